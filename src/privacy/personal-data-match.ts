export type PersonalDataKind = 'bsn' | 'iban' | 'email' | 'phone' | 'birthdate' | 'name' | 'person';

/** A find in a text. Positions are in UTF-16 units. */
export type PersonalDataMatch = { kind: PersonalDataKind; start: number; end: number };

/** A piece of a text, in UTF-16 units. */
export type TextSpan = { start: number; end: number };

/** A person by form of address or kinship. `isPublic`: somebody with a public function, who may be named. */
export type PersonSpan = TextSpan & {
  /** The last name of somebody who is addressed, folded, by which they are known again; null for a relative. */
  key: string | null;
  /** Whether a form of address or the word 'van' tells that a name follows, and not only a word such as 'opa'. */
  isCertain: boolean;
  isPublic: boolean;
};

/** The code of the finding for each kind. */
export const PERSONAL_DATA_CODES = {
  bsn: 'personal-data-bsn',
  name: 'personal-data-name',
  email: 'personal-data-email',
  phone: 'personal-data-phone',
  birthdate: 'personal-data-birthdate',
  iban: 'personal-data-iban',
  person: 'personal-data-person',
} as const satisfies Record<PersonalDataKind, string>;
