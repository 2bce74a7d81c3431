export type CsvCell = {
  /** Row and column count from 0. */
  row: number;
  column: number;
  /** The line on which it begins, from 1. */
  line: number;
  text: string;
};

const SEPARATORS = [',', ';', '\t'];

/** The separator that occurs most in the first line, outside quotes. */
export const guessSeparator = (text: string): string => {
  const end = text.search(/[\r\n]/);
  const line = (end === -1 ? text : text.slice(0, end)).replace(/"[^"]*"/g, '');
  const counted = SEPARATORS.map((separator) => ({ separator, count: line.split(separator).length }));
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).separator;
};

/** The position of the quote that closes the text from `start`, or the end of the file. */
const closingQuote = (text: string, start: number): number => {
  let end = text.indexOf('"', start);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end === -1 ? text.length : end;
};

const endOfPlain = (text: string, start: number, separator: string): number => {
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === separator || character === '\n' || character === '\r') return at;
  }
  return text.length;
};

const countLines = (text: string): number =>
  text.includes('\n') || text.includes('\r') ? text.split(/\r\n|[\r\n]/).length - 1 : 0;

/** The cell that begins at `at`, and where it ends. Text after a closing quote belongs to the cell. */
const readCell = (text: string, at: number, separator: string): { text: string; end: number } => {
  if (text[at] !== '"') {
    const end = endOfPlain(text, at, separator);
    return { text: text.slice(at, end), end };
  }
  const close = closingQuote(text, at + 1);
  const end = endOfPlain(text, close + 1, separator);
  return { text: text.slice(at + 1, close).replaceAll('""', '"') + text.slice(close + 1, end), end };
};

/** The cells of comma-separated values (RFC 4180), including empty ones. */
export function* csvCells(text: string, separator = guessSeparator(text)): Generator<CsvCell> {
  let [row, column, line, at] = [0, 0, 1, 0];
  while (at < text.length) {
    const cell = readCell(text, at, separator);
    yield { row, column, line, text: cell.text };
    line += countLines(cell.text);
    if (text[cell.end] === separator) {
      column += 1;
      at = cell.end + 1;
    } else {
      at = cell.end + (text.startsWith('\r\n', cell.end) ? 2 : 1);
      [row, column, line] = [row + 1, 0, line + 1];
    }
  }
}
