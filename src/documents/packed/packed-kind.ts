import { isEncryptedOffice, oldOfficeExtension } from '../compound-file.ts';
import { COMPOUND_FILE, extensionOf, isPackage, isText, readerOfType, UNKNOWN_BYTES } from '../media-types.ts';
import { type SniffedKind, sniffKind } from '../sniff-kind.ts';
import type { FileInside } from '../work.ts';
import { openZip, type ZipParts } from '../zip-parts.ts';

/** What a packed file is. Only a document has a reader; what is harmless has nothing in it that anybody could read. */
export type PackedKind = {
  is: 'document' | 'program' | 'harmless' | 'unknown' | 'encrypted';
  /** The extension of its reader; for what nobody reads that of its bytes; '' when they tell nothing. */
  extension: string;
};

/** Programs by their bytes. */
const PROGRAM_TYPES: ReadonlySet<string> = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x.ms.shortcut',
  'application/java-archive',
  'application/vnd.android.package-archive',
  'application/x-shockwave-flash',
]);

/** What starts a program when somebody opens it, by extension: a part of what Outlook blocks (Microsoft, "Blocked attachments in Outlook"). */
const PROGRAM_NAMES: ReadonlySet<string> = new Set(
  (
    'exe com scr pif cpl dll msi msp bat cmd ps1 vbs vbe js jse wsf wsh hta reg lnk jar apk app command sh scf inf ' +
    'chm gadget application xll'
  ).split(' '),
);

/** The signature of a mail holds who signed it, which its headers tell too (RFC 8551). It is a sequence in DER, and short. */
const SIGNATURE = /^application\/(x-)?pkcs7-signature$/i;
const DER_SEQUENCE = 0x30;
const MOST_SIGNATURE_BYTES = 100_000;

const isSignature = ({ bytes, mediaType: declared = '' }: FileInside, sniffed: SniffedKind): boolean =>
  SIGNATURE.test(declared) &&
  sniffed.mediaType === UNKNOWN_BYTES &&
  bytes[0] === DER_SEQUENCE &&
  bytes.length <= MOST_SIGNATURE_BYTES;

/** Text by what a document says that it is. */
const DECLARED: ReadonlyMap<string, string> = new Map([
  ['text/csv', 'csv'],
  ['text/tab-separated-values', 'tsv'],
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/markdown', 'md'],
  ['message/rfc822', 'eml'],
  ['message/global', 'eml'],
]);

/** Readers that read any text, whatever its name promises. */
const TEXT_READERS: ReadonlySet<string> = new Set(['txt', 'csv', 'tsv', 'md', 'html', 'htm']);

const START_BYTES = 65_536;

/** The first two headers of a mail, and one that every mail has (RFC 5322). */
const TWO_HEADERS = /^(?:[\w-]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n){2}/;
const MAIL_HEADER = /^(?:from|to|date|subject|received|message-id|mime-version|content-type):/im;

/** What text is by how it begins; '' when that says nothing. */
const extensionByStart = (bytes: Uint8Array): string => {
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, START_BYTES))
    .replace(/^(?:\u00EF\u00BB\u00BF)?\s*/, '');
  if (/^begin:vcalendar/i.test(start)) return 'ics';
  if (/^begin:vcard/i.test(start)) return 'vcf';
  if (/^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b/i.test(start)) return 'html';
  return TWO_HEADERS.test(start) && MAIL_HEADER.test(start) ? 'eml' : '';
};

/** Calendars, cards and mail need their own form; for the rest it is as the document says, or its name. */
const textExtension = ({ name, bytes, mediaType = '' }: FileInside): string => {
  const byStart = extensionByStart(bytes);
  const declared = DECLARED.get(mediaType.toLowerCase());
  const named = TEXT_READERS.has(extensionOf(name)) ? extensionOf(name) : undefined;
  if (byStart === 'ics' || byStart === 'vcf') return byStart;
  if (byStart === 'eml' && (declared === 'eml' || named === undefined)) return 'eml';
  return (declared === 'eml' ? undefined : declared) ?? named ?? (byStart === '' ? 'txt' : byStart);
};

/** A workbook in which sheets are no XML, so that nobody reads it. */
const BINARY_BOOK = 'xlsb';

