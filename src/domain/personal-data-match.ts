export type PersonalDataKind = 'bsn' | 'iban' | 'email' | 'phone' | 'birthdate' | 'name';

/** Where in a text something stands, in UTF-16 units. */
export type PersonalDataMatch = { kind: PersonalDataKind; start: number; end: number };

/** A piece of a text, in UTF-16 units. */
export type Span = { start: number; end: number };
