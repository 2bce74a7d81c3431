import { extname } from 'node:path';
import { UserError } from '../../base/user-error.ts';
import { positionOf } from '../../documents/cell-names.ts';
import { ReadError } from '../../documents/limits.ts';
import { readSpreadsheet } from '../../documents/office/read-spreadsheet.ts';
import { csvCells } from '../../documents/text/csv-cells.ts';
import { decodeText } from '../../documents/text/decode-text.ts';
import { startWorkAlone } from '../../documents/work.ts';
import type { AnswersFile } from '../../dossier/dossier.ts';
import { FORMAT_VERSION } from '../../dossier/dossier-values.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { type TableCell, understandTable } from '../understand-table.ts';
import { choiceWords, columnNames } from '../words/questions.ts';

/** Removes the apostrophe that keeps a text from being a formula. */
const withoutGuard = (text: string): string => text.replace(/^'(?='*[=+\-@\t\r])/, '');

const fromText = (bytes: Uint8Array): TableCell[] =>
  [...csvCells(decodeText(bytes).replace(/^\uFEFF/, ''))].map(({ row, column, text }) => ({
    sheet: 1,
    row,
    column,
    text: withoutGuard(text),
  }));

const fromSpreadsheet = async (bytes: Uint8Array): Promise<TableCell[]> => {
  const { parts } = await readSpreadsheet({ bytes, extension: 'xlsx' }, startWorkAlone());
  return parts.flatMap(({ place: { sheet = 1, cell, part }, text }) => {
    // Comments and links have a cell too, but are not its text.
    const position = cell === undefined || (part !== undefined && part !== 'hidden') ? null : positionOf(cell);
    return position === null ? [] : [{ sheet, row: position.row - 1, column: position.column - 1, text }];
  });
};

const readCells = async (file: string, bytes: Uint8Array): Promise<TableCell[]> => {
  try {
    return extname(file).toLowerCase() === '.xlsx' ? await fromSpreadsheet(bytes) : fromText(bytes);
  } catch (error) {
    if (error instanceof ReadError) throw new UserError('file-damaged', { path: file }, error);
    throw error;
  }
};

/**
 * Reads the answers in a spreadsheet or CSV file.
 * @param file its name, for messages
 * @param answeredOn the date to give the answers (YYYY-MM-DD): a table has no dates
 * @throws UserError 'invalid-table' with every problem by its cell, or 'file-damaged'
 */
export const readAnswersTable = async (
  file: string,
  bytes: Uint8Array,
  mark: QualityMark,
  answeredOn: string,
): Promise<AnswersFile> => {
  const cells = await readCells(file, bytes);
  const ids = mark.criteria.flatMap(({ questions }) => questions.map(({ id }) => id));
  const roles = Object.keys(mark.roles);
  const { answers, role, problems } = understandTable(cells, { questions: ids, roles }, columnNames, choiceWords);
  if (problems.length > 0) throw new UserError('invalid-table', { file, problems });
  const dated = Object.entries(answers).map(([id, answer]) => [
    id,
    answer.later === true ? answer : { ...answer, answeredOn },
  ]);
  const { id, version } = mark;
  return {
    formatVersion: FORMAT_VERSION,
    qualityMark: { id, version },
    ...(role === null ? {} : { as: role }),
    ...(role === null || dated.length === 0 ? {} : { sessions: [{ date: answeredOn, present: [role] }] }),
    answers: Object.fromEntries(dated),
  };
};
