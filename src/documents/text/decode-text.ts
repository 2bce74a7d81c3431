import iconv from 'iconv-lite';
import { LIMITS, overLimit } from '../limits.ts';
import { oneByteEncodingOf, utf16Of } from './guess-encoding.ts';

/** The most bytes that one UTF-16 unit takes in any encoding that we read. */
const MOST_BYTES_PER_CHARACTER = 3;

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
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return iconv.decode(bytes, utf16);
  if (declared !== null && !/^utf-?(8|16)/i.test(declared)) return decodeAs(bytes, declared);
  return strictUtf8(bytes) ?? iconv.decode(bytes, oneByteEncodingOf(bytes));
};

/**
 * Decodes text that is UTF-16 as such, else as declared, else as UTF-8, else as what Windows or a Mac wrote before that, which any bytes
 * can be.
 * @throws ReadError above the character limit
 */
export const decodeText = (bytes: Uint8Array, declared: string | null = null): string => {
  // Checked before decoding, so that a huge file costs nothing.
  if (bytes.length > LIMITS.characters * MOST_BYTES_PER_CHARACTER) throw overLimit('characters');
  const text = decode(bytes, declared);
  if (text.length > LIMITS.characters) throw overLimit('characters');
  return text;
};
