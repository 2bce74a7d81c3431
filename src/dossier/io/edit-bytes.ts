import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Edit } from '../../base/edit.ts';
import { freePath } from '../../base/io/paths.ts';
import { cleanPath } from '../../base/io/typed-path.ts';
import { UserError } from '../../base/user-error.ts';
import type { DossierFileName } from '../dossier.ts';
import { voicesFileName } from '../voices-file-name.ts';
import type { VoicesFile } from '../voices-file-shape.ts';
import { readBytes } from './dossier-bytes.ts';

/** @throws UserError 'changed-elsewhere' when the file differs from what we last read or wrote */
export const readUnchanged = (path: string, file: string, known: Buffer | undefined): Buffer => {
  const bytes = readBytes(path);
  if (bytes === null) throw new UserError('file-unwritable', { path, reason: 'missing' });
  if (known?.equals(bytes) !== true) throw new UserError('changed-elsewhere', { path: file });
  return known;
};

/** The bytes of a file that is not there yet; undefined for one that a change cannot make, or that somebody else just made. */
export const newBytes = async (path: string, file: DossierFileName): Promise<Buffer | undefined> => {
  const { emptyFileText } = await import('./dossier-text.ts');
  const text = emptyFileText(file);
  return text === null || existsSync(path) ? undefined : Buffer.from(text, 'utf8');
};

/** The bytes of a file after edits. @throws UserError 'invalid-files' when the result breaks its schema */
export const editBytes = async (
  file: DossierFileName,
  shown: string,
  known: Buffer,
  edits: Edit[],
): Promise<Buffer> => {
  const { understand } = await import('./parse-dossier.ts');
  const { editYaml } = await import('../../base/io/yaml-edit.ts');
  // Migrated to the current format.
  const before = understand(file, known, shown).yaml;
  if (before === null) throw new UserError('changed-elsewhere', { path: shown });
  const bytes = Buffer.from(editYaml(before.text, edits), 'utf8');
  const { yaml, problems } = understand(file, bytes, shown);
  if (yaml === null || problems.length > 0) throw new UserError('invalid-files', { problems });
  return bytes;
};

/** The edits that put the counts of an import in place of what a file says. */
const voicesEdits = ({ closed, invited, responses, sources, items }: VoicesFile): Edit[] => [
  ...Object.entries({ closed, invited, responses, sources }).map(
    ([key, value]): Edit => ({ kind: 'set', path: [key], value }),
  ),
  { kind: 'set', path: ['items'], value: items, layout: 'block' },
];

/** The bytes of a file with voices. @throws UserError 'invalid-files', 'changed-elsewhere' */
export const voicesBytes = async (path: string, voices: VoicesFile, known: Buffer | undefined): Promise<Buffer> => {
  const file = voicesFileName(voices.group);
  if (known !== undefined) return await editBytes(file, file, readUnchanged(path, file, known), voicesEdits(voices));
  if (existsSync(path)) throw new UserError('changed-elsewhere', { path: file });
  const { newVoicesText } = await import('./dossier-text.ts');
  return Buffer.from(newVoicesText(voices), 'utf8');
};

/** A path for a file that is not there yet. @param path as the user typed it @throws UserError 'target-exists' */
export const newTarget = (workingFolder: string, path: string): string => {
  const target = resolve(workingFolder, cleanPath(path));
  if (existsSync(target)) throw new UserError('target-exists', { path: target });
  return target;
};

/** A path in the user's own folder that is still free, for what cannot be saved in the dossier. */
export const freePlaceAtHome = (name: string): string => freePath(join(homedir(), name));
