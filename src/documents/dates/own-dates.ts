import { isSchoolYear } from '../../base/dates.ts';
import type { DateRules } from '../../framework/word-lists.ts';
import type { TextPart } from '../document-content.ts';
import { type DateInText, findDates, foldForDates, type SaidDate } from './dates-in-text.ts';
import { type PageSentence, sentencesOfFirstPage, wordsIn } from './first-page.ts';

/** No document names more dates of its own; a page that does is a list of dates. */
const MOST_DATES = 5;
/** A heading is not longer, up to its date. */
const MOST_WORDS = 16;
/** A word says something of a date that is not further away. */
const FARTHEST = 10;
/** Words after a date that tell whether it stands in a running sentence. */
const WORDS_AFTER = 4;
/** In how many lines above a date the word that it belongs to may stand. */
const LINES_ABOVE = 3;

type IsOf = (word: string) => boolean;

/** Whether a word is in a list; one with a hyphen in front may end a compound. */
const openWords = (list: readonly string[]): IsOf => {
  const whole = new Set(list.map((word) => foldForDates(word.replace(/^-/, ''))));
  const endings = list.filter((word) => word.startsWith('-')).map((word) => foldForDates(word.slice(1)));
  return (word) => whole.has(word) || endings.some((ending) => word.endsWith(ending));
};

const openRules = (rules: DateRules) => ({
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
});

type Rules = ReturnType<typeof openRules>;

/** A date on the page, with the text around it in its sentence. */
type Place = { date: DateInText; sentence: PageSentence; before: string[]; lead: string[]; after: string };

const isHeading = (
  words: readonly string[],
  { beginsRunning }: PageSentence,
  { isRunning, isOpening }: Rules,
): boolean => words.length <= MOST_WORDS && !beginsRunning && !isOpening(words[0] ?? '') && !words.some(isRunning);

