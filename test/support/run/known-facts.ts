import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync } from 'node:fs';
import { cacheFolder } from '../../../src/documents/io/cache-folder.ts';
import { factsFile } from '../../../src/documents/io/facts-cache.ts';
import { binary, DAY } from './run-binary.ts';

/**
 * Lets a copy of a dossier know what there is to know of its documents, which are read once for all tests. Reading them in every
 * copy took most of the time of the tests. How documents are read is tested with files of their own.
 * @param original a folder that every test may have checked
 * @param copy the same dossier elsewhere
 */
export const shareFacts = (original: string, copy: string): void => {
  const folder = cacheFolder(process.env);
  const facts = factsFile(folder, original);
  if (!existsSync(facts)) spawnSync(process.execPath, [binary, 'check', original, '--quiet', '--today', DAY]);
  if (existsSync(facts)) copyFileSync(facts, factsFile(folder, copy));
};
