export type PersonalDataKind = 'bsn' | 'iban' | 'email' | 'phone' | 'birthdate' | 'name';

/** Where in a text something stands, in UTF-16 units. */
export type PersonalDataMatch = { kind: PersonalDataKind; start: number; end: number };

/** A piece of a text, in UTF-16 units. */
export type Span = { start: number; end: number };

/** What is found in a text, under the code by which it is reported. */
export const PERSONAL_DATA_CODES = {
  bsn: 'personal-data-bsn',
  name: 'personal-data-name',
  email: 'personal-data-email',
  phone: 'personal-data-phone',
  birthdate: 'personal-data-birthdate',
  iban: 'personal-data-iban',
} as const satisfies Record<PersonalDataKind, string>;
