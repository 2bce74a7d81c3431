import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { shareFacts } from './known-facts.ts';
import { projectRoot } from './run-binary.ts';

/** An empty folder for one test, gone when it ends. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ouder-audit-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const example = join(projectRoot, 'examples', 'voorbeeldschool');

/** Copies the example school to a folder that is not there yet. */
export const placeExample = (folder: string): void => {
  cpSync(example, folder, { recursive: true });
  shareFacts(example, folder);
};

/** A copy of the example school for one test; returns its folder. */
export const copyOfExample = (): string => {
  const folder = join(temporaryFolder(), 'school');
  placeExample(folder);
  return folder;
};

/** A copy of the built-in framework for one test; returns its folder. */
export const copyOfFramework = (): string => {
  const folder = join(temporaryFolder(), 'criteria');
  cpSync(join(projectRoot, 'criteria'), folder, { recursive: true });
  return folder;
};
