/** Names that rules of law use. Apart from the schemas, so that flags can be checked without loading zod. */

/** The kinds of schools that laws tell apart: primary, secondary and special education. */
export const SECTORS = ['po', 'vo', 'so'] as const;
export type Sector = (typeof SECTORS)[number];

/** The participation council, or one of its parts, that can consent to a document. */
export const CONSENT_GIVERS = ['mr', 'oudergeleding', 'leerlinggeleding', 'personeelsgeleding'] as const;
export type ConsentGiver = (typeof CONSENT_GIVERS)[number];
