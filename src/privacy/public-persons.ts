import { escapePattern } from '../base/escape-pattern.ts';
import { foldText } from '../base/text-search.ts';
import type { PersonalDataRules } from '../framework/word-lists.ts';
import type { PersonSpan } from './personal-data-match.ts';

type Rules = PersonalDataRules['persons'];

/** How far from a name its function is looked for, in characters. */
const FARTHEST = 90;
const FARTHEST_IN_SENTENCE = 160;
const FARTHEST_CONTACT = 400;
/** How many lines a list or a list of sources goes on below its heading. */
const MOST_LINES = 40;

/** Between two names of one list: 'mevrouw A (ouder), de heer B en mevrouw C'. */
const LISTED = /^\s{0,3}(?:\([^()\n]{0,40}\))?\s{0,3}(?:[,;&/]|en|•|-)?\s{0,3}(?:de\s{1,3})?$/;
/** The beginning of an item of a list, or of a line. */
const ITEM_START = /(?:^|\n)[ \t>•*–\-o]{0,8}(?:\d{1,2}[.)])?[ \t]{0,4}(?:[Dd]e )?$/;
/** Behind the name in a list: nothing, or what somebody does. */
const ITEM_END = /^[ \t]{0,9}(?:$|\n|[(,:;\t–-])/;
const YEAR = /^[ ,]{0,2}\(?(?:19|20)\d{2}\b/;
/** A publication in a list of sources: 'Vries, P. de (2013).' */
const REFERENCE = /\p{Lu}[\p{L}'’-]+, (?:\p{Lu}\.){1,4}.{0,60}(?:19|20)\d{2}/u;
const SENTENCE_END = /[!?]|\.(?=\s+\p{Lu}|\s*$)|\n\s*\n/u;

const isAbbreviation = (word: string): boolean => word.slice(0, 2) === word.slice(0, 2).toUpperCase();

const inBothCases = ([first = '', ...rest]: string): string =>
  `[${first.toLowerCase()}${first.toUpperCase()}]${escapePattern(rest.join(''))}`;

/**
 * A pattern for any of these words as they stand in a sentence, at its start and within a longer word; an abbreviation only by itself.
 * Letters of every language stand in it once, not once a word: compiling those takes long.
 */
const anyOf = (words: readonly string[]): string => {
  const abbreviations = words.filter(isAbbreviation).map(escapePattern);
  const whole = words.filter((word) => !isAbbreviation(word)).map(inBothCases);
  return [
    ...(abbreviations.length === 0 ? [] : [`(?:${abbreviations.join('|')})(?!\\p{L})`]),
    ...(whole.length === 0 ? [] : [`(?:${whole.join('|')})\\p{L}{0,12}`]),
  ].join('|');
};

type Patterns = {
  before: RegExp;
  after: RegExp;
  member: RegExp;
  heading: RegExp;
  person: RegExp;
  related: RegExp;
  reached: RegExp;
  sources: RegExp;
};

const patternsOf = (rules: Rules): Patterns => {
  const role = `(?<!\\p{L})(?:\\p{L}{1,10}-)?(?:${anyOf([...rules.publicRoles, ...rules.publicBodies])})`;
  const links = `(?:(?:${rules.roleLinks.map(escapePattern).join('|')}|\\d{1,2}e)[ .]\\s{0,2}){0,5}`;
  const ofWhat = `(?:\\s(?:van|voor|bij|namens|der|op|in)\\s(?:(?:de|het|onze|ons|deze)\\s)?[\\p{L}\\d'’.-]{1,30}(?: (?:\\p{Lu}|de|van|het|en)[\\p{L}'’-]{0,30}){0,4}){0,2}`;
  return {
    before: new RegExp(
      `${role}(?:[ -]?\\p{L}{0,20})?${ofWhat}(?:\\s?[,:(–-]\\s{0,3}|\\s)(?:(?:is|zijn|was|wordt|blijft|namelijk|met|naam|nu|weer)\\s){0,2}(?:(?:onze|de|ons|het|een)\\s)?$`,
      'u',
    ),
    after: new RegExp(`^(?:\\s?[,(–-]\\s{0,3}|\\s(?:is|was|wordt|werd|blijft|als|namens|van)\\s)${links}${role}`, 'u'),
    member: new RegExp(
      `(?<!\\p{L})(?:lid|leden|voorzitter|secretaris) (?:van|in) (?:(?:de|het|onze|ons) )?(?:${anyOf(rules.publicBodies)})`,
      'u',
    ),
    heading: new RegExp(role, 'u'),
    person: new RegExp(
      `^[^\\p{L}]{0,8}(?:de )?(?:${rules.address.map((word) => word.replace(/\.$/, '')).join('|')})(?!\\p{L})`,
      'iu',
    ),
    related: new RegExp(
      `(?<!\\p{L})(?:${[...rules.kin, ...rules.kinOf, ...rules.relatedTo].join('|')})(?!\\p{L})`,
      'iu',
    ),
    reached: new RegExp(`(?<!\\p{L})(?:${rules.reachedBy.join('|')})(?!\\p{L})`, 'iu'),
    sources: new RegExp(`^[\\d. #*]{0,8}(?:${rules.sourceHeadings.map(escapePattern).join('|')})[ :*]{0,4}$`, 'iu'),
  };
};

/** The lines before a place, the nearest first, without the line itself. */
const linesAbove = (text: string, start: number): string[] =>
  text
    .slice(Math.max(0, start - MOST_LINES * 80), start)
    .split('\n')
    .slice(0, -1)
    .reverse()
    .slice(0, MOST_LINES);

const lineAround = (text: string, { start, end }: PersonSpan): string => {
  const before =
    text
      .slice(Math.max(0, start - FARTHEST_IN_SENTENCE), start)
      .split('\n')
      .at(-1) ?? '';
  const [after = ''] = text.slice(end, end + FARTHEST_IN_SENTENCE).split('\n');
  return before + text.slice(start, end) + after;
};

/** The sentence around a name. Its title may hold a point. */
const sentenceAround = (text: string, { start, end }: PersonSpan): string => {
  const before =
    text
      .slice(Math.max(0, start - FARTHEST_IN_SENTENCE), start)
      .split(SENTENCE_END)
      .at(-1) ?? '';
  const [after = ''] = text.slice(end, end + FARTHEST_IN_SENTENCE).split(SENTENCE_END);
  return `${before} ${after}`;
};

/** Whether a list that the name is an item of, stands under a heading about a public function. */
const isUnderHeading = (text: string, { start, end }: PersonSpan, { heading, person }: Patterns): boolean => {
  const isItem =
    ITEM_START.test(text.slice(Math.max(0, start - 20), start)) && ITEM_END.test(text.slice(end, end + 12));
  if (!isItem) return false;
  const nearest =
    linesAbove(text, start)
      .find((line) => line.trim() !== '' && !person.test(line))
      ?.trim() ?? '';
  return nearest.length < FARTHEST && heading.test(nearest) && !/[.!?]$/.test(nearest);
};

const isSource = (text: string, span: PersonSpan, { sources }: Patterns): boolean =>
  YEAR.test(text.slice(span.end, span.end + 10)) ||
  REFERENCE.test(lineAround(text, span)) ||
  linesAbove(text, span.start).some((line) => sources.test(line));

/** A council whose report a document is. */
export type Council = {
  /** The folded names in the list of who was there; null when the report has none, so that anybody who speaks may be a member. */
  present: ReadonlySet<string> | null;
};

const NAME = /\p{Lu}\p{Ll}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu;
const PREFIXES = new Set(['van', 'de', 'den', 'der', 'het', 'ten', 'ter', 'te', 'el', 'al']);

const namesIn = (text: string): string[] =>
  [...text.matchAll(NAME)].map(([name]) => foldText(name)).filter((name) => !PREFIXES.has(name));

const isMember = (name: string, { present }: Council): boolean =>
  present === null || namesIn(name).some((word) => present.has(word));

const hasFunction = (text: string, span: PersonSpan, council: Council | null, patterns: Patterns): boolean => {
  const before = text.slice(Math.max(0, span.start - FARTHEST), span.start);
  if (patterns.before.test(before) || patterns.after.test(text.slice(span.end, span.end + FARTHEST))) return true;
  if (isUnderHeading(text, span, patterns)) return true;
  const sentence = sentenceAround(text, span);
  const nearby = text.slice(Math.max(0, span.start - FARTHEST_CONTACT), span.start);
  if (patterns.reached.test(sentence) && patterns.heading.test(nearby)) return true;
  if (patterns.related.test(sentence)) return false;
  return (council !== null && isMember(text.slice(span.start, span.end), council)) || patterns.member.test(sentence);
};

/**
 * Makes a function that tells who of the persons found in a text may be named: somebody with a public function (council, board,
 * inspectorate), an author of a source. In the report of a council its members speak.
 */
export const openPublicPersons = (rules: Rules) => {
  let patterns: Patterns | null = null;
  return (text: string, spans: readonly PersonSpan[], council: Council | null): PersonSpan[] => {
    if (spans.length === 0) return [];
    patterns ??= patternsOf(rules);
    const told: PersonSpan[] = [];
    for (const span of spans) {
      const last = told.at(-1);
      const isNext = last?.isPublic === true && last.key !== null && LISTED.test(text.slice(last.end, span.start));
      const isPublic =
        isSource(text, span, patterns) || (span.key !== null && (isNext || hasFunction(text, span, council, patterns)));
      told.push({ ...span, isPublic });
    }
    return told;
  };
};

/** How much of a document is read to know what it is, and who was there. */
export const LENGTH_OF_OPENING = 1_500;
/** How much of that says what it is. */
const LENGTH_OF_TITLE = 300;

/** The first point of a report. */
const POINT = /^[ \t]{0,8}(?:\d{1,2}[.):]?|[IVX]{1,4}[.)])[ \t]{1,8}\p{L}|^[ \t]{0,8}(?:agenda|opening)(?!\p{L})/iu;

/** The lines of a report that say who was there, up to its first point or the first paragraph of running text. */
const linesOfPresent = (opening: string, present: RegExp, person: RegExp): string[] => {
  const lines = opening.replace(/-\n\s*/g, '').split('\n');
  const taken: string[] = [];
  let isAfterGap = false;
  for (const line of lines.slice(
    Math.max(
      0,
      lines.findIndex((each) => present.test(each)),
    ),
  )) {
    if (POINT.test(line) && !person.test(line.replace(/^[\s\d.):]+/, ''))) break;
    const isNew = isAfterGap && taken.flatMap(namesIn).length > 1 && !present.test(line);
    if (line.trim() !== '' && isNew) break;
    isAfterGap = line.trim() === '';
    taken.push(line);
  }
  return taken;
};

