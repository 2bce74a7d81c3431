import { parentPort, workerData } from 'node:worker_threads';
import { type HashWork, hashHere } from './hash-files.ts';

/** Hashes one lot of files in a thread that hash-files.ts starts. */
const { locations, maxBytes } = workerData as HashWork;
parentPort?.postMessage(hashHere(locations, maxBytes));
