import { foldText } from '../base/text-search.ts';
import type { PersonalDataRules } from '../framework/quality-mark.ts';
import type { PersonSpan } from './personal-data-match.ts';
import { openCouncilTest, openPublicPersons } from './public-persons.ts';

type Rules = PersonalDataRules['persons'];

const escapePattern = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const withoutPoint = (word: string): string => word.replace(/\.$/, '');

/** Words as they stand in a sentence or at its start. */
const inSentence = (words: readonly string[]): string =>
  [...words]
    .sort((one, other) => other.length - one.length)
    .map(
      (word) =>
        `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${escapePattern(word.slice(1)).replace(/\\\.$/, '\\.?')}`,
    )
    .join('|');

/** Between two words: a space, or a line end. */
const SPACE = '(?:[ \\u00A0]|[ \\t]{0,12}\\r?\\n[ \\t>]{0,12})';
/** Titles before a name: 'mevrouw drs. De Wit'. */
const DEGREES = '(?:(?:drs|dr|ir|ing|mr|prof|ds)\\.? ){0,2}';
const INITIALS = `(?:\\p{Lu}\\p{Ll}?\\.[ -]?){0,6}`;
const WORD = `(?:\\p{L}['’])?\\p{Lu}[\\p{L}\\p{M}]+(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*`;

/** A name: initials, prefixes such as 'van der', and words with a capital. */
const nameOf = (prefixes: readonly string[]): string => {
  const prefix = `(?:(?:${inSentence(prefixes)})${SPACE}){0,3}`;
  return `${DEGREES}${INITIALS}${SPACE}?${prefix}${WORD}(?: (?:\\p{Lu}\\. ?)?${prefix}${WORD}| ?- ?${WORD}){0,3}`;
};

type Shapes = { person: RegExp; quick: RegExp };

const shapesOf = ({ address, kin, kinOf, prefixes, between }: Rules): Shapes => {
  const name = nameOf(prefixes);
  const title = `(?:${inSentence(address)})`;
  const relative = `(?:${inSentence(kin)})`;
  const relativeOf = `(?:${inSentence(kinOf)})`;
  const link = `(?:(?:${between.map(escapePattern).join('|')})${SPACE}){0,2}`;
  return {
    person: new RegExp(
      [
        `(?<![\\p{L}\\p{N}-])(?:`,
        `(?<address>${title}(?:${SPACE}en${SPACE}(?:de )?${title})?)${SPACE}(?<named>${name})`,
        `|(?<of>${relativeOf})${SPACE}van${SPACE}${link}(?<child>${name})`,
        // A word for family often ends a line: 'Relatie: opa'.
        `|(?<kin>${relative})[ \\u00A0](?<relative>${name})`,
        `|(?:${relativeOf}|${relative})[^\\p{L}\\n:]{0,4}: {0,3}(?<filled>${name})`,
        `|(?<possessor>${WORD})(?:['’]s|(?<=[sxz])['’])${SPACE}${relativeOf})`,
      ].join(''),
      'gu',
    ),
    quick: new RegExp(
      `(?:${[...new Set([...address.map(withoutPoint), ...kin, ...kinOf])].map(escapePattern).join('|')})`,
      'i',
    ),
  };
};

/** Words of a name without initials and prefixes. */
const WORDS = new RegExp(`${WORD}`, 'gu');
const FEWEST_CAPITALS = 4;

