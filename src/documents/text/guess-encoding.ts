import iconv from 'iconv-lite';

/** Guesses the encoding of text that does not say it: UTF-16 by where the zeros are, one byte per letter by which words make sense. */

type Utf16 = 'utf-16le' | 'utf-16be';

/** Enough bytes to see what a text is in. */
const HEAD_BYTES = 8_192;

/** The share of the letters of Dutch text that are ASCII is higher. */
const FEWEST_ASCII = 0.8;

const isPlain = (byte: number): boolean => (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d);

/** UTF-16 by its byte order mark, or without one: then nearly every second byte is zero, and the other one a letter. */
export const utf16Of = (bytes: Uint8Array): Utf16 | null => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const units = Math.floor(Math.min(bytes.length, HEAD_BYTES) / 2);
  if (units === 0) return null;
  let [little, big] = [0, 0];
  for (let at = 0; at < 2 * units; at += 2) {
    const [one, other] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    little += Number(other === 0 && isPlain(one));
    big += Number(one === 0 && isPlain(other));
  }
  if (little >= units * FEWEST_ASCII) return 'utf-16le';
  return big >= units * FEWEST_ASCII ? 'utf-16be' : null;
};

const ACCENTED = /^[áàâäãåçéèêëíìîïñóòôöõøúùûüýÿœæß]$/;
/** What stands beside words, and not within them. */
const SIGN = /^[”–—…€•·°§©®´\u00A0½¼»]$/;
const OPENING = /^[“„‘‚«]$/;

/** Whether a character makes sense between its neighbours: an apostrophe within 'foto’s', no capital behind a small letter. */
const makesSense = (before: string, character: string, after: string): boolean => {
  const isWithin = /\p{L}/u.test(before) && /\p{L}/u.test(after);
  if (character === '’') return true;
  if (OPENING.test(character)) return !/\p{L}/u.test(before) && /\S/.test(after);
  if (SIGN.test(character)) return !isWithin;
  if (ACCENTED.test(character)) return !/\p{Lu}/u.test(before) || !/\p{Lu}/u.test(after);
  return ACCENTED.test(character.toLowerCase()) && !/\p{Ll}/u.test(before);
};

const NOT_ASCII = /[^\u0000-\u007F]/g;

/** How many characters more make sense than not. */
const senseOf = (text: string): number => {
  let sense = 0;
  for (const { 0: character, index } of text.matchAll(NOT_ASCII)) {
    sense += makesSense(text[index - 1] ?? '', character, text[index + 1] ?? '') ? 1 : -1;
  }
  return sense;
};

/** The bytes that can tell: some at the beginning, or all. */
const MOST_BYTES = 65_536;

/** The encoding of text with one byte per character. Windows is more common; a Mac wrote it when that makes more sense. */
export const oneByteEncodingOf = (bytes: Uint8Array): 'windows-1252' | 'macroman' => {
  const telling = bytes.subarray(0, MOST_BYTES);
  const [windows, mac] = [senseOf(iconv.decode(telling, 'windows-1252')), senseOf(iconv.decode(telling, 'macroman'))];
  return mac > windows ? 'macroman' : 'windows-1252';
};
