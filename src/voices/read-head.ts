/** Understands the head of a column in an export, which every survey system mangles in its own way. */

const SPACES = /[\s\u00A0\u2007\u202F]+/g;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** A text without what systems put into it: no-break spaces, soft hyphens, marks of direction, line breaks. */
export const plainText = (text: string): string =>
  text.normalize('NFC').replace(INVISIBLE, '').replace(SPACES, ' ').trim();

/** The same in lower case, to compare heads. */
export const plainHead = (text: string): string => plainText(text).toLowerCase();

/** A code in front of a statement, wherever that stands in the head: `Title [[C3a] …]`, `Parent.[C3a] …`. */
const IN_BRACKETS = /\[([A-Z]\d{1,2}[a-z])\]/;
/** A head that is a code, perhaps behind the name of its group: `C3a`, `ouder/C3a`, `ouder_C3a`. */
const ALONE = /^(?:.*[/._:\s])?([A-Z]\d{1,2}[a-z])$/;

/** The code in the head of a column; null when there is none. */
export const codeIn = (head: string): string | null => {
  const plain = plainText(head);
  return (IN_BRACKETS.exec(plain) ?? ALONE.exec(plain))?.[1] ?? null;
};
