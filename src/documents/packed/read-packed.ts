import type { PackedPlace, Place, UnreadReason } from '../../findings/document-terms.ts';
import { unwrapObject } from '../compound-file.ts';
import type { DocumentContent } from '../document-content.ts';
import { type Gathering, gatherContent } from '../gather-content.ts';
import { ReadError } from '../limits.ts';
import { isPictureType, mediaTypeOf } from '../media-types.ts';
import { NO_TEXT_RULE, tooManyPicturePages } from '../pictures/mostly-scanned.ts';
import { mayBePage } from '../pictures/picture-size.ts';
import { sparsePagesOf } from '../pictures/sparse-pages.ts';
import { readAs } from '../readers.ts';
import type { Counters, FileInside, OpenedFile, ReadPacked, Work } from '../work.ts';
import { type PackedKind, packedKindOf } from './packed-kind.ts';

/** How deep files are read inside files: a sheet in a letter that is attached to a mail in a zip. Deeper than that, nobody means well. */
const MAX_PACKED = 3;

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

/** What a packed file is, and how to read it. `isPage`: whether it is a picture that may be one of a page. */
const identify = async (given: FileInside | OpenedFile): Promise<PackedKind & OpenedFile & { isPage: boolean }> => {
  if ('read' in given) return { ...given, is: 'document', isPage: false };
  const file = unwrapObject(given);
  const kind = await packedKindOf(file);
  const isPage = isPictureType(mediaTypeOf(kind.extension)) && mayBePage(file.bytes);
  return { ...kind, name: file.name, isPage, read: (work) => readAs(file.bytes, kind.extension, work) };
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

/** In a zip or a mail, a picture of a page is a document of its own. In a text it stands beside words. */
const notePicture = (
  content: Gathering,
  inside: readonly PackedPlace[],
  { extension, isPage }: { extension: string; isPage: boolean },
): void => {
  const as = inside.at(-1)?.as;
  if (isPage && (as === 'file' || as === 'attachment')) content.miss({ inside }, 'no-text');
  else if (isPictureType(mediaTypeOf(extension))) content.picture();
};

/**
 * Prepares to read what is packed inside one document.
 * @param container the kind of that document, by its extension
 * @param around the files that it is packed in itself, outermost first
 */
export const packedReader = (container: string, around: readonly PackedPlace[], counters: Counters): ReadPacked => {
  const numbers = new Map<string, number>();
  const placeFor = (kind: string): readonly PackedPlace[] => {
    const as = calledIn(container, kind);
    const number = (numbers.get(as) ?? 0) + 1;
    numbers.set(as, number);
    return [...around, { number, kind, as }];
  };
  return async (given) => {
    const { is, name, extension, isPage, read } = await identify(given);
    const inside = placeFor(extension);
    const content = gatherContent(counters);
    content.add(nameAsWords(name), { part: 'attachment', inside });
    notePicture(content, inside, { extension, isPage });
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
