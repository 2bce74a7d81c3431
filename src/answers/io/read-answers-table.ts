import { extname } from 'node:path';
import { UserError } from '../../base/user-error.ts';
import { ReadError } from '../../documents/limits.ts';
import { type CellTable, readTable } from '../../documents/table-rows.ts';
import { startWorkAlone } from '../../documents/work.ts';
import type { AnswersFile } from '../../dossier/dossier.ts';
import { FORMAT_VERSION } from '../../dossier/dossier-values.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { understandTables } from '../understand-tables.ts';
import { choiceWords, columnNames } from '../words/questions.ts';

const readCells = async (file: string, bytes: Uint8Array): Promise<CellTable> => {
  try {
    return await readTable(bytes, extname(file).toLowerCase().slice(1), startWorkAlone());
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
  const { cells, sheets } = await readCells(file, bytes);
  const ids = mark.criteria.flatMap(({ questions }) => questions.map(({ id }) => id));
  const roles = Object.keys(mark.roles);
  const { answers, role, problems } = understandTables(cells, { questions: ids, roles }, columnNames, choiceWords);
  if (problems.length > 0) throw new UserError('invalid-table', { file, sheets, problems });
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
