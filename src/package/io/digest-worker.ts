import { parentPort, workerData } from 'node:worker_threads';
import { type DigestWork, digestHere } from './bag-digests.ts';

/** The thread that works out the digests of what is packed (write-bag-zip.ts starts it). */
parentPort?.postMessage(digestHere(workerData as DigestWork));
