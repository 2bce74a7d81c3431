import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readAnswersTable } from '../../../src/answers/io/read-answers-table.ts';
import { questionRenderers } from '../../../src/answers/lists/index.ts';
import { makeQuestionSheet } from '../../../src/answers/question-sheet.ts';
import type { Answer } from '../../../src/dossier/dossier.ts';
import { answersIn, makeSchool } from '../../support/dossiers/interview.ts';
import { aCriterion, aMark } from '../../support/results/builders.ts';
import { DAY, inOneLine } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { temporaryFolder } from '../../support/run/temporary-folder.ts';

const HEAD = { formatVersion: 1, qualityMark: { id: 'keurmerk-ouderbetrokkenheid', version: '1.3.0' } };

const NASTY = 'Eén "vraag"; met | <b>haken</b> & ]]> én\nregel twee 👪 \u05D0 =1+1';

const fill = (folder: string, answers: Record<string, Answer>): void =>
  writeFileSync(join(folder, 'school', 'antwoorden.yaml'), stringify({ ...HEAD, answers }));

describe('questions export', () => {
  it.each(['xlsx', 'csv'])('makes a table that reads back as it was: %s', async (format) => {
    const folder = await makeSchool();
    const answers: Record<string, Answer> = {
      'C1.1': { level: 2, remark: NASTY, answeredOn: '2026-10-01' },
      'C1.2': { notApplicable: '=HYPERLINK("http://x")', votes: { ib: 3 }, minority: 'Nee.' },
      'C1.3': { unknown: true },
      'C1.4': { later: true },
      'A6.1': { level: 0, remark: '-2 is geen niveau' },
    };
    fill(folder, answers);
    const before = readFileSync(join(folder, 'school', 'antwoorden.yaml'), 'utf8');
    const made = await runBuilt(['questions', 'export', 'school', '--format', format, '--with-answers'], {
      cwd: folder,
    });
    expect({ code: made.code, err: made.stderr }).toEqual({ code: 0, err: '' });
    expect(inOneLine(made.stdout)).toContain(`ouder-audit assess school --answers vragen.${format}`);
    const back = await runBuilt(['assess', 'school', '--answers', `vragen.${format}`, '--quiet'], { cwd: folder });
    expect({ code: back.code, out: back.stdout, err: back.stderr }).toMatchObject({
      code: 0,
      out: expect.stringContaining('Er was niets nieuws over te nemen.'),
    });
    expect(readFileSync(join(folder, 'school', 'antwoorden.yaml'), 'utf8')).toBe(before);
  });

  it('is blank unless told otherwise: what the team wrote does not travel', async () => {
    const folder = await makeSchool();
    fill(folder, { 'C1.1': { level: 2, remark: 'Van het team.' } });
    for (const format of ['html', 'csv', 'md', 'xlsx']) {
      await runBuilt(['questions', 'export', 'school', '--format', format], { cwd: folder });
      const text = readFileSync(join(folder, `vragen.${format}`), 'latin1');
      expect(text).not.toContain('Van het team');
      expect(text).not.toMatch(/ checked|☒/);
    }
  });

  it('works without a dossier, for one criterion, and writes over nothing', async () => {
    const folder = temporaryFolder();
    const first = await runBuilt(['vragen', 'exporteer', '--format', 'md', '--criterion', 'c3'], { cwd: folder });
    expect(first.code).toBe(0);
    const text = readFileSync(join(folder, 'vragen.md'), 'utf8');
    expect(text.match(/^### C3\.\d /gm)).toHaveLength(4);
    expect(text).not.toContain('## C4');
    await runBuilt(['questions', 'export', '--format', 'md'], { cwd: folder });
    expect(readdirSync(folder).sort()).toEqual(['vragen-2.md', 'vragen.md']);
    const refused = await runBuilt(['questions', 'export', '--format', 'md', '--output', 'vragen.md'], {
      cwd: folder,
    });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('vragen.md');
    expect(readFileSync(join(folder, 'vragen.md'), 'utf8')).toBe(text);
  });

  it.each([
    ['a folder without a dossier', ['questions', 'export', 'weg']],
    ['answers without a dossier', ['questions', 'export', '--with-answers']],
    ['a format that is none', ['questions', 'export', '--format', 'pdf']],
    ['a criterion that is none', ['questions', 'export', '--criterion', 'C99']],
    ['a role that is none', ['questions', 'export', '--as', 'oma']],
  ])('refuses %s in Dutch', async (_name, args) => {
    const folder = temporaryFolder();
    const run = await runBuilt(args, { cwd: folder });
    expect(run.code).toBe(2);
    expect(run.stderr).not.toMatch(/error|invalid|undefined/i);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('gives a role a copy of its own, which answers merge takes', async () => {
    const folder = await makeSchool();
    const made = await runBuilt(['questions', 'export', 'school', '--format', 'csv', '--as', 'ouder'], {
      cwd: folder,
    });
    expect(inOneLine(made.stdout)).toContain('ouder-audit answers merge vragen-ouder.csv --dossier school');
    const path = join(folder, 'vragen-ouder.csv');
    const filled = readFileSync(path, 'utf8').replace(/^(C1\.1;.*);;;ouder/m, '$1;2;Wij praten mee.;ouder');
    writeFileSync(path, filled);
    const refused = await runBuilt(['assess', 'school', '--answers', 'vragen-ouder.csv'], { cwd: folder });
    expect(inOneLine(refused.stderr)).toContain('answers merge "vragen-ouder.csv"');
    expect(
      (await runBuilt(['answers', 'merge', 'vragen-ouder.csv', '--dossier', 'school'], { cwd: folder })).code,
    ).toBe(0);
    const copies = () => readdirSync(join(folder, 'school')).filter((name) => name.startsWith('antwoorden.ouder-'));
    expect(copies().map((name) => answersIn(folder, name).answers)).toEqual([
      { 'C1.1': { level: 2, remark: 'Wij praten mee.' } },
    ]);
    expect(answersIn(folder).answers).toEqual({});
    expect(answersIn(folder).sessions).toEqual([{ date: DAY, present: ['ouder'] }]);
    // One list went to many: what comes back from another parent is another copy, and the same list again is not.
    writeFileSync(join(folder, 'ander.csv'), filled.replace('Wij praten mee.', 'Wij horen niets.'));
    const again = await runBuilt(['answers', 'merge', 'ander.csv', 'vragen-ouder.csv', '--dossier', 'school'], {
      cwd: folder,
    });
    expect(again.code).toBe(0);
    expect(copies()).toHaveLength(2);
  });

  it('names every wrong cell, and takes nothing over then', async () => {
    const folder = await makeSchool();
    await runBuilt(['questions', 'export', 'school', '--format', 'csv'], { cwd: folder });
    const path = join(folder, 'vragen.csv');
    const lines = readFileSync(path, 'utf8').split('\r\n');
    const fillRow = (line: number, answer: string, remark = '') => {
      lines[line] = (lines[line] ?? '').replace(/;;$/, `;${answer};${remark}`);
    };
    fillRow(1, '2', 'Goed zo.');
    fillRow(2, '5');
    fillRow(3, 'n');
    fillRow(4, '', 'Alleen dit.');
    // As Excel on Windows saves it: another code page, and no mark.
    writeFileSync(path, Buffer.from(lines.join('\r\n').replace('\uFEFF', ''), 'latin1'));
    const before = readFileSync(join(folder, 'school', 'antwoorden.yaml'), 'utf8');
    const run = await runBuilt(['assess', 'school', '--answers', 'vragen.csv'], { cwd: folder });
    expect(run.code).toBe(2);
    const said = inOneLine(run.stderr);
    for (const cell of ['cel I3:', 'cel J4:', 'cel I5:']) expect(said).toContain(`vragen.csv, ${cell}`);
    expect(said).toContain('Er is niets gewijzigd.');
    expect(said).not.toContain('Alleen dit');
    expect(readFileSync(join(folder, 'school', 'antwoorden.yaml'), 'utf8')).toBe(before);
  });

  it('says that a spreadsheet is damaged', async () => {
    const folder = await makeSchool();
    writeFileSync(join(folder, 'kapot.xlsx'), 'PK\u0003\u0004 half');
    const run = await runBuilt(['assess', 'school', '--answers', 'kapot.xlsx'], { cwd: folder });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('beschadigd');
    expect(existsSync(join(folder, 'school', 'antwoorden.yaml'))).toBe(true);
  });
});

describe('a table', () => {
  it.each(['csv', 'xlsx'] as const)(
    'gives back texts that are names of everything to JavaScript: %s',
    async (format) => {
      const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
      const mark = aMark({ criteria: [aCriterion('C1')] });
      const given = names.map((remark, index): [string, Answer] => [`C1.${index + 1}`, { level: 2, remark }]);
      const sheet = makeQuestionSheet(mark, { school: 'S', as: null, only: null }, Object.fromEntries(given));
      const file = Buffer.from(await (await questionRenderers[format]())(sheet, { date: DAY }));
      const back = await readAnswersTable(`v.${format}`, file, mark, DAY);
      expect(Object.values(back.answers ?? {}).map(({ remark }) => remark)).toEqual(names);
    },
  );

  it.each(['csv', 'xlsx'] as const)(
    'gives back whatever people write, and the same bytes each time: %s',
    async (format) => {
      const mark = aMark({ criteria: [aCriterion('C1')] });
      const render = await questionRenderers[format]();
      const text = fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
        .map((each) => each.replace(/[\s\uFFFD]+/g, ' ').trim());
      const answer = fc.oneof(
        fc.record({ level: fc.constantFrom(0, 1, 2, 3), remark: text.filter((each) => each !== '') }),
        fc.record({ notApplicable: text.filter((each) => each !== '') }),
      );
      await fc.assert(
        fc.asyncProperty(fc.record({ 'C1.1': answer, 'C1.3': answer }), async (answers) => {
          const sheet = makeQuestionSheet(
            mark,
            { school: 'S', as: null, only: null },
            answers as Record<string, Answer>,
          );
          const file = Buffer.from(await render(sheet, { date: DAY }));
          expect(Buffer.from(await render(sheet, { date: DAY })).equals(file)).toBe(true);
          const back = await readAnswersTable(`v.${format}`, file, mark, DAY);
          for (const [id, given] of Object.entries(answers)) {
            const clean = JSON.parse(JSON.stringify(given), (_key, value) => value);
            expect(back.answers?.[id]).toMatchObject({ ...clean, answeredOn: DAY });
          }
        }),
        { numRuns: format === 'csv' ? 200 : 30 },
      );
    },
  );
});
