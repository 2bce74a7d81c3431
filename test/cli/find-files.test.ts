import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAnswerFiles, findPackages, findSealed, findSurveyExports } from '../../src/cli/io/find-files.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

/** A folder with a dossier and a OneDrive, where files lie; the later ones are newer. */
const somewhere = (files: readonly string[]) => {
  const folder = temporaryFolder();
  for (const below of ['school', 'OneDrive/Documenten', 'OneDrive/Downloads'])
    mkdirSync(join(folder, below), { recursive: true });
  const OLD = 1_699_963_200;
  files.forEach((file, index) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), 'x');
    utimesSync(join(folder, file), OLD, OLD + index * 60);
  });
  for (const file of files) utimesSync(dirname(join(folder, file)), OLD, OLD);
  utimesSync(join(folder, 'school'), OLD, OLD);
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

describe('a package that holds what is in the dossier now', () => {
  const files = ['school/antwoorden.yaml', 'school/bewijs/visie.pdf', 'de-brug-2026-2027.zip'];

  it('is the newest of the school, made after the last change; what the tool makes in the dossier is none', () => {
    const { host, dossier } = somewhere([...files, 'de-brug-2026-2027-2.zip', 'school/rapport/rapport.html']);
    expect(findSealed(host, dossier, 'de-brug-2026-2027')).toBe('de-brug-2026-2027-2.zip');
    expect(findSealed(host, dossier, 'de-linde-2026-2027')).toBeNull();
  });

  it('is none once something changed, or went out of the folder', () => {
    const { host, dossier } = somewhere([...files, 'school/bewijs/verslag.pdf']);
    expect(findSealed(host, dossier, 'de-brug-2026-2027')).toBeNull();
    const other = somewhere(files);
    rmSync(join(other.dossier, 'bewijs', 'visie.pdf'));
    expect(findSealed(other.host, other.dossier, 'de-brug-2026-2027')).toBeNull();
  });
});
