import writeExcelFile from 'write-excel-file/node';
import { stripControls } from '../../base/plain-text.ts';
import { dateZip } from '../../page/zip-day.ts';
import type { QuestionSheet } from '../question-sheet.ts';
import { sheetWords as words } from '../words/questions.ts';
import { headerOf, rowsOf } from './rows.ts';

const head = (value: string) => ({ value, type: String, fontWeight: 'bold' as const, backgroundColor: '#d5e6e8' });

/**
 * The library keeps texts as keys of an object, and loses those that every object has (`__proto__`, `constructor`). A trailing space
 * makes each an own key; reading a cell ignores that space.
 */
const ownKey = (value: string): string => (value in {} ? `${value} ` : value);

/** Every cell is a text, so that nothing in it is ever a formula. */
const text = (value: string) => ({
  value: ownKey(stripControls(value)),
  type: String,
  wrap: true,
  alignVertical: 'top' as const,
});

/** Widths in characters, in the order of the columns. */
const WIDTHS = [9, 26, 52, 26, 12, 60, 12];
const LEVEL_WIDTHS = [26, 10, 90];

const levelRows = ({ criteria }: QuestionSheet): string[][] =>
  criteria.flatMap(({ id, title, anchors }) => anchors.map((anchor) => [`${id} ${title}`, anchor.label, anchor.text]));

/** A workbook (ISO 29500) with the questions on one sheet, and on another what each level means. */
export const renderSpreadsheet = async (sheet: QuestionSheet, { date }: { date: string }): Promise<Uint8Array> => {
  const questions = [headerOf(sheet).map(head), ...rowsOf(sheet).map((row) => row.map(text))];
  const levels = [
    [text(words.howTo)],
    [text(words.privacy)],
    [head(words.levels)],
    ...levelRows(sheet).map((row) => row.map(text)),
  ];
  const { toBuffer } = writeExcelFile([
    {
      data: questions,
      sheet: words.questionsSheet,
      columns: WIDTHS.map((width) => ({ width })),
      stickyRowsCount: 1,
    },
    { data: levels, sheet: words.levelsSheet, columns: LEVEL_WIDTHS.map((width) => ({ width })) },
  ]);
  return dateZip(new Uint8Array(await toBuffer()), date);
};
