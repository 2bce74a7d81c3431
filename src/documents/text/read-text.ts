import { type Gathering, gatherContent } from '../gather-content.ts';
import type { Reader } from '../reader.ts';
import { cellLabel } from '../table-cells.ts';
import { csvCells } from './csv-cells.ts';
import { decodeText } from './decode-text.ts';

/** Adds each line that is not empty, with its number. */
export const gatherLines = (content: Gathering, text: string): void => {
  for (const [index, line] of text.split(/\r\n|[\r\n\f]/).entries()) content.add(line, { line: index + 1 });
};

/** So many lines tell whether a text is a table. */
const TELLING_LINES = 50;

/** Whether each line has the same number of tabs: so Excel writes "Unicode-tekst". */
const isTable = (text: string): boolean => {
  const lines = text.split(/\r\n|[\r\n]/, TELLING_LINES).filter((line) => line.trim() !== '');
  const tabs = new Set(lines.map((line) => line.split('\t').length));
  return lines.length > 1 && tabs.size === 1 && !tabs.has(1);
};

const gatherCells = (content: Gathering, text: string): void => {
  const headings: string[] = [];
  let rowName = '';
  for (const { row, column, line, text: cell } of csvCells(text)) {
    if (row === 0) headings.push(cell);
    if (column === 0) rowName = cell;
    const label = row === 0 ? undefined : cellLabel(headings[column], column === 0 ? undefined : rowName);
    content.add(cell, { line }, label, column);
  }
};

/**
 * Reads plain text, one part per line, and tables, one part per cell. No file counts as damaged, because any bytes
 * are text in some encoding.
 */
export const readPlainText: Reader = async ({ bytes, extension }, work) => {
  const content = gatherContent(work);
  const text = decodeText(bytes);
  if (extension === 'csv' || extension === 'tsv' || isTable(text)) gatherCells(content, text);
  else gatherLines(content, text);
  work.onPage();
  return content.finish();
};
