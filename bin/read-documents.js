/*
 * A separate process that reads documents, started by the tool (src/documents/io/reader-pool.ts). A worker thread inside it
 * watches how much it uses. Nobody runs this by hand.
 */
import { isMainThread, workerData } from 'node:worker_threads';

if (isMainThread) {
  const { serve } = await import('../dist/reader-process.js');
  serve(process, new URL(import.meta.url));
} else {
  const { watch } = await import('../dist/reader-watch.js');
  watch(process, workerData);
}
