import { resolve } from 'node:path';
import { isFolder, pathExists } from '../../base/io/paths.ts';
import { cleanPath, listFolder } from '../../base/io/typed-path.ts';
import { type Ask, type FilePrompt, LEFT } from '../ask.ts';
import { promptWords } from '../words/prompts.ts';

const UP = '..';

/** Lets the user pick an entry of a folder; null for none of them. */
const pickEntry = async (select: Ask['select'], folder: string, { fits = () => true, ...prompt }: FilePrompt) =>
  await select<string | null>({
    name: 'entry',
    message: prompt.inFolder(folder),
    choices: [
      ...(listFolder(folder) ?? [])
        .filter(({ name, isFolder: below }) => below || fits(name))
        .map((entry) => ({
          value: entry.name,
          name: entry.isFolder ? `${entry.name}/` : entry.name,
        })),
      { value: UP, name: '../' },
      { value: null, name: prompt.none },
    ],
  });

/** Where a path starts: beside the last file, unless there is such a path only where the user is. */
const startOf = (path: string, beside: string | undefined, here: string): string =>
  beside === undefined || (!pathExists(resolve(beside, path)) && pathExists(resolve(here, path))) ? here : beside;

/** What is wrong with a typed path; null when there is something, or when nothing was typed. @param here where the user is */
export const complainOfPath = (typed: string, { from }: FilePrompt, here: string): string | null => {
  const path = cleanPath(typed);
  return path === '' || pathExists(resolve(startOf(path, from, here), path)) ? null : promptWords.noSuchPath(path);
};

/**
 * Goes from the typed path to a file: as long as the path is a folder, the user picks one of its entries.
 * @param from where a relative path starts
 */
export const pickFile = async (
  typed: string | typeof LEFT,
  prompt: FilePrompt,
  { select, from: here }: { select: Ask['select']; from: string },
): Promise<string | typeof LEFT> => {
  if (typed === LEFT) return LEFT;
  let path = cleanPath(typed);
  const from = startOf(path, prompt.from, here);
  while (path !== '' && isFolder(resolve(from, path))) {
    const folder = resolve(from, path);
    const chosen = await pickEntry(select, folder, prompt);
    if (chosen === LEFT) return LEFT;
    path = chosen === null ? '' : resolve(folder, chosen);
  }
  return path === '' || prompt.from === undefined ? path : resolve(from, path);
};
