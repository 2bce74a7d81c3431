import type { PersonalDataRules } from '../framework/quality-mark.ts';
import { openBirthdateSearch } from './find-birthdate.ts';
import { findBsns } from './find-bsn.ts';
import { openEmailSearch } from './find-email.ts';
import { findIbans } from './find-iban.ts';
import { openNameSearch } from './find-name.ts';
import { findPhones } from './find-phone.ts';
import { openLabels } from './number-labels.ts';
import type { PersonalDataKind, PersonalDataMatch, TextSpan } from './personal-data-match.ts';
import { openOwnPhones, type SchoolContact } from './school-contact.ts';
import { type FoundInPart, type SearchedPart, searchParts } from './search-parts.ts';
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

/** Tells whether the beginning of one of these words is in a text. */
const stemsOf = (words: readonly string[]): RegExp => {
  const stems = new Set(words.map((word) => word.slice(0, STEM_LENGTH).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp([...stems].join('|'), 'i');
};
const STEM_LENGTH = 3;

/** A search for personal data in Dutch school documents. */
export type PersonalDataSearch = {
  /** Searches a text. @param label what a cell is called: the headings of its column and row */
  inText: (text: string, label?: string) => PersonalDataMatch[];
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
  const isOwnPhone = openOwnPhones(contact);

  // A quick test first: a sheet has thousands of cells, and few are called any of these.
  const stems = stemsOf([...rules.bsn.labels, ...rules.phones.labels, ...rules.birthdates.labels]);

  const inText = (given: string, label = ''): PersonalDataMatch[] => {
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
  const search = {
    inText,
    names: nameSearch,
    isLabel: (text: string) => labels.isLabel(text) || births.isLabel(text),
    expectsNumber: (label: string) =>
      stems.test(label) && (births.ofColumn(label) || ['bsn', 'phone'].includes(labels.ofColumn(label) ?? '')),
  };
  return { inText, inParts: (parts) => searchParts(parts, search) };
};
