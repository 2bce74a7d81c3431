import { dossierArgument, folderArgument } from '../../base/folder-argument.ts';
import { breakIndented, toOneLine } from '../../base/plain-text.ts';
import { answerWords, count, folderWords, listWords } from '../../base/words/words.ts';
import type { Answer } from '../../dossier/dossier.ts';
import { baseRole, roleTitle } from '../../framework/roles.ts';
import { stateOfAnswer } from '../../judging/score.ts';
import type { RoleCopy } from '../answers-copy.ts';
import type { MergeRow } from '../merge-table.ts';
import type { VersionRow } from '../merge-versions.ts';
import { isToDiscuss, type RoleSpread } from '../spread-by-role.ts';

/** What `answers merge` says. */

type Titles = Readonly<Record<string, string>>;

const given = (answer: Answer): string => answerWords({ state: stateOfAnswer(answer), level: answer.level ?? null });

/** What people of one role gave, each answer with how many gave it: "0, 2.0 (3 keer)". */
export const spreadWords = ({ given: answers, remarks }: RoleSpread): string =>
  answers.length === 0
    ? count(remarks.length, 'toelichting', 'toelichtingen')
    : answers.map((each) => `${answerWords(each)}${each.count === 1 ? '' : ` (${each.count} keer)`}`).join(', ');

const NONE = '–';
const MOST_NAMED = 5;
const TO_AGREE = 'open: samen bespreken';

const stays = ({ after, roles }: MergeRow): string =>
  isToDiscuss(after, roles) ? TO_AGREE : after === null ? NONE : given(after);

/** Few files by name, many by number. */
export const filesWords = (files: readonly string[]): string =>
  files.length > MOST_NAMED ? `${files.length} bestanden` : listWords(files.map(toOneLine), 'en');

type Table = { header: string[]; rows: string[][] };

/** A row for each question, and a column for each version of the team's file and each role. */
const tableOf = (rows: readonly MergeRow[], titles: Titles): Table => {
  const files = [...new Set(rows.flatMap(({ versions }) => versions.map(({ from }) => from)))];
  const roles = Object.keys(titles).filter((role) => rows.some((row) => row.roles.some((each) => each.role === role)));
  return {
    header: ['Vraag', 'Er stond', ...files.map(toOneLine), ...roles.map((role) => roleTitle(role, titles)), 'Blijft'],
    rows: rows.map((row) => [
      row.question,
      row.before === null ? NONE : given(row.before),
      ...files.map((file) => {
        const found = row.versions.find(({ from }) => from === file);
        return found === undefined ? NONE : given(found.answer);
      }),
      ...roles.map((role) => {
        const spread = row.roles.find((each) => each.role === role);
        return spread === undefined ? NONE : spreadWords(spread);
      }),
      stays(row),
    ]),
  };
};

const GAP = '  ';

const asColumns = ({ header, rows }: Table): string[] => {
  const widths = header.map((name, column) => Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)));
  return [header, ...rows].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
};

/** The table as a block for each question, for a narrow screen or many columns. */
const asBlocks = ({ header, rows }: Table, width: number): string[] =>
  rows.flatMap(([question = '', ...cells]) => {
    const said = cells.flatMap((cell, index) => (cell === NONE ? [] : [`${header[index + 1]}: ${cell}`]));
    return [question, ...said.flatMap((line) => breakIndented(`  ${line}`, width))];
  });

/** What stood, what each said and what stays, as a table or as blocks, whichever fits the width. */
export const mergeTable = (rows: readonly MergeRow[], titles: Titles, width: number): string[] => {
  const table = tableOf(rows, titles);
  const columns = asColumns(table);
  return columns.every((line) => line.length <= width) ? columns : asBlocks(table, width);
};

/** What people wrote beside their answers, per question and role. */
export const remarkLines = (rows: readonly MergeRow[], titles: Titles, width: number): string[] =>
  rows.flatMap(({ question, roles }) =>
    roles.flatMap(({ role, remarks }) =>
      remarks.length === 0
        ? []
        : [
            `${question}, ${roleTitle(role, titles).toLowerCase()}:`,
            ...remarks.flatMap((remark) => breakIndented(`  "${toOneLine(remark)}"`, width)),
          ],
    ),
  );

