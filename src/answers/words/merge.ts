import { dossierArgument, folderArgument } from '../../base/folder-argument.ts';
import { breakIndented, toOneLine } from '../../base/plain-text.ts';
import { answerWords, count, listWords } from '../../base/words/words.ts';
import type { Answer } from '../../dossier/dossier.ts';
import { roleTitle } from '../../framework/roles.ts';
import { stateOfAnswer } from '../../judging/score.ts';
import type { MergeRow } from '../merge-copies.ts';

/** What `answers merge` says. */

const given = (answer: Answer): string => answerWords({ state: stateOfAnswer(answer), level: answer.level ?? null });

const BECAME = { kept: 'was al bekend', same: 'is nu het antwoord', agree: 'samen bespreken' } as const;

type Table = { header: string[]; rows: string[][] };

/** A row for each question, and a column for each copy. */
const tableOf = (rows: readonly MergeRow[], titles: Readonly<Record<string, string>>): Table => {
  const sources = [...new Map(rows.flatMap(({ came }) => came.map(({ from, role }) => [from, role] as const)))];
  const names = sources.map(([from, role]) => (role === null ? toOneLine(from) : roleTitle(role, titles)));
  return {
    header: ['Vraag', 'Er stond', ...names, 'Wordt'],
    rows: rows.map(({ question, before, came, became }) => [
      question,
      before === null ? '–' : given(before),
      ...sources.map(([from]) => {
        const found = came.find((each) => each.from === from);
        return found === undefined ? '–' : given(found.answer);
      }),
      BECAME[became],
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

/** The table as a block for each question, for a narrow screen or many copies. */
const asBlocks = ({ header, rows }: Table, width: number): string[] =>
  rows.flatMap(([question = '', before = '', ...rest]) => {
    const became = rest.at(-1) ?? '';
    const parts = rest.slice(0, -1).flatMap((cell, index) => (cell === '–' ? [] : [`${header[index + 2]}: ${cell}`]));
    const was = before === '–' ? [] : [`Er stond: ${before}`];
    return [question, ...[...was, ...parts, became].flatMap((line) => breakIndented(`  ${line}`, width))];
  });

/** Who answered what, as a table or as blocks, whichever fits the width. */
export const mergeTable = (
  rows: readonly MergeRow[],
  titles: Readonly<Record<string, string>>,
  width: number,
): string[] => {
  const table = tableOf(rows, titles);
  const columns = asColumns(table);
  return columns.every((line) => line.length <= width) ? columns : asBlocks(table, width);
};

export const mergeWords = {
  nothingFound: (folder: string) =>
    `In ${folder === '.' ? 'deze map' : `"${folder}"`} staat geen ander exemplaar van de antwoorden. Noem het bestand: ouder-audit answers merge <bestand>${dossierArgument(folder)}`,
  nothingNew: (files: readonly string[]) => `Alles uit ${listWords(files.map(toOneLine), 'en')} stond er al in.`,
  merged: (files: readonly string[], same: number, agree: number) =>
    `Samengevoegd uit ${listWords(files.map(toOneLine), 'en')}: ${count(same, 'antwoord', 'antwoorden')} overgenomen, ${agree} om samen te bespreken.`,
  /** One role has different votes in two versions of the team's file. */
  gaveWay: ({ question, gaveWay }: MergeRow, titles: Readonly<Record<string, string>>) =>
    `Bij ${question} staat in een ander exemplaar een andere stem van: ${listWords(
      gaveWay.map((role) => roleTitle(role, titles).toLowerCase()),
      'en',
    )}. De laatste stem telt. Is de datum gelijk, dan telt de laagste. Vraag het na.`,
  done: 'Samengevoegd.',
  unreadable: (files: readonly string[], folder: string) =>
    `Niet te lezen: ${listWords(files.map(toOneLine), 'en')}. Wat eraan mankeert, zegt: ouder-audit answers merge${dossierArgument(folder)}`,
  aside: (names: readonly string[], to: string) =>
    `Dit bestand is niet meer nodig en staat nu in "${to}": ${names.map(toOneLine).join(', ')}.`,
  next: (agree: number, folder: string) =>
    agree > 0
      ? `Bespreek ze met het team: ouder-audit assess${folderArgument(folder)}`
      : `Kijk hoe het staat: ouder-audit check${folderArgument(folder)}`,
};
