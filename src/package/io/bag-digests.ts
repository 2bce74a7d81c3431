import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import { packageFiles } from '../../base/io/package-files.ts';
import type { Digests } from '../bag.ts';
import type { Algorithm } from '../tag-files.ts';

/** Computes several digests of the same bytes in one pass, and the CRC-32 that a zip keeps of them. */
export type Digester = { update: (chunk: Uint8Array) => void; finish: () => PieceDigests };

export type PieceDigests = { digests: Digests; crc: number };

export const openDigester = (algorithms: readonly Algorithm[]): Digester => {
  const hashes = algorithms.map((algorithm) => [algorithm, createHash(algorithm)] as const);
  let crc = 0;
  return {
    update: (chunk) => {
      for (const [, hash] of hashes) hash.update(chunk);
      crc = crc32(chunk, crc);
    },
    finish: () => ({
      digests: Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')])),
      crc,
    }),
  };
};

/** A digest of a text as UTF-8, in hexadecimal. */
export const digestTextBy = (algorithm: Algorithm, text: string): string =>
  createHash(algorithm).update(text, 'utf8').digest('hex');

export const BUFFER_BYTES = 256 * 1024;

/** A part of a file on this machine, such as a file that a zip holds as it is. */
export type Piece = { file: string; start: number; bytes: number; algorithms: readonly Algorithm[] };

const readPiece = ({ file, start, bytes, algorithms }: Piece, buffer: Uint8Array): PieceDigests | null => {
  const handle = openSync(file, 'r');
  try {
    const digester = openDigester(algorithms);
    for (let at = 0; at < bytes; ) {
      const read = readSync(handle, buffer, 0, Math.min(buffer.length, bytes - at), start + at);
      if (read === 0) return null;
      digester.update(buffer.subarray(0, read));
      at += read;
    }
    return digester.finish();
  } finally {
    closeSync(handle);
  }
};

/** @param buffer so that many pieces can share it @returns null for a piece that cannot be read, or that breaks off */
export const digestPiece = (piece: Piece, buffer: Uint8Array): PieceDigests | null => {
  try {
    return readPiece(piece, buffer);
  } catch {
    return null;
  }
};

/** Works out the digests of pieces, in the order that suits it. */
export type DigestPool = {
  digest: (piece: Piece) => Promise<PieceDigests | null>;
  close: () => Promise<void>;
};

/** Below this size, starting threads costs more than they save. */
const WORTH_THREADS_BYTES = 24_000_000;
/** More gain nothing: the disk is the limit by then. */
const MOST_THREADS = 4;

const openHere = (): DigestPool => {
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  return { digest: async (piece) => digestPiece(piece, buffer), close: async () => undefined };
};

type Waiting = { bytes: number; resolve: (found: PieceDigests | null) => void; reject: (error: unknown) => void };

/** One thread, which answers in the order in which it is asked. */
const openThread = () => {
  const thread = new Worker(packageFiles.digestWorker);
  const waiting = new Map<number, Waiting>();
  let [asked, answered] = [0, 0];
  let load = 0;
  let broken: { error: unknown } | null = null;
  thread.on('message', (found: PieceDigests | null) => {
    const first = waiting.get(answered);
    waiting.delete(answered);
    answered += 1;
    load -= first?.bytes ?? 0;
    first?.resolve(found);
  });
  thread.on('error', (error) => {
    broken = { error };
    for (const { reject } of waiting.values()) reject(error);
  });
  return {
    load: () => load,
    ask: async (piece: Piece): Promise<PieceDigests | null> =>
      await new Promise((resolve, reject) => {
        if (broken !== null) throw broken.error;
        waiting.set(asked, { bytes: piece.bytes, resolve, reject });
        asked += 1;
        load += piece.bytes;
        thread.postMessage(piece);
      }),
    close: async () => {
      await thread.terminate();
    },
  };
};

/**
 * Opens threads that work out digests beside this one, one for each core; for little work, this thread does it.
 * @param bytes how much there is to do
 */
export const openDigestPool = (bytes: number): DigestPool => {
  if (bytes < WORTH_THREADS_BYTES) return openHere();
  const threads = Array.from({ length: Math.min(availableParallelism(), MOST_THREADS) }, openThread);
  return {
    digest: async (piece) => {
      const [idlest] = [...threads].sort((one, other) => one.load() - other.load());
      return idlest === undefined ? null : await idlest.ask(piece);
    },
    close: async () => {
      await Promise.all(threads.map(async ({ close }) => await close()));
    },
  };
};
