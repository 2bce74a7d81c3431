import { SPARSE_WORDS } from '../../framework/page-words.ts';
import { repeatedLines, shapeOfLine } from '../../privacy/page-ends.ts';
import { type DocumentContent, isSeen } from '../document-content.ts';

/** A page or slide with few words. */
export type SparsePage = {
  page: number;
  words: number;
  /** The share of the page that pictures cover, from 0 to 1; null where the format does not say where they stand. */
  covered: number | null;
};

/** Nearly every text of this length has as many words. */
const CHARACTERS_OF_FEW = 600;

const lettersIn = (text: string): number => text.match(/\p{L}{2,}/gu)?.length ?? 0;

/** Counts what a person would call words: letters, and not only one. Of a text with many, only those at its beginning. */
export const countLetterWords = (text: string): number => {
  const first = lettersIn(text.slice(0, CHARACTERS_OF_FEW));
  return first < SPARSE_WORDS ? lettersIn(text) : first;
};

/** A picture that fills a page, and perhaps leaves a margin. */
const WHOLE = 0.9;

/** The lines that a person sees on each page. */
const linesByPage = (parts: DocumentContent['parts']): Map<number, string[]> => {
  const lines = new Map<number, string[]>();
  for (const part of parts) {
    const { page, inside } = part.place;
    if (page !== undefined && inside === undefined && isSeen(part))
      lines.set(page, [...(lines.get(page) ?? []), ...part.text.split('\n')]);
  }
  return lines;
};

/**
 * The words of a page itself: not those of a footer that stands on other pages too, nor a single line on a picture of the whole page,
 * such as the name of the app that scanned it. On a page with any word, there is at least one.
 */
const ownWords = (lines: readonly string[], covered: number | null, repeated: ReadonlySet<string>): number => {
  const all = countLetterWords(lines.join('\n'));
  const own = lines.filter((line) => !repeated.has(shapeOfLine(line)));
  const isAside = own.length === 1 && covered !== null && covered >= WHOLE;
  return Math.max(Math.min(all, 1), isAside ? 0 : countLetterWords(own.join('\n')));
};

/** The pages of a document with few words that a person sees. */
export const sparsePagesOf = ({ pages, parts, covered }: DocumentContent): SparsePage[] => {
  if (pages === null) return [];
  const lines = linesByPage(parts);
  const repeated = repeatedLines([...lines].map(([number, own]) => ({ number, first: own, last: own })));
  const shares = new Map(covered.map(({ page, share }) => [page, share]));
  return Array.from({ length: pages }, (_, index) => index + 1)
    .map((page) => {
      const share = shares.get(page) ?? null;
      return { page, words: ownWords(lines.get(page) ?? [], share, repeated), covered: share };
    })
    .filter((page) => page.words < SPARSE_WORDS);
};
