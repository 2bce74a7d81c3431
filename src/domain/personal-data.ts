import { openBirthdateSearch } from './find-birthdate.ts';
import { findBsns } from './find-bsn.ts';
import { openEmailSearch } from './find-email.ts';
import { findIbans } from './find-iban.ts';
import { openNameSearch } from './find-name.ts';
import { findPhones } from './find-phone.ts';
import { openLabels } from './number-labels.ts';
import type { PersonalDataKind, PersonalDataMatch, Span } from './personal-data-match.ts';
import type { PersonalDataRules } from './personal-data-rules.ts';

/** What is the school's own, and so no private matter. */
export type SchoolContact = { domain: string | null; phones: readonly string[]; ibans: readonly string[] };

/** Tells whether a span shares a character with one of these; each character once, so that thousands stay quick. */
const openOverlap = (spans: readonly Span[]): ((span: Span) => boolean) => {
  const taken = new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
  return ({ start, end }) => {
    for (let at = start; at < end; at += 1) if (taken.has(at)) return true;
    return false;
  };
};

/** A phone number as its ten digits. */
const digitsOf = (phone: string): string => phone.replace(/^\s*(?:\+|00)31\s*(?:\(0\))?/, '0').replace(/\D/g, '');

/** The fewest digits that a number of a person has; with fewer, nothing has to be looked for. */
const FEWEST_DIGITS = 8;

const countDigits = (text: string): number => text.match(/\d/g)?.length ?? 0;

/**
 * Makes a search for personal data in Dutch school documents. What a number is, its label tells: the word before it, the heading
 * of its column, or the line above.
 * @param names lines of the school's own list, such as 'Jan de Vries'
 * @returns a search over a text; `label` is the heading of the column and row that a cell stands in
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
  const own = new Set(contact.phones.map(digitsOf));
  const named = (kind: PersonalDataKind, spans: readonly Span[]): PersonalDataMatch[] =>
    spans.map(({ start, end }) => ({ kind, start, end }));

  return (given, label = '') => {
    // A soft hyphen is not seen, and stands in the middle of words.
    const text = given.replaceAll('\u00AD', '');
    const matches = [...named('email', findEmails(text)), ...named('name', findNames(text, label))];
    const digits = countDigits(text);
    if (digits === 0) return matches;
    const births = named('birthdate', findBirthdates(text, label));
    if (digits < FEWEST_DIGITS) return [...matches, ...births];
    const ibans = findIbans(text);
    const inIban = openOverlap(ibans.shaped);
    const phones = findPhones(text, label, labels, rules.phones).filter((span) => !inIban(span));
    const isTaken = openOverlap([...ibans.shaped, ...phones]);
    const bsns = findBsns(text, label, labels).filter((span) => !isTaken(span));
    return [
      ...matches,
      ...named('iban', ibans.notOf(contact.ibans)),
      ...named(
        'phone',
        phones.filter(({ number, general }) => !general && !own.has(number)),
      ),
      ...named('bsn', bsns),
      ...births,
    ];
  };
};
