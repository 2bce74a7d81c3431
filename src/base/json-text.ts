/**
 * Characters that JSON leaves as they are, and that control a terminal or show something else than what is written: DEL, C1, and marks
 * of direction (Unicode TR36). JSON itself escapes C0.
 */
const UNSAFE = /[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/g;

const escapeCharacter = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A value as indented JSON that does no harm to a terminal, whatever is in it, and reads back as the same value. */
export const jsonText = (value: unknown): string => JSON.stringify(value, null, 2).replace(UNSAFE, escapeCharacter);
