import type { NameSearch } from './find-name.ts';
import type { PersonalDataKind, PersonalDataMatch } from './personal-data-match.ts';

/** A piece of a document: a paragraph, a line, a page; or a cell, with its column from 0 and the headings it stands under. */
export type SearchedPart = {
  text: string;
  label?: string;
  column?: number;
  place: { part?: string };
};

/** A find in one of the parts, by its index. A find over two parts is in the first. */
export type FoundInPart = { kind: PersonalDataKind; part: number };

/** What a search can do with one text. */
export type TextSearch = {
  inText: (text: string, label?: string) => PersonalDataMatch[];
  names: NameSearch;
  /** Whether a text can be what the cell beside or below it is called. */
  isLabel: (text: string) => boolean;
  /** Whether a cell with this label may hold a number of which the rest stands in the next cell. */
  expectsNumber: (label: string) => boolean;
};

/** Parts are searched together up to this length, because a label and its value may stand in different ones. */
const MOST_TOGETHER = 16_000;
/** How much of the text before goes along, so that nothing is lost between two pieces. */
const LENGTH_BEFORE = 600;
/** How much of a cell is read together with the next one. */
const LENGTH_OF_SEAM = 80;
/** No value is spread over more cells. */
const MOST_CELLS = 12;

type Placed = { at: number; part: number };

/** The part in which a place of the joined text is. */
const partAt = (placed: readonly Placed[], place: number): number => {
  let [low, high] = [0, placed.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.at ?? 0) <= place) low = middle;
    else high = middle;
  }
  return placed[low]?.part ?? 0;
};

/** Searches running text, many parts at a time. */
const searchProse = (parts: readonly SearchedPart[], { inText }: TextSearch, found: FoundInPart[]) => {
  let placed: Placed[] = [];
  let text = '';
  let searched = 0;
  const flush = (): void => {
    if (text.length === searched) return;
    for (const { kind, start, end } of inText(text)) {
      if (end > searched) found.push({ kind, part: partAt(placed, start) });
    }
    searched = text.length;
  };
  /** Keeps the end of the text as what stands before the next part. */
  const shorten = (): void => {
    const cut = Math.max(0, text.length - LENGTH_BEFORE);
    const first = placed.findLastIndex(({ at }) => at <= cut);
    placed = placed.slice(Math.max(first, 0)).map(({ at, part }) => ({ at: Math.max(0, at - cut), part }));
    text = text.slice(cut);
    searched = text.length;
  };
  return {
    add(part: number): void {
      placed.push({ at: text.length, part });
      text += `${parts[part]?.text ?? ''}\n`;
      if (text.length - searched < MOST_TOGETHER) return;
      flush();
      shorten();
    },
    /** Ends the text: what comes next is no part of it. */
    end(): void {
      flush();
      [placed, text, searched] = [[], '', 0];
    },
  };
};

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
    return (before.match(/\d/g)?.length ?? 0) <= MOST_DIGITS_OPEN && search.expectsNumber(label);
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
  across: Chain;
  down: Chain;
};

/** Searches the cells of tables: each by itself, and what goes on in the cell to the right or below. */
const searchCells = (search: TextSearch, found: FoundInPart[]) => {
  let row: Cell[] = [];
  let above = new Map<number, Cell>();
  /** Searches what may go on in a cell, and returns what may go on in the next one. */
  const follow = (before: Cell | undefined, chain: Chain | undefined, { part, text, label }: Cell): Chain => {
    const alone: Chain = { text, placed: [{ at: 0, part }], label };
    if (before === undefined || chain === undefined || !mayGoOn(before.text, text, chain.label, search)) return alone;
    const cut = Math.max(0, chain.text.length - LENGTH_OF_SEAM);
    const first = chain.text.slice(cut);
    const placed = [
      ...chain.placed.map((each) => ({ ...each, at: Math.max(0, each.at - cut) })),
      { at: first.length + 1, part },
    ];
    const joined = `${first}\n${text.slice(0, LENGTH_OF_SEAM)}`;
    for (const { kind, start, end } of search.inText(joined, chain.label)) {
      const crosses = start < first.length && end > first.length + 1;
      if (crosses && kind !== 'name') found.push({ kind, part: partAt(placed, start) });
    }
    return { text: joined, placed: placed.slice(-MOST_CELLS), label: chain.label };
  };
  const namesIn = (cells: readonly Cell[], border: string): void => {
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
  };
  const endRow = (): void => {
    if (row.length > 1) namesIn(row, '\t');
    for (const cell of row) above.set(cell.column, cell);
    row = [];
  };
  const isLabel = (cell: Cell | undefined): boolean => {
    if (cell === undefined) return false;
    cell.isLabel ??= /[^\d\s.,-]/.test(cell.text) && search.isLabel(cell.text);
    return cell.isLabel;
  };
  const labelOf = ({ text, label = '' }: SearchedPart, left: Cell | undefined, over: Cell | undefined): string => {
    if (!/\d\d/.test(text)) return label;
    const beside = isLabel(left) ? `${left?.text}\n` : '';
    return isLabel(over) ? `${beside}${label}\n${over?.text}` : beside + label;
  };
  return {
    add(index: number, part: SearchedPart, column: number): void {
      const last = row.at(-1);
      if (last !== undefined && column < last.column) endRow();
      // The next paragraph of a cell, or the next row of a table with one column.
      if (last?.column === column) above.set(column, row.pop() ?? last);
      const left = row.at(-1);
      const over = above.get(column);
      const alone: Chain = { text: '', placed: [], label: '' };
      const label = labelOf(part, left, over);
      const cell: Cell = { part: index, column, text: part.text, label, isLabel: null, across: alone, down: alone };
      for (const { kind } of search.inText(part.text, cell.label)) found.push({ kind, part: index });
      cell.across = follow(left, left?.across, cell);
      cell.down = follow(over, over?.down, cell);
      if (over !== undefined) namesIn([over, cell], '\n');
      row.push(cell);
    },
    end(): void {
      endRow();
      above = new Map();
    },
  };
};

/** Searches a document in its reading order, and each kind of part beside the page by itself. */
export const searchParts = (parts: readonly SearchedPart[], search: TextSearch): FoundInPart[] => {
  const found: FoundInPart[] = [];
  const open = () => ({ prose: searchProse(parts, search, found), cells: searchCells(search, found) });
  const streams = new Map<string, ReturnType<typeof open>>();
  for (const [index, part] of parts.entries()) {
    const name = part.place.part ?? '';
    const { prose, cells } = streams.get(name) ?? open();
    streams.set(name, { prose, cells });
    if (part.column !== undefined) {
      prose.end();
      cells.add(index, part, part.column);
    } else if (part.label === undefined) {
      cells.end();
      prose.add(index);
    } else {
      for (const { kind } of search.inText(part.text, part.label)) found.push({ kind, part: index });
    }
  }
  for (const { prose, cells } of streams.values()) {
    prose.end();
    cells.end();
  }
  return found.sort((one, other) => one.part - other.part);
};
