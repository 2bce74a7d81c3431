import { clutterOf } from '../base/clutter.ts';

/** Bytes without a signature that read as text. */
export const PLAIN_TEXT = 'text/plain';
/** Bytes that are neither text nor a known kind of file (RFC 2046). */
export const UNKNOWN_BYTES = 'application/octet-stream';

export const PLAIN_ZIP = 'application/zip';
/** The compound file of old Office, which also wraps encrypted new documents (MS-CFB). */
export const COMPOUND_FILE = 'application/x-cfb';

const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';
/** Text may begin as another format that is text too. */
const ANY_TEXT = [PLAIN_TEXT, 'application/xml', 'image/svg+xml', 'text/calendar', 'text/vcard'];

/**
 * The kinds of documents that schools hand in, by extension, with the media types that their bytes may show (names from the IANA
 * registry). The first is what such a file should be.
 */
const DOCUMENTS: Record<string, readonly string[]> = {
  pdf: ['application/pdf'],
  docx: [`${OOXML}.wordprocessingml.document`],
  xlsx: [`${OOXML}.spreadsheetml.sheet`],
  pptx: [`${OOXML}.presentationml.presentation`],
  odt: [`${ODF}.text`],
  ods: [`${ODF}.spreadsheet`],
  odp: [`${ODF}.presentation`],
  rtf: ['application/rtf'],
  html: ANY_TEXT,
  htm: ANY_TEXT,
  md: ANY_TEXT,
  txt: ANY_TEXT,
  csv: ANY_TEXT,
  tsv: ANY_TEXT,
  eml: ANY_TEXT,
  ics: ANY_TEXT,
  vcf: ANY_TEXT,
  zip: [PLAIN_ZIP],
};

/** Pictures by extension. Programs show a picture by its bytes, so any of these may hold any kind of picture. */
const PICTURES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  jpe: 'image/jpeg',
  jfif: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  heif: 'image/heif',
  hif: 'image/heif',
  avif: 'image/avif',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  gif: 'image/gif',
  bmp: 'image/bmp',
};

/** Macro-enabled documents, templates and slide shows, and drawings: what they are by their bytes, and the extension of their reader. */
const RELATIVES: readonly (readonly [mediaType: RegExp, extension: string])[] = [
  [/^application\/vnd\.(ms-word\.|openxmlformats-officedocument\.wordprocessingml)/, 'docx'],
  [/^application\/vnd\.(ms-excel\.(sheet|template)|openxmlformats-officedocument\.spreadsheetml)/, 'xlsx'],
  [/^application\/vnd\.(ms-powerpoint\.|openxmlformats-officedocument\.presentationml)/, 'pptx'],
  [/^application\/vnd\.oasis\.opendocument\.text/, 'odt'],
  [/^application\/vnd\.oasis\.opendocument\.spreadsheet/, 'ods'],
  [/^application\/vnd\.oasis\.opendocument\.(presentation|graphics)/, 'odp'],
];

/** Whether bytes of this media type are text, whatever format that text is in. RTF has letters only, but nobody reads it as it stands. */
export const isText = (mediaType: string): boolean => ANY_TEXT.includes(mediaType);

/** A drawing of AutoCAD is called an image, but no program shows it as a picture. */
export const isPictureType = (mediaType: string): boolean =>
  mediaType.startsWith('image/') && mediaType !== 'image/svg+xml' && mediaType !== 'image/vnd.dwg';

/** The file name in a path of any operating system. */
export const fileNameOf = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** The extension of a path in lower case, without the dot; '' when there is none. */
export const extensionOf = (path: string): string => {
  const name = fileNameOf(path);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
};

export const isSupported = (extension: string): boolean =>
  Object.hasOwn(DOCUMENTS, extension) || Object.hasOwn(PICTURES, extension);

/** What office programs kept before, and what they keep with macros in it or as a template: read by its bytes, or seen by people. */
const OTHER_OFFICE = /^(?:do[ct][mx]?|xl[st][mx]?|p[op][st][mx]?|od[gft]|ot[gpst]|pages|numbers|key)$/;

/** Whether a file may be evidence by its name: a document or a picture, and nothing that a program left behind. */
export const mayBeEvidence = (name: string): boolean => {
  const extension = extensionOf(name);
  return clutterOf(name) === null && (isSupported(extension) || OTHER_OFFICE.test(extension));
};

/** Half a download, or what a program keeps while it works: never the document itself, whatever its bytes. */
const UNFINISHED: ReadonlySet<string> = new Set('crdownload part partial download opdownload tmp'.split(' '));

export const isUnfinished = (extension: string): boolean => UNFINISHED.has(extension);

/** Whether bytes of this media type belong in a file with this extension; always true for an unknown extension. */
export const fitsExtension = (extension: string, mediaType: string): boolean => {
  if (Object.hasOwn(PICTURES, extension)) return isPictureType(mediaType);
  return !Object.hasOwn(DOCUMENTS, extension) || DOCUMENTS[extension]?.includes(mediaType) === true;
};

/** The media type that a file with this extension should have; UNKNOWN_BYTES for an unknown extension. */
export const mediaTypeOf = (extension: string): string =>
  DOCUMENTS[extension]?.[0] ?? PICTURES[extension] ?? UNKNOWN_BYTES;

/** Whether documents of this kind are a zip with parts inside (OPC, ODF). */
export const isPackage = (extension: string): boolean =>
  ['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'].includes(extension);

/** Whether there may be a reader for bytes of this media type under any name. */
export const mayBeRead = (mediaType: string): boolean => mediaType === PLAIN_ZIP || readerOfType(mediaType) !== '';

/** The extension of the reader for bytes with a signature of this media type; '' when there is none, and for text and plain zips. */
export const readerOfType = (mediaType: string): string => {
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType === 'application/rtf') return 'rtf';
  if (mediaType === 'image/svg+xml') return 'html';
  if (isPictureType(mediaType)) return 'jpg';
  return RELATIVES.find(([known]) => known.test(mediaType))?.[1] ?? '';
};
