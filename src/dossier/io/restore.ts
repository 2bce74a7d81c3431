import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { changedAt } from '../../base/io/changed-at.ts';
import { digestBytes } from '../../base/io/digests.ts';
import type { Machine } from '../../base/io/machine.ts';
import { writeFileSafely } from '../../base/io/write-file.ts';
import { isNewerFormat } from '../../base/problem.ts';
import type { DossierFileName } from '../dossier.ts';
import { freeBrokenPath, keepLast, keptPaths } from './backup.ts';
import { REQUIRED_FILES, RESTORABLE, readBytes } from './dossier-bytes.ts';
import { understand } from './parse-dossier.ts';

/** Putting back the last good version of a file that somebody, or a sync program, broke. */

/** A version of a file that can be used. `savedAt`: 'YYYY-MM-DD HH:MM' on the clock of this computer. */
export type GoodVersion = { file: DossierFileName; bytes: Buffer; savedAt: string; holds: number | null };

const readGood = (file: DossierFileName, bytes: Buffer | null) => {
  if (bytes === null) return null;
  const { yaml, problems } = understand(file, bytes);
  return problems.length === 0 ? yaml : null;
};

/** The files that are not there, or that cannot be used for what is in them alone. A file of a newer version of the tool is whole. */
export const brokenByThemselves = (folder: string): DossierFileName[] =>
  RESTORABLE.filter((file) => {
    const bytes = readBytes(join(folder, file));
    if (bytes === null) return REQUIRED_FILES.includes(file);
    return understand(file, bytes).problems.some((problem) => !isNewerFormat(problem));
  });

const COUNTED: Partial<Record<DossierFileName, string>> = { 'antwoorden.yaml': 'answers', 'bewijs.yaml': 'evidence' };

/** How many answers or pieces of evidence stand in a file; null for another file. */
const countIn = (file: DossierFileName, data: unknown): number | null => {
  const key = COUNTED[file];
  return key === undefined ? null : Object.keys((data as Record<string, object | undefined>)[key] ?? {}).length;
};

/**
 * The newest version of a file that the tool kept and that can be used; null without one.
 * @param tried hashes of versions that did not help
 */
export const lastGoodVersion = (
  folder: string,
  file: DossierFileName,
  tried: ReadonlySet<string> = new Set(),
): GoodVersion | null => {
  const current = readBytes(join(folder, file));
  for (const path of keptPaths(folder, file)) {
    const bytes = readBytes(path);
    const yaml = readGood(file, bytes);
    if (bytes === null || yaml === null || current?.equals(bytes) === true || tried.has(digestBytes(bytes))) continue;
    return { file, bytes, savedAt: changedAt(path) ?? '', holds: countIn(file, yaml.data) };
  }
  return null;
};

/** Whether there may be something to put back. */
export const mayRestore = (folder: string, files: readonly string[]): boolean =>
  RESTORABLE.some((file) => files.includes(file) && keptPaths(folder, file).some((path) => existsSync(path)));

/** Keeps a broken file in the hidden folder, beside those of before, so that nothing is lost. @throws UserError 'file-unwritable' */
export const keepBroken = (folder: string, file: DossierFileName, machine: Machine): void => {
  const broken = readBytes(join(folder, file));
  if (broken !== null) writeFileSafely(freeBrokenPath(folder, file), broken, machine);
};

/** Puts a version back. @throws UserError 'file-unwritable' */
export const putVersionBack = (folder: string, { file, bytes }: GoodVersion, machine: Machine): void => {
  writeFileSafely(join(folder, file), bytes, machine);
  keepLast(folder, file, bytes, machine);
};
