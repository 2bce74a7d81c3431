import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../support/run/run-binary.ts';

/** The sizes of the house (CONTRIBUTING.md): what is larger hides something that has a name of its own. */

const MOST_FILES = 25;
const MOST_LINES = 350;
const MOST_IMPORTS = 15;

/** Words, the records of findings and flags are data: they are read line by line, not held in mind at once. */
const DATA = /\/words(\/|\.ts$)|\/findings\/records\/|\/flags\.ts$|^src\/cli\/(commands|error-catalogue)\.ts$/;

const foldersBelow = (folder: string): string[] => [
  folder,
  ...readdirSync(join(projectRoot, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'fixtures')
    .flatMap(({ name }) => foldersBelow(`${folder}/${name}`)),
];

const filesIn = (folder: string): string[] =>
  readdirSync(join(projectRoot, folder))
    .map((name) => `${folder}/${name}`)
    .filter((path) => statSync(join(projectRoot, path)).isFile());

const codeBelow = (root: string): string[] =>
  foldersBelow(root)
    .flatMap(filesIn)
    .filter((path) => path.endsWith('.ts') && !DATA.test(path));

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

describe('the house stays small enough to find the way', () => {
  it.each(['src', 'test'])(`in %s no folder holds more than ${MOST_FILES} files side by side`, (root) => {
    const full = foldersBelow(root).filter((folder) => filesIn(folder).length > MOST_FILES);
    expect(full).toEqual([]);
  });

  it.each(['src', 'test'])(`in %s no file has more than ${MOST_LINES} lines`, (root) => {
    const long = codeBelow(root).filter((path) => read(path).trimEnd().split('\n').length > MOST_LINES);
    expect(long).toEqual([]);
  });

  it(`a file of src uses at most ${MOST_IMPORTS} others, but for commands, which bring everything together, and registries`, () => {
    const using = codeBelow('src')
      .filter((path) => !/\/commands\/|\/index\.ts$/.test(path))
      .filter((path) => {
        // Types are gone when the code runs: they tie nothing together.
        const from = [...read(path).matchAll(/^import (?!type)[^;]*? from '([^']+)';$/gm)].map(([, name]) => name);
        return new Set(from).size > MOST_IMPORTS;
      });
    expect(using).toEqual([]);
  });
});
