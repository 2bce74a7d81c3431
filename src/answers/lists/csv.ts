import { stripControls } from '../../base/plain-text.ts';
import type { QuestionSheet } from '../question-sheet.ts';
import { headerOf, rowsOf } from './rows.ts';

/**
 * What spreadsheet programs take for a formula (OWASP, "CSV Injection"); an apostrophe before it keeps it a text. A text that already
 * has one gets one more, because reading it back removes exactly one.
 */
const FORMULA = /^'*[=+\-@\t\r]/;

const BYTE_ORDER_MARK = '\uFEFF';

const cell = (text: string): string => {
  const safe = stripControls(text);
  const kept = FORMULA.test(safe) ? `'${safe}` : safe;
  return /[";\n]/.test(kept) ? `"${kept.replaceAll('"', '""')}"` : kept;
};

/**
 * Comma separated values (RFC 4180) as Dutch spreadsheet programs expect them: with semicolons, and a byte order mark for UTF-8.
 */
export const renderCsv = (sheet: QuestionSheet): string =>
  BYTE_ORDER_MARK + [headerOf(sheet), ...rowsOf(sheet)].map((row) => `${row.map(cell).join(';')}\r\n`).join('');
