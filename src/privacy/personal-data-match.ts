export type PersonalDataKind = 'bsn' | 'iban' | 'email' | 'phone' | 'birthdate' | 'name';

/** A find in a text. Positions are in UTF-16 units. */
export type PersonalDataMatch = { kind: PersonalDataKind; start: number; end: number };

/** A piece of a text, in UTF-16 units. */
export type TextSpan = { start: number; end: number };

/** The code of the finding for each kind. */
export const PERSONAL_DATA_CODES = {
  bsn: 'personal-data-bsn',
  name: 'personal-data-name',
  email: 'personal-data-email',
  phone: 'personal-data-phone',
  birthdate: 'personal-data-birthdate',
  iban: 'personal-data-iban',
} as const satisfies Record<PersonalDataKind, string>;
