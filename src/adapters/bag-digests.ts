import { createHash, type Hash } from 'node:crypto';
import type { Digests } from '../domain/bag/judge-bag.ts';
import type { Algorithm } from '../domain/bag/manifest.ts';

/** Several digests over the same bytes, in one pass. */
export type Digester = { update: (chunk: Uint8Array) => void; finish: () => Digests };

export const openDigester = (algorithms: readonly Algorithm[]): Digester => {
  const hashes: [Algorithm, Hash][] = algorithms.map((algorithm) => [algorithm, createHash(algorithm)]);
  return {
    update: (chunk) => {
      for (const [, hash] of hashes) hash.update(chunk);
    },
    finish: () => Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')])),
  };
};
