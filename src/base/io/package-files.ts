import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this package, both for the bundle and for the sources: the nearest parent folder that holds the criteria. */
const findPackageRoot = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'criteria', 'keurmerk.yaml')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
};

const root = findPackageRoot();

/**
 * The folder of the program, which a newer version takes the place of: no work of a user belongs in it. What we give out has it in a
 * folder 'app' beside what starts it.
 */
export const programFolder = basename(root) === 'app' ? dirname(root) : root;

/** Files that the package ships besides its code. */
export const packageFiles = {
  criteria: join(root, 'criteria'),
  precompiledFramework: join(root, 'dist', 'framework.json'),
  hashWorker: join(root, 'dist', 'hash-worker.js'),
  digestWorker: join(root, 'dist', 'digest-worker.js'),
  readerEntry: join(root, 'bin', 'read-documents.js'),
  exampleSchool: join(root, 'examples', 'voorbeeldschool'),
  exampleBoard: join(root, 'examples', 'voorbeeldbestuur.yaml'),
};
