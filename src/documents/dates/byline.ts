import {
  type DateOnPage,
  daysIn,
  type FirstPage,
  isHandled,
  isHeading,
  isOfOther,
  LINES_ABOVE,
  runsOn,
  type WordTests,
} from './date-rules.ts';
import { type PageSentence, wordsIn } from './first-page.ts';

/** What parts a line of a title page: 'Utrecht · 12 februari 2026 · opgesteld door ouders'. A slash or a dash only with spaces. */
const SEPARATOR = ' ?[·•|] ?| [–—/-] ';
const PARTS = new RegExp(SEPARATOR, 'u');
const PART_BEGINS = new RegExp(`(?:^|${SEPARATOR})(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?$`, 'u');
const PART_ENDS = new RegExp(`^(?:$|${SEPARATOR})`, 'u');
/** These never part a running sentence, as a dash may. */
export const DOTS = /[·•|]/;

/** Whether a line is the name of a document, such as 'Schoolgids 2025-2026'. */
const isTitle = (line: PageSentence, rules: WordTests): boolean => {
  const words = wordsIn(line.text);
  const isName = words.some((word) => rules.isDocument(word) || rules.isReport(word) || rules.isYearWord(word));
  const isOfAnother = words.some((word) => rules.isHandling(word) || rules.isOther(word) || rules.isDiscussing(word));
  return isName && !isOfAnother && !line.isPoint && line.column === null && isHeading(words, line, rules);
};

/** Whether the line above is a title. With days above or below it, a day is one of a list. */
const isBelowTitle = (index: number, sentences: readonly PageSentence[], rules: WordTests): boolean => {
  const [above, below] = [sentences[index - 1], sentences[index + 1]];
  const isAmongDays = [above, below].some((line) => line !== undefined && daysIn(line, rules.rules).length > 0);
  return above !== undefined && !isAmongDays && isTitle(above, rules);
};

/** 'Ouderavond', 'de sportdag van groep 5': something that happens on the day beside it. */
const isEvent = (words: readonly string[], { isOccasion }: WordTests): boolean => {
  const named = words.filter((word) => !['de', 'het', 'een'].includes(word));
  return isOccasion(named[0] ?? '') || (named.length <= LINES_ABOVE && named.some(isOccasion));
};

/** 'Opgesteld door ouders', 'versie 2', 'laatst bijgewerkt'; never 'vaststelling schoolplan' or 'datum sportdag'. */
const isStatePart = (words: readonly string[], rules: WordTests): boolean => {
  const at = words.slice(0, 2).findIndex(rules.isState);
  if (at === -1 || isOfOther(words, at, rules)) return false;
  const [next = ''] = words.slice(at + 1);
  return !rules.isOccasion(next) && !rules.isDocument(next);
};

const SPLIT_OFF = '(?:aan|af|bij|door|in|mee|na|om|op|over|terug|toe|uit|voor|weg)';
/** 'Gedownload', 'afgenomen'. Other participles are in the list, as they look like other words. */
const PARTICIPLE = new RegExp(
  `^(?:${SPLIT_OFF}?ge\\p{L}{2,}[dt]|${SPLIT_OFF}ge\\p{L}{2,}en)(?<!heid|raad|tijd|land)$`,
  'u',
);

/** 'Geldt' is in the list of other words. */
const isParticiple = (word: string, { isState, isDocument, isOther }: WordTests): boolean =>
  PARTICIPLE.test(word) && !isState(word) && !isDocument(word) && !isOther(word);

/** 'Gedownload · 3 mei 2026', 'Reageren voor · 3 mei 2026', '3 mei 2026 · gedownload'. */
const isOfOtherDay = ({ ahead, behind }: Parts, rules: WordTests): boolean => {
  const [last = [], next = []] = [ahead.at(-1), behind[0]];
  const ends = [last[0], last.at(-1)].filter((word) => word !== undefined);
  return (
    ends.some((word) => rules.isOther(word) || rules.isOtherDay(word) || isParticiple(word, rules)) ||
    isParticiple(next[0] ?? '', rules) ||
    rules.isOtherDay(next.at(-1) ?? '')
  );
};

type Parts = { ahead: string[][]; behind: string[][] };

/** The parts of a line before and after its day; null where the day is no part of its own, or the line may be a running sentence. */
const partsAround = (place: DateOnPage, rules: WordTests): Parts | null => {
  const { sentence, date, before, lead: words, after } = place;
  const lead = sentence.text.slice(0, date.start);
  if (!PART_BEGINS.test(lead) || !PART_ENDS.test(after)) return null;
  const runs = !isHeading(before, sentence, rules) || runsOn(place, rules) || words.some(rules.isOther);
  if (runs && !DOTS.test(sentence.text)) return null;
  const [ahead, behind] = [lead.split(PARTS).slice(0, -1).map(wordsIn), after.split(PARTS).slice(1).map(wordsIn)];
  return { ahead, behind };
};

