import { relative } from 'node:path';
import type { Undo } from '../undo/last-change.ts';
import { readBytes } from './dossier-bytes.ts';

/** Keeps a file of a dossier before it moves to a place where nothing is. */
export const keepMove = (undo: Undo, dossier: string, from: string, to: string): void => {
  const bytes = readBytes(from);
  if (bytes === null) return;
  const named = (path: string) => relative(dossier, path).replaceAll('\\', '/');
  undo.keep(named(from), null);
  undo.keepNew(named(to), bytes);
};
