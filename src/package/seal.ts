/** The seal of a package as people keep it and pass it on: in a file, in groups that can be read out, in whatever it comes back in. */

/** The file beside a package that holds its seal: 'de-brug-2026-2027-zegel.txt' beside 'de-brug-2026-2027.zip'. */
export const sealFileOf = (zip: string): string => `${zip.replace(/\.zip$/i, '')}-zegel.txt`;

/** What programs and people put between groups: spaces, line breaks, hyphens, dashes, and the marks of a mail that quotes another one. */
const BETWEEN = '[\\s\\u200B\\u2010-\\u2015>-]';

const WHOLE = new RegExp(`${BETWEEN}+`, 'g');

/** A seal in one piece or in groups of four, with nothing of the like before or after it that would make another seal of it. */
const IN_TEXT = new RegExp(
  `(?<![0-9a-z])(?<!\\b[0-9a-f]{4}${BETWEEN}+)(?:[0-9a-f]{64}|[0-9a-f]{4}(?:${BETWEEN}+[0-9a-f]{4}){15})(?![0-9a-z])(?!${BETWEEN}+[0-9a-f]{4}(?![0-9a-z]))`,
  'g',
);

/**
 * The seal that a text is or holds: typed, pasted from a mail, or the file that `pack` writes.
 * @returns null for no seal, and for several: nobody can tell then which one is meant
 */
export const findSeal = (text: string): string | null => {
  const plain = text.toLowerCase();
  const alone = plain.replace(WHOLE, '');
  if (/^[0-9a-f]{64}$/.test(alone)) return alone;
  const found = new Set([...plain.matchAll(IN_TEXT)].map(([each]) => each.replace(WHOLE, '')));
  const [seal = null] = found;
  return found.size === 1 ? seal : null;
};
