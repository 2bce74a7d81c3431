import { dossierArgument, folderArgument } from '../../base/folder-argument.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { meant } from '../../base/words/error-words.ts';
import type { SheetChoice } from '../question-sheet.ts';
import type { ChoiceWords, ColumnNames, TableProblem } from '../understand-tables.ts';

export const sheetColumns = {
  question: 'Vraag',
  criterion: 'Criterium',
  text: 'Vraagtekst',
  roles: 'Voor wie',
  answer: 'Antwoord',
  remark: 'Toelichting',
};

/** The column with what an answer looks like at a level. @param label as people see it: '1.0' */
export const levelColumn = (label: string): string => `Niveau ${label}`;

/** Only the copy of one role has this column. */
export const roleColumn = 'Rol';

/** The names by which the columns are recognised, in any order. */
export const columnNames: ColumnNames = { question: 'vraag', answer: 'antwoord', remark: 'toelichting', role: 'rol' };

export const choiceWords: ChoiceWords = {
  w: ['w', 'weetikniet', 'weetniet', 'onbekend'],
  n: ['n', 'nvt', 'nietvantoepassing'],
  l: ['l', 'later', 'laterbeantwoorden'],
};

export const choiceLabels: Record<Exclude<SheetChoice, '0' | '1' | '2' | '3'>, string> = {
  w: 'Weet ik niet',
  n: 'Niet van toepassing',
  l: 'Later beantwoorden',
};

export const sheetWords = {
  title: (school: string | null) =>
    school === null ? 'Vragen over ouders en school' : `Vragen over ouders en school: ${toOneLine(school)}`,
  filledBy: (role: string | null) =>
    role === null ? 'Ingevuld door het team' : `Ingevuld door: ${role.toLowerCase()}`,
  privacy: 'Schrijf geen namen van kinderen of ouders op.',
  howTo:
    'Kies in de kolom Antwoord uit de lijst. Wat u leeg laat, blijft open. Kiest u "Niet van toepassing"? Schrijf dan bij Toelichting waarom.',
  /** A sheet whose name is in use, or cannot be one. */
  sheet: (number: number) => `Blad ${number}`,
  /** What a spreadsheet says when somebody types something that is not in the list. */
  notInList: { title: 'Dit staat niet in de lijst', text: 'Kies een antwoord uit de lijst: klik op het pijltje.' },
  page: (number: string, count: string) => `Bladzijde ${number} van ${count}`,
};

export const exportWords = {
  written: (path: string) => `Geschreven: ${path}`,
  open: (path: string, format: string) =>
    format === 'html'
      ? `Open ${path} in een browser en vul het in. Kies daarna "Opslaan als bestand": de browser bewaart de antwoorden in een bestand, vaak in de map Downloads.`
      : `Vul ${path} in of druk het af.`,
  typeOver: (folder: string, as: string | null) =>
    `Neem de antwoorden daarna over met: ouder-audit assess${folderArgument(folder)}${as === null ? '' : ` --as ${as}`}`,
  formsBack: (folder: string) =>
    `Zet elk bestand dat terugkomt (antwoorden….json) in de map van het dossier. Voeg ze dan samen met: ouder-audit answers merge${dossierArgument(folder)}`,
  readBack: (path: string, folder: string, as: string | null) =>
    as === null
      ? `Neem de antwoorden daarna over met: ouder-audit assess${folderArgument(folder)} --answers ${quoted(path)}`
      : `Voeg de antwoorden daarna samen met: ouder-audit answers merge ${quoted(path)}${dossierArgument(folder)}`,
};

const quoted = (path: string): string => (/[\s"'&()]/.test(path) ? `"${path}"` : path);

export const describeTableProblem = (problem: TableProblem): string => {
  switch (problem.kind) {
    case 'no-table':
      return 'Hier staat geen lijst met vragen. Maak er een met: ouder-audit questions export --format xlsx';
    case 'two-tables':
      return 'Op dit blad staan twee lijsten met vragen. Bewaar er één.';
    case 'no-column':
      return `Bij deze kop ontbreekt de kolom "${problem.column}".`;
    case 'unknown-question':
      return `"${toOneLine(problem.given)}" is geen vraag van dit keurmerk.${meant(problem.nearest)}`;
    case 'unknown-role':
      return `"${toOneLine(problem.given)}" is geen rol van dit keurmerk.${meant(problem.nearest)}`;
    case 'two-roles':
      return 'Hier staat een andere rol dan hierboven. Maak voor elke rol een eigen bestand.';
    case 'question-twice':
      return `Vraag ${problem.given} staat er twee keer in, met verschillende antwoorden.`;
    case 'no-level':
      return 'Dit is geen antwoord. Kies 0, 1, 2 of 3, of w (weet ik niet), n (niet van toepassing) of l (later).';
    case 'no-reason':
      return 'Schrijf hier waarom deze vraag niet van toepassing is.';
    case 'remark-alone':
      return 'Er staat wel een toelichting, maar geen antwoord. Vul hier een antwoord in.';
  }
};
