import { isSchoolYear } from '../../base/dates.ts';
import type { DateRules } from '../../framework/word-lists.ts';
import { type DateInText, findDates, foldForDates } from './dates-in-text.ts';
import { type PageSentence, wordsIn } from './first-page.ts';

/** A heading is not longer, up to its date. */
const MOST_WORDS = 16;
/** Words after a date that tell whether it stands in a running sentence. */
const WORDS_AFTER = 4;
/** In how many lines above a date the word that it belongs to may stand. */
export const LINES_ABOVE = 3;

export type WordTest = (word: string) => boolean;

/** Whether a word is in a list; one with a hyphen in front may end a compound. */
export const openWords = (list: readonly string[]): WordTest => {
  const whole = new Set(list.map((word) => foldForDates(word.replace(/^-/, ''))));
  const endings = list.filter((word) => word.startsWith('-')).map((word) => foldForDates(word.slice(1)));
  return (word) => whole.has(word) || endings.some((ending) => word.endsWith(ending));
};

export const openRules = (rules: DateRules) => ({
  rules,
  isReport: openWords(rules.reports),
  isState: openWords(rules.states),
  isOther: openWords(rules.notOwn),
  isYearWord: openWords(rules.schoolYears),
  isDocument: openWords(rules.documents),
  isHandling: openWords(rules.handling),
  isDiscussing: openWords(rules.discussing),
  isNumber: openWords(rules.numbers),
  isRunning: openWords(rules.running),
  isOpening: openWords(rules.openings),
  isSalutation: openWords(rules.salutations),
  isOccasion: openWords(rules.occasions),
  isSubtitle: openWords(rules.subtitles),
  isOtherDay: openWords(rules.otherDays),
});

export type WordTests = ReturnType<typeof openRules>;

/** A date on the page, with the text around it in its sentence. */
export type DateOnPage = { date: DateInText; sentence: PageSentence; before: string[]; lead: string[]; after: string };

export const isHeading = (
  words: readonly string[],
  { beginsRunning }: PageSentence,
  { isRunning, isOpening }: WordTests,
): boolean => words.length <= MOST_WORDS && !beginsRunning && !isOpening(words[0] ?? '') && !words.some(isRunning);

export type FirstPage = { sentences: readonly PageSentence[]; rules: WordTests };

/** Where what is said after a date ends. */
const CLAUSE_END = /[.;|·]/;

/** Whether the words after a date go on as a sentence does: '… van 3 juni 2019 is goedgekeurd'. */
export const runsOn = ({ after }: DateOnPage, { isRunning }: WordTests): boolean =>
  wordsIn(after.split(CLAUSE_END)[0] ?? '')
    .slice(0, WORDS_AFTER)
    .some(isRunning);

/** 'Vaststelling notulen van 3 juni' is about another document; 'vastgesteld in de vergadering van 3 juni' is not. */
export const isOfOther = (lead: readonly string[], at: number, { isReport }: WordTests): boolean => {
  const next = lead.slice(at + 1, at + 4);
  const report = next.findIndex(isReport);
  return report !== -1 && !next.slice(0, report).some((word) => ['in', 'door', 'tijdens', 'op', 'bij'].includes(word));
};

/** Whether an agenda says what happens to another document: 'Bespreken verslag 3 juni 2019', 'Notulen 3 juni 2019 doornemen'. */
export const isHandled = ({ lead, after }: DateOnPage, rules: WordTests): boolean => {
  const behind = wordsIn(after.split(CLAUSE_END)[0] ?? '');
  return (
    lead.some(rules.isHandling) ||
    (behind.length <= WORDS_AFTER && rules.isHandling(behind.at(-1) ?? '')) ||
    lead.some((word, at) => (rules.isState(word) || rules.isDiscussing(word)) && isOfOther(lead, at, rules))
  );
};

const isDay = ({ said }: DateInText): boolean => said !== null && !isSchoolYear(said);

export const daysIn = ({ text }: PageSentence, { schoolYears }: DateRules): DateInText[] =>
  findDates(text, false, schoolYears).filter(isDay);
