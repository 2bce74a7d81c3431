import iconv from 'iconv-lite';
import { LIMITS, overLimit } from '../limits.ts';

/** The most bytes that one UTF-16 unit takes in any encoding that we read. */
const MOST_BYTES_PER_CHARACTER = 3;

const marked = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);

const strictUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Decodes bytes by the IANA name of their encoding. An unknown name counts as windows-1252, the most common one here. */
export const decodeAs = (bytes: Uint8Array, charset: string): string =>
  iconv.decode(bytes, iconv.encodingExists(charset) ? charset : 'windows-1252');

const decode = (bytes: Uint8Array, declared: string | null): string => {
  if (marked(bytes, 0xff, 0xfe)) return iconv.decode(bytes, 'utf-16le');
  if (marked(bytes, 0xfe, 0xff)) return iconv.decode(bytes, 'utf-16be');
  if (declared !== null && !/^utf-?(8|16)/i.test(declared)) return decodeAs(bytes, declared);
  return strictUtf8(bytes) ?? iconv.decode(bytes, 'windows-1252');
};

/**
 * Decodes text by its byte order mark, else as declared, else as UTF-8, else as windows-1252, which accepts any byte.
 * @throws ReadError above the character limit
 */
export const decodeText = (bytes: Uint8Array, declared: string | null = null): string => {
  // Checked before decoding, so that a huge file costs nothing.
  if (bytes.length > LIMITS.characters * MOST_BYTES_PER_CHARACTER) throw overLimit('characters');
  const text = decode(bytes, declared);
  if (text.length > LIMITS.characters) throw overLimit('characters');
  return text;
};
