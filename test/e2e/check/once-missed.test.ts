import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inOneLine, projectRoot } from '../../support/run/run-binary.ts';
import { runMain } from '../../support/run/run-main.ts';
import { copyOfExample, temporaryFolder } from '../../support/run/temporary-folder.ts';

/** Inputs that an earlier version read wrongly, each with the right answer. */

const cases = join(projectRoot, 'test', 'fixtures', 'once-missed');
const expected: Record<string, Record<string, number>> = parse(readFileSync(join(cases, 'expected.yaml'), 'utf8'));
const KINDS = ['containers', 'documents', 'forms', 'photos', 'split-values'];

/** Codes about how little stands in a file, and about the register. */
const ASIDE = new Set(['unregistered-file', 'undated', 'thin-document', 'duplicate-content']);

type Finding = { code: string; subject: { kind: string; path?: string }; params: { count?: number } };

const makeSchool = async (): Promise<string> => {
  const folder = temporaryFolder();
  await runMain(['init', 'school', '--name', 'De Proefschool', '--sector', 'po'], folder);
  return join(folder, 'school');
};

it('check finds in each document what stands there', async () => {
  const school = await makeSchool();
  const evidence = join(school, 'bewijs', 'C1');
  mkdirSync(evidence, { recursive: true });
  const files = KINDS.flatMap((kind) => readdirSync(join(cases, kind)).map((name) => `${kind}/${name}`));
  const documents = files.filter((name) => !name.endsWith('/namen.txt'));
  for (const name of documents) copyFileSync(join(cases, name), join(evidence, name.replace('/', '--')));
  copyFileSync(join(cases, 'split-values', 'namen.txt'), join(school, 'namen.txt'));
  const { stdout } = await runMain(['check', school, '--format', 'json'], school);
  const found: typeof expected = Object.fromEntries(documents.map((name) => [name, {}]));
  for (const { code, subject, params } of JSON.parse(stdout).findings as Finding[]) {
    if (subject.kind !== 'file' || ASIDE.has(code)) continue;
    const name = (subject.path ?? '').replace('C1/', '').replace('--', '/');
    found[name] = { ...found[name], [code]: code.startsWith('personal-data') ? (params.count ?? 0) : 1 };
  }
  expect(found).toEqual(expected);
});

it.each([
  ['tab.antwoorden.yaml', 'regel 6, kolom 1: Hier staat een tab.'],
  ['nbsp.antwoorden.yaml', 'regel 6, kolom 1: Hier staat een vaste spatie of een onzichtbaar teken.'],
  ['smart.antwoorden.yaml', 'regel 6, kolom 29: Hier staat een krullend aanhalingsteken.'],
  ['comma.antwoorden.yaml', 'regel 6, kolom 19: Hier staat een komma in een getal. Schrijf een punt, zoals 2.0.'],
  ['collection-key.bewijs.yaml', 'regel 1, kolom 3: Hier hoort een gewone naam als sleutel, geen lijst of blok.'],
])('a slip in a file of the dossier is named, with its place: %s', async (name, words) => {
  const school = await makeSchool();
  const [, file = ''] = /^[^.]+\.(.*)$/.exec(name) ?? [];
  copyFileSync(join(cases, 'yaml', name), join(school, file));
  const { code, stderr } = await runMain(['check', school], school);
  expect(code).toBe(2);
  expect(inOneLine(stderr)).toContain(`${file}, ${words}`);
  expect(stderr).not.toMatch(/warning|keys with collection/i);
});

it('a secondary school is told nothing of the law for primary schools, and asked for its pupils', async () => {
  const school = join(temporaryFolder(), 'school');
  cpSync(join(cases, 'vo-school'), school, { recursive: true });
  const { stdout } = await runMain(['check', school, '--format', 'json'], school);
  expect(stdout).not.toMatch(/\bWPO\b|primair onderwijs|basisonderwijs|artikel 13\b/i);
  expect(stdout).toContain('Voor Leerlingenstatuut is instemming nodig van de leerlingen in de MR');
});

