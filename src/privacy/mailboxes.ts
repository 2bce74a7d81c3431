import { foldText } from '../base/text-search.ts';
import type { PersonalDataRules } from '../framework/quality-mark.ts';

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

/**
 * Makes a test for mailboxes of a function, by the part before the @: words such as 'mr' and 'directie' alone, together, or with the
 * name of a school ('mr.debrug', 'obsdebrug'). `isPrivate`: at a provider where people have addresses of their own, so that such a
 * name may be theirs.
 */
export const openMailboxes = (rules: PersonalDataRules['mail']): ((local: string, isPrivate: boolean) => boolean) => {
  const { generalMailboxes, schoolFunctions, schoolKinds, schoolArticles } = rules;
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
  return (local, isPrivate) => {
    const words = foldText(local)
      .split(BETWEEN)
      .filter((word) => word !== '');
    if (words.every(isGeneral)) return true;
    if (isPrivate) return false;
    const isFunction = (word: string): boolean => isGeneral(word) || isOfSchool(word);
    if (words.every((word) => isFunction(word) || school.test(word))) return true;
    const [first = ''] = words;
    if (functions.has(first)) return words.every((word) => isGeneral(word) || word.length >= FEWEST_IN_NAME);
    return words.some(isFunction) && words.every((word) => isFunction(word) || named.test(word));
  };
};
