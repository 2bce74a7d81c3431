import type { Line } from '../terminal/ask.ts';
import { mergeWords as words } from './words/merge.ts';

export const unreadableScreen = (files: string[], folder: string): Line[] => [words.unreadable(files, folder)];

/** @param names the files that moved from the dossier to the folder `to` */
export const mergedScreen = ({ names, to }: { names: string[]; to: string }): Line[] => [
  words.done,
  ...(names.length === 0 ? [] : [words.aside(names, to)]),
];
