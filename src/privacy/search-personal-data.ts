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

/** Makes a test for overlap with any of these spans. It marks each character, so that thousands of spans stay quick. */
const openOverlap = (length: number, spans: readonly TextSpan[]): ((span: TextSpan) => boolean) => {
  if (spans.length === 0) return () => false;
  const taken = new Uint8Array(length);
  for (const { start, end } of spans) taken.fill(1, start, end);
  return ({ start, end }) => taken.subarray(start, end).includes(1);
};

/** Soft hyphens and zero-width characters, which nobody sees. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const ALL_UNSEEN = new RegExp(UNSEEN, 'g');

/** A text without invisible characters, and a function that maps its spans to the given text. */
const withoutUnseen = (given: string): { text: string; toGiven: (span: TextSpan) => TextSpan } => {
  if (!UNSEEN.test(given)) return { text: given, toGiven: (span) => span };
  const text = given.replace(ALL_UNSEEN, '');
  const places = new Uint32Array(text.length);
  let kept = 0;
  for (let at = 0; at < given.length; at += 1) {
    if (UNSEEN.test(given[at] ?? '')) continue;
    places[kept] = at;
    kept += 1;
  }
  const placeOf = (at: number): number => places[at] ?? 0;
  return { text, toGiven: ({ start, end }) => ({ start: placeOf(start), end: placeOf(end - 1) + 1 }) };
};

/** The fewest digits in a phone number, IBAN or BSN. With fewer, there is no need to search for them. */
const FEWEST_DIGITS = 8;

/**
 * Makes a search for personal data in Dutch school documents. The label of a number tells what it is: a word near it, the heading
 * of its column, or a heading above it.
 * @param names lines of the school's own list, such as 'Jan de Vries'
 * @returns a search in a text; `label` is the heading of the column and row of a cell
 */
export const openPersonalDataSearch = (
  rules: PersonalDataRules,
  contact: SchoolContact,
  names: readonly string[],
): ((text: string, label?: string) => PersonalDataMatch[]) => {
  const labels = openLabels(rules);
  const findEmails = openEmailSearch(rules.mail, contact.domain);
  const findBirthdates = openBirthdateSearch(rules.birthdates);
  const findNames = openNameSearch(names, rules.names.notUnder);
  const isOwnPhone = openOwnPhones(contact);

  return (given, label = '') => {
    const { text, toGiven } = withoutUnseen(given);
    const named = (kind: PersonalDataKind, spans: readonly TextSpan[]): PersonalDataMatch[] =>
      spans.map(({ start, end }) => ({ kind, ...toGiven({ start, end }) }));
    const matches = [...named('email', findEmails(text)), ...named('name', findNames(text, label))];
    const digits = text.match(/\d/g)?.length ?? 0;
    if (digits === 0) return matches;
    const births = named('birthdate', findBirthdates(text, label));
    if (digits < FEWEST_DIGITS) return [...matches, ...births];
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
      ...births,
    ];
  };
};
