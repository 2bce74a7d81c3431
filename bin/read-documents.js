/*
 * A separate process that reads documents, started by the tool (src/documents/io/reader-pool.ts). A worker thread inside it
 * watches how much it uses. Nobody runs this by hand.
 */
import { isMainThread, workerData } from 'node:worker_threads';
import { serve, watch } from '../dist/reader-process.js';

if (isMainThread) serve(process, new URL(import.meta.url));
else watch(process, workerData);
