import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { shareFacts } from './known-facts.ts';
import { projectRoot } from './run-binary.ts';

/** An empty folder for one test, removed when the test ends. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ouder-audit-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const example = join(projectRoot, 'examples', 'voorbeeldschool');

/** Copies the example school to a folder that does not exist yet. */
export const placeExample = (folder: string): void => {
  cpSync(example, folder, { recursive: true });
  shareFacts(example, folder);
};

/** The documents of the small example: one of each kind that schools write most. */
const FEW = ['visie-ouderbetrokkenheid.pdf', 'werkgroep-verslag-visie-2026-01-20.docx'];

/**
 * Copies the example school with hardly any documents, to a folder that does not exist yet. For what has to read them anew each
 * time: reading all of them takes seconds.
 */
export const placeSmallExample = (folder: string): void => {
  const evidence = join(example, 'bewijs');
  cpSync(example, folder, {
    recursive: true,
    filter: (path) => dirname(path) !== evidence || FEW.includes(basename(path)),
  });
};

/** Copies the example school for one test. @returns the folder of the copy */
export const copyOfExample = (): string => {
  const folder = join(temporaryFolder(), 'school');
  placeExample(folder);
  return folder;
};

/** Copies the built-in framework for one test. @returns the folder of the copy */
export const copyOfFramework = (): string => {
  const folder = join(temporaryFolder(), 'criteria');
  cpSync(join(projectRoot, 'criteria'), folder, { recursive: true });
  return folder;
};
