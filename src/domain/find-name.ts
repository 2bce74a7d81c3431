import type { Span } from './personal-data-match.ts';
import { foldText } from './text-search.ts';

type Word = { folded: string; raw: string; start: number; end: number };

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(WORDS)].map((match) => ({
    folded: foldText(match[0]),
    raw: match[0].normalize('NFC'),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** One way to write a name: its words in order, and before which of them a comma stands. */
type Spelling = { words: string[]; commaBefore: number | null; exact: string | null };

const SHORTEST = 3;

/** 'van de', 'van den' and 'van der' as people shorten them: 'v.d.' */
const shorten = (words: readonly string[]): string[] | null => {
  const at = words.indexOf('van');
  if (at === -1) return null;
  const next = words[at + 1] ?? '';
  const article = ['de', 'den', 'der', 'het'].includes(next);
  const rest = words.slice(at + (article ? 2 : 1));
  return [...words.slice(0, at), 'v', ...(article ? [next.slice(0, 1)] : []), ...rest];
};

/** 'Jan de Vries', 'Vries, Jan de' and 'de Vries, Jan'; a single word only as it is spelt in the list. */
const spellingsOf = (line: string): Spelling[] => {
  const words = wordsIn(line);
  const folded = words.map((word) => word.folded);
  const [only] = words;
  if (only === undefined || line.trim().length < SHORTEST) return [];
  if (words.length === 1) return [{ words: folded, commaBefore: null, exact: only.raw }];
  const given = folded.slice(0, 1);
  const rest = folded.slice(1);
  const last = folded.slice(-1);
  const prefixes = folded.slice(1, -1);
  const short = shorten(folded);
  return [
    { words: folded, commaBefore: null, exact: null },
    ...(short === null ? [] : [{ words: short, commaBefore: null, exact: null }]),
    { words: [...rest, ...given], commaBefore: rest.length, exact: null },
    ...(prefixes.length === 0 ? [] : [{ words: [...last, ...given, ...prefixes], commaBefore: 1, exact: null }]),
  ];
};

/** Between two words of one name: spaces, a hyphen, an apostrophe, a line end. */
const JOINS = /^[\s\u00A0'’.-]{1,4}$/;
const COMMA = /^\s{0,2},\s{0,3}$/;

const isSpeltAt = (text: string, words: readonly Word[], at: number, spelling: Spelling): boolean =>
  spelling.words.every((wanted, place) => {
    const word = words[at + place];
    if (word?.folded !== wanted) return false;
    if (place === 0) return spelling.exact === null || word.raw === spelling.exact;
    const between = text.slice(words[at + place - 1]?.end ?? 0, word.start);
    return place === spelling.commaBefore ? COMMA.test(between) : JOINS.test(between);
  });

/**
 * A search for the names of a list, whole words, without case and accents. One pass over the text, however long the list.
 * @param lines one name each; empty lines and lines that begin with # are left out
 * @param notUnder headings of columns in which a single word is no person
 */
export const openNameSearch = (
  lines: readonly string[],
  notUnder: readonly string[],
): ((text: string, columnLabel: string) => Span[]) => {
  const byFirstWord = new Map<string, Spelling[]>();
  for (const line of lines.filter((each) => !each.trimStart().startsWith('#'))) {
    for (const spelling of spellingsOf(line)) {
      const first = spelling.words[0] ?? '';
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), spelling]);
    }
  }
  if (byFirstWord.size === 0) return () => [];
  return (text, columnLabel) => {
    const noPerson = notUnder.some((heading) =>
      foldText(columnLabel)
        .split(/\P{L}+/u)
        .includes(heading),
    );
    const words = wordsIn(text);
    const found: Span[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const spellings = byFirstWord.get(words[at]?.folded ?? '') ?? [];
      const spelt = spellings.find(
        (spelling) => !(noPerson && spelling.exact !== null) && isSpeltAt(text, words, at, spelling),
      );
      if (spelt === undefined) continue;
      const end = words[at + spelt.words.length - 1]?.end ?? 0;
      found.push({ start: words[at]?.start ?? 0, end });
      at += spelt.words.length - 1;
    }
    return found;
  };
};