/** "2 van ouder en 1 van leerling" */
const perRole = (copies: readonly RoleCopy[], titles: Titles): string => {
  const roles = Object.keys(titles);
  const numbers = new Map<string, number>();
  for (const { role } of copies) {
    const base = baseRole(role, roles);
    numbers.set(base, (numbers.get(base) ?? 0) + 1);
  }
  return listWords(
    [...numbers].map(([role, number]) => `${number} van ${roleTitle(role, titles).toLowerCase()}`),
    'en',
  );
};

export const mergeWords = {
  nothingFound: (folder: string) =>
    `In ${folderWords(folder)} staat geen ander exemplaar van de antwoorden. Noem het bestand: ouder-audit answers merge <bestand>${dossierArgument(folder)}`,
  nothingNew: (files: readonly string[]) => `Alles uit ${filesWords(files)} stond er al in.`,
  merged: (files: readonly string[], same: number) =>
    `Samengevoegd uit ${filesWords(files)}${same === 0 ? '' : `: ${count(same, 'antwoord', 'antwoorden')} overgenomen`}.`,
  /** @param added copies that are new in the dossier @param renewed newer versions of copies that were there */
  filed: (added: readonly RoleCopy[], renewed: readonly RoleCopy[], titles: Titles): string[] => [
    ...(added.length === 0
      ? []
      : [`Nieuw: ${count(added.length, 'exemplaar', 'exemplaren')} (${perRole(added, titles)}).`]),
    ...(renewed.length === 0
      ? []
      : [
          `Bijgewerkt: ${count(renewed.length, 'exemplaar', 'exemplaren')} (${perRole(renewed, titles)}). Vulde iemand anders daar hetzelfde formulier in? Laat die eerst "Wis wat hier is ingevuld" kiezen.`,
        ]),
  ],
  said: 'Wat erbij werd geschreven:',
  /** @param open questions without an answer of the team @param otherwise answered ones to which people say something else */
  decide: (open: number, otherwise: number): string[] => [
    ...(open === 0
      ? []
      : [`Om samen te bespreken: ${count(open, 'vraag', 'vragen')}. Het team kiest zelf het antwoord.`]),
    ...(otherwise === 0
      ? []
      : [
          `Bij ${count(otherwise, 'vraag', 'vragen')} geven anderen een ander antwoord dan het team. Het antwoord van het team blijft staan.`,
        ]),
  ],
  /** One role has different votes in two versions of the team's file. */
  gaveWay: ({ question, gaveWay }: VersionRow, titles: Titles) =>
    `Bij ${question} staat in een ander exemplaar een andere stem van: ${listWords(
      gaveWay.map((role) => roleTitle(role, titles).toLowerCase()),
      'en',
    )}. De laatste stem telt. Is de datum gelijk, dan telt de laagste. Vraag het na.`,
  done: 'Samengevoegd.',
  unreadable: (files: readonly string[], folder: string) =>
    `Niet te lezen: ${listWords(files.map(toOneLine), 'en')}. Wat eraan mankeert, zegt: ouder-audit answers merge${dossierArgument(folder)}`,
  aside: (names: readonly string[], to: string) => {
    if (names.length > MOST_NAMED) return `${names.length} bestanden zijn niet meer nodig en staan nu in "${to}".`;
    const these =
      names.length === 1 ? 'Dit bestand is niet meer nodig en staat' : 'Deze bestanden zijn niet meer nodig en staan';
    return `${these} nu in "${to}": ${names.map(toOneLine).join(', ')}.`;
  },
  next: (toDecide: number, folder: string) =>
    toDecide > 0
      ? `Bespreek het met het team: ouder-audit assess${folderArgument(folder)}`
      : `Kijk hoe het staat: ouder-audit check${folderArgument(folder)}`,
};
