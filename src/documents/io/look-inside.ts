import type { DocumentContent, ReadTrouble } from '../document-content.ts';
import type { DocumentFacts, Reading } from '../document-facts.ts';
import { type DocumentQuestions, examineDocument } from '../examine-document.ts';
import { ReadError } from '../limits.ts';
import { fitsExtension, isPackage, mediaTypeOf } from '../media-types.ts';
import { readContent } from '../readers.ts';
import { sniffMediaType } from './media-type.ts';

/** The stream in which Office keeps an encrypted document (MS-OFFCRYPTO 2.3.4.4), as the file's directory spells it. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
/** The compound file of old Office, which holds encrypted new ones too (MS-CFB). */
const COMPOUND_FILE = 'application/x-cfb';
const PLAIN_ZIP = 'application/zip';

/** Why a reader stopped. A stack that is full means nesting without end; anything else unknown is a fault of ours. */
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
 * The facts of one document: its kind by its bytes, and what is asked of its content.
 * @param extension of its name, in lower case
 * @param onPage is called while work goes on
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
  // A zip tells its kind only when it is opened: its parts may stand in any order.
  const mayFit = isPackage(extension) && /zip|officedocument|opendocument|macroenabled/i.test(sniffed);
  if (!fits && !mayFit) return unread;
  const result = await attempt(bytes, extension, onPage);
  if ('trouble' in result) {
    // A zip of no known kind may be this kind, cut short.
    const otherKind = !fits && sniffed !== PLAIN_ZIP && result.trouble.kind === 'damaged';
    return otherKind ? unread : { ...unread, mediaType, reading: failed(result.trouble) };
  }
  if (result.content === null) return unread;
  const content = examineDocument(result.content, quotes, questions);
  return { mediaType, pages: result.content.pages, reading: { state: 'read', content } };
};
