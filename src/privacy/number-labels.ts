import { escapePattern } from '../base/escape-pattern.ts';
import { lowerInPlace } from '../base/text-search.ts';
import type { PersonalDataRules } from '../framework/word-lists.ts';

/** What a number is, according to the words around it. */
export type NumberLabel = 'bsn' | 'phone' | 'other';

export type Labels = {
  /**
   * What a number is according to the nearest label; null when there is none.
   * @param columnLabel what a cell is called, nearest first: a line for the words beside it, its headings, the words above it
   */
  of: (text: string, start: number, end: number, columnLabel: string) => NumberLabel | null;
  /**
   * Whether this is a likely place for the number of a pupil: after words about a pupil, in a row or column of pupils, before such
   * words at the start of a line, or alone on a line.
   */
  isAboutPupil: (text: string, start: number, end: number, columnLabel: string) => boolean;
  /** Whether a word for BSN stands right before this place, with at most a colon or bracket between. */
  isNamedBsn: (text: string, start: number) => boolean;
  /** Whether there is a word for BSN at all. */
  speaksOfBsn: (text: string, columnLabel: string) => boolean;
  /** Whether these are a few words for a number beside or below them, such as 'Telefoon:'. */
  isLabel: (words: string) => boolean;
  /** What a number is according to the words for its cell. */
  ofColumn: (columnLabel: string) => NumberLabel | null;
};

type Found = { kind: NumberLabel; start: number; end: number };

/** Shorter words are too often the beginning of another word: 'tel' in 'telkens'. */
const LONG_ENOUGH_TO_BEGIN_WITH = 5;

/** A word as people write it: its spaces are points and hyphens too, and it may have accents that the list has not. */
const wordPattern = (word: string): string => escapePattern(word).replace(/ /g, '[\\s.-]{1,2}').replace(/e/g, '[eéèë]');

/** A pattern for one of these words with these endings; nothing for no words. */
const anyWith = (words: readonly string[], ending: string): string[] =>
  words.length === 0 ? [] : [`(?:${words.map(wordPattern).join('|')})${ending}`];

/**
 * A pattern for any of these words in a text in lower case, the longest first. Letters of every language stand in it once, not once a
 * word: that took longer to compile than a document took to search.
 */
const alternatives = (words: readonly string[]): string => {
  const longest = words.map((word) => word.toLowerCase()).sort((one, other) => other.length - one.length);
  const isShort = (word: string) => word.length < LONG_ENOUGH_TO_BEGIN_WITH;
  return [
    ...anyWith(
      longest.filter((word) => !isShort(word)),
      '\\p{L}*',
    ),
    ...anyWith(longest.filter(isShort), '(?:nummers?|nrs?)?(?!\\p{L})'),
  ].join('|');
};

const patternFor = ({ bsn, phones, otherNumbers }: PersonalDataRules): RegExp => {
  const endings = `[\\p{L}\\p{N}-]{1,30}(?:${otherNumbers.endings.map((ending) => wordPattern(ending.toLowerCase())).join('|')})(?!\\p{L})`;
  const groups = [
    `(?<bsn>${alternatives(bsn.labels)})`,
    `(?<phone>${alternatives(phones.labels)})`,
    `(?<other>${alternatives(otherNumbers.labels)}|${endings})`,
  ];
  // 'Geen BSN' says that it is not one.
  return new RegExp(`(?<![\\p{L}\\p{N}])(?<!\\bgeen )(?:${groups.join('|')})`, 'gu');
};

const kindOf = (groups: Record<string, string | undefined>): NumberLabel => {
  if (groups['bsn'] !== undefined) return 'bsn';
  return groups['phone'] === undefined ? 'other' : 'phone';
};

/** Words that join numbers with the same label: 'BSN: 1, 2 en 3'. */
const JOINING = /\b(?:en|of|t\/m|tot|met|niet|maar|moet|zijn|naar)\b/gi;
const SENTENCE_END = /[.!?]\s+\p{Lu}/u;
const FARTHEST = 60;

/** Whether a label reaches a number, given the words between: no other number or sentence claims the label first. */
const reaches = (between: string): boolean => {
  const words = between.replace(JOINING, ' ');
  const numbersOnly = !/\p{L}/u.test(words);
  if (numbersOnly) return true;
  return !/\d/.test(words) && words.length <= FARTHEST && !SENTENCE_END.test(between);
};

