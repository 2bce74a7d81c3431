import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** What somebody can do who changes an unpacked package and covers that up. */

const digestOf = (algorithm: string, path: string): string =>
  createHash(algorithm).update(readFileSync(path)).digest('hex');

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** Writes all lists of a package anew, and the count of its bytes, so that every byte is as they say. */
export const sealAgain = (folder: string): void => {
  const payload = filesBelow(join(folder, 'data'));
  const bytes = payload.reduce((sum, path) => sum + readFileSync(path).length, 0);
  const info = join(folder, 'bag-info.txt');
  writeFileSync(
    info,
    readFileSync(info, 'utf8').replace(/Payload-Oxum: .*/, `Payload-Oxum: ${bytes}.${payload.length}`),
  );
  const list = (algorithm: string, paths: readonly string[]) =>
    paths.map((path) => `${digestOf(algorithm, path)}  ${relative(folder, path).replaceAll(sep, '/')}\n`).join('');
  for (const algorithm of ['sha256', 'sha512'])
    writeFileSync(join(folder, `manifest-${algorithm}.txt`), list(algorithm, payload));
  const tags = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'manifest-sha512.txt'].map((name) =>
    join(folder, name),
  );
  for (const algorithm of ['sha256', 'sha512'])
    writeFileSync(join(folder, `tagmanifest-${algorithm}.txt`), list(algorithm, tags));
};

export type Forging = {
  /** Replaces text in a file of the package; fails when there is nothing to replace. */
  change: (path: string, from: string | RegExp, to: string) => void;
  read: (path: string) => string;
  write: (path: string, text: string) => void;
  at: (path: string) => string;
};

/** Copies an unpacked package, lets somebody forge it, and writes its lists anew. @returns the folder of the forged one */
export const forgePackage = (original: string, folder: string, forge: (forging: Forging) => void): string => {
  cpSync(original, folder, { recursive: true });
  const at = (path: string) => join(folder, path);
  const read = (path: string) => readFileSync(at(path), 'utf8');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  forge({
    at,
    read,
    write,
    change: (path, from, to) => {
      const text = read(path);
      const changed = text.replaceAll(from instanceof RegExp ? new RegExp(from, 'g') : from, to);
      if (changed === text) throw new Error(`nothing to change in ${path}`);
      write(path, changed);
    },
  });
  sealAgain(folder);
  return folder;
};
