import { parentPort } from 'node:worker_threads';
import { BUFFER_BYTES, digestPiece, type Piece } from './bag-digests.ts';

/** A thread that works out digests: bag-digests.ts starts it, and asks for one piece after the other. */
const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
parentPort?.on('message', (piece: Piece) => parentPort?.postMessage(digestPiece(piece, buffer)));
