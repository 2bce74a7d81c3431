import { parentPort, workerData } from 'node:worker_threads';
import { type DigestWork, digestHere } from './bag-digests.ts';

/** The thread that computes the digests of the files being packed (started by write-bag-zip.ts). */
parentPort?.postMessage(digestHere(workerData as DigestWork));
