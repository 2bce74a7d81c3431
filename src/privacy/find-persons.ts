import { escapePattern } from '../base/escape-pattern.ts';
import { foldText } from '../base/text-search.ts';
import type { PersonalDataRules } from '../framework/word-lists.ts';
import { openThings } from './names-of-things.ts';
import type { PersonSpan } from './personal-data-match.ts';
import { type Council, openCouncils, openPublicPersons } from './public-persons.ts';
import { openShouted } from './shouted-persons.ts';

type Rules = PersonalDataRules['persons'];

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

/** Between two words: a line end, or a space. */
const SPACE = '(?:[ \\t]{0,12}\\r?\\n[ \\t>]{0,12}|[ \\t\\u00A0\\u2000-\\u200A\\u202F])';
/** Titles before a name: 'mevrouw drs. De Wit'. */
const DEGREE = '(?:drs|dr|ir|ing|mr|prof|ds)\\.? ';
/** A name may begin with a small letter: "d'Artagnan". */
const CAPITAL_WITHIN = 3;
const INITIALS = `(?:\\p{Lu}\\p{Ll}?\\.[ -]?){0,6}`;
const WORD = `(?:\\p{L}['’])?\\p{Lu}[\\p{L}\\p{M}]+(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*`;

/** A name in the genitive, and what may stand between it and a relative. */
const BARE = '\\p{Lu}\\p{Ll}{2,}s';
const WHICH = '(?:oudste|jongste|oudere|jongere|eigen|nieuwe|biologische)';

/** A name: initials, prefixes such as 'van der', and words with a capital. */
const nameOf = (prefixes: readonly string[]): string => {
  const prefix = `(?:(?:${inSentence(prefixes)})${SPACE}){0,3}`;
  return `(?:${DEGREE}){0,2}${INITIALS}${SPACE}?${prefix}${WORD}(?: (?:\\p{Lu}\\. ?)?${prefix}${WORD}| ?- ?${WORD}){0,3}`;
};

/** What comes before a name and calls it a person, in the order in which the ways are tried. */
type Lead = { pattern: RegExp; as: 'named' | 'child' | 'relative' | 'filled' };

type Shapes = {
  /** The words that any lead begins with. */
  begin: RegExp;
  leads: Lead[];
  /** Reads a name at a place; made when first needed, as most texts name nobody and it costs the most. */
  nameAt: (text: string, at: number) => string | null;
  possessors: RegExp;
  /** What each possessor ends with. Nearly no text holds any, and this compiles much faster: it knows no letters of other languages. */
  owned: RegExp;
};

/** Makes a reader of names. */
const openNameReader = (prefixes: readonly string[]): Shapes['nameAt'] => {
  const small = new RegExp(`(?:${DEGREE}|(?:${inSentence(prefixes)})${SPACE}|${SPACE}){0,6}`, 'y');
  let name: RegExp | null = null;
  return (text, at) => {
    small.lastIndex = at;
    small.exec(text);
    if (!/\p{Lu}/u.test(text.slice(small.lastIndex, small.lastIndex + CAPITAL_WITHIN))) return null;
    name ??= new RegExp(nameOf(prefixes), 'uy');
    name.lastIndex = at;
    return name.exec(text)?.[0] ?? null;
  };
};

