/*
 * A process of its own in which documents are read, started by the tool (src/documents/io/reader-pool.ts); its thread watches
 * how much it takes. Nobody runs this by hand.
 */
import { isMainThread, workerData } from 'node:worker_threads';
import { serve, watch } from '../dist/reader-process.js';

if (isMainThread) serve(process, new URL(import.meta.url));
else watch(process, workerData);
