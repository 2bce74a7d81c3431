import { type Finds, type Placed, partAt, type SearchedPart, type TextSearch } from './parts.ts';

/** How much of a cell is read together with the next one. */
const LENGTH_OF_SEAM = 80;
/** 'De heer' in a cell of its own is no longer than this. */
const LONGEST_TITLE = 12;
/** No value is spread over more cells. */
const MOST_CELLS = 12;

const ENDS_OPEN = /[\p{L}\p{N}] ?[-–./@_(]$|@$/u;
const BEGINS_OPEN = /^[@.–/-] ?[\p{L}\p{N}]/u;
const IBAN_BEGINS = /(?:^|\s)[A-Z]{2} ?\d{2}[A-Z\d .]{0,30}$/;
const NUMBER_ENDS = /\d$/;
const NUMBER_BEGINS = /^[\dA-Z]/;
/** With more digits than this, a cell holds a whole number. */
const MOST_DIGITS_OPEN = 8;

/** Whether the text of a cell may go on in the next one. A quick test, because nearly no cell does. */
const mayGoOn = (before: string, after: string, label: string, search: TextSearch): boolean => {
  const end = before.slice(-4);
  if (NUMBER_ENDS.test(end) && NUMBER_BEGINS.test(after)) {
    if (/[A-Z]/.test(before) && IBAN_BEGINS.test(before.slice(-40))) return true;
    return before.replace(/\D/g, '').length <= MOST_DIGITS_OPEN && search.expectsNumber(label);
  }
  return ENDS_OPEN.test(end) || BEGINS_OPEN.test(after.slice(0, 4));
};

/** The text of cells that may go on in each other, where each begins, and what the first is called. */
type Chain = { text: string; placed: readonly Placed[]; label: string };

/**
 * A cell of the table that is searched, with what may go on in it from the left and from above. `isLabel`: whether it says what the
 * next cell is; null until somebody asked.
 */
type Cell = {
  part: number;
  column: number;
  text: string;
  label: string;
  isLabel: boolean | null;
  across: Chain | null;
  down: Chain | null;
};

const aloneIn = ({ text, part, label }: Cell): Chain => ({ text, placed: [{ at: 0, part }], label });

/** The text of a chain and of the next cell, and where the border between them is. */
const joinCells = (chain: Chain, part: number, text: string) => {
  const cut = Math.max(0, chain.text.length - LENGTH_OF_SEAM);
  const first = chain.text.slice(cut);
  const earlier = chain.placed.map((each) => ({ ...each, at: Math.max(0, each.at - cut) }));
  const placed: Placed[] = [...earlier, { at: first.length + 1, part }];
  return { text: `${first}\n${text.slice(0, LENGTH_OF_SEAM)}`, placed, border: first.length };
};

/** What is found in several cells together. */
const searchTogether = (search: TextSearch, { found }: Finds) => ({
  /** Searches what may go on in a cell, and returns what may go on in the next one; null when that is the cell alone. */
  follow(before: Cell | undefined, chain: Chain | null | undefined, { part, text }: Cell): Chain | null {
    if (before === undefined || !mayGoOn(before.text, text, (chain ?? before).label, search)) return null;
    const { label } = chain ?? before;
    const { text: joined, placed, border } = joinCells(chain ?? aloneIn(before), part, text);
    const crossing = search
      .inText(joined, label)
      .filter(({ kind, start, end }) => kind !== 'name' && start < border && end > border + 1);
    for (const { kind, start } of crossing) found.push({ kind, part: partAt(placed, start) });
    return { text: joined, placed: placed.slice(-MOST_CELLS), label };
  },
  /** Finds names of which the words stand in different cells. @param border what stands between the cells */
  findNamesOver(cells: readonly Cell[], border: string): void {
    if (!cells.some(({ text }, at) => at > 0 && search.names.mayCross(cells[at - 1]?.text ?? '', text))) return;
    const placed: Placed[] = [];
    let text = '';
    for (const { part, text: own } of cells) {
      placed.push({ at: text.length, part });
      text += `${own}${border}`;
    }
    for (const { start, end } of search.names.find(text, '')) {
      const part = partAt(placed, start);
      if (part !== partAt(placed, end - 1)) found.push({ kind: 'name', part });
    }
  },
});

/** What a cell is called, nearest first: by the cell to the left, its headings, and the cell above. */
const openCellLabels = (search: TextSearch) => {
  const isLabel = (cell: Cell | undefined): boolean => {
    if (cell === undefined) return false;
    cell.isLabel ??= /[^\d\s.,-]/.test(cell.text) && search.isLabel(cell.text);
    return cell.isLabel;
  };
  return ({ text, label = '' }: SearchedPart, left: Cell | undefined, over: Cell | undefined): string => {
    if (!/\d\d/.test(text)) return label;
    const beside = isLabel(left) ? `${left?.text}\n` : '';
    return isLabel(over) ? `${beside}${label}\n${over?.text}` : beside + label;
  };
};

const titleIn = (cell: Cell | undefined): string =>
  cell === undefined || cell.text.length > LONGEST_TITLE ? '' : `${cell.text} `;

/** Searches the cells of tables: each by itself, and what goes on in the cell to the right or below. */
export const searchCells = (search: TextSearch, finds: Finds) => {
  const { follow, findNamesOver } = searchTogether(search, finds);
  const labelOf = openCellLabels(search);
  let row: Cell[] = [];
  let above = new Map<number, Cell>();
  const endRow = (): void => {
    if (row.length > 1) findNamesOver(row, '\t');
    for (const cell of row) above.set(cell.column, cell);
    row = [];
  };
  /** Goes to a column, in a new row where it has to, and returns the cells to the left and above. */
  const moveTo = (column: number): { left: Cell | undefined; over: Cell | undefined } => {
    const last = row.at(-1);
    if (last !== undefined && column < last.column) endRow();
    // The next paragraph of a cell, or the next row of a table with one column.
    if (last?.column === column) above.set(column, row.pop() ?? last);
    return { left: row.at(-1), over: above.get(column) };
  };
  /** Searches a cell by itself. The form of address of a person may stand in the cell before. */
  const searchAlone = ({ part, text, label }: Cell, left: Cell | undefined): void => {
    const kinds = search.inText(text, label).map(({ kind }) => kind);
    for (const kind of kinds) finds.found.push({ kind, part });
    if (kinds.includes('name') || !/\p{Lu}/u.test(text)) return;
    const before = titleIn(left);
    const persons = search.personsIn(before + text, finds.council).filter(({ end }) => end > before.length);
    for (const person of persons) finds.persons.push({ ...person, part });
  };
  return {
    add(index: number, part: SearchedPart, column: number): void {
      const { left, over } = moveTo(column);
      const label = labelOf(part, left, over);
      const cell: Cell = { part: index, column, text: part.text, label, isLabel: null, across: null, down: null };
      searchAlone(cell, left);
      cell.across = follow(left, left?.across, cell);
      cell.down = follow(over, over?.down, cell);
      if (over !== undefined) findNamesOver([over, cell], '\n');
      row.push(cell);
    },
    end(): void {
      endRow();
      above = new Map();
    },
  };
};
