import { foldText } from '../base/text-search.ts';
import type { TextSpan } from './personal-data-match.ts';

type Word = { folded: string; raw: string; start: number; end: number };

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(WORDS)].map((match) => ({
    folded: foldText(match[0]),
    raw: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

/**
 * One way to write a name: its words in order, and the index of the word after a comma. `exact`: the case matters. `cellsFrom`: the
 * index of the word from which each stands in a cell of its own.
 */
type Spelling = { words: string[]; commaBefore: number | null; exact: string | null; cellsFrom?: number };

const SHORTEST = 3;

/** Shortens 'van de', 'van den' and 'van der' to 'v.d.', as people do; null when there is no 'van'. */
const shorten = (words: readonly string[]): string[] | null => {
  const at = words.indexOf('van');
  if (at === -1) return null;
  const next = words[at + 1] ?? '';
  const article = ['de', 'den', 'der', 'het'].includes(next);
  const rest = words.slice(at + (article ? 2 : 1));
  return [...words.slice(0, at), 'v', ...(article ? [next.slice(0, 1)] : []), ...rest];
};

/** 'Jan de Vries', 'Vries, Jan de' and 'de Vries, Jan'. A single word only counts exactly as spelt in the list. */
const spellingsOf = (line: string): Spelling[] => {
  const words = wordsIn(line);
  const folded = words.map((word) => word.folded);
  const [only] = words;
  if (only === undefined || line.trim().length < SHORTEST) return [];
  if (words.length === 1) return [{ words: folded, commaBefore: null, exact: only.raw.normalize('NFC') }];
  const given = folded.slice(0, 1);
  const rest = folded.slice(1);
  const last = folded.slice(-1);
  const prefixes = folded.slice(1, -1);
  const short = shorten(folded);
  return [
    { words: folded, commaBefore: null, exact: null },
    ...(short === null ? [] : [{ words: short, commaBefore: null, exact: null }]),
    { words: [...rest, ...given], commaBefore: rest.length, exact: null },
    ...(prefixes.length === 0
      ? []
      : [
          { words: [...last, ...given, ...prefixes], commaBefore: 1, exact: null },
          // As school records have it: surname, prefix and first name in columns of their own.
          { words: [...last, ...prefixes, ...given], commaBefore: rest.length, exact: null, cellsFrom: 1 },
        ]),
  ];
};

/** What can be between two words of a name: spaces, a hyphen, an apostrophe, a line end, the border of a cell. */
const JOINS = /^(?:[ \u00A0]?[\t|;][ \t\u00A0|;]{0,8}|[\s\u00A0'’.-]{1,4}|[ \t|]{0,12}-?\r?\n[ \t|>]{0,12})$/;
const COMMA = /^(?:\s{0,2},\s{0,12}|[ \u00A0]?[\t|;][ \t\u00A0|;]{0,8})$/;
/** The border of a cell. */
const CELL = /^[ \u00A0]?[\t|;][ \t\u00A0|;]{0,8}$/;

/** Whether the words of a spelling are also joined like it in the text. */
const isJoinedLike = (text: string, words: readonly Word[], { commaBefore, exact, cellsFrom }: Spelling): boolean =>
  words.every((word, place) => {
    if (place === 0) return exact === null || word.raw.normalize('NFC') === exact;
    const between = text.slice(words[place - 1]?.end ?? 0, word.start);
    if (cellsFrom !== undefined && (place === cellsFrom || place === commaBefore)) return CELL.test(between);
    return place === commaBefore ? COMMA.test(between) : JOINS.test(between);
  });

/** All spellings in a tree of words, so that thousands of names that begin alike cost no more than one. */
type Branch = { next: Map<string, Branch>; spellings: Spelling[] };

const plantSpellings = (lines: readonly string[]): Branch => {
  const root: Branch = { next: new Map(), spellings: [] };
  const names = new Set(lines.map((line) => line.trim()).filter((line) => !line.startsWith('#')));
  for (const spelling of [...names].flatMap(spellingsOf)) {
    let branch = root;
    for (const word of spelling.words) {
      const next = branch.next.get(word) ?? { next: new Map(), spellings: [] };
      branch.next.set(word, next);
      branch = next;
    }
    branch.spellings.push(spelling);
  }
  return root;
};

/** The number of words in the longest name that begins at this word; 0 when there is none. */
const countNameWords = (text: string, words: readonly Word[], at: number, root: Branch, noPerson: boolean): number => {
  let longest = 0;
  let branch: Branch | undefined = root;
  for (let end = at; branch !== undefined; end += 1) {
    for (const spelling of branch.spellings) {
      if (noPerson && spelling.exact !== null) continue;
      if (isJoinedLike(text, words.slice(at, end), spelling)) longest = end - at;
    }
    branch = branch.next.get(words[end]?.folded ?? '');
  }
  return longest;
};

const LAST_WORD = /[\p{L}\p{M}\p{N}]+(?=[^\p{L}\p{N}]{0,2}$)/u;
const FIRST_WORD = /^[^\p{L}\p{N}]?[\p{L}\p{M}\p{N}]+/u;
const LONGEST_WORD = 40;

/** A search for the names in a list. */
export type NameSearch = {
  find: (text: string, columnLabel: string) => TextSpan[];
  /** Whether a name may begin in the first text and go on in the second. A quick test. */
  mayCross: (before: string, after: string) => boolean;
};

/**
 * Makes a search for the names in a list: whole words, ignoring case and accents, in one pass however long the list is.
 * @param lines one name each; empty lines and lines that begin with # are ignored
 * @param notUnder headings of columns in which a single word is not a person
 */
export const openNameSearch = (lines: readonly string[], notUnder: readonly string[]): NameSearch => {
  const root = plantSpellings(lines);
  if (root.next.size === 0) return { find: () => [], mayCross: () => false };
  const known = new Set(lines.flatMap((line) => wordsIn(line).map(({ folded }) => folded)));
  const isKnown = (word: string | undefined): boolean => word !== undefined && known.has(foldText(word));
  const find: NameSearch['find'] = (text, columnLabel) => {
    const noPerson = notUnder.some((heading) =>
      foldText(columnLabel)
        .split(/\P{L}+/u)
        .includes(heading),
    );
    const words = wordsIn(text);
    const found: TextSpan[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const count = countNameWords(text, words, at, root, noPerson);
      if (count === 0) continue;
      found.push({ start: words[at]?.start ?? 0, end: words[at + count - 1]?.end ?? 0 });
      at += count - 1;
    }
    return found;
  };
  return {
    find,
    mayCross: (before, after) =>
      isKnown(FIRST_WORD.exec(after)?.[0]) && isKnown(LAST_WORD.exec(before.slice(-LONGEST_WORD))?.[0]),
  };
};