/** Whether the part of a line beside its day gives that day to something else. */
export const isBesideOther = (place: DateOnPage, rules: WordTests): boolean => {
  const parts = partsAround(place, rules);
  return parts !== null && isOfOtherDay(parts, rules);
};

/** 'Versie 2 · MR-verkiezing · 12 februari 2027'. */
export const isBesideEvent = (place: DateOnPage, rules: WordTests): boolean => {
  const last = partsAround(place, rules)?.ahead.at(-1) ?? [];
  return isEvent(last, rules) && !last.some(rules.isState);
};

/** What may stand before the word for a document: 'Ons schoolplan', 'Eerste deel'. */
const BEFORE_NAME = ['ons', 'onze', 'de', 'het', 'eerste', 'tweede', 'derde'];

const nameOf = (words: readonly string[], isWord: (word: string) => boolean): string | undefined =>
  words.slice(0, BEFORE_NAME.includes(words[0] ?? '') ? 2 : 1).find(isWord);

/** 'Werkwijze inzage · 10 november 2025' among the very first lines, where no line beside it names another document. */
const isOwnName = (part: readonly string[], index: number, { sentences, rules }: FirstPage): boolean => {
  const own = nameOf(part, rules.isDocument);
  if (own === undefined || index >= LINES_ABOVE) return false;
  const others = sentences.slice(0, index + 2).filter((line, at) => at !== index && isTitle(line, rules));
  const names = others
    .flatMap(({ text }) => wordsIn(text))
    .filter((word) => rules.isDocument(word) || rules.isReport(word));
  return names.every((name) => name.endsWith(own) || own.endsWith(name));
};

const LONGEST_NAME = 5;
const NAME_WORD =
  /^(?:['’]?\p{Lu}[\p{L}.'’-]*|['’]s(?:-\p{Lu}[\p{L}-]+)?|de|het|den|der|van|aan|bij|en|te|ter|ten|op|in|obs|cbs|rkbs|bs|sbo|v?so)$/u;
/** 'AVG' and 'Verhuizing' have a capital too. */
const NO_NAME = /^(?:\p{Lu}{2,4}|\S+(?:ing|heid|tie))$/u;

/** 'Utrecht', 'De Linde, Utrecht': who wrote a document, or where. Only capitals tell. */
const isNameOfPlace = (written: string): boolean => {
  const words = written.split(/,? /);
  return words.length <= LONGEST_NAME && words.every((word) => NAME_WORD.test(word)) && !NO_NAME.test(written);
};

const isValidity = ([first = '', ...more]: readonly string[]): boolean =>
  ['geldt', 'geldig'].includes(first) && more[0] === 'tot';

/** Whether what stands beside a day says that it is the document's own: who wrote it and where, which version it is, or its name. */
const isSaidBeside = ({ ahead, behind }: Parts, { sentence }: DateOnPage, index: number, page: FirstPage): boolean => {
  const { rules, sentences } = page;
  const isState = (words: readonly string[] = []): boolean => isStatePart(words, rules);
  const [last, next = []] = [ahead.at(-1), behind[0]];
  if (last === undefined) return isState(next);
  if (isState(last) || isOwnName(last, index, page)) return true;
  const isBelow = isBelowTitle(index, sentences, rules);
  if (isBelow && nameOf(last, rules.isSubtitle) !== undefined) return true;
  const isStated = isState(next) || isState(ahead.at(-2)) || (isBelow && isValidity(next));
  return isStated && isNameOfPlace(sentence.written.split(PARTS)[ahead.length - 1] ?? '');
};

/** A day that is a part of its own in a line that says what the day is of. */
export const isInByline = (place: DateOnPage, index: number, page: FirstPage): boolean => {
  const { sentence } = place;
  const { rules } = page;
  const parts = partsAround(place, rules);
  if (parts === null || !sentence.isTop || sentence.isPoint || sentence.column !== null) return false;
  const isOfAnother = parts.ahead.some((words) => [words[0], words.at(-1)].some((word = '') => rules.isOther(word)));
  const isOfEvent = [...parts.ahead, ...parts.behind].some(
    (words) => !isStatePart(words, rules) && isEvent(words, rules),
  );
  if (isOfAnother || isOfEvent || isHandled(place, rules) || daysIn(sentence, rules.rules).length !== 1) return false;
  return !isOfOtherDay(parts, rules) && isSaidBeside(parts, place, index, page);
};