describe('a table with answers', () => {
  const mergeInto = async (school: string, name: string) => {
    const { code, stderr } = await runMain(
      ['answers', 'merge', join(cases, 'tables', name), '--dossier', school],
      school,
    );
    expect(stderr).toBe('');
    expect([0, 1]).toContain(code);
    return parse(readFileSync(join(school, 'antwoorden.yaml'), 'utf8')).answers;
  };

  it('is the same in UTF-16 with tabs, as a Mac writes it, and with two lines in a remark', async () => {
    for (const name of ['c-utf16-tab.txt', 'h-macroman.csv', 'l-multiline.csv']) {
      const answers = await mergeInto(await makeSchool(), name);
      expect(answers['C2.2'], name).toMatchObject({ level: 0, remark: 'café Zoë' });
      const remark = name.startsWith('l')
        ? 'Eerste regel van ons antwoord\nTweede regel van ons antwoord'
        : 'Ouders kozen de zin over één lijn thuis';
      expect(answers['C1.1'], name).toMatchObject({ level: 2, remark });
    }
  });

  it('is read with tabs', async () => {
    const answers = await mergeInto(await makeSchool(), 'm.tsv');
    expect(answers['C1.1']).toMatchObject({ level: 2, remark: 'Ouders kozen de zin over een lijn' });
  });

  it('keeps the first remark beside the second', async () => {
    const school = await makeSchool();
    await mergeInto(school, 'first.csv');
    const answers = JSON.stringify(await mergeInto(school, 'second.csv'));
    expect(answers).toContain('Eerste toelichting van het team hier');
    expect(answers).toContain('Tweede toelichting van iemand anders');
  });
});

describe('the answers of two parents', () => {
  const CASES = ['ouder-1.json', 'ouder-2.json'].map((name) => join(cases, 'tables', name));

  /** The copies in a dossier after these merges, and the table of the last. */
  const merged = async (...merges: string[][]) => {
    const school = await makeSchool();
    let table = '';
    for (const files of merges) {
      const run = await runMain(['answers', 'merge', ...files, '--dossier', school], school, { today: '2026-11-23' });
      expect({ code: run.code, err: run.stderr }).toEqual({ code: 0, err: '' });
      table = run.stdout.slice(0, run.stdout.lastIndexOf('Nieuw:'));
    }
    const names = readdirSync(school).filter((name) => name.startsWith('antwoorden'));
    return {
      table,
      files: Object.fromEntries(names.map((name) => [name, parse(readFileSync(join(school, name), 'utf8'))])),
    };
  };

  it('are both kept, one by one and at once, in any order, and decide nothing for the team', async () => {
    const [one = '', other = ''] = CASES;
    const { files, table } = await merged([one], [other]);
    const copies = Object.entries(files).filter(([name]) => /^antwoorden\.ouder-[0-9a-f]{8}\.yaml$/.test(name));
    expect(copies.map(([, { as, answers }]) => [as, answers['C1.1'].level]).sort()).toEqual([
      ['ouder', 1],
      ['ouder', 2],
    ]);
    expect(files['antwoorden.yaml'].answers).toEqual({});
    expect(table).toMatch(/C1\.1 +– +1\.0, 2\.0 +open: samen bespreken/);
    for (const text of ['Wij kregen de brief', 'daar schreven wij mee']) expect(table).toContain(text);
    expect(await merged([other], [one])).toEqual({ files, table });
    expect(await merged([one, other])).toEqual({ files, table });
    expect((await merged([one, other], [other])).files).toEqual(files);
  });
});

it('an audit of nothing but verdicts is no final report, and is told what each verdict lacks', async () => {
  const school = copyOfExample();
  const verdicts = join(cases, 'audits', 'rubber-stamp.yaml');
  const { stdout, stderr } = await runMain(['audit', school, '--verdicts', verdicts], school, { today: '2026-11-24' });
  const said = inOneLine(`${stdout}${stderr}`);
  for (let number = 1; number <= 10; number += 1) {
    expect(said).toContain(`Bij C${number} heeft nog geen enkele vraag een niveau van de auditor zelf.`);
    expect(said).toContain(`Bij C${number} ontbreekt de reden van het oordeel.`);
  }
  await runMain(['report', school, '--kind', 'audit', '--format', 'md'], school, { today: '2026-11-24' });
  expect(readFileSync(join(school, 'rapport', 'auditrapport.md'), 'utf8')).toMatch(/concept/i);
});