/** Where what is said after a date ends. */
const CLAUSE_END = /[.;|·]/;
const VERSION_BEFORE = /(?<![\p{L}\d.])v?\d{1,2}\.\d{1,2} ?[|·(–—-]? ?$/u;

/** Whether the words after a date go on as a sentence does: '… van 3 juni 2019 is goedgekeurd'. */
const runsOn = ({ after }: Place, { isRunning }: Rules): boolean =>
  wordsIn(after.split(CLAUSE_END)[0] ?? '')
    .slice(0, WORDS_AFTER)
    .some(isRunning);

/** 'Vaststelling notulen van 3 juni' is about another document; 'vastgesteld in de vergadering van 3 juni' is not. */
const isOfOther = (lead: readonly string[], at: number, { isReport }: Rules): boolean => {
  const next = lead.slice(at + 1, at + 4);
  const report = next.findIndex(isReport);
  return report !== -1 && !next.slice(0, report).some((word) => ['in', 'door', 'tijdens', 'op', 'bij'].includes(word));
};

/** Whether a sentence is about the document itself: 'Dit plan is …', or 'Het protocol is …' under the title 'Pestprotocol'. */
const isAboutItself = ({ before }: Place, title: readonly string[]): boolean => {
  const [first = '', noun = ''] = before;
  if (first === 'dit' || first === 'deze') return true;
  return ['de', 'het', 'ons', 'onze'].includes(first) && noun.length > 3 && title.some((word) => word.endsWith(noun));
};

const isStated = (place: Place, title: readonly string[], rules: Rules): boolean => {
  const { before, lead, sentence } = place;
  const at = lead.findLastIndex(rules.isState);
  if (at === -1 || lead.length - at > FARTHEST || isOfOther(lead, at, rules)) return false;
  return isHeading(before, sentence, rules) || isAboutItself(place, title);
};

/** Whether an agenda says what happens to another document: 'Bespreken verslag 3 juni 2019', 'Notulen 3 juni 2019 doornemen'. */
const isHandled = ({ lead, after }: Place, rules: Rules): boolean => {
  const behind = wordsIn(after.split(CLAUSE_END)[0] ?? '');
  return (
    lead.some(rules.isHandling) ||
    (behind.length <= WORDS_AFTER && rules.isHandling(behind.at(-1) ?? '')) ||
    lead.some((word, at) => (rules.isState(word) || rules.isDiscussing(word)) && isOfOther(lead, at, rules))
  );
};

const isReported = (place: Place, rules: Rules): boolean => {
  const { before, lead, sentence } = place;
  const isTitle = sentence.isTop && !sentence.isPoint && isHeading(before, sentence, rules);
  if (!isTitle || isHandled(place, rules)) return false;
  // 'Pestprotocol 2.1 – 3 juni 2024' gives the version that others call 'versie 2.1'.
  const isVersion = VERSION_BEFORE.test(sentence.text.slice(0, place.date.start));
  return lead.some(rules.isReport) || (isVersion && lead.some(rules.isDocument));
};

/** 'Datum', 'Laatst bijgewerkt' or 'Vastgesteld door de MR'; never the headings of a table, as 'Datum Onderwerp Bedrag'. */
const isStateAlone = (words: readonly string[], isState: IsOf): boolean => {
  if (words.length <= LINES_ABOVE && isState(words.at(-1) ?? '')) return true;
  return isState(words[0] ?? '') && ['door', 'op', 'in', 'bij'].includes(words[1] ?? '');
};

const isDay = ({ said }: DateInText): boolean => said !== null && !isSchoolYear(said);

const daysIn = ({ text }: PageSentence, { schoolYears }: DateRules): DateInText[] =>
  findDates(text, false, schoolYears).filter(isDay);

/** Whether a line is a heading that says what the date below it is of. */
const isLabelAbove = (line: PageSentence, { rules, ...more }: Rules): boolean => {
  const words = wordsIn(line.text);
  const named = (words.some(more.isReport) && !words.some(more.isHandling)) || isStateAlone(words, more.isState);
  const dated = daysIn(line, rules).length > 0;
  return named && !dated && !line.isPoint && !words.some(more.isOther) && isHeading(words, line, { rules, ...more });
};

/** Whether one of the lines above is what a date is of, and no line after it gives the date to something else. */
const isUnderHeading = (above: readonly PageSentence[], rules: Rules): boolean => {
  const at = above.findLastIndex((line) => line.column === null && isLabelAbove(line, rules));
  const between = above.slice(at + 1);
  return at !== -1 && !between.some(({ text }) => text.endsWith(':') || wordsIn(text).some(rules.isOther));
};

const ALONE_BEFORE = /^(?:.*[·|,–-] ?)?(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?$/u;
const ALONE_AFTER = /^ ?(?:$|[·|,()–-]|om \d|\d{1,2}[.:]\d{2})/u;

/** A date that stands by itself, below or right of the words that it belongs to: a heading, or the cell 'Datum'. */
const isBelowLabel = (place: Place, index: number, sentences: readonly PageSentence[], rules: Rules): boolean => {
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

type Page = { sentences: readonly PageSentence[]; rules: Rules };

/** What parts a line of a title page: 'Utrecht · 12 februari 2026 · opgesteld door ouders'. A slash or a dash only with spaces. */
const SEPARATOR = ' ?[·•|] ?| [–—/-] ';
const PARTS = new RegExp(SEPARATOR, 'u');
const PART_BEGINS = new RegExp(`(?:^|${SEPARATOR})(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?$`, 'u');
const PART_ENDS = new RegExp(`^(?:$|${SEPARATOR})`, 'u');
/** These never part a running sentence, as a dash may. */
const DOTS = /[·•|]/;

/** Whether a line is the name of a document, such as 'Schoolgids 2025-2026'. */
const isTitle = (line: PageSentence, rules: Rules): boolean => {
  const words = wordsIn(line.text);
  const isName = words.some((word) => rules.isDocument(word) || rules.isReport(word) || rules.isYearWord(word));
  const isOfAnother = words.some((word) => rules.isHandling(word) || rules.isOther(word) || rules.isDiscussing(word));
  return isName && !isOfAnother && !line.isPoint && line.column === null && isHeading(words, line, rules);
};

/** Whether the line above is a title. With days above or below it, a day is one of a list. */
const isBelowTitle = (index: number, sentences: readonly PageSentence[], rules: Rules): boolean => {
  const [above, below] = [sentences[index - 1], sentences[index + 1]];
  const isAmongDays = [above, below].some((line) => line !== undefined && daysIn(line, rules.rules).length > 0);
  return above !== undefined && !isAmongDays && isTitle(above, rules);
};

/** 'Ouderavond', 'de sportdag van groep 5': something that happens on the day beside it. */
const isEvent = (words: readonly string[], { isOccasion }: Rules): boolean => {
  const named = words.filter((word) => !['de', 'het', 'een'].includes(word));
  return isOccasion(named[0] ?? '') || (named.length <= LINES_ABOVE && named.some(isOccasion));
};

/** 'Opgesteld door ouders', 'versie 2', 'laatst bijgewerkt'; never 'vaststelling notulen' or 'datum sportdag'. */
const isStatePart = (words: readonly string[], rules: Rules): boolean => {
  const at = words.slice(0, 2).findIndex(rules.isState);
  return at !== -1 && !isOfOther(words, at, rules) && !rules.isOccasion(words[at + 1] ?? '');
};

/** The parts of a line before and after its day; null where the day is no part of its own, or the line may be a running sentence. */
const partsAround = (place: Place, rules: Rules): { ahead: string[][]; behind: string[][] } | null => {
  const { sentence, date, before, lead: words, after } = place;
  const lead = sentence.text.slice(0, date.start);
  if (!PART_BEGINS.test(lead) || !PART_ENDS.test(after)) return null;
  const runs = !isHeading(before, sentence, rules) || runsOn(place, rules) || words.some(rules.isOther);
  if (runs && !DOTS.test(sentence.text)) return null;
  const [ahead, behind] = [lead.split(PARTS).slice(0, -1).map(wordsIn), after.split(PARTS).slice(1).map(wordsIn)];
  return { ahead, behind };
};

/** 'Werkwijze inzage · 10 november 2025' among the very first lines, where a title with no such word stands above it. */
const isNamedIn = ([first = []]: readonly string[][], index: number, { isDocument }: Rules): boolean =>
  index < LINES_ABOVE && isDocument(first[0] ?? '');

/** A day that is a part of its own in a line below the title, or in a line that says who wrote the document or which version it is. */
const isInByline = (place: Place, index: number, { sentences, rules }: Page): boolean => {
  const { sentence } = place;
  const parts = partsAround(place, rules);
  if (parts === null || !sentence.isTop || sentence.isPoint || sentence.column !== null) return false;
  const others = [...parts.ahead, ...parts.behind];
  const isOfAnother = parts.ahead.some((words) => [words[0], words.at(-1)].some((word = '') => rules.isOther(word)));
  const isOfEvent = others.some((words) => !isStatePart(words, rules) && isEvent(words, rules));
  if (isOfAnother || isOfEvent || isHandled(place, rules) || daysIn(sentence, rules.rules).length !== 1) return false;
  if (others.some((words) => isStatePart(words, rules))) return true;
  return others.length > 0 && (isBelowTitle(index, sentences, rules) || isNamedIn(parts.ahead, index, rules));
};

/** How far below the line with place and date a letter says whom it is to, in lines. */
const LINES_TO_SALUTATION = 8;
const LONGEST_PLACE = 4;

/** 'Nuland, 11 mei 2023' above a letter. */
const isDateline = ({ sentence, date, before, after }: Place, index: number, { sentences, rules }: Page): boolean => {
  const isPlace = before.length > 0 && before.length <= LONGEST_PLACE && !before.some(rules.isOccasion);
  if (!sentence.isTop || !isPlace || !/^\p{L}[\p{L}' -]+, $/u.test(sentence.text.slice(0, date.start))) return false;
  if (!/^[ .]*$/.test(after) || !isHeading(before, sentence, rules)) return false;
  return sentences
    .slice(Math.max(0, index - LINES_ABOVE), index + LINES_TO_SALUTATION)
    .some(({ text }) => rules.isSalutation(wordsIn(text)[0] ?? ''));
};

/** 'Dit stuk komt uit het verslag van 22 februari 2018'. */
const IS_FROM = /^dit (?:\p{L}{3,20} )?(?:komt|is(?: overgenomen)?|staat) (?:uit|in) (?:het|de|ons) /u;

const isFromReport = ({ sentence, lead }: Place, { isReport }: Rules): boolean =>
  sentence.isTop && lead.slice(-2).some(isReport) && IS_FROM.test(sentence.text.replace(/^\(/, ''));

/** Nothing before a school year, or nothing behind it, so that the rest of the line is the title. */
const NOTHING_BEFORE = /^[^\p{L}\p{N}]*$/u;
const NOTHING_BEHIND = /^[\s.)]*(?:$|[|·(–—-])/u;
/** What stands in brackets before a date that is in them too. */
const IN_BRACKETS = /\((?<within>[^()]*)$/u;

const isYearOfTitle = ({ sentence, date, after }: Place, rules: Rules): boolean => {
  const lead = sentence.text.slice(0, date.start);
  const names = (word: string) => rules.isYearWord(word) || rules.isDocument(word) || rules.isReport(word);
  const within = wordsIn(IN_BRACKETS.exec(lead)?.groups?.['within'] ?? '');
  // '(Bakker, 2015-2016)' is the year of a book.
  if (within.length > 0 && !within.some((word) => names(word) || rules.isState(word))) return false;
  return NOTHING_BEFORE.test(lead) || NOTHING_BEHIND.test(after) || wordsIn(sentence.text).some(names);
};

const isOwnYear = (place: Place, rules: Rules): boolean => {
  const { sentence, lead } = place;
  if (!sentence.isTop || sentence.isPoint || lead.some(rules.isOther)) return false;
  return isHeading(wordsIn(sentence.text), sentence, rules)
    ? isYearOfTitle(place, rules)
    : /^(?:dit is|voor u ligt|hier leest u) (?:de|het|een) /.test(sentence.text);
};

/** Whether the last word before a date makes it another number: 'Tel. 030-1234 2018-2019'. */
const isOtherNumber = (lead: readonly string[], isNumber: IsOf): boolean =>
  isNumber(lead.findLast((word) => /\p{L}/u.test(word)) ?? '');

/** Whether the words before a date give it to something else. In a line with dots only those of its own part, if they say what it is. */
const isOfSomethingElse = ({ sentence, date, lead }: Place, rules: Rules): boolean => {
  const part = wordsIn(sentence.text.slice(0, date.start).split(DOTS).at(-1) ?? '');
  return rules.isOther(lead[0] ?? '') || (part.some(rules.isState) ? part : lead).some(rules.isOther);
};

/** Whether a date of the first page is the document's own. */
const isOwn = (place: Place, index: number, { sentences, rules }: Page): boolean => {
  if (isOtherNumber(place.lead, rules.isNumber)) return false;
  if (isSchoolYear(place.date.said ?? '')) return isOwnYear(place, rules);
  if (isInByline(place, index, { sentences, rules })) return true;
  if (isOfSomethingElse(place, rules) || runsOn(place, rules)) return false;
  const title = sentences.slice(0, Math.min(index, LINES_ABOVE)).flatMap(({ text }) => wordsIn(text));
  if (isStated(place, title, rules) || isReported(place, rules) || isFromReport(place, rules)) return true;
  return isBelowLabel(place, index, sentences, rules) || isDateline(place, index, { sentences, rules });
};

const ownDatesIn = (sentence: PageSentence, index: number, page: Page): SaidDate[] => {
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
