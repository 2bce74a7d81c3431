import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ANSWER_SIGNS, SURVEY_ANSWERS } from '../../../../src/framework/survey.ts';
import { ANSWER_CODES, type ListLanguage, withBeside } from '../../../../src/voices/out/survey-list.ts';
import { aSurveyList, CODED, surveyCodes, surveyLanguages } from '../../../support/dossiers/survey-lists.ts';
import { runMain } from '../../../support/run/run-main.ts';
import { placeSmallExample, temporaryFolder } from '../../../support/run/temporary-folder.ts';

/** What a system does with a list: the head of a column, and what a cell holds. */
type System = {
  first: string[];
  head: (own: ListLanguage, index: number) => string;
  cell: (own: ListLanguage, answer: (typeof SURVEY_ANSWERS)[number]) => string;
};

const shown = (own: ListLanguage, answer: string): string => {
  const found = own.answers.find((each) => each.answer === answer);
  return found === undefined ? '' : withBeside(found);
};
const titled = (own: ListLanguage, index: number): string => {
  const item = own.items[index];
  return item === undefined ? '' : withBeside(item);
};

const SYSTEMS: Record<string, System> = {
  'Google Forms': { first: ['Tijdstempel'], head: titled, cell: shown },
  'Microsoft Forms': {
    first: ['ID', 'Begintijd', 'Tijd van voltooien', 'E-mail', 'Naam'],
    head: titled,
    cell: shown,
  },
  LimeSurvey: {
    first: ['id', 'submitdate', 'lastpage', 'startlanguage'],
    head: (_own, index) => `vraag[${surveyCodes[index]}]`,
    cell: (_own, answer) => ANSWER_CODES[answer],
  },
  XLSForm: {
    first: ['_id', '_submission_time'],
    head: (_own, index) => surveyCodes[index] ?? '',
    cell: (_own, answer) => ANSWER_CODES[answer],
  },
  'typed paper': {
    first: ['formulier', 'taal'],
    head: (_own, index) => surveyCodes[index] ?? '',
    cell: (_own, answer) => ANSWER_SIGNS[answer],
  },
};

const FILLED: Record<string, string> = {
  submitdate: '1980-01-01 00:00:00',
  lastpage: '1',
  'E-mail': 'anonymous',
  Naam: '',
};

const PEOPLE = 24;

/** People, each of whom gives the six answers in turn, beginning with another. */
const tableOf = (system: System, own: ListLanguage): string => {
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const rows = Array.from({ length: PEOPLE }, (_, person) => [
    ...system.first.map((name) => FILLED[name] ?? String(person + 1)),
    ...surveyCodes.map((_code, index) =>
      system.cell(own, SURVEY_ANSWERS[(person + index) % SURVEY_ANSWERS.length] ?? '3'),
    ),
  ]);
  const head = [...system.first, ...surveyCodes.map((_code, index) => system.head(own, index))];
  return [head, ...rows].map((row) => `${quoted(row)}\r\n`).join('');
};

const cases = Object.entries(SYSTEMS).flatMap(([name, system]) =>
  CODED.map((language) => [name, language, system] as const),
);

describe('a list that went out comes back with the counts that were given', () => {
  it.each(cases)('by %s, in %s', async (_name, language, system) => {
    const folder = temporaryFolder();
    placeSmallExample(join(folder, 'school'));
    const [own] = aSurveyList('leraar', [language]).languages;
    if (own === undefined) throw new Error(`no list in ${language}`);
    writeFileSync(join(folder, 'uit.csv'), tableOf(system, own));
    const flags = ['--group', 'leraar', '--closed', '2026-11-20', '--invited', '30', '--dossier', 'school'];
    const run = await runMain(['survey', 'import', 'uit.csv', ...flags, '--replace', '--yes'], folder);
    expect({ code: run.code, err: run.stderr }).toEqual({ code: 0, err: '' });
    const { items, responses } = parse(readFileSync(join(folder, 'school', 'stemmen', 'leraar.yaml'), 'utf8'));
    const two = Object.fromEntries(SURVEY_ANSWERS.map((answer) => [answer, PEOPLE / SURVEY_ANSWERS.length]));
    expect(responses).toBe(PEOPLE);
    expect(items).toEqual(Object.fromEntries(surveyCodes.map((code) => [code, two])));
  });

  it('in every language that there is a list for', () => {
    const spoken = new Set(surveyLanguages.map(({ language }) => language));
    expect(CODED.toSorted()).toEqual([...spoken].sort());
  });
});