const LINES_ABOVE = 3;

/** A text with its labels and line ends in order, for quick look-ups: a page may hold thousands of numbers. */
type Indexed = { text: string; labels: Found[]; lineEnds: number[] };

/** The index of the last item that fits, in a list where all that fit come first; -1 when none does. */
const lastPlace = <Item>(items: readonly Item[], fits: (item: Item) => boolean): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && fits(item)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

const lineStartAt = ({ lineEnds }: Indexed, at: number): number =>
  (lineEnds[lastPlace(lineEnds, (end) => end < at)] ?? -1) + 1;

/** With more text than this between a label and a number, nobody reads them together. */
const MOST_BETWEEN = 400;

/** Whether a label is in a heading above: in a line without long numbers, a few lines up or right above a list of numbers. */
const isHeading = (indexed: Indexed, label: Found, start: number): boolean => {
  const { text, lineEnds } = indexed;
  const lineEnd = lineEnds[lastPlace(lineEnds, (end) => end < label.end) + 1] ?? text.length;
  const line = text.slice(Math.max(lineStartAt(indexed, label.start), label.start - MOST_BETWEEN), lineEnd);
  if (start - lineEnd > MOST_BETWEEN || /\d{5}/.test(line)) return false;
  const between = text.slice(lineEnd, start);
  return between.split('\n').length - 1 <= LINES_ABOVE || !/\p{L}/u.test(between);
};

