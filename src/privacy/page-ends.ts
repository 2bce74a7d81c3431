import type { SearchedPart } from './parts.ts';

/** The end of a page and the beginning of the next, without what stands at the edge of pages. */
export type PageEnd = {
  /** The part with the end of the page. */
  part: number;
  /** The part with the next page. */
  next: number;
  text: string;
  /** Where in the text the next page begins. */
  at: number;
};

/** How much of each page goes along. */
const LENGTH = 200;
/** So many lines at the edge of a page may be no part of the running text. They may be drawn before or after it. */
const MOST_EDGE_LINES = 4;

/** The number of a page, with or without a word and with or without the number of the last one. */
const PAGE_NUMBER =
  /^[^\p{L}\p{N}]*(?:(?:pagina|bladzijde|blz|pag|p)\b\.?)?\s*\d{1,4}(?:\s*(?:van|\/|–|-)\s*\d{1,4})?[^\p{L}\p{N}]*$/iu;

/** The same for a line on each page, whichever number is in it. */
export const shapeOfLine = (line: string): string => line.replace(/\d+/g, '#').trim();

/** The lines at the edges of a page. */
type Edges = { number: number; first: readonly string[]; last: readonly string[] };

type Page = Edges & { part: number };

const pagesOf = (parts: readonly SearchedPart[]): Page[] =>
  parts.flatMap(({ text, place, column, label }, part) => {
    const { page, inside, part: beside } = place;
    if (page === undefined || (inside ?? beside ?? column ?? label) !== undefined) return [];
    const first = text.slice(0, 2 * LENGTH).split('\n');
    const last = text.slice(-2 * LENGTH).split('\n');
    return [{ part, number: page, first, last }];
  });

/** The shapes of lines that stand at the edge of more than one page. */
export const repeatedLines = (pages: readonly Edges[]): ReadonlySet<string> => {
  const seen = new Map<string, Set<number>>();
  for (const { number, first, last } of pages) {
    for (const line of [...first.slice(0, MOST_EDGE_LINES), ...last.slice(-MOST_EDGE_LINES)]) {
      const shape = shapeOfLine(line);
      seen.set(shape, (seen.get(shape) ?? new Set()).add(number));
    }
  }
  return new Set([...seen].flatMap(([shape, numbers]) => (/\p{L}/u.test(shape) && numbers.size > 1 ? [shape] : [])));
};

/** The lines from the first that belongs to the running text. */
const withoutEdge = (lines: readonly string[], repeated: ReadonlySet<string>): string[] => {
  let from = 0;
  while (from < Math.min(MOST_EDGE_LINES, lines.length)) {
    const line = lines[from] ?? '';
    if (!PAGE_NUMBER.test(line) && !repeated.has(shapeOfLine(line))) break;
    from += 1;
  }
  return lines.slice(from);
};

/** Where running text may go on from one page to the next past a footer, a header or a page number. */
export const pageEndsOf = (parts: readonly SearchedPart[]): PageEnd[] => {
  const pages = pagesOf(parts);
  const repeated = repeatedLines(pages);
  return pages.flatMap(({ part, number, last }, index) => {
    const next = pages[index + 1];
    if (next === undefined || next.number !== number + 1) return [];
    const before = withoutEdge(last.toReversed(), repeated).toReversed();
    const after = withoutEdge(next.first, repeated);
    // With nothing in between, they are searched together already.
    if (before.length === last.length && after.length === next.first.length) return [];
    const end = `${before.join('\n').slice(-LENGTH)}\n`;
    return [{ part, next: next.part, text: end + after.join('\n').slice(0, LENGTH), at: end.length }];
  });
};
