import iconv from 'iconv-lite';
import { LIMITS, overLimit } from '../limits.ts';

/** No character takes more bytes than this for each of its UTF-16 units. */
const MOST_BYTES_PER_CHARACTER = 3;

const marked = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);

const strictUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Bytes in a code page by its name in the IANA registry; an unknown name reads as windows-1252, the commonest here. */
export const decodeAs = (bytes: Uint8Array, charset: string): string =>
  iconv.decode(bytes, iconv.encodingExists(charset) ? charset : 'windows-1252');

const decode = (bytes: Uint8Array, declared: string | null): string => {
  if (marked(bytes, 0xff, 0xfe)) return iconv.decode(bytes, 'utf-16le');
  if (marked(bytes, 0xfe, 0xff)) return iconv.decode(bytes, 'utf-16be');
  if (declared !== null && !/^utf-?(8|16)/i.test(declared)) return decodeAs(bytes, declared);
  return strictUtf8(bytes) ?? iconv.decode(bytes, 'windows-1252');
};

/**
 * Text from bytes: by their mark (UTF-8, UTF-16), else as declared, else UTF-8, else windows-1252, which takes any byte.
 * @throws ReadError above the limit of characters
 */
export const decodeText = (bytes: Uint8Array, declared: string | null = null): string => {
  // Said before decoding, so that a huge file costs nothing.
  if (bytes.length > LIMITS.characters * MOST_BYTES_PER_CHARACTER) throw overLimit('characters');
  const text = decode(bytes, declared);
  if (text.length > LIMITS.characters) throw overLimit('characters');
  return text;
};
