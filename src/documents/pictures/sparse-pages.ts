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

/** When a document is too much picture and too little text. */
export type NoTextRule = {
  /** A page with fewer words may be a picture. */
  words: number;
  /** It is one when pictures cover this share of it. */
  picture: number;
  /** Or this share, if there is no word on it. */
  barePicture: number;
  /** More than this share of the pages. */
  pages: number;
  /** With more pages than this, the first and the last do not count: they are often made for show. */
  outerPages: number;
  /** With fewer different words, a document of pages holds no text. */
  fewWords: number;
};

/** For a framework that says nothing, and for what is packed inside. */
export const NO_TEXT_RULE: NoTextRule = {
  words: 15,
  picture: 0.4,
  barePicture: 0.1,
  pages: 0.25,
  outerPages: 4,
  fewWords: 5,
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

type Paged = { pages: number; pictures: number; sparsePages: readonly SparsePage[] };

/** Counts the pages that are mostly picture, among those that count. */
const countPicturePages = ({ pages, pictures, sparsePages }: Paged, rule: NoTextRule) => {
  const outer = pages > rule.outerPages;
  const counted = sparsePages.filter(({ page }) => !outer || (page > 1 && page < pages));
  const bare = counted.filter(({ words, covered }) => words === 0 && covered === null);
  const seen = counted.filter(
    ({ words, covered }) =>
      covered !== null && words < rule.words && covered >= (words === 0 ? rule.barePicture : rule.picture),
  );
  // Nobody knows on which pages the pictures are, but there are enough of them.
  const guessed = pictures >= bare.length ? bare.length : 0;
  return { pictures: seen.length + guessed, of: outer ? pages - 2 : pages };
};

/** The pages of a document that are mostly picture, if those are too many; null if not. */
export const tooManyPicturePages = (document: Paged, rule: NoTextRule): { pictures: number; of: number } | null => {
  const found = countPicturePages(document, rule);
  return found.pictures > found.of * rule.pages ? found : null;
};
