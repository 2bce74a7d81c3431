import { cpSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  findAnswerFiles,
  findPackages,
  findSealed,
  findSeals,
  findSurveyExports,
} from '../../src/cli/io/find-files.ts';
import { makeSchoolToAudit, runFolded } from '../support/dossiers/audited-school.ts';
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
  const OLD = 1_699_963_200;

  /** Gives a file and the folders above it the same moment. */
  const date = (folder: string, path: string, at: number) => {
    for (let each = path; each !== '.'; each = dirname(each)) utimesSync(join(folder, each), at, at);
  };

  /** A school of which nothing changed lately, and a copy of it beside it, as a file manager makes it. */
  const twoSchools = () => {
    const { folder, school } = makeSchoolToAudit();
    for (const path of readdirSync(school, { recursive: true })) date(folder, join('school', String(path)), OLD);
    cpSync(school, join(folder, 'school - kopie'), { recursive: true, preserveTimestamps: true });
    return folder;
  };

  const sealedOf = async (folder: string, name = 'school'): Promise<string | null> => {
    const path = join(folder, name);
    const dossier = {
      school: parse(readFileSync(join(path, 'school.yaml'), 'utf8')),
      register: parse(readFileSync(join(path, 'bewijs.yaml'), 'utf8')),
      signOffs: null,
    };
    return await findSealed({ cwd: () => folder, env: {} } as never, { path, dossier: dossier as never });
  };

  const pack = async (folder: string, school: string, zip: string): Promise<void> => {
    expect((await runFolded(['pack', school, '--output', zip], folder)).code).toBe(0);
  };

  it('is the newest of them; what the tool makes in the dossier changes nothing', async () => {
    const folder = twoSchools();
    await pack(folder, 'school', 'de-regenboog-2026-2027.zip');
    await pack(folder, 'school', 'de-regenboog-2026-2027-2.zip');
    date(folder, 'de-regenboog-2026-2027.zip', OLD + 60);
    date(folder, 'de-regenboog-2026-2027-2.zip', OLD + 61);
    mkdirSync(join(folder, 'school', 'rapport'));
    writeFileSync(join(folder, 'school', 'rapport', 'rapport.html'), 'x');
    expect(await sealedOf(folder)).toBe('de-regenboog-2026-2027-2.zip');
  });

  it('is none once something changed', async () => {
    const folder = twoSchools();
    await pack(folder, 'school', 'de-regenboog-2026-2027.zip');
    expect(await sealedOf(folder)).toBe('de-regenboog-2026-2027.zip');
    date(folder, 'de-regenboog-2026-2027.zip', OLD - 60);
    expect(await sealedOf(folder)).toBeNull();
  });

  it('is none of a copy that says something else, though its package has the same name and is newer', async () => {
    const folder = twoSchools();
    const answers = join(folder, 'school - kopie', 'antwoorden.yaml');
    writeFileSync(answers, readFileSync(answers, 'utf8').replace('level: 3', 'level: 2'));
    date(folder, 'school - kopie/antwoorden.yaml', OLD);
    await pack(folder, 'school', 'de-regenboog-2026-2027.zip');
    expect(await sealedOf(folder, 'school - kopie')).toBeNull();
    await pack(folder, 'school - kopie', 'de-regenboog-2026-2027-2.zip');
    expect(await sealedOf(folder, 'school - kopie')).toBe('de-regenboog-2026-2027-2.zip');
    expect(await sealedOf(folder)).toBe('de-regenboog-2026-2027.zip');
  });

  it('is no other zip that is called like one', async () => {
    const folder = twoSchools();
    writeFileSync(join(folder, 'de-regenboog-2026-2027.zip'), 'geen zip');
    expect(await sealedOf(folder)).toBeNull();
  });
});

it('the seal of a package is found beside it and where people keep what they got', () => {
  const { host, dossier, here } = somewhere([
    'de-brug-2026-2027-zegel.txt',
    'de-brug-2026-2027-2-zegel.txt',
    'OneDrive/Downloads/de-brug-2026-2027-zegel (1).txt',
  ]);
  const found = here(findSeals(host, join(dossier, '..', 'de-brug-2026-2027.zip')));
  expect(found.map(({ name }) => name)).toEqual(['de-brug-2026-2027-zegel (1).txt', 'de-brug-2026-2027-zegel.txt']);
});
