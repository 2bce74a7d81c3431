import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAnswerFiles, findPackages, findSurveyExports } from '../../src/cli/io/find-files.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

/** A folder with a dossier and a OneDrive, where files lie; the later ones are newer. */
const somewhere = (files: readonly string[]) => {
  const folder = temporaryFolder();
  for (const below of ['school', 'OneDrive/Documenten', 'OneDrive/Downloads'])
    mkdirSync(join(folder, below), { recursive: true });
  files.forEach((file, index) => {
    writeFileSync(join(folder, file), 'x');
    utimesSync(join(folder, file), 1_699_963_200, 1_699_963_200 + index * 60);
  });
  const host = { cwd: () => folder, env: { OneDrive: join(folder, 'OneDrive') } } as never;
  const here = <File extends { path: string }>(found: File[]) => found.filter(({ path }) => path.startsWith(folder));
  return { host, dossier: join(folder, 'school'), here };
};

describe('filled-in forms and lists', () => {
  it('are found in the dossier, beside it and where people keep what they got; the newest first, with their folder', () => {
    const { host, dossier, here } = somewhere([
      'school/antwoorden.yaml',
      'school/antwoorden.ouder-1a2b3c4d.yaml',
      'school/vragen (1).xlsx',
      'OneDrive/Documenten/antwoorden.ouder-1a2b3c4d.yaml',
      'OneDrive/Downloads/antwoorden.ouder-5e6f7a8b.json',
      'OneDrive/Downloads/vragen.html',
      'OneDrive/Downloads/vakantie.xlsx',
      'vragen-ouder.csv',
    ]);
    expect(
      here(findAnswerFiles(host, dossier)).map(({ name, place, isInDossier }) => [name, place, isInDossier]),
    ).toEqual([
      ['vragen-ouder.csv', expect.any(String), false],
      ['antwoorden.ouder-5e6f7a8b.json', 'Downloads', false],
      ['antwoorden.ouder-1a2b3c4d.yaml', 'Documenten', false],
      ['vragen (1).xlsx', 'in het dossier', true],
    ]);
  });

  it('are none where there is no such folder', () => {
    const { host, here } = somewhere([]);
    expect(here(findAnswerFiles(host, '/nergens'))).toEqual([]);
  });
});

it('what a survey system gave is found, whatever it is called', () => {
  const { host, dossier, here } = somewhere(['OneDrive/Downloads/Responses (2).csv', 'foto.png']);
  expect(here(findSurveyExports(host, dossier)).map(({ name }) => name)).toEqual(['Responses (2).csv']);
});

it('packages are found beside the dossier and where people keep what they got', () => {
  const { host, dossier, here } = somewhere([
    'school/los.zip',
    'de-brug-2026-2027.zip',
    'OneDrive/Downloads/DE-BRUG.ZIP',
  ]);
  const found = here(findPackages(host, dossier));
  expect(found.map(({ name, day }) => [name, day])).toEqual([
    ['DE-BRUG.ZIP', '2023-11-14'],
    ['de-brug-2026-2027.zip', '2023-11-14'],
  ]);
});
