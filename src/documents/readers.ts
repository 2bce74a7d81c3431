import type { PackedPlace, Place, UnreadReason } from '../findings/document-terms.ts';
import { unwrapObject } from './compound-file.ts';
import type { DocumentContent } from './document-content.ts';
import { type Gathering, gatherContent } from './gather-content.ts';
import { ReadError } from './limits.ts';
import { isPictureType, isSupported, mediaTypeOf } from './media-types.ts';
import { type PackedKind, packedKindOf } from './packed-kind.ts';
import { NO_TEXT_RULE, sparsePagesOf, tooManyPicturePages } from './pictures/picture-pages.ts';
import type { Reader } from './reader.ts';
import { type Counters, type FileInside, type OpenedFile, type ReadPacked, startCounting, type Work } from './work.ts';

/** How deep files are read inside files: a sheet in a letter that is attached to a mail in a zip. Deeper than that, nobody means well. */
const MAX_PACKED = 3;

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
  zip: async () => (await import('./read-zip.ts')).readZip,
};

const loadReader = async (extension: string): Promise<Reader | null> => {
  if (!isSupported(extension)) return null;
  const load = Object.hasOwn(READERS, extension) ? READERS[extension] : undefined;
  return load === undefined ? (await import('./pictures/read-image.ts')).readImage : await load();
};

/** What became of a file packed inside that cannot be read. A file made to do harm stops the document around it. */
const whyUnread = (error: unknown): UnreadReason => {
  if (!(error instanceof ReadError)) throw error;
  const { kind } = error.trouble;
  if (kind !== 'damaged' && kind !== 'encrypted') throw error;
  return kind;
};

const isMostlyPicture = (content: DocumentContent): boolean => {
  const { pages, pictures } = content;
  if (pages === null) return false;
  return tooManyPicturePages({ pages, pictures, sparsePages: sparsePagesOf(content) }, NO_TEXT_RULE) !== null;
};

/** @throws ReadError damaged when there is no reader after all */
const readAs = async (bytes: Uint8Array, extension: string, work: Work): Promise<DocumentContent> => {
  const read = await loadReader(extension);
  if (read === null) throw new ReadError({ kind: 'damaged' });
  // Parsers cannot take over memory that is shared, as that of a Buffer or of a part of something larger may be.
  const isShared = bytes.byteLength < bytes.buffer.byteLength || bytes.constructor !== Uint8Array;
  return await read({ bytes: isShared ? new Uint8Array(bytes) : bytes, extension }, work);
};

/** Reads what is packed inside, and passes on what it holds with the place of each part in it. */
const readInto = async (
  content: Gathering,
  inside: readonly PackedPlace[],
  read: () => Promise<DocumentContent>,
): Promise<void> => {
  // What is packed deeper has its place already.
  const placed = (place: Place): Place => ({ inside, ...place });
  try {
    const packed = await read();
    if (isMostlyPicture(packed)) content.miss({ inside }, 'no-text');
    content.absorb({
      ...packed,
      parts: packed.parts.map((part) => ({ ...part, place: placed(part.place) })),
      unread: packed.unread.map((part) => ({ ...part, place: placed(part.place) })),
      locations: packed.locations.map(placed),
      persons: packed.persons.map(placed),
    });
  } catch (error) {
    content.miss({ inside }, whyUnread(error));
  }
};

/** A name as words, because underscores join what people read apart. */
const nameAsWords = (name: string): string => name.replaceAll('_', ' ');

/** What a packed file is, and how to read it. */
const identify = async (given: FileInside | OpenedFile): Promise<PackedKind & OpenedFile> => {
  if ('read' in given) return { ...given, is: 'document' };
  const file = unwrapObject(given);
  const kind = await packedKindOf(file);
  return { ...kind, name: file.name, read: (work) => readAs(file.bytes, kind.extension, work) };
};

/** Why nobody looks into a packed file; null where somebody may. */
const whyClosed = (is: PackedKind['is'], depth: number): UnreadReason | null => {
  if (is === 'unknown') return 'kind';
  if (is === 'encrypted') return 'encrypted';
  return is === 'document' && depth > MAX_PACKED ? 'depth' : null;
};

/** What people call the files in a document of this kind. */
const CALLED: Readonly<Record<string, PackedPlace['as']>> = { eml: 'attachment', pdf: 'attachment', zip: 'file' };

const calledIn = (container: string, kind: string): PackedPlace['as'] => {
  const called = CALLED[container] ?? 'object';
  return called === 'object' && isPictureType(mediaTypeOf(kind)) ? 'picture' : called;
};

/**
 * Prepares to read what is packed inside one document.
 * @param container the kind of that document, by its extension
 * @param around the files that it is packed in itself, outermost first
 */
const packedReader = (container: string, around: readonly PackedPlace[], counters: Counters): ReadPacked => {
  const numbers = new Map<string, number>();
  const placeFor = (kind: string): readonly PackedPlace[] => {
    const as = calledIn(container, kind);
    const number = (numbers.get(as) ?? 0) + 1;
    numbers.set(as, number);
    return [...around, { number, kind, as }];
  };
  return async (given) => {
    const { is, name, extension, read } = await identify(given);
    const inside = placeFor(extension);
    const content = gatherContent(counters);
    content.add(nameAsWords(name), { part: 'attachment', inside });
    if (isPictureType(mediaTypeOf(extension))) content.picture();
    const why = whyClosed(is, inside.length);
    if (why !== null) content.miss({ inside }, why);
    if (is === 'program') content.activate('program');
    if (is === 'document' && why === null) {
      const work: Work = { ...counters, readPacked: packedReader(extension, inside, counters) };
      await readInto(content, inside, () => read(work));
    }
    counters.onPage();
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
  if (!isSupported(extension)) return null;
  const counters = startCounting(onPage);
  return await readAs(bytes, extension, { ...counters, readPacked: packedReader(extension, [], counters) });
};
