import type { DocumentContent, ReadTrouble } from '../document-content.ts';
import type { DocumentFacts, Reading } from '../document-facts.ts';
import type { DocumentQuestions } from '../document-questions.ts';
import { examineDocument } from '../examine-document.ts';
import { ReadError } from '../limits.ts';
import { fitsExtension, isPackage, mediaTypeOf, PLAIN_TEXT, UNKNOWN_BYTES } from '../media-types.ts';
import { readContent } from '../readers.ts';

/** Enough bytes to tell text from other content. */
const HEAD_BYTES = 8192;

const UTF16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/** Control characters that text files never have: C0 except tab, newlines, form feed and escape. */
const isControl = (byte: number) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte);

const isUtf16 = (head: Uint8Array): boolean =>
  UTF16_MARKS.some((mark) => mark.every((byte, index) => head[index] === byte));

/**
 * The media type of a file according to its bytes: by its signature if it has one, else text (UTF-8, UTF-16 with a byte order
 * mark, a Western one-byte encoding) or unknown bytes.
 */
const sniffMediaType = async (bytes: Uint8Array): Promise<string> => {
  // This goes before the signatures, because a rare kind of MP3 begins like the byte order mark of UTF-16.
  if (isUtf16(bytes)) return PLAIN_TEXT;
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return found?.mime ?? (bytes.subarray(0, HEAD_BYTES).some(isControl) ? UNKNOWN_BYTES : PLAIN_TEXT);
};

/** The name of the stream with an encrypted Office document (MS-OFFCRYPTO 2.3.4.4), as the directory of the file spells it. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/** The compound file of old Office, which also wraps encrypted new documents (MS-CFB). */
const COMPOUND_FILE = 'application/x-cfb';

const PLAIN_ZIP = 'application/zip';

/** Why a reader stopped. A stack overflow means endless nesting; any other unknown error is a bug of ours. */
const troubleOf = (error: unknown): ReadTrouble => {
  if (error instanceof ReadError) return error.trouble;
  return error instanceof RangeError ? { kind: 'limit', limit: 'nesting' } : { kind: 'crashed' };
};

const isEncryptedOffice = (bytes: Uint8Array, mediaType: string, extension: string): boolean =>
  mediaType === COMPOUND_FILE &&
  isPackage(extension) &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(ENCRYPTED_PACKAGE);

type Attempt = { content: DocumentContent | null } | { trouble: ReadTrouble };

const attempt = async (bytes: Uint8Array, extension: string, onPage: () => void): Promise<Attempt> => {
  try {
    return { content: await readContent(bytes, extension, onPage) };
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
};

const failed = (trouble: ReadTrouble): Reading => ({ state: 'failed', trouble });

/**
 * The facts of one document: its kind according to its bytes, and the answers about its content. Never throws: trouble is a fact.
 * @param extension of the file name, in lower case
 * @param onPage called after each page
 */
export const lookInside = async (
  { bytes, extension, quotes }: { bytes: Uint8Array; extension: string; quotes: readonly string[] },
  questions: DocumentQuestions,
  onPage: () => void,
): Promise<DocumentFacts> => {
  const sniffed = await sniffMediaType(bytes);
  const unread: DocumentFacts = { mediaType: sniffed, pages: null, reading: { state: 'unread' } };
  if (isEncryptedOffice(bytes, sniffed, extension)) return { ...unread, reading: failed({ kind: 'encrypted' }) };
  const fits = fitsExtension(extension, sniffed);
  const mediaType = fits ? sniffed : mediaTypeOf(extension);
  // Only opening a zip tells its kind, because its parts may come in any order.
  const mayFit = isPackage(extension) && /zip|officedocument|opendocument|macroenabled/i.test(sniffed);
  if (!fits && !mayFit) return unread;
  const result = await attempt(bytes, extension, onPage);
  if ('trouble' in result) {
    // A zip of unknown kind may be a document of this kind that was cut short.
    const otherKind = !fits && sniffed !== PLAIN_ZIP && result.trouble.kind === 'damaged';
    return otherKind ? unread : { ...unread, mediaType, reading: failed(result.trouble) };
  }
  if (result.content === null) return unread;
  const content = examineDocument(result.content, quotes, questions);
  return { mediaType, pages: result.content.pages, reading: { state: 'read', content } };
};
