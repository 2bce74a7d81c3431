import { parentPort, workerData } from 'node:worker_threads';
import { type HashWork, hashHere } from './hash-files.ts';

/** The thread that hashes one lot of files (hash-files.ts starts it). */
const { locations, maxBytes } = workerData as HashWork;
parentPort?.postMessage(hashHere(locations, maxBytes));
