import { foldText } from '../base/text-search.ts';
import type { PersonalDataRules } from '../framework/word-lists.ts';

/** In words without a space, shorter ones than this are too often part of a name: 'Noor' is no 'no' and 'or'. */
const LONG_ENOUGH_TO_JOIN = 5;
/** Letters on their own are initials: 'mr.j.smit' is Mr J. Smit. */
const FEWEST_IN_NAME = 3;

/** What separates words, and the number of a class with its letter: 'groep7b'. */
const BETWEEN = /\d+[a-z]?(?![a-z])|[._+'\d-]+/;

/** Whether a word is made of these words and nothing else, one of them long: 'mrvoorzitter', 'vertrouwenspersoonextern'. */
const isMadeOf = (word: string, words: ReadonlySet<string>): boolean => {
  const reached = new Map([[0, false]]);
  for (let end = 1; end <= word.length; end += 1) {
    for (const [start, hasLong] of [...reached]) {
      const piece = word.slice(start, end);
      if (words.has(piece)) reached.set(end, reached.get(end) || hasLong || piece.length >= LONG_ENOUGH_TO_JOIN);
    }
  }
  return reached.get(word.length) === true;
};

/** Fewer letters may begin any word. */
const LONG_ENOUGH_TO_BEGIN = 5;
const FEWEST_IN_WORD = 4;
const SMALL_WORD = /(?<![\p{L}\p{N}@._/-])\p{Ll}[\p{Ll}\p{M}]{3,}(?![\p{L}\p{N}@_-]|\.\p{L})/gu;

/** The folded words of a text in small letters, with what they begin with: no name is among them. */
const smallWordsOf = (text: string): Set<string> => {
  const words = new Set<string>();
  for (const word of new Set(text.match(SMALL_WORD))) {
    const folded = foldText(word);
    words.add(folded);
    for (let end = LONG_ENOUGH_TO_BEGIN; end < folded.length; end += 1) words.add(folded.slice(0, end));
  }
  return words;
};

/** Remembers what was read in the last text, because one text may hold thousands of addresses. */
const ofLastText = (read: (text: string) => Set<string>): ((text: string) => Set<string>) => {
  let last: { text: string; words: Set<string> } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, words: read(text) };
    return last.words;
  };
};

/** Makes a function that gives the folded names of schools in a text: 'De Fontein' and 'Fontein' behind 'CBS'. */
const openSchoolNames = (kinds: readonly string[]): ((text: string) => Set<string>) => {
  const named = new RegExp(
    `(?<!\\p{L})(?:${[...kinds, 'school', 'college', 'lyceum'].join('|')})\\s(?<article>(?:de|het|'t)\\s)?(?<name>\\p{Lu}[\\p{L}-]{2,})`,
    'giu',
  );
  return ofLastText(
    (text) =>
      new Set(
        [...text.matchAll(named)].flatMap(({ groups: { article = '', name = '' } = {} }) =>
          /^\p{Lu}/u.test(name) ? [foldText(name), foldText(article + name).replace(/[\s']/g, '')] : [],
        ),
      ),
  );
};

/**
 * Makes a test for mailboxes of a function, by the part before the @: words such as 'mr' and 'directie' alone, together, or with the
 * name of a school ('mr.debrug', 'obsdebrug'). `isPrivate`: at a provider where people have addresses of their own, so that such a
 * name may be theirs. `text`: where the address stands.
 */
export const openMailboxes = (
  rules: PersonalDataRules['mail'],
): ((local: string, isPrivate: boolean, text: string) => boolean) => {
  const { generalMailboxes, schoolFunctions, schoolKinds, schoolArticles } = rules;
  const schoolsIn = openSchoolNames(schoolKinds);
  const smallWords = ofLastText(smallWordsOf);
  const general = new Set([...generalMailboxes, ...schoolFunctions]);
  const joined = new Set([...general, ...schoolArticles]);
  const functions = new Set(schoolFunctions);
  const school = new RegExp(`^(?:${schoolKinds.join('|')})\\p{L}{4,}$`, 'u');
  const named = new RegExp(`^(?:${schoolArticles.join('|')})\\p{L}{3,}$`, 'u');
  const isGeneral = (word: string): boolean => general.has(word) || isMadeOf(word, joined);
  /** 'directiedebrug', and with a longer word also 'ouderraadregenboog'. */
  const isOfSchool = (word: string): boolean =>
    schoolFunctions.some((name) => {
      const rest = word.startsWith(name) ? word.slice(name.length) : '';
      return named.test(rest) || (name.length >= LONG_ENOUGH_TO_JOIN && rest.length >= FEWEST_IN_NAME);
    });
  const isFunction = (word: string): boolean => isGeneral(word) || isOfSchool(word);
  const isAtSchool = (words: readonly string[], first: string): boolean => {
    if (words.every((word) => isFunction(word) || school.test(word))) return true;
    if (functions.has(first)) return words.every((word) => isGeneral(word) || word.length >= FEWEST_IN_NAME);
    return words.some(isFunction) && words.every((word) => isFunction(word) || named.test(word));
  };
  /** 'mr.fontein@gmail.com' where the text calls the school so. */
  const isOfNamedSchool = (words: readonly string[], first: string, text: string): boolean => {
    const schools = functions.has(first) ? schoolsIn(text) : null;
    return schools !== null && words.slice(1).every((word) => isGeneral(word) || schools.has(word));
  };
  return (local, isPrivate, text) => {
    const folded = foldText(local);
    const words = folded.split(BETWEEN).filter((word) => word !== '');
    const [first = ''] = words;
    if (words.every(isGeneral)) return true;
    if (isPrivate) return isOfNamedSchool(words, first, text);
    const isWord = first.length >= FEWEST_IN_WORD && first === folded && smallWords(text).has(first);
    return isWord || isAtSchool(words, first);
  };
};
