import type { PackedPlace, Place, UnreadReason } from '../findings/document-terms.ts';
import type { DocumentContent } from './document-content.ts';
import { gatherContent } from './gather-content.ts';
import { ReadError } from './limits.ts';
import { extensionOf } from './media-types.ts';
import type { Reader, ReadPacked } from './reader.ts';

/** How deep files are read inside files: a sheet in a letter that is attached to a mail in a zip. Deeper than that, nobody means well. */
const MAX_PACKED = 3;

type Load = (readPacked: ReadPacked) => Promise<Reader>;

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

/** What became of a file packed inside that cannot be read. A file made to do harm stops the document around it. */
const whyUnread = (error: unknown): UnreadReason => {
  if (!(error instanceof ReadError)) throw error;
  const { kind } = error.trouble;
  if (kind !== 'damaged' && kind !== 'encrypted') throw error;
  return kind;
};

/** Prepares to read what is packed inside one document. @param around the files that the document itself is packed in */
const packedReader = (around: readonly PackedPlace[], onPage: () => void): ReadPacked => {
  let number = 0;
  return async ({ name, bytes }) => {
    number += 1;
    const kind = Object.hasOwn(READERS, extensionOf(name)) ? extensionOf(name) : '';
    const inside = [...around, { number, kind }];
    // What is packed deeper has its place already.
    const placeInside = <Part extends { place: Place }>(part: Part): Part => ({
      ...part,
      place: { inside, ...part.place },
    });
    const content = gatherContent();
    content.add(name, { part: 'attachment', inside });
    const load = READERS[kind];
    if (load === undefined) content.miss({ inside }, 'kind');
    else if (inside.length > MAX_PACKED) content.miss({ inside }, 'depth');
    else {
      const read = await load(packedReader(inside, onPage));
      try {
        const packed = await read({ bytes, extension: kind }, onPage);
        content.absorb({
          ...packed,
          parts: packed.parts.map(placeInside),
          unread: packed.unread.map(placeInside),
          locations: packed.locations.map((place) => ({ inside, ...place })),
        });
      } catch (error) {
        content.miss({ inside }, whyUnread(error));
      }
    }
    return content.finish();
  };
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
  const read = await load(packedReader([], onPage));
  return await read({ bytes, extension }, onPage);
};
