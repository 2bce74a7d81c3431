import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { stripControls, toOneLine } from '../../base/plain-text.ts';
import { dateZip } from '../../page/zip-day.ts';
import { CHOICES, type QuestionSheet } from '../question-sheet.ts';
import { sheetWords as words } from '../words/questions.ts';
import { choiceText, columnsOf, questionRows, type SheetColumn } from './rows.ts';
import { choosingFromList, printingOnePageWide, type SheetPrint } from './sheet-features.ts';

const HEAD = { fontWeight: 'bold', backgroundColor: '#d5e6e8' } as const;
const CELL = { wrap: true, alignVertical: 'top', borderStyle: 'thin', borderColor: '#8a9a9c' } as const;
const ANSWER = { fontWeight: 'bold', align: 'center', backgroundColor: '#fdf6dc' } as const;

/**
 * The library keeps texts as keys of an object, and loses those that every object has (`__proto__`, `constructor`). A trailing space
 * makes each an own key; reading a cell ignores that space.
 */
const ownKey = (value: string): string => (value in {} ? `${value} ` : value);

/** Every cell is a text, so that nothing in it is ever a formula. */
const text = (value: string) => ({ value: ownKey(stripControls(value)), type: String });

/** A level is a number, as spreadsheet programs make of it what people choose from the list. */
const answer = (value: string) =>
  /^\d$/.test(value)
    ? { value: Number(value), type: Number, ...CELL, ...ANSWER }
    : { ...text(value), ...CELL, ...ANSWER };

/** Widths in characters: together they fit on A4 on its side, in letters that one can read. */
const WIDTHS: Record<SheetColumn['kind'], number> = {
  question: 7,
  criterion: 18,
  text: 30,
  roles: 14,
  level: 20,
  answer: 14,
  remark: 28,
  role: 8,
};

/** In points, of the font below. */
const LINE = 13;
const FONT = { fontFamily: 'Arial', fontSize: 10 };

const linesIn = (value: string, width: number): number =>
  value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);

/** High enough for its texts in a program that does not work it out when it opens the file; it still grows with what people type. */
const heightOf = (row: readonly { value: string; width: number }[]): number =>
  LINE * (1 + Math.max(...row.map(({ value, width }) => linesIn(value, width))));

/** The questions of one sheet of the workbook. */
type Part = { name: string; about: string; criteria: QuestionSheet['criteria']; columns: SheetColumn[] };

const MAX_NAME = 31;

/** Names that a workbook takes (18.2.19): short, without some characters, and each once, whatever its capitals. */
const nameParts = (parts: readonly Part[]): Part[] => {
  const taken = new Set<string>();
  return parts.map((part, index) => {
    const wanted = toOneLine(part.name)
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, MAX_NAME)
      .replace(/^[\s']+|[\s']+$/g, '');
    const name = wanted === '' || taken.has(wanted.toLowerCase()) ? words.sheet(index + 1) : wanted;
    taken.add(name.toLowerCase());
    return { ...part, name };
  });
};

/** The short list of one role is one sheet; otherwise each criterion has a sheet of its own. */
const partsOf = (sheet: QuestionSheet): Part[] => {
  const { as, own, criteria } = sheet;
  const without = (kind: SheetColumn['kind']) => columnsOf(sheet).filter((column) => column.kind !== kind);
  const filledBy = words.filledBy(as?.title ?? null);
  if (as !== null && own) return [{ name: as.title, about: filledBy, criteria, columns: without('roles') }];
  return criteria.map((criterion) => ({
    name: criterion.id,
    about: `${criterion.id} ${criterion.title}. ${filledBy}`,
    criteria: [criterion],
    columns: without('criterion'),
  }));
};

const rowsOf = (title: string, { about, criteria, columns }: Part): SheetData => [
  [{ ...text(title), fontWeight: 'bold' as const, fontSize: 14 }],
  [{ ...text(about), fontWeight: 'bold' as const }],
  [text(words.howTo)],
  [text(words.privacy)],
  columns.map(({ name }) => ({ ...text(name), ...CELL, ...HEAD })),
  ...questionRows(criteria).map((row) => {
    const cells = columns.map(({ kind, cell }) => ({ kind, value: cell(row), width: WIDTHS[kind] }));
    const height = heightOf(cells);
    return cells.map(({ kind, value }) =>
      kind === 'answer' ? { ...answer(value), height } : { ...text(value), ...CELL, height },
    );
  }),
];

/** Rows above the first question. */
const HEAD_ROWS = 5;

const printOf = ({ name, criteria, columns }: Part): SheetPrint => ({
  name,
  headRows: HEAD_ROWS,
  choices: {
    column: columns.findIndex(({ kind }) => kind === 'answer'),
    fromRow: HEAD_ROWS,
    toRow: HEAD_ROWS + questionRows(criteria).length - 1,
  },
});

/** A workbook (ISO 29500) with what each level of a question looks like beside a list to choose the answer from. */
export const renderSpreadsheet = async (sheet: QuestionSheet, { date }: { date: string }): Promise<Uint8Array> => {
  const parts = nameParts(partsOf(sheet));
  const prints = parts.map(printOf);
  const list = { options: CHOICES.map(choiceText), notInList: words.notInList };
  const { toBuffer } = writeExcelFile(
    parts.map((part) => ({
      data: rowsOf(words.title(sheet.school), part),
      sheet: part.name,
      columns: part.columns.map(({ kind }) => ({ width: WIDTHS[kind] })),
      stickyRowsCount: HEAD_ROWS,
      orientation: 'landscape' as const,
    })),
    {
      ...FONT,
      features: [choosingFromList(prints, list), printingOnePageWide(prints, `&L&A&R${words.page('&P', '&N')}`)],
    },
  );
  return dateZip(new Uint8Array(await toBuffer()), date);
};
