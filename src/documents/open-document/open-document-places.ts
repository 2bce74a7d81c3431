import { columnName } from '../cell-names.ts';
import type { Gathering } from '../gather-content.ts';
import type { OpenAttributes, PlaceFollower } from './open-document-events.ts';

/** The most rows of a spreadsheet, which also bounds repeated columns. */
const MOST_REPEATED = 1_048_576;
const MOST_HIDDEN_RANGES = 1_000;

const repeatOf = (attributes: OpenAttributes, what: 'rows' | 'columns'): number =>
  Math.min(Math.max(Number(attributes[`table:number-${what}-repeated`] ?? 1) || 1, 1), MOST_REPEATED);

const isFolded = (attributes: OpenAttributes): boolean =>
  attributes['table:visibility'] === 'collapse' || attributes['table:visibility'] === 'filter';

export const followParagraphs = (): PlaceFollower => {
  let paragraph = 0;
  return {
    open(name) {
      if (name === 'text:p' || name === 'text:h') paragraph += 1;
    },
    close: () => {},
    here: () => ({ paragraph: Math.max(paragraph, 1) }),
    hidden: () => false,
  };
};

/** Follows slides. @param turn called after each slide */
export const followSlides = (turn: () => void): PlaceFollower & { count(): number } => {
  let page = 0;
  return {
    open(name) {
      if (name === 'draw:page') page += 1;
    },
    close(name) {
      if (name === 'draw:page') turn();
    },
    here: () => ({ page: Math.max(page, 1) }),
    hidden: () => false,
    count: () => page,
  };
};

/** For headers and footers, which have no place except their part. */
export const followNothing = (): PlaceFollower => ({
  open: () => {},
  close: () => {},
  here: () => ({}),
  hidden: () => false,
});

/** Follows sheets and cells. Repeated rows and columns only move the counters, so that they cost nothing. */
export const followCells = (content: Gathering): PlaceFollower => {
  let [sheet, row, column, depth] = [0, 0, 0, 0];
  let next = { row: 0, column: 0, range: 0 };
  let rowHidden = false;
  let hiddenColumns: { from: number; to: number }[] = [];
  const startSheet = (attributes: OpenAttributes) => {
    sheet += 1;
    next = { row: 0, column: 0, range: 0 };
    hiddenColumns = [];
    content.add(attributes['table:name'] ?? '', { sheet, part: 'sheet-name' });
  };
  const startColumns = (attributes: OpenAttributes) => {
    const from = next.range;
    next.range += repeatOf(attributes, 'columns');
    if (isFolded(attributes) && hiddenColumns.length < MOST_HIDDEN_RANGES) hiddenColumns.push({ from, to: next.range });
  };
  const startRow = (attributes: OpenAttributes) => {
    row = next.row;
    next.row += repeatOf(attributes, 'rows');
    next.column = 0;
    rowHidden = isFolded(attributes);
  };
  const startCell = (attributes: OpenAttributes) => {
    column = next.column;
    next.column += repeatOf(attributes, 'columns');
  };
  return {
    open(name, attributes) {
      // A table inside a cell or a drawing belongs to the cell around it.
      if (name === 'table:table') depth += 1;
      if (depth !== 1) return;
      if (name === 'table:table') startSheet(attributes);
      else if (name === 'table:table-column') startColumns(attributes);
      else if (name === 'table:table-row') startRow(attributes);
      else if (/^table:(covered-)?table-cell$/.test(name)) startCell(attributes);
    },
    close(name) {
      if (name === 'table:table') depth -= 1;
    },
    here: () => (sheet === 0 ? {} : { sheet, cell: `${columnName(column)}${row + 1}` }),
    hidden: () => rowHidden || hiddenColumns.some(({ from, to }) => column >= from && column < to),
  };
};