/** '123456782 (ordernummer)', '123456782 is het ordernummer'. */
const LEADS_BACK = /^,?\s?(?:\(|(?:is|was|als|zijnde|=)\s(?:het|de|ons|uw)?\s?)$/i;
/** '123456782 is dat het BSN van uw kind?': for BSN, more words may come between. */
const LEADS_BACK_TO_BSN = /^(?!.*\b(?:geen|niet|nooit)\b)[^\d\n.:!?]*$/i;
const FARTHEST_BEHIND = 30;

const NOTHING_BETWEEN = /^[\s:=(#|>]{1,26}$/;

/** Whether a label ends the line before and its number begins the next. A heading over several columns says nothing of one number. */
const endsLineBefore = (indexed: Indexed, label: Found, start: number): boolean => {
  const { text, labels } = indexed;
  const between = text.slice(label.end, Math.min(start, label.end + MOST_BETWEEN));
  if (!between.includes('\n') || !NOTHING_BETWEEN.test(between)) return false;
  const lineStart = lineStartAt(indexed, label.start);
  for (let place = lastPlace(labels, ({ start: at }) => at < label.start); place >= 0; place -= 1) {
    const earlier = labels[place];
    if (earlier === undefined || earlier.start < lineStart) break;
    if (earlier.kind === 'bsn') return false;
  }
  return true;
};

const onItsLine = (indexed: Indexed, start: number, end: number): NumberLabel | null => {
  const { text, labels } = indexed;
  const place = lastPlace(labels, (label) => label.end <= start);
  const before = labels[place];
  if (before !== undefined && endsLineBefore(indexed, before, start)) return before.kind;
  const onLine = before !== undefined && before.start >= lineStartAt(indexed, start);
  if (onLine && start - before.end <= MOST_BETWEEN && reaches(text.slice(before.end, start))) return before.kind;
  const after = labels[place + 1];
  if (after === undefined || after.start < end || after.start - end > FARTHEST_BEHIND) return null;
  const way = after.kind === 'bsn' ? LEADS_BACK_TO_BSN : LEADS_BACK;
  return way.test(text.slice(end, after.start)) ? after.kind : null;
};

/**
 * The label in the heading above. The text of a PDF has no columns, so of several labels BSN wins: the eleven-test has to agree
 * anyway.
 */
const above = (indexed: Indexed, start: number): NumberLabel | null => {
  const { labels } = indexed;
  const lineStart = lineStartAt(indexed, start);
  const place = lastPlace(labels, ({ end }) => end < lineStart);
  const label = labels[place];
  if (label === undefined || !isHeading(indexed, label, start)) return null;
  const headingStart = lineStartAt(indexed, label.start);
  const onHeading = labels.slice(lastPlace(labels, ({ start: at }) => at < headingStart) + 1, place + 1);
  return onHeading.some(({ kind }) => kind === 'bsn') ? 'bsn' : label.kind;
};

/** The end of a line that says what comes in the next one: 'Bevestigd:', '€', or half an address of a page. */
const LEADS_ON = /(?:[:=/€@]|\bEUR)\s*\n\s*$/;

/** Whether only this stands between a word for BSN and its number. */
const RIGHT_BEHIND = /^\s?[:=(.#]?\s?$/;
/** More words than this are a sentence, and no label beside or above a cell. */
const MOST_LABEL_WORDS = 5;
const LONGEST_LABEL = 60;

/** Whether a text may be the label of the cell beside or below it: a few words, no number. */
export const isLabelLike = (text: string): boolean =>
  text.length <= LONGEST_LABEL &&
  /\p{L}/u.test(text) &&
  !/\d{3}|[?!]/.test(text) &&
  text.trim().split(/\s+/).length <= MOST_LABEL_WORDS;

/** Makes a quick test whether one of these words is in a text. Nearly no text holds any. */
export const openWordTest = (words: readonly string[]): ((text: string) => boolean) => {
  const any = new RegExp(words.map(wordPattern).join('|'), 'i');
  return (text) => any.test(text);
};

/** Makes a look-up of what numbers are, according to the words around them. */
export const openLabels = (rules: PersonalDataRules): Labels => {
  // Made when first needed, because most texts hold no number.
  let patterns: { label: RegExp; aboutPupil: RegExp } | null = null;
  const words = () => {
    patterns ??= {
      label: patternFor(rules),
      aboutPupil: new RegExp(`(?<![\\p{L}])(?:${alternatives(rules.bsn.nearby)})`, 'u'),
    };
    return patterns;
  };
  // Field names are a single word: studentBSN.
  const mayNameBsn = openWordTest(rules.bsn.labels);
  let last: Indexed = { text: '', labels: [], lineEnds: [] };

  const index = (text: string): Indexed => {
    if (last.text === text) return last;
    const labels = [...lowerInPlace(text).matchAll(words().label)].map((match) => ({
      kind: kindOf(match.groups ?? {}),
      start: match.index,
      end: match.index + match[0].length,
    }));
    last = { text, labels, lineEnds: [...text.matchAll(/\n/g)].map((match) => match.index) };
    return last;
  };

  const ofColumn = (columnLabel: string): NumberLabel | null => {
    if (columnLabel === '') return null;
    for (const piece of columnLabel.split('\n')) {
      const kinds = [...lowerInPlace(piece).matchAll(words().label)].map(({ groups }) => kindOf(groups ?? {}));
      // Field names are a single word: studentBSN, bsn_leerling.
      if (kinds.includes('bsn') || /bsn/i.test(piece)) return 'bsn';
      if (kinds[0] !== undefined) return kinds[0];
    }
    return null;
  };

  return {
    of: (text, start, end, columnLabel) => {
      const indexed = index(text);
      return onItsLine(indexed, start, end) ?? ofColumn(columnLabel) ?? above(indexed, start);
    },
    isAboutPupil: (text, start, end, columnLabel) => {
      const before = text.slice(Math.max(0, start - FARTHEST), start);
      const { aboutPupil } = words();
      if (aboutPupil.test(lowerInPlace(`${columnLabel} ${before}`))) return true;
      const [behind = ''] = text.slice(end, end + FARTHEST).split('\n');
      const atLineStart = !/[^\s]/.test(before.slice(before.lastIndexOf('\n') + 1));
      const alone = columnLabel === '' && !/[\p{L}\p{N}]/u.test(behind) && !LEADS_ON.test(before);
      return atLineStart && (alone || aboutPupil.test(lowerInPlace(behind)));
    },
    isNamedBsn: (text, start) => {
      const { labels } = index(text);
      const before = labels[lastPlace(labels, ({ end }) => end <= start)];
      return before?.kind === 'bsn' && RIGHT_BEHIND.test(text.slice(before.end, start));
    },
    speaksOfBsn: (text, columnLabel) =>
      (mayNameBsn(columnLabel) && ofColumn(columnLabel) === 'bsn') ||
      (mayNameBsn(text) && index(text).labels.some(({ kind }) => kind === 'bsn')),
    isLabel: (text) => {
      if (!isLabelLike(text)) return false;
      const last = [...lowerInPlace(text).matchAll(words().label)].at(-1);
      return last !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(last.index + last[0].length));
    },
    ofColumn,
  };
};
