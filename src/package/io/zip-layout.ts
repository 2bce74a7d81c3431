import type { Entry, ZipFile } from 'yauzl';
import { getFileNameLowLevel } from 'yauzl';

/**
 * Whether a zip says one thing only (APPNOTE 4.3). Each file stands in it twice: before its bytes, and in the list at the end. Programs
 * differ in which of the two they believe, so a zip in which they differ, or with bytes that the list does not know, is another file
 * for another program.
 */

const UTF8_NAME = 0x800;
const SIZES_BEHIND = 0x8;
const FLAGS_THAT_MATTER = UTF8_NAME | 0x1;
/** A size that is told in an extra field (ZIP64). */
const ELSEWHERE = 0xffffffff;
/** Behind the bytes: check and sizes, of 4 or 8 bytes each, with or without a mark before them. */
const DESCRIPTORS: ReadonlySet<number> = new Set([12, 16, 20, 24]);
const END_BYTES = 22;
/** The record and the locator that tell where the list is in a zip of more than 4 GB. */
const ZIP64_END_BYTES = 56 + 20;

/** The extra field in which Info-ZIP gives the name again, as UTF-8. */
const UNICODE_NAME = 0x7075;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The name of an entry. Some programs write UTF-8 and do not say so; what is no UTF-8 is in the letters of old PCs (APPNOTE D.1). */
export const nameOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string => {
  try {
    // A name that is given again is for the library to compare.
    const isPlain = (generalPurposeBitFlag & UTF8_NAME) === 0 && !extraFields.some(({ id }) => id === UNICODE_NAME);
    if (isPlain) return strictUtf8.decode(fileNameRaw);
  } catch {
    // No UTF-8.
  }
  // Strict: names are not mended here, unsafe ones are to be refused.
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
};

/** The first byte of a file and the first one behind it; `loose` when its check and sizes may stand there. */
export type Span = { start: number; end: number; loose: boolean };

/** @returns where the file is in the zip; null when it is not what the list says */
export const locateEntry = async (zip: ZipFile, entry: Entry): Promise<Span | null> => {
  const local = await zip.readLocalFileHeaderPromise(entry, { minimal: false });
  const loose = (entry.generalPurposeBitFlag & SIZES_BEHIND) !== 0;
  const fits = (said: number, listed: number): boolean =>
    said === listed || said === ELSEWHERE || (loose && said === 0);
  const same =
    entry.fileNameRaw.equals(local.fileName) &&
    local.compressionMethod === entry.compressionMethod &&
    ((local.generalPurposeBitFlag ^ entry.generalPurposeBitFlag) & FLAGS_THAT_MATTER) === 0 &&
    (local.crc32 === entry.crc32 || (loose && local.crc32 === 0)) &&
    fits(local.compressedSize, entry.compressedSize) &&
    fits(local.uncompressedSize, entry.uncompressedSize);
  return same
    ? { start: entry.relativeOffsetOfLocalHeader, end: local.fileDataStart + entry.compressedSize, loose }
    : null;
};

/** Where the library is in the list: at its start before the first entry was read, at its end after the last. */
export const cursorOf = (zip: ZipFile): number => Number(zip.readEntryCursor);

/** Whether files, list and end fill the zip from its first byte to its last; a comment at the end may follow. */
export const fillsZip = (zip: ZipFile, spans: readonly Span[], listStart: number): boolean => {
  const sorted = [...spans].sort((one, other) => one.start - other.start);
  let at = 0;
  let loose = false;
  for (const { start, end, loose: next } of [...sorted, { start: listStart, end: listStart, loose: false }]) {
    const gap = start - at;
    if (gap !== 0 && !(loose && DESCRIPTORS.has(gap))) return false;
    at = end;
    loose = next;
  }
  const listEnd = zip.fileSize - END_BYTES - zip.comment.length - cursorOf(zip);
  return listEnd === 0 || listEnd === ZIP64_END_BYTES;
};
