import type { Progress } from '../../base/progress.ts';
import type { Digests } from '../bag.ts';
import type { Algorithm } from '../tag-files.ts';
import { openDigestPool, type PieceDigests } from './bag-digests.ts';

/** A file of a bag: where its bytes lie as they are, or how to read them where a zip compresses them. */
export type FileOfBag = {
  bytes: number;
  place: { file: string; start: number } | null;
  stream: (algorithms: readonly Algorithm[]) => Promise<PieceDigests | null>;
};

/**
 * Works out the digests of the files of a bag. A file that cannot be read has none, so that the verdict names it.
 * @param onFound hears the zip's checksum of each file that could be read
 */
export const digestBag = async (
  wanted: ReadonlyMap<string, readonly Algorithm[]>,
  fileOf: (path: string) => FileOfBag | undefined,
  onFound: (path: string, crc: number) => void,
  onProgress: Progress,
): Promise<Map<string, Digests>> => {
  const files = [...wanted].flatMap(([path, algorithms]) => {
    const file = fileOf(path);
    return file === undefined ? [] : [{ path, algorithms, ...file }];
  });
  const pool = openDigestPool(files.reduce((sum, { place, bytes }) => sum + (place === null ? 0 : bytes), 0));
  const digests = new Map<string, Digests>();
  let done = 0;
  const keep = (path: string, found: PieceDigests | null) => {
    if (found !== null) {
      digests.set(path, found.digests);
      onFound(path, found.crc);
    }
    done += 1;
    onProgress(done, files.length);
  };
  try {
    const beside = files.map(async ({ path, place, bytes, algorithms }) => {
      if (place !== null) keep(path, await pool.digest({ ...place, bytes, algorithms }));
    });
    for (const { path, place, algorithms, stream } of files) if (place === null) keep(path, await stream(algorithms));
    await Promise.all(beside);
  } finally {
    await pool.close();
  }
  return digests;
};
