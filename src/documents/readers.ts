import type { DocumentContent } from './document-content.ts';
import { ReadError } from './limits.ts';
import { isSupported } from './media-types.ts';
import type { Reader } from './reader.ts';
import type { Work } from './work.ts';

/** The reader for each extension, loaded when the first such file comes. Every other extension that is supported is of a picture. */
const READERS: Record<string, () => Promise<Reader>> = {
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  docx: async () => (await import('./office/read-word.ts')).readWord,
  xlsx: async () => (await import('./office/read-spreadsheet.ts')).readSpreadsheet,
  pptx: async () => (await import('./office/read-slides.ts')).readSlides,
  odt: async () => (await import('./open-document/read-open-document.ts')).readOpenDocument,
  ods: async () => (await import('./open-document/read-open-document.ts')).readOpenDocument,
  odp: async () => (await import('./open-document/read-open-document.ts')).readOpenDocument,
  rtf: async () => (await import('./rtf/read-rich-text.ts')).readRichText,
  html: async () => (await import('./text/read-web-page.ts')).readWebPage,
  htm: async () => (await import('./text/read-web-page.ts')).readWebPage,
  md: async () => (await import('./text/read-markdown.ts')).readMarkdown,
  txt: async () => (await import('./text/read-text.ts')).readPlainText,
  csv: async () => (await import('./text/read-text.ts')).readPlainText,
  tsv: async () => (await import('./text/read-text.ts')).readPlainText,
  eml: async () => (await import('./mail/read-mail.ts')).readMail,
  ics: async () => (await import('./text/read-cards.ts')).readCards,
  vcf: async () => (await import('./text/read-cards.ts')).readCards,
  zip: async () => (await import('./packed/read-zip.ts')).readZip,
};

const loadReader = async (extension: string): Promise<Reader | null> => {
  if (!isSupported(extension)) return null;
  const load = Object.hasOwn(READERS, extension) ? READERS[extension] : undefined;
  return load === undefined ? (await import('./pictures/read-image.ts')).readImage : await load();
};

/** Has the reader for an extension read a file. @throws ReadError damaged when there is no reader after all */
export const readAs = async (bytes: Uint8Array, extension: string, work: Work): Promise<DocumentContent> => {
  const read = await loadReader(extension);
  if (read === null) throw new ReadError({ kind: 'damaged' });
  // Parsers cannot take over memory that is shared, as that of a Buffer or of a part of something larger may be.
  const isShared = bytes.byteLength < bytes.buffer.byteLength || bytes.constructor !== Uint8Array;
  return await read({ bytes: isShared ? new Uint8Array(bytes) : bytes, extension }, work);
};
