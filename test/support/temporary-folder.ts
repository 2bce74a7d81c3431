import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { projectRoot } from './run-binary.ts';

/** An empty folder for one test, gone when it ends. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ouder-audit-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A copy of the example school for one test; returns its folder. */
export const copyOfExample = (): string => {
  const folder = join(temporaryFolder(), 'school');
  cpSync(join(projectRoot, 'examples', 'voorbeeldschool'), folder, { recursive: true });
  return folder;
};

/** A copy of the built-in framework for one test; returns its folder. */
export const copyOfFramework = (): string => {
  const folder = join(temporaryFolder(), 'criteria');
  cpSync(join(projectRoot, 'criteria'), folder, { recursive: true });
  return folder;
};
