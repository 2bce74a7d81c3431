import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Survey } from '../../../src/framework/survey.ts';
import { projectRoot } from '../run/run-binary.ts';

/** Exports of survey systems with made-up people, in the shape that each system has. */

const { survey } = parse(readFileSync(join(projectRoot, 'criteria/vragenlijst.yaml'), 'utf8')) as { survey: Survey };

/** The codes of the built-in list. */
export const CODES: readonly string[] = survey.items.map(({ code }) => code);

export const STATEMENTS: Readonly<Record<string, string>> = Object.fromEntries(
  survey.items.map(({ code, texts }) => [code, texts.ouder]),
);

/** What a person answers: to an item by its code, and to every other one. */
export type Person = { [code: string]: string } & { rest: string };

/** So many people who answer alike. */
export const people = (number: number, rest: string, more: Record<string, string> = {}): Person[] =>
  Array.from({ length: number }, () => ({ rest, ...more }));

const answersOf = (person: Person): string[] => CODES.map((code) => person[code] ?? person.rest);

const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')}\n`;

/** Microsoft Forms, saved as CSV: with a mail address and a name for each person. */
export const formsCsv = (
  all: readonly Person[],
  {
    mail = () => 'anonymous',
    name = () => '',
    remark = () => '',
  }: Partial<Record<string, (at: number) => string>> = {},
): string =>
  [
    [
      'ID',
      'Begintijd',
      'Tijd van voltooien',
      'E-mail',
      'Naam',
      ...CODES.map((code) => `[${code}]\u00A0${STATEMENTS[code]}`),
      'Wilt u nog iets kwijt?',
    ],
    ...all.map((person, at) => [
      String(at + 1),
      '9/26/26 11:02:03',
      '9/26/26 11:04:00',
      mail(at),
      name(at),
      ...answersOf(person),
      remark(at),
    ]),
  ]
    .map(line)
    .join('');

/** Paper that was typed in. */
export const paperCsv = (all: readonly Person[]): string =>
  [['formulier', 'taal', ...CODES], ...all.map((person, at) => [String(at + 1), 'nl', ...answersOf(person)])]
    .map(line)
    .join('');
