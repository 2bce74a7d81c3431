import { isSchoolYear } from '../../base/dates.ts';
import type { DateRules } from '../../framework/word-lists.ts';
import type { TextPart } from '../document-content.ts';
import { DOTS, isBesideEvent, isBesideOther, isInByline } from './byline.ts';
import {
  type DateOnPage,
  daysIn,
  type FirstPage,
  isHandled,
  isHeading,
  isOfOther,
  LINES_ABOVE,
  openRules,
  openWords,
  runsOn,
  type WordTest,
  type WordTests,
} from './date-rules.ts';
import { findDates, foldForDates, type SaidDate } from './dates-in-text.ts';
import { type PageSentence, sentencesOfFirstPage, wordsIn } from './first-page.ts';

/** No document names more dates of its own; a page that does is a list of dates. */
const MOST_DATES = 5;
/** A word says something of a date that is not further away. */
const FARTHEST = 10;

const VERSION_BEFORE = /(?<![\p{L}\d.])v?\d{1,2}\.\d{1,2} ?[|·(–—-]? ?$/u;

/** Whether a sentence is about the document itself: 'Dit plan is …', or 'Het protocol is …' under the title 'Pestprotocol'. */
const isAboutItself = ({ before }: DateOnPage, title: readonly string[]): boolean => {
  const [first = '', noun = ''] = before;
  if (first === 'dit' || first === 'deze') return true;
  return ['de', 'het', 'ons', 'onze'].includes(first) && noun.length > 3 && title.some((word) => word.endsWith(noun));
};

/** 'Versie 2, gedownload op 3 mei'. */
const endsInOther = (lead: readonly string[], { isOtherDay }: WordTests): boolean =>
  isOtherDay(lead.findLast((word) => word !== 'op') ?? '');

const isStated = (place: DateOnPage, title: readonly string[], rules: WordTests): boolean => {
  const { before, lead, sentence } = place;
  const at = lead.findLastIndex(rules.isState);
  if (at === -1 || lead.length - at > FARTHEST || isOfOther(lead, at, rules) || endsInOther(lead, rules)) return false;
  return (isHeading(before, sentence, rules) && !isBesideEvent(place, rules)) || isAboutItself(place, title);
};

const isReported = (place: DateOnPage, rules: WordTests): boolean => {
  const { before, lead, sentence } = place;
  const isTitle = sentence.isTop && !sentence.isPoint && isHeading(before, sentence, rules);
  if (!isTitle || isHandled(place, rules)) return false;
  // 'Pestprotocol 2.1 – 3 juni 2024' gives the version that others call 'versie 2.1'.
  const isVersion = VERSION_BEFORE.test(sentence.text.slice(0, place.date.start));
  return lead.some(rules.isReport) || (isVersion && lead.some(rules.isDocument));
};

/** 'Datum', 'Laatst bijgewerkt' or 'Vastgesteld door de MR'; never the headings of a table, as 'Datum Onderwerp Bedrag'. */
const isStateAlone = (words: readonly string[], isState: WordTest): boolean => {
  if (words.length <= LINES_ABOVE && isState(words.at(-1) ?? '')) return true;
  return isState(words[0] ?? '') && ['door', 'op', 'in', 'bij'].includes(words[1] ?? '');
};

/** Whether a line is a heading that says what the date below it is of. */
const isLabelAbove = (line: PageSentence, { rules, ...more }: WordTests): boolean => {
  const words = wordsIn(line.text);
  const named = (words.some(more.isReport) && !words.some(more.isHandling)) || isStateAlone(words, more.isState);
  const dated = daysIn(line, rules).length > 0;
  return named && !dated && !line.isPoint && !words.some(more.isOther) && isHeading(words, line, { rules, ...more });
};

/** Whether one of the lines above is what a date is of, and no line after it gives the date to something else. */
const isUnderHeading = (above: readonly PageSentence[], rules: WordTests): boolean => {
  const at = above.findLastIndex((line) => line.column === null && isLabelAbove(line, rules));
  const between = above.slice(at + 1);
  return at !== -1 && !between.some(({ text }) => text.endsWith(':') || wordsIn(text).some(rules.isOther));
};

const ALONE_BEFORE = /^(?:.*[·|,–-] ?)?(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?$/u;
const ALONE_AFTER = /^ ?(?:$|[·|,()–-]|om \d|\d{1,2}[.:]\d{2})/u;

/** A date that stands by itself, below or right of the words that it belongs to: a heading, or the cell 'Datum'. */
const isBelowLabel = (
  place: DateOnPage,
  index: number,
  sentences: readonly PageSentence[],
  rules: WordTests,
): boolean => {
  const { sentence, date, before } = place;
  const lead = sentence.text.slice(0, date.start);
  if (before.length > 5 || !ALONE_BEFORE.test(lead) || !ALONE_AFTER.test(place.after)) return false;
  const above = sentences.slice(Math.max(0, index - LINES_ABOVE), index);
  const last = above.at(-1);
  if (last === undefined) return false;
  // A cell above is the heading of a column, which may have more dates.
  if (sentence.column !== null)
    return last.column !== null && last.column < sentence.column && isLabelAbove(last, rules);
  if (sentence.isTop) return isUnderHeading(above, rules);
  return wordsIn(last.text).length <= LINES_ABOVE && isLabelAbove(last, rules);
};

/** How far below the line with place and date a letter says whom it is to, in lines. */
const LINES_TO_SALUTATION = 8;
const LONGEST_PLACE = 4;

/** 'Nuland, 11 mei 2023' above a letter. */
const isDateline = (
  { sentence, date, before, after }: DateOnPage,
  index: number,
  { sentences, rules }: FirstPage,
): boolean => {
  const isPlace = before.length > 0 && before.length <= LONGEST_PLACE && !before.some(rules.isOccasion);
  if (!sentence.isTop || !isPlace || !/^\p{L}[\p{L}' -]+, $/u.test(sentence.text.slice(0, date.start))) return false;
  if (!/^[ .]*$/.test(after) || !isHeading(before, sentence, rules)) return false;
  return sentences
    .slice(Math.max(0, index - LINES_ABOVE), index + LINES_TO_SALUTATION)
    .some(({ text }) => rules.isSalutation(wordsIn(text)[0] ?? ''));
};

/** 'Dit stuk komt uit het verslag van 22 februari 2018'. */
const IS_FROM = /^dit (?:\p{L}{3,20} )?(?:komt|is(?: overgenomen)?|staat) (?:uit|in) (?:het|de|ons) /u;

const isFromReport = ({ sentence, lead }: DateOnPage, { isReport }: WordTests): boolean =>
  sentence.isTop && lead.slice(-2).some(isReport) && IS_FROM.test(sentence.text.replace(/^\(/, ''));

/** Nothing before a school year, or nothing behind it, so that the rest of the line is the title. */
const NOTHING_BEFORE = /^[^\p{L}\p{N}]*$/u;
const NOTHING_BEHIND = /^[\s.)]*(?:$|[|·(–—-])/u;
/** What stands in brackets before a date that is in them too. */
const IN_BRACKETS = /\((?<within>[^()]*)$/u;

const isYearOfTitle = ({ sentence, date, after }: DateOnPage, rules: WordTests): boolean => {
  const lead = sentence.text.slice(0, date.start);
  const names = (word: string) => rules.isYearWord(word) || rules.isDocument(word) || rules.isReport(word);
  const within = wordsIn(IN_BRACKETS.exec(lead)?.groups?.['within'] ?? '');
  // '(Bakker, 2015-2016)' is the year of a book.
  if (within.length > 0 && !within.some((word) => names(word) || rules.isState(word))) return false;
  return NOTHING_BEFORE.test(lead) || NOTHING_BEHIND.test(after) || wordsIn(sentence.text).some(names);
};

const isOwnYear = (place: DateOnPage, rules: WordTests): boolean => {
  const { sentence, lead } = place;
  if (!sentence.isTop || sentence.isPoint || lead.some(rules.isOther)) return false;
  return isHeading(wordsIn(sentence.text), sentence, rules)
    ? isYearOfTitle(place, rules)
    : /^(?:dit is|voor u ligt|hier leest u) (?:de|het|een) /.test(sentence.text);
};

/** Whether the last word before a date makes it another number: 'Tel. 030-1234 2018-2019'. */
const isOtherNumber = (lead: readonly string[], isNumber: WordTest): boolean =>
  isNumber(lead.findLast((word) => /\p{L}/u.test(word)) ?? '');

/** Whether the words before a date give it to something else. In a line with dots only those of its own part, if they say what it is. */
const isOfSomethingElse = ({ sentence, date, lead }: DateOnPage, rules: WordTests): boolean => {
  const part = wordsIn(sentence.text.slice(0, date.start).split(DOTS).at(-1) ?? '');
  return rules.isOther(lead[0] ?? '') || (part.some(rules.isState) ? part : lead).some(rules.isOther);
};

/** Whether a date of the first page is the document's own. */
const isOwn = (place: DateOnPage, index: number, { sentences, rules }: FirstPage): boolean => {
  if (isOtherNumber(place.lead, rules.isNumber)) return false;
  if (isSchoolYear(place.date.said ?? '')) return isOwnYear(place, rules);
  if (isInByline(place, index, { sentences, rules })) return true;
  if (isOfSomethingElse(place, rules) || isBesideOther(place, rules) || runsOn(place, rules)) return false;
  const title = sentences.slice(0, Math.min(index, LINES_ABOVE)).flatMap(({ text }) => wordsIn(text));
  if (isStated(place, title, rules) || isReported(place, rules) || isFromReport(place, rules)) return true;
  return isBelowLabel(place, index, sentences, rules) || isDateline(place, index, { sentences, rules });
};

const ownDatesIn = (sentence: PageSentence, index: number, page: FirstPage): SaidDate[] => {
  const dates = findDates(sentence.text, false, page.rules.rules.schoolYears);
  return dates.flatMap((date, number): SaidDate[] => {
    const { said, start, end } = date;
    if (said === null) return [];
    const before = wordsIn(sentence.text.slice(0, start));
    const lead = wordsIn(sentence.text.slice(dates[number - 1]?.end ?? 0, start));
    const place = { date, sentence, before, lead, after: sentence.text.slice(end) };
    return isOwn(place, index, page) ? [said] : [];
  });
};

/**
 * Prepares the search for the days and school years that the first page gives as its own. It finds nothing on a page that is a list of
 * dates.
 */
export const openFirstPage = (given: DateRules) => {
  const rules = openRules(given);
  return (parts: readonly TextPart[]): SaidDate[] => {
    const sentences = sentencesOfFirstPage(parts, given);
    const own = new Set(sentences.flatMap((sentence, index) => ownDatesIn(sentence, index, { sentences, rules })));
    return own.size > MOST_DATES ? [] : [...own];
  };
};

/** Words right before a date in a name that make it the date of something else. */
const WORDS_BEFORE = 3;

type DatesInName = {
  /** What the document is of. */
  own: SaidDate[];
  /** The days on which the file was made: those of a scan, a photo or an export. */
  made: SaidDate[];
};

/** A camera puts the time behind the day: '20190902_120301'. */
const TIME_BEHIND = /^[_ -]\d{6}(?!\d)/;

/** The days and school years in the name of a file or the title of a document. */
export const readName = (name: string, rules: DateRules): DatesInName => {
  const text = foldForDates(name.replace(/\.[a-z][a-z0-9]{0,4}$/i, ''));
  const [isOther, isNumber, isMaker] = [openWords(rules.notOwn), openWords(rules.numbers), openWords(rules.makers)];
  const isKind = openWords([...rules.reports, ...rules.states]);
  const dates = findDates(text, true, rules.schoolYears);
  const words = wordsIn(text);
  const found = dates.flatMap(({ said, start, end }, index) => {
    const lead = wordsIn(text.slice(dates[index - 1]?.end ?? 0, start));
    if (said === null || lead.slice(-WORDS_BEFORE).some(isOther) || isOtherNumber(lead, isNumber)) return [];
    const maker = lead.findLastIndex(isMaker);
    const isMadeAfter = maker !== -1 && !lead.slice(maker).some(isKind);
    const isMade = isMadeAfter || TIME_BEHIND.test(text.slice(end)) || (words.some(isMaker) && !words.some(isKind));
    return [{ said, isMade: isMade && !isSchoolYear(said) }];
  });
  const those = (wanted: boolean) => [
    ...new Set(found.flatMap(({ said, isMade }) => (isMade === wanted ? [said] : []))),
  ];
  return { own: those(false), made: those(true) };
};

/** The days and school years in a name that are those of the document. */
export const datesInName = (name: string, rules: DateRules): SaidDate[] => readName(name, rules).own;