const openNameTest = ({
  notNames,
  notNameEndings,
  notNameEndingsWithNumber,
  address,
  kin,
  kinOf,
  publicRoles,
}: Rules) => {
  const no = new Set([...notNames, ...address.map(withoutPoint), ...kin, ...kinOf].map(foldText));
  const roles = publicRoles.map(foldText).filter((role) => role.length >= FEWEST_CAPITALS);
  const endings = new RegExp(`(?:\\p{L}{2}|-)(?:${notNameEndings.join('|')})$`, 'u');
  const streets = new RegExp(`(?:${notNameEndingsWithNumber.join('|')})$`, 'u');
  /** Whether a word with a capital can be part of the name of a person. */
  return (word: string, behind: string, mayShout: boolean): boolean => {
    const folded = foldText(word);
    if (no.has(folded) || no.has(folded.replace(/['’]?s$/, '')) || roles.some((role) => folded.startsWith(role)))
      return false;
    if (!/\p{Ll}/u.test(word)) return mayShout && word.length >= FEWEST_CAPITALS;
    if (endings.test(folded)) return false;
    return !(streets.test(folded) && /^ \d/.test(behind));
  };
};

/** A name with what makes it one, as it stands in the text. */
type Written = {
  name: string;
  behind: string;
  from: number;
  start: number;
  groups: Record<string, string | undefined>;
};

const LENGTH_BEHIND = 40;

const writtenIn = (text: string, { 0: all, index: start = 0, groups = {} }: RegExpMatchArray): Written => {
  const possessor = groups['possessor'];
  const name = possessor ?? groups['named'] ?? groups['child'] ?? groups['relative'] ?? groups['filled'] ?? '';
  const from = possessor === undefined ? start + all.length - name.length : start;
  return { name, behind: text.slice(from + name.length, from + name.length + LENGTH_BEHIND), from, start, groups };
};

/** 'De Regenboog' is a school, and so is 'de Regenboog' behind 'ouders van'. */
const BEGINS_AS_SCHOOL = /^(?:de|het|'t|’t|den) /i;
/** Behind a colon, one word with a capital may begin a sentence. */
const FEWEST_FILLED_IN = 2;

export type PersonSearch = {
  /** Finds persons. @param isCouncil whether the text is from the report of a council */
  find: (text: string, isCouncil: boolean) => PersonSpan[];
  /** Whether a document is the report of a council, by its opening. */
  isCouncil: (opening: string) => boolean;
};

/** Makes a search for persons by form of address or kinship: 'mevrouw Jansen', 'juf Anja', 'de moeder van Fenna'. */
export const openPersonSearch = (rules: Rules): PersonSearch => {
  let shapes: Shapes | null = null;
  const isName = openNameTest(rules);
  const publics = openPublicPersons(rules);
  const notBefore = new RegExp(`^ (?:${rules.notBefore.join('|')})(?!\\p{L})`, 'u');
  const prefixes = new Set(rules.prefixes);
  const known = new Set(rules.knownPersons.map(foldText));
  const noNames = new Set(rules.notNames.map(foldText));
  const isNoName = (word: string): boolean => noNames.has(foldText(word));

  /** How far the name reaches; null when it is no name of a person. */
  const nameLength = (name: string, behind: string, mayShout: boolean): number | null => {
    const words = [...name.matchAll(WORDS)].filter(([word]) => !prefixes.has(word.toLowerCase()));
    const places = words.map(({ 0: word, index }) => ({ word, end: index + word.length }));
    const wrong = places.find(({ word, end }) => !isName(word, name.slice(end) + behind, mayShout));
    const right = places.slice(0, wrong === undefined ? undefined : places.indexOf(wrong));
    // A first name may be followed by another word with a capital; a street or a school is one with its name.
    return wrong === undefined || isNoName(wrong.word) ? (right.at(-1)?.end ?? null) : null;
  };

  const isOther = ({ name, behind, groups }: Written, whole: string, words: readonly string[]): boolean => {
    if (known.has(foldText(whole))) return true;
    if (groups['named'] !== undefined) return false;
    if (groups['filled'] !== undefined && words.length < FEWEST_FILLED_IN) return true;
    return BEGINS_AS_SCHOOL.test(name) || notBefore.test(behind);
  };

  const read = (text: string, match: RegExpMatchArray): PersonSpan[] => {
    const written = writtenIn(text, match);
    const { name, behind, from, start, groups } = written;
    const length = nameLength(name, behind, groups['named'] !== undefined);
    if (length === null) return [];
    const end = groups['possessor'] === undefined ? from + length : start + match[0].length;
    const words = [...name.slice(0, length).matchAll(WORDS)].map(([word]) => word);
    if (isOther(written, text.slice(start, end), words)) return [];
    const key = groups['named'] === undefined ? null : foldText(words.at(-1) ?? '');
    const isCertain = groups['named'] !== undefined || groups['child'] !== undefined;
    return [{ start, end, key, isCertain, isPublic: false }];
  };

  return {
    isCouncil: openCouncilTest(rules),
    find: (text, isCouncil) => {
      shapes ??= shapesOf(rules);
      if (!shapes.quick.test(text)) return [];
      const spans = [...text.matchAll(shapes.person)].flatMap((match) => read(text, match));
      return publics(text, spans, isCouncil);
    },
  };
};
