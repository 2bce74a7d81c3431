import { type DocumentContent, EMPTY_CONTENT } from './document-content.ts';
import { ReadError } from './limits.ts';
import { extensionOf } from './media-types.ts';
import type { ReadAttachment, Reader } from './reader.ts';

/** How deep files are read inside files: an attachment of a mail that is attached to a mail. Deeper than that, nobody means well. */
const MAX_PACKED = 2;

type Load = (readAttachment: ReadAttachment) => Promise<Reader>;

/** The reader for each extension, loaded when the first such file comes. */
const READERS: Record<string, Load> = {
  pdf: async (inside) => (await import('./pdf/read-pdf.ts')).openPdfReader(inside),
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
  eml: async (inside) => (await import('./mail/read-mail.ts')).openMailReader(inside),
  jpg: async () => (await import('./pictures/read-image.ts')).readImage,
  jpeg: async () => (await import('./pictures/read-image.ts')).readImage,
  png: async () => (await import('./pictures/read-image.ts')).readImage,
  heic: async () => (await import('./pictures/read-image.ts')).readImage,
};

/** An unreadable attachment says nothing about the file around it, unless it was made to do harm. */
const orNothing = (error: unknown): DocumentContent => {
  if (error instanceof ReadError && error.trouble.kind !== 'limit' && error.trouble.kind !== 'unsafe') {
    return EMPTY_CONTENT;
  }
  throw error;
};

const attachmentReader =
  (depth: number, onPage: () => void): ReadAttachment =>
  async (fileName, bytes) => {
    const name = { place: { part: 'attachment' as const }, text: fileName };
    const load = depth > MAX_PACKED ? undefined : READERS[extensionOf(fileName)];
    if (load === undefined) return { ...EMPTY_CONTENT, parts: [name] };
    const read = await load(attachmentReader(depth + 1, onPage));
    const content = await read({ bytes, extension: extensionOf(fileName) }, onPage).catch(orNothing);
    const parts = content.parts.map((part) => ({ ...part, place: { part: 'attachment' as const } }));
    return { ...content, parts: [name, ...parts] };
  };

/**
 * Reads a document of any kind.
 * @returns null when no reader knows this kind
 * @throws ReadError when the document cannot be read
 */
export const readContent = async (
  bytes: Uint8Array,
  extension: string,
  onPage: () => void,
): Promise<DocumentContent | null> => {
  const load = Object.hasOwn(READERS, extension) ? READERS[extension] : undefined;
  if (load === undefined) return null;
  const read = await load(attachmentReader(1, onPage));
  return await read({ bytes, extension }, onPage);
};
