import { fileTypeFromBuffer } from 'file-type';
import { PLAIN_TEXT, UNKNOWN_BYTES } from './media-types.ts';
import { utf16Of } from './text/guess-encoding.ts';

/** Enough bytes to tell text from other content. */
const HEAD_BYTES = 8_192;

/** Control characters that do not belong in text: C0 except white space and escape. */
const isControl = (byte: number): boolean => byte < 0x20 && byte !== 0x1b && (byte < 0x09 || byte > 0x0d);

/** A stray control character makes no picture of a text; compressed content has about one in ten. */
const MOST_CONTROLS = 0.02;

const readsAsText = (head: Uint8Array): boolean => {
  const controls = head.reduce((sum, byte) => sum + Number(isControl(byte)), 0);
  return !head.includes(0) && controls <= Math.max(1, head.length * MOST_CONTROLS);
};

/** Signatures of one to four letters are words too: BMR, MZ, ID3. Those of formats that are text themselves cannot be a mistake. */
const TEXT_FORMATS: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/rtf',
  'application/xml',
  'image/svg+xml',
  'text/calendar',
  'text/vcard',
]);

/** Whether the first characters are letters and the like, with or without a byte order mark of UTF-8. */
const beginsWithAscii = (head: Uint8Array): boolean =>
  (head[0] ?? 0xff) < 0x80 || (head[0] === 0xef && head[1] === 0xbb);

/** How far from the start programs look for the mark of a PDF (ISO 32000-1, annex H, note 13). */
const PDF_MARK_WITHIN = 1_024;
/** A PDF ends with the place of its table of contents. */
const PDF_END_BYTES = 2_048;

/** Kinds that two or three letters stand for, which may begin the junk before a PDF. */
const WEAKLY_KNOWN: ReadonlySet<string> = new Set(['image/bmp', 'image/gif', 'application/x-msdownload', 'audio/mpeg']);

/** @param isSure whether nothing else claims these bytes; if not, they have to end as a PDF does too */
const holdsPdf = (bytes: Uint8Array, isSure: boolean): boolean => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.subarray(0, PDF_MARK_WITHIN + 4).includes('%PDF-')) return false;
  return isSure || buffer.subarray(-PDF_END_BYTES).includes('startxref');
};

/** Enough bytes to tell the kind of a file, but not always of a zip. */
export const KIND_BYTES = 65_536;

/** The media type of a file according to its bytes, and the extension that files of that type usually have. */
export type SniffedKind = { mediaType: string; extension: string };

/**
 * The kind of a file according to its bytes: by its signature if it has one, else text (UTF-8, UTF-16, a Western
 * one-byte encoding) or unknown bytes.
 */
export const sniffKind = async (bytes: Uint8Array): Promise<SniffedKind> => {
  const head = bytes.subarray(0, HEAD_BYTES);
  const text = { mediaType: PLAIN_TEXT, extension: 'txt' };
  // This goes before the signatures, because a rare kind of MP3 begins like the byte order mark of UTF-16.
  if (utf16Of(head) !== null) return text;
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const isText = readsAsText(head);
  const mistaken = isText && beginsWithAscii(head) && !TEXT_FORMATS.has(found?.mime ?? '');
  const isWeak = mistaken || WEAKLY_KNOWN.has(found?.mime ?? '');
  if ((found === undefined || isWeak) && holdsPdf(bytes, found === undefined && !isText)) {
    return { mediaType: 'application/pdf', extension: 'pdf' };
  }
  if (found !== undefined && !mistaken) return { mediaType: found.mime, extension: found.ext };
  return isText ? text : { mediaType: UNKNOWN_BYTES, extension: '' };
};
