import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditLevelPrompt } from '../../../src/audit/prompts.ts';
import { readSpreadsheet } from '../../../src/documents/office/read-spreadsheet.ts';
import { startWorkAlone } from '../../../src/documents/work.ts';
import { loadFramework } from '../../../src/framework/io/criteria-yaml.ts';
import { LEVELS } from '../../../src/framework/quality-mark.ts';
import { inOneLine, projectRoot } from '../../support/run/run-binary.ts';
import { replaceIn, resultOfCheck, runInProject } from '../../support/run/run-in-project.ts';
import { copyOfExample, copyOfFramework, temporaryFolder } from '../../support/run/temporary-folder.ts';

const builtIn = await loadFramework(`${projectRoot}/criteria`, null);
const anchors = builtIn.criteria.flatMap((criterion) => LEVELS.map((level) => criterion.anchors[level]));
const questions = builtIn.criteria.flatMap((criterion) => criterion.questions);
const texts = questions.flatMap(({ levels }) => Object.values(levels ?? {}));

/** All texts of a list with questions, one after the other. */
const textOfList = async (format: string, ...flags: string[]): Promise<string> => {
  const cwd = temporaryFolder();
  const made = await runInProject(['questions', 'export', '--format', format, ...flags], { cwd });
  expect(made).toMatchObject({ code: 0, stderr: '' });
  const bytes = readFileSync(join(cwd, `vragen.${format}`));
  if (format !== 'xlsx') return bytes.toString('utf8');
  const { parts } = await readSpreadsheet({ bytes, extension: 'xlsx' }, startWorkAlone());
  return parts.map(({ text }) => text).join('\n');
};

describe('what an answer looks like at a level', () => {
  it.each(['html', 'md', 'csv', 'xlsx'])(
    'stands at each question of a list, and not the levels of its criterion: %s',
    async (format) => {
      const list = await textOfList(format);
      expect(texts.filter((text) => !list.includes(text))).toEqual([]);
      expect(anchors.filter((text) => list.includes(text))).toEqual([]);
    },
  );

  it('stands beside the answer in the result, and so in every report', async () => {
    const folder = copyOfExample();
    const result = await resultOfCheck(folder);
    const answered = result.criteria.flatMap(({ questions }: { questions: { level: number | null }[] }) => questions);
    const shown = answered.filter(({ level }: { level: number | null }) => level !== null);
    expect(shown.length).toBeGreaterThan(20);
    for (const { id, level, anchor } of shown) {
      expect(anchor).toBe(questions.find((question) => question.id === id)?.levels?.[level as 0]);
    }
    const made = await runInProject(['report', folder, '--format', 'md', '--quiet']);
    expect(made.code).toBe(0);
    const report = inOneLine(readFileSync(join(folder, 'rapport/rapport.md'), 'utf8'));
    expect(shown.filter(({ anchor }: { anchor: string }) => !report.includes(anchor))).toEqual([]);
    // A sentence of the survey may be the same.
    const asked = new Set(builtIn.survey?.items.flatMap((item) => Object.values(item.texts)));
    expect(anchors.filter((text) => report.includes(text) && !asked.has(text))).toEqual([]);
  });

  it('is what an auditor chooses from', () => {
    const [criterion] = builtIn.criteria;
    const [question] = criterion?.questions ?? [];
    if (criterion === undefined || question === undefined) throw new Error('empty');
    expect(auditLevelPrompt(criterion, question, undefined)).toMatchObject({
      choices: expect.arrayContaining([{ name: `2.0 ${question.levels?.[2]}`, value: 2 }]),
    });
  });

  it('is shown with its criterion, which keeps its levels as a summary, and with its question', async () => {
    const criterion = inOneLine((await runInProject(['criteria', 'show', 'C7'])).stdout);
    const question = inOneLine((await runInProject(['criteria', 'show', 'C7.3'])).stdout);
    const { levels } = questions.find(({ id }) => id === 'C7.3') ?? {};
    for (const text of Object.values(levels ?? {})) {
      expect(criterion).toContain(text);
      expect(question).toContain(text);
    }
    expect(criterion).toContain('2.0 Ouders kijken zelf en sturen informatie, maar die komt niet in het dossier.');
    expect(question).not.toContain('maar die komt niet in het dossier');
  });
});

const LEVEL_LINES = / {4}levels:\n(?: {6}\d: .*\n){4}/;

describe('a framework of one’s own', () => {
  it('of before, without level texts, shows the levels of the criterion at each question', async () => {
    const framework = copyOfFramework();
    const files = ['C07-open-dossier.yaml', 'C08-leren-van-kritiek.yaml'];
    for (const file of files) {
      const path = join(framework, file);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll(new RegExp(LEVEL_LINES, 'g'), ''));
    }
    const list = await textOfList('md', '--framework', framework, '--criterion', 'C7');
    const [c7] = builtIn.criteria.filter(({ id }) => id === 'C7');
    for (const text of Object.values(c7?.anchors ?? {})) expect(list.split(text)).toHaveLength(1 + 4);
    const shown = (await runInProject(['criteria', 'show', 'C7', '--framework', framework])).stdout;
    for (const text of Object.values(c7?.anchors ?? {})) expect(inOneLine(shown).split(text)).toHaveLength(1 + 1);
    const checked = await runInProject(['criteria', 'validate', framework]);
    expect(checked.code).toBe(0);
    expect(inOneLine(checked.stdout)).toContain(
      'Zonder eigen niveaus ("levels"): C7.1, C7.2, C7.3, C7.4, C8.1, C8.2, C8.3 en C8.4. Daar staan de niveaus van het criterium ("anchors").',
    );
  });

  it('has all four where it has one: what lacks is told with file and line', async () => {
    const framework = copyOfFramework();
    const file = 'C07-open-dossier.yaml';
    replaceIn(join(framework, file), /( {4}levels:\n.*\n.*\n) {6}2: .*\n/, '$1');
    const line = readFileSync(join(framework, file), 'utf8').split('\n').indexOf('    levels:') + 1;
    const done = await runInProject(['criteria', 'validate', framework]);
    expect(done.code).toBe(2);
    expect(inOneLine(done.stderr)).toMatch(
      new RegExp(
        `${file}, regel (?:${line}|${line + 1}), kolom \\d+ \\(questions\\[1\\]\\.levels\\.2\\): "2" ontbreekt\\. Verwacht: tekst`,
      ),
    );
  });
});

it('the built-in framework has them for every question: one that lacks them does not load', async () => {
  const framework = copyOfFramework();
  replaceIn(join(framework, 'C07-open-dossier.yaml'), LEVEL_LINES, '');
  await expect(loadFramework(framework, null)).rejects.toMatchObject({
    code: 'invalid-files',
    params: { problems: [{ file: 'C07-open-dossier.yaml', path: ['questions', 0, 'levels'], kind: 'missing-key' }] },
  });
});
