import type { SparsePage } from './sparse-pages.ts';

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

/**
 * For a framework that says nothing, and for what is packed inside: the reader of a document knows no framework. Our own says these
 * numbers too (criteria/keurmerk.yaml), for whoever writes one after it.
 */
export const NO_TEXT_RULE: NoTextRule = {
  words: 15,
  picture: 0.4,
  barePicture: 0.1,
  pages: 0.25,
  outerPages: 4,
  fewWords: 5,
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
