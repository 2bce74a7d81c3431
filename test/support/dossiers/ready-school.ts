import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { cacheFolder } from '../../../src/base/io/user-folders.ts';
import type { Criterion, DocumentType } from '../../../src/framework/quality-mark.ts';
import { shareFacts } from '../run/known-facts.ts';
import { projectRoot } from '../run/run-binary.ts';

/** A school that may apply for the mark: every question is answered and everything is proved. */

const criteriaFolder = join(projectRoot, 'criteria');

const readYaml = <Value>(name: string): Value => parse(readFileSync(join(criteriaFolder, name), 'utf8')) as Value;

const criteria = readdirSync(criteriaFolder)
  .filter((name) => /^[AC]\d\d-/.test(name))
  .map((name) => readYaml<Criterion>(name));

const { documents } = readYaml<{ documents: Record<string, DocumentType> }>('documenten.yaml');

const QUALITY_MARK = { id: 'keurmerk-ouderbetrokkenheid', version: '1.3.0' };
const REMARK = 'Ouders en school schreven dit stuk samen en gebruiken het elke week.';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** As many different words, of letters only. */
const differentWords = (count: number): string =>
  Array.from({ length: count }, (_, at) => `les${LETTERS[Math.floor(at / 26)]}${LETTERS[at % 26]}`).join(' ');

/** A text that covers every topic of its kind, is long enough for it, and is unlike any other. */
const textOf = (id: string): string =>
  [
    `Dit is: ${documents[id]?.title ?? id}.`,
    ...(documents[id]?.topics ?? []).map(({ words }) => `Wij spraken over ${words.join(' en ')}.`),
    differentWords(documents[id]?.minWords ?? 0),
  ].join('\n');

/** The kinds of documents that count as proof, with their criteria; each criterion gets two. */
const neededKinds = (): Map<string, string[]> => {
  const needed = new Map<string, string[]>();
  const need = (kind: string, criterion: string) =>
    needed.set(kind, [...new Set([...(needed.get(kind) ?? []), criterion])]);
  for (const { id, evidence } of criteria) {
    for (const { oneOf } of evidence.required) for (const kind of oneOf.slice(0, 2)) need(kind, id);
    for (const kind of (evidence.supporting ?? []).slice(0, 2)) need(kind, id);
  }
  return needed;
};

export const CRITERIA = criteria.map(({ id }) => id);

/** Writes the school into a folder. @returns the ids of its evidence */
export const writeReadySchool = (folder: string): string[] => {
  mkdirSync(join(folder, 'bewijs'), { recursive: true });
  const write = (name: string, data: unknown) => writeFileSync(join(folder, name), stringify(data));
  const questions = criteria.flatMap((criterion) => criterion.questions.map(({ id }) => id));
  write('school.yaml', {
    formatVersion: 1,
    school: { name: 'De Regenboog', city: 'Utrecht', sector: 'po' },
    round: { schoolYear: '2026-2027' },
    qualityMark: QUALITY_MARK,
  });
  write('antwoorden.yaml', {
    formatVersion: 1,
    qualityMark: QUALITY_MARK,
    sessions: [{ date: '2026-11-02', present: ['schoolleiding', 'leraar', 'ib', 'ouder', 'leerling'] }],
    answers: Object.fromEntries(questions.map((id) => [id, { level: 3, remark: REMARK, answeredOn: '2026-11-02' }])),
  });
  const evidence = Object.fromEntries(
    [...neededKinds()].map(([kind, ids]) => {
      const file = `${kind}.txt`;
      writeFileSync(join(folder, 'bewijs', file), `${textOf(kind)}\n`);
      const by = documents[kind]?.consent?.by;
      const consent = by === undefined ? {} : { consent: { by, date: '2026-09-20' } };
      return [kind, { file, document: kind, criteria: ids, date: '2026-09-14', ...consent }];
    }),
  );
  write('bewijs.yaml', { formatVersion: 1, evidence });
  return Object.keys(evidence);
};

/** The shared original that any test may check, made before the first test. */
export const originalReadySchool = (): string => join(cacheFolder(process.env), 'ready-school');

/** Makes the school in a folder for one test. @returns the ids of its evidence */
export const makeReadySchool = (folder: string): string[] => {
  shareFacts(originalReadySchool(), folder);
  return writeReadySchool(folder);
};