/** Between two people of a list, but not within what is said of one. */
const BETWEEN_PEOPLE = /[,;](?![^(]{0,60}\))| en /;

/** Makes a reader of the council that a document is the report of, by its opening; null when it is of none. */
export const openCouncils = (rules: Rules): ((opening: string) => Council | null) => {
  const body = new RegExp(`(?<!\\p{L})(?:${anyOf(rules.publicBodies)})`, 'u');
  const report = new RegExp(`(?<!\\p{L})(?:${rules.reports.join('|')})`, 'iu');
  const present = new RegExp(`^[ \\t*|-]{0,8}(?:${rules.presentWords.map(escapePattern).join('|')})(?!\\p{L})`, 'iu');
  const address = rules.address.map((word) => escapePattern(word.replace(/\.$/, ''))).join('|');
  const person = new RegExp(`^(?:de )?(?:${address})(?!\\p{L})`, 'iu');
  const guest = new RegExp(`^[ \\t*|-]{0,8}(?:${rules.guestWords.map(escapePattern).join('|')})(?!\\p{L})`, 'iu');
  const role = new RegExp(anyOf(rules.publicRoles), 'u');
  /** A guest has no public function for being there, unless the list says one. */
  const withoutGuests = (line: string): string =>
    guest.test(line)
      ? line
          .split(BETWEEN_PEOPLE)
          .filter((each) => role.test(each))
          .join(', ')
      : line;
  return (opening) => {
    const title = opening.slice(0, LENGTH_OF_TITLE);
    if (!report.test(title) || !body.test(title)) return null;
    if (!opening.split('\n').some((line) => present.test(line))) return { present: null };
    const lines = linesOfPresent(opening, present, person).map((line) => withoutGuests(line).replace(present, ''));
    const names = lines.flatMap(namesIn).filter((name) => !rules.notNames.includes(name));
    return { present: names.length === 0 ? null : new Set(names) };
  };
};

/** Leaves out who has a public function, also where only the name tells that it is the same person. */
export const withoutPublic = <Person extends PersonSpan>(persons: readonly Person[]): Person[] => {
  const known = new Set(persons.flatMap(({ isPublic, key }) => (isPublic && key !== null ? [key] : [])));
  return persons.filter(({ isPublic, key }) => !isPublic && !(key !== null && known.has(key)));
};