const FOLDERS: readonly (readonly [folder: string, extension: string])[] = [
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
];

/** The kind of a document by the parts in its zip; '' for a zip of something else. */
const extensionByParts = async (zip: ZipParts): Promise<string> => {
  const names = zip.names.map((name) => name.toLowerCase());
  if (names.includes('xl/workbook.bin')) return BINARY_BOOK;
  if (names.includes('[content_types].xml')) {
    return FOLDERS.find(([folder]) => names.some((name) => name.startsWith(folder)))?.[1] ?? '';
  }
  if (!zip.has('content.xml') || !(zip.has('mimetype') || zip.has('META-INF/manifest.xml'))) return '';
  const mediaType = new TextDecoder().decode((await zip.bytes('mimetype')) ?? new Uint8Array()).trim();
  return readerOfType(mediaType) || 'odt';
};

const zipExtension = async ({ name, bytes }: FileInside): Promise<string> => {
  try {
    const byParts = await extensionByParts(await openZip(bytes));
    if (byParts !== '') return byParts;
  } catch {
    // The reader will open it again, and tells what is wrong with it.
  }
  return isPackage(extensionOf(name)) ? extensionOf(name) : 'zip';
};

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0xff) < 8;

/** The extension of the reader of a file by its bytes; '' when nobody reads it. */
export const readerByBytes = async (file: FileInside, { mediaType }: SniffedKind): Promise<string> => {
  const byType = readerOfType(mediaType);
  if (byType !== '') return byType;
  if (isZip(file.bytes)) return await zipExtension(file);
  return isText(mediaType) ? textExtension(file) : '';
};

/** An object of another program (OLE), as Office and OpenDocument call it. */
const OBJECT = /oleobject$/i;

/** An object that does not unwrap into a file: one of old Office, or some program that runs when somebody opens it. */
const objectKind = ({ bytes }: FileInside): PackedKind => {
  const extension = oldOfficeExtension(bytes);
  return extension === '' ? { is: 'program', extension } : { is: 'unknown', extension };
};

/** A drawing of lines (EMF, WMF), which Office makes as the look of an object: no program writes properties of a photo in it. */
const isDrawing = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.subarray(0, 44)).toString('latin1');
  return (
    head.startsWith(' EMF', 40) ||
    head.startsWith('\u00D7\u00CD\u00C6\u009A') ||
    head.startsWith('\u0001\0\u0009\0\0\u0003')
  );
};

/** A message that only its receiver can open (RFC 9580). */
const isSecretMessage = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 100)).toString('latin1').trimStart().startsWith('-----BEGIN PGP MESSAGE-----');

/** What a packed file is when no reader is asked; null when its reader has to be found. */
const kindWithoutReader = (file: FileInside, sniffed: SniffedKind, named: string): PackedKind | null => {
  const { bytes, mediaType: declared = '' } = file;
  const { mediaType } = sniffed;
  if (PROGRAM_TYPES.has(mediaType) || PROGRAM_NAMES.has(named)) return { is: 'program', extension: named };
  if (bytes.length === 0 || isSignature(file, sniffed) || isDrawing(bytes)) return { is: 'harmless', extension: '' };
  if (isEncryptedOffice(bytes)) return { is: 'encrypted', extension: isPackage(named) ? named : '' };
  if (isSecretMessage(bytes)) return { is: 'encrypted', extension: '' };
  return OBJECT.test(declared) && readerOfType(mediaType) === '' && !isZip(bytes) ? objectKind(file) : null;
};

/** The kind of a file that nobody reads. */
const unknownKind = ({ bytes }: FileInside, { mediaType, extension }: SniffedKind): PackedKind => ({
  is: 'unknown',
  extension: mediaType === COMPOUND_FILE ? oldOfficeExtension(bytes) : extension,
});

/** What a packed file is, by its bytes first. */
export const packedKindOf = async (file: FileInside): Promise<PackedKind> => {
  const sniffed = await sniffKind(file.bytes);
  const known = kindWithoutReader(file, sniffed, extensionOf(file.name));
  if (known !== null) return known;
  const extension = await readerByBytes(file, sniffed);
  if (extension === BINARY_BOOK) return { is: 'unknown', extension };
  return extension === '' ? unknownKind(file, sniffed) : { is: 'document', extension };
};
