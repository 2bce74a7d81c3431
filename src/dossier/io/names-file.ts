import { join } from 'node:path';
import type { Machine } from '../../base/io/machine.ts';
import { writeFileSafely } from '../../base/io/write-file.ts';
import type { Undo } from '../undo/last-change.ts';
import { NAMES_FILE, readBytes, readNames } from './dossier-bytes.ts';

const withoutBlank = (lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== '');

/**
 * Changes the school's list of names, with one name a line. Whatever encoding it had, it becomes UTF-8.
 * @returns how many names there are now
 * @throws UserError 'file-unreadable', 'file-unwritable'
 */
export const changeNamesFile = (
  folder: string,
  machine: Machine,
  undo: Undo,
  change: (names: readonly string[]) => readonly string[],
): number => {
  const path = join(folder, NAMES_FILE);
  const before = readBytes(path);
  const lines = readNames(before).map((line) => line.replace(/^\uFEFF/, ''));
  const after = change(withoutBlank(lines));
  const text = after.map((name) => `${name}\n`).join('');
  undo.keep(NAMES_FILE, text);
  writeFileSafely(path, text, machine);
  return after.length;
};
