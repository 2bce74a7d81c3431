import type { DocumentContent, TextPart } from '../document-content.ts';
import { isSeen } from '../document-content.ts';
import { countLetterWords, type SparsePage } from './sparse-pages.ts';

/**
 * Lays out a document without pages, such as a Word file, to see how much of each page pictures cover. It need not be exact: a scan takes
 * most of a page, and a logo nearly nothing.
 */

/** On A4, as office programs set text when nobody chooses otherwise. */
const LINES_ON_PAGE = 45;
const WORDS_ON_LINE = 12;
/** Programs shrink what is a little too large. */
const SLACK = 0.02;

/** A page of A4, in points. */
const A4_POINTS = { width: 595, height: 842 };

/** The share of a page that a picture covers, which is never wider than a page. @param width in points, as `height` */
export const shareOfPage = (width: number, height: number): number => {
  const scale = Math.min(1, A4_POINTS.width / Math.max(width, 1));
  return Math.min(1, (width * scale * height * scale) / (A4_POINTS.width * A4_POINTS.height));
};

type LaidPage = { words: number; covered: number; room: number };

const isRunning = (part: TextPart): boolean =>
  isSeen(part) && part.place.part === undefined && part.place.inside === undefined;

const openPages = () => {
  const pages: LaidPage[] = [];
  const turn = (): LaidPage => {
    const page = { words: 0, covered: 0, room: 1 };
    pages.push(page);
    return page;
  };
  return {
    pages,
    text(words: number): void {
      for (let left = words, line = 0; left > 0 || line === 0; line += 1, left -= WORDS_ON_LINE) {
        const last = pages.at(-1);
        const page = last !== undefined && last.room >= 1 / LINES_ON_PAGE ? last : turn();
        page.room -= 1 / LINES_ON_PAGE;
        page.words += Math.min(Math.max(left, 0), WORDS_ON_LINE);
      }
    },
    figure(share: number): void {
      const last = pages.at(-1);
      const page = last !== undefined && last.room >= share - SLACK ? last : turn();
      page.room -= share;
      page.covered = Math.min(1, page.covered + share);
    },
  };
};

/** The pages of a document that has none of its own; null when nothing says how large its pictures are. */
export const laidOutPages = ({
  pages,
  parts,
  figures,
}: DocumentContent): { pages: number; sparsePages: SparsePage[] } | null => {
  if (pages !== null || figures.length === 0) return null;
  const laid = openPages();
  let next = 0;
  for (const [index, part] of parts.entries()) {
    for (; (figures[next]?.at ?? Number.POSITIVE_INFINITY) <= index; next += 1) laid.figure(figures[next]?.share ?? 0);
    if (isRunning(part)) laid.text(countLetterWords(part.text));
  }
  for (const { share } of figures.slice(next)) laid.figure(share);
  return {
    pages: laid.pages.length,
    sparsePages: laid.pages.map(({ words, covered }, index) => ({ page: index + 1, words, covered })),
  };
};
