/** The prime of FNV-1a for 32 bits, and two numbers to start from: its own, and its bits turned round. */
const PRIME = 0x01000193;
const STARTS = [0x811c9dc5, 0x7ee3623a] as const;

const mix = (text: string, start: number): number => {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME) >>> 0;
  return hash;
};

/**
 * A name for a text, in 16 hexadecimal digits, from which the text cannot be read: the same for the same text, another for any
 * other text of the same file. It guards nothing against people who want two texts to have one name; SHA-256 does.
 */
export const shortDigest = (text: string): string =>
  STARTS.map((start) => mix(text.normalize('NFC'), start).toString(16).padStart(8, '0')).join('');
