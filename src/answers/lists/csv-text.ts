import { stripControls } from '../../base/plain-text.ts';

/**
 * What spreadsheet programs take for a formula (OWASP, "CSV Injection"); an apostrophe before it keeps it a text. A text that already
 * has one gets one more, because reading it back removes exactly one.
 */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Before all else, so that spreadsheet programs see that it is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Letters, digits and what else needs no look: most cells by far. */
const PLAIN = /^[\w/.,: ]*$/;

/** What one program or another takes for the end of a cell; what comes after it could be a formula again. */
const QUOTED = /[";,\t\n]/;

const cellText = (text: string): string => {
  if (PLAIN.test(text)) return text;
  const safe = stripControls(text);
  const kept = FORMULA.test(safe) ? `'${safe}` : safe;
  return QUOTED.test(kept) ? `"${kept.replaceAll('"', '""')}"` : kept;
};

/** A row of comma separated values (RFC 4180), with semicolons as Dutch spreadsheet programs expect them. */
export const csvLine = (row: readonly string[]): string => `${row.map(cellText).join(';')}\r\n`;

/** A table of comma separated values. */
export const csvText = (rows: readonly (readonly string[])[]): string => BYTE_ORDER_MARK + rows.map(csvLine).join('');
