import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync } from 'node:fs';
import { cacheFolder } from '../../../src/base/io/user-folders.ts';
import { factsFile } from '../../../src/documents/io/facts-cache.ts';
import { binary, DAY } from './run-binary.ts';

/**
 * Gives a copy of a dossier the facts of its documents, which are read once for all tests: reading them in every copy took most
 * of the test time. Other tests, with files of their own, cover how documents are read.
 * @param original a folder that every test may have checked
 * @param copy the same dossier elsewhere
 */
export const shareFacts = (original: string, copy: string): void => {
  const folder = cacheFolder(process.env);
  const facts = factsFile(folder, original);
  if (!existsSync(facts)) spawnSync(process.execPath, [binary, 'check', original, '--quiet', '--today', DAY]);
  if (existsSync(facts)) copyFileSync(facts, factsFile(folder, copy));
};