const shapesOf = ({ address, pointed, kin, kinOf, prefixes, between }: Rules): Shapes => {
  const title = `(?:${inSentence(address)})`;
  const relative = `(?:${inSentence(kin)})`;
  const relativeOf = `(?:${inSentence(kinOf)})`;
  const link = `(?:(?:${between.map(escapePattern).join('|')})${SPACE}){0,2}`;
  const lead = (pattern: string): RegExp => new RegExp(pattern, 'uy');
  // A neuter word may stand behind the name of a people: 'een Afghaans zoontje'.
  const oneOfKin = inSentence(kin.filter((word) => !word.endsWith('je')));
  const whose = `(?:['’]s|(?<=[sxz])['’])${SPACE}(?:${WHICH}${SPACE})?${relativeOf}`;
  return {
    begin: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${title}|${relativeOf}|${relative})`, 'gu'),
    leads: [
      { pattern: lead(`${title}(?:(?:${SPACE}en${SPACE}(?:de )?|/)${title})?(?:${SPACE}|(?<=\\.))`), as: 'named' },
      // At the end of a sentence, 'de juf.' is no abbreviation.
      {
        pattern: lead(`(?<=(?:(?<![^\\n])|[:,;(/&•–-]|(?<!\\p{L})en) ?)(?:${inSentence(pointed)})\\.${SPACE}`),
        as: 'named',
      },
      { pattern: lead(`${relativeOf}${SPACE}van${SPACE}${link}`), as: 'child' },
      // A word for family often ends a line: 'Relatie: opa'.
      { pattern: lead(`${relative}[ \\u00A0]`), as: 'relative' },
      {
        pattern: lead(`(?:${relativeOf}|${relative})[^\\p{L}\\n:]{0,4}:(?! {0,3}(?:[Dd]e )?${title}(?!\\p{L})) {0,3}`),
        as: 'filled',
      },
    ],
    nameAt: openNameReader(prefixes),
    possessors: new RegExp(
      // Without an apostrophe, as in 'aan Teuns vader', a word at the start of a sentence may be any: 'Soms'.
      `(?<![\\p{L}\\p{N}-])(?:(?<possessor>${WORD})${whose}|(?<bare>${BARE})${SPACE}${WHICH}${SPACE}(?:${oneOfKin})(?!\\p{L})|(?<=\\p{Ll},?${SPACE})(?<within>${BARE})${SPACE}(?:${oneOfKin})(?!\\p{L}))`,
      'gu',
    ),
    owned: new RegExp(`(?:['’]s|[sxz]['’]|s)${SPACE}(?:${WHICH}${SPACE})?(?:${inSentence([...kin, ...kinOf])})`),
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
    if (
      no.has(folded) ||
      no.has(folded.replace(/['’]s$|(?<=\p{L}{4})s$/u, '')) ||
      roles.some((role) => folded.startsWith(role))
    )
      return false;
    if (!/\p{Ll}/u.test(word)) return mayShout && word.length >= FEWEST_CAPITALS;
    if (endings.test(folded)) return false;
    return !(streets.test(folded) && /^ \d/.test(behind));
  };
};

/** A name with what makes it one, as it stands in the text. */
type Written = {
  as: Lead['as'] | 'possessor';
  name: string;
  behind: string;
  /** Where the name begins, where all of it begins, and where it ends. */
  from: number;
  start: number;
  end: number;
};

const LENGTH_BEHIND = 40;

const written = (text: string, as: Written['as'], start: number, from: number, name: string): Written => {
  const behind = text.slice(from + name.length, from + name.length + LENGTH_BEHIND);
  return { as, name, behind, from, start, end: from + name.length };
};

/** The first lead at a place that a name follows. */
const leadAt = (text: string, at: number, { leads, nameAt }: Shapes): Written | null => {
  for (const { pattern, as } of leads) {
    pattern.lastIndex = at;
    const from = pattern.test(text) ? pattern.lastIndex : null;
    const name = from === null ? null : nameAt(text, from);
    if (from !== null && name !== null) return written(text, as, at, from, name);
  }
  return null;
};

const findPossessors = (text: string, { possessors, owned }: Shapes): Written[] => {
  if (!owned.test(text)) return [];
  return [...text.matchAll(possessors)].map(({ 0: all, index, groups = {} }) => ({
    ...written(text, 'possessor', index, index, groups['possessor'] ?? groups['bare'] ?? groups['within'] ?? ''),
    end: index + all.length,
  }));
};

/** Everything written as a person, in order; of two that overlap the first. */
const findWritten = (text: string, shapes: Shapes): Written[] => {
  const possessors = findPossessors(text, shapes);
  const found: Written[] = [];
  let reached = 0;
  const take = (each: Written): void => {
    if (each.start < reached) return;
    found.push(each);
    reached = each.end;
  };
  for (const { index } of text.matchAll(shapes.begin)) {
    while (possessors[0] !== undefined && possessors[0].start <= index) take(possessors.shift() as Written);
    const led = index < reached ? null : leadAt(text, index, shapes);
    if (led !== null) take(led);
  }
  possessors.forEach(take);
  return found;
};

/** 'De Regenboog' is a school, and so is 'de Regenboog' behind 'ouders van'. */
const BEGINS_AS_SCHOOL = /^(?:de|het|'t|’t|den) /i;
/** Behind a colon, one word with a capital may begin a sentence. */
const FEWEST_FILLED_IN = 2;

export type PersonSearch = {
  /** Finds persons. @param council when the text is from the report of a council */
  find: (text: string, council: Council | null) => PersonSpan[];
  /** The council that a document is the report of, by its opening; null for any other document. */
  councilOf: (opening: string) => Council | null;
};

/** Makes a search for persons by form of address or kinship: 'mevrouw Jansen', 'juf Anja', 'de moeder van Fenna'. */
export const openPersonSearch = (rules: Rules): PersonSearch => {
  let shapes: Shapes | null = null;
  const isName = openNameTest(rules);
  const publics = openPublicPersons(rules);
  const councils = openCouncils(rules);
  const soften = openShouted(rules);
  const isThing = openThings(rules);
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

  const isOther = ({ as, name, behind }: Written, whole: string, words: readonly string[]): boolean => {
    if (known.has(foldText(whole))) return true;
    if (as === 'named') return false;
    if (as === 'filled' && words.length < FEWEST_FILLED_IN) return true;
    return BEGINS_AS_SCHOOL.test(name) || notBefore.test(behind);
  };

  const read = (text: string, found: Written): PersonSpan[] => {
    const { as, name, behind, from, start } = found;
    const length = nameLength(name, behind, as === 'named');
    if (length === null) return [];
    const end = as === 'possessor' ? found.end : from + length;
    const words = [...name.slice(0, length).matchAll(WORDS)].map(([word]) => word);
    if (isOther(found, text.slice(start, end), words) || isThing(text, { start, end })) return [];
    const key = as === 'named' ? foldText(words.at(-1) ?? '') : null;
    return [{ start, end, key, isCertain: as === 'named' || as === 'child', isPublic: false }];
  };

  return {
    councilOf: (opening) => councils(soften(opening)),
    find: (given, council) => {
      const text = soften(given);
      shapes ??= shapesOf(rules);
      const spans = findWritten(text, shapes).flatMap((found) => read(text, found));
      return publics(text, spans, council);
    },
  };
};
