/** Bytes without a signature that read as text. */
export const PLAIN_TEXT = 'text/plain';
/** Bytes that are neither text nor a known kind of file (RFC 2046). */
export const UNKNOWN_BYTES = 'application/octet-stream';

const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';

/**
 * The kinds of file that schools hand in, by extension, with the media types that their bytes may show (names from the IANA
 * registry).
 */
const EXPECTED: Record<string, readonly string[]> = {
  pdf: ['application/pdf'],
  docx: [`${OOXML}.wordprocessingml.document`],
  xlsx: [`${OOXML}.spreadsheetml.sheet`],
  pptx: [`${OOXML}.presentationml.presentation`],
  odt: [`${ODF}.text`],
  ods: [`${ODF}.spreadsheet`],
  odp: [`${ODF}.presentation`],
  rtf: ['application/rtf'],
  html: [PLAIN_TEXT, 'application/xml'],
  htm: [PLAIN_TEXT, 'application/xml'],
  md: [PLAIN_TEXT],
  txt: [PLAIN_TEXT],
  csv: [PLAIN_TEXT],
  eml: [PLAIN_TEXT],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  png: ['image/png', 'image/apng'],
  heic: ['image/heic', 'image/heif', 'image/heic-sequence'],
};

/** The file name in a path of any operating system. */
export const fileNameOf = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** The extension of a path in lower case, without the dot; '' when there is none. */
export const extensionOf = (path: string): string => {
  const name = fileNameOf(path);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
};

export const isSupported = (extension: string): boolean => Object.hasOwn(EXPECTED, extension);

/** Whether bytes of this media type belong in a file with this extension; always true for an unknown extension. */
export const fitsExtension = (extension: string, mediaType: string): boolean =>
  EXPECTED[extension]?.includes(mediaType) ?? true;

/** The media type that a file with this extension should have; UNKNOWN_BYTES for an unknown extension. */
export const mediaTypeOf = (extension: string): string => EXPECTED[extension]?.[0] ?? UNKNOWN_BYTES;

/** Whether documents of this kind are a zip with parts inside (OPC, ODF). */
export const isPackage = (extension: string): boolean =>
  ['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'].includes(extension);
