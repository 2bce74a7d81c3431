import type { PersonalDataRules } from '../framework/word-lists.ts';
import { openBirthdateSearch } from './find-birthdate.ts';
import { findBsns } from './find-bsn.ts';
import { openEmailSearch } from './find-email.ts';
import { findIbans } from './find-iban.ts';
import { openNameSearch } from './find-name.ts';
import { openPersonSearch } from './find-persons.ts';
import { findPhones } from './find-phone.ts';
import { openLabels, openWordTest } from './number-labels.ts';
import type { FoundInPart, SearchedPart, TextSearch } from './parts.ts';
import type { PersonalDataKind, PersonalDataMatch, PersonSpan, TextSpan } from './personal-data-match.ts';
import { type Council, LENGTH_OF_OPENING, withoutPublic } from './public-persons.ts';
import { openOwnPhones, type SchoolContact } from './school-contact.ts';
import { searchParts } from './search-parts.ts';
import { searchedText } from './searched-text.ts';

/** Makes a test for overlap with any of these spans. It marks each character, so that thousands of spans stay quick. */
const openOverlap = (length: number, spans: readonly TextSpan[]): ((span: TextSpan) => boolean) => {
  if (spans.length === 0) return () => false;
  const taken = new Uint8Array(length);
  for (const { start, end } of spans) taken.fill(1, start, end);
  return ({ start, end }) => taken.subarray(start, end).includes(1);
};

/** The fewest digits in a phone number, IBAN or BSN. With fewer, there is no need to search for them. */
const FEWEST_DIGITS = 8;

/** Words that stay small in a name: 'moeder van de kleine Sem'. */
const SMALL_WORDS = new Set('van de der den het en of met over voor op in bij aan om uit naar door'.split(' '));

/** A file name as a sentence with names, in the same places: 'Gesprek Moeder van Sem'. */
const inTitleCase = (name: string): string =>
  name.replace(/(?<![\p{L}\p{N}'])\p{Ll}[\p{L}]+/gu, (word) => {
    const first = word.charAt(0).toUpperCase();
    return SMALL_WORDS.has(word) || first.length !== 1 ? word : first + word.slice(1);
  });

/** What nobody sees between 'mevrouw' and 'Jansen' stands for a space. */
const UNSEEN_BETWEEN = /(?<=\p{Ll}\.?)[\u00AD\u200B-\u200D\u2060\uFEFF](?=\p{Lu})/gu;

/** A search for personal data in Dutch school documents. */
export type PersonalDataSearch = {
  /**
   * Searches a text.
   * @param label what a cell is called: the headings of its column and row
   * @param isFileName whether names may be in small letters, as in 'gesprek moeder van sem'
   */
  inText: (text: string, label?: string, isFileName?: boolean) => PersonalDataMatch[];
  /** Searches a document in its reading order, so that a label and its value may stand in different parts. */
  inParts: (parts: readonly SearchedPart[]) => FoundInPart[];
};

/**
 * Makes a search for personal data. The label of a number tells what it is: a word near it, the heading of its column, or a heading
 * above it.
 * @param names lines of the school's own list, such as 'Jan de Vries'
 */
export const openPersonalDataSearch = (
  rules: PersonalDataRules,
  contact: SchoolContact,
  names: readonly string[],
): PersonalDataSearch => {
  const labels = openLabels(rules);
  const findEmails = openEmailSearch(rules.mail, contact.domains);
  const births = openBirthdateSearch(rules.birthdates);
  const nameSearch = openNameSearch(names, rules.names.notUnder);
  const persons = openPersonSearch(rules.persons);
  const isOwnPhone = openOwnPhones(contact);

  // A quick test first: a sheet has thousands of cells, and few are called any of these.
  const mayName = openWordTest([...rules.bsn.labels, ...rules.phones.labels, ...rules.birthdates.labels]);

  const withoutPersons = (given: string, label = ''): PersonalDataMatch[] => {
    const { text, toGiven } = searchedText(given);
    const named = (kind: PersonalDataKind, spans: readonly TextSpan[]): PersonalDataMatch[] =>
      spans.map(({ start, end }) => ({ kind, ...toGiven({ start, end }) }));
    const matches = [...named('email', findEmails(text)), ...named('name', nameSearch.find(text, label))];
    const digits = text.match(/\d/g)?.length ?? 0;
    if (digits === 0) return matches;
    const birthdates = named('birthdate', births.find(text, label));
    if (digits < FEWEST_DIGITS) return [...matches, ...birthdates];
    const ibans = findIbans(text);
    const inIban = openOverlap(text.length, ibans.shaped);
    const phones = findPhones(text, label, labels, rules.phones).filter((span) => !inIban(span));
    const isTaken = openOverlap(text.length, [...ibans.shaped, ...phones]);
    const bsns = findBsns(text, label, labels).filter((span) => !isTaken(span));
    return [
      ...matches,
      ...named('iban', ibans.notOf(contact.ibans)),
      ...named(
        'phone',
        phones.filter(({ number, general }) => !general && !isOwnPhone(number)),
      ),
      ...named('bsn', bsns),
      ...birthdates,
    ];
  };
  const personsIn = (given: string, council: Council | null): PersonSpan[] => {
    const { text, toGiven } = searchedText(given.replace(UNSEEN_BETWEEN, ' '));
    return persons.find(text, council).map((person) => ({ ...person, ...toGiven(person) }));
  };
  const inText: PersonalDataSearch['inText'] = (text, label, isFileName = false) => {
    const matches = withoutPersons(text, label);
    const named = isFileName
      ? personsIn(inTitleCase(text), null).filter(({ isCertain }) => isCertain)
      : withoutPublic(personsIn(text, persons.councilOf(text.slice(0, LENGTH_OF_OPENING))));
    const isNamed = openOverlap(
      text.length,
      matches.filter(({ kind }) => kind === 'name'),
    );
    return [
      ...matches,
      ...named.filter((person) => !isNamed(person)).map(({ start, end }) => ({ kind: 'person' as const, start, end })),
    ];
  };
  const search: TextSearch = {
    inText: withoutPersons,
    personsIn,
    councilOf: persons.councilOf,
    names: nameSearch,
    isLabel: (text: string) => labels.isLabel(text) || births.isLabel(text),
    expectsNumber: (label: string) =>
      mayName(label) && (births.ofColumn(label) || ['bsn', 'phone'].includes(labels.ofColumn(label) ?? '')),
  };
  return { inText, inParts: (parts) => searchParts(parts, search) };
};
