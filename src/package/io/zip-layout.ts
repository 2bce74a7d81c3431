import type { Entry, ZipFile } from 'yauzl';
import { getFileNameLowLevel } from 'yauzl';

/**
 * Whether a zip tells only one story (APPNOTE 4.3). It describes each file twice: before the file's bytes, and in the list at
 * the end. Programs differ in which one they believe. If the two differ, or the list does not account for all bytes, another
 * program would see another file.
 */

const UTF8_NAME = 0x800;
const SIZES_BEHIND = 0x8;
const FLAGS_THAT_MATTER = UTF8_NAME | 0x1;
/** Means that an extra field holds the size (ZIP64). */
const ELSEWHERE = 0xffffffff;
/**
 * Sizes in bytes of what may follow a file: a checksum and two sizes of 4 or 8 bytes, with or without a signature before them.
 */
const DESCRIPTORS: ReadonlySet<number> = new Set([12, 16, 20, 24]);
const END_BYTES = 22;
/** The record and the locator that say where the list is in a zip of more than 4 GB. */
const ZIP64_END_BYTES = 56 + 20;

/** The extra field in which Info-ZIP repeats the name as UTF-8. */
const UNICODE_NAME = 0x7075;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The name of an entry. Some programs write UTF-8 without saying so; anything that is not UTF-8 is in the character set of old
 * PCs (APPNOTE D.1).
 */
export const entryName = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string => {
  try {
    // The library compares a repeated name itself.
    const isPlain = (generalPurposeBitFlag & UTF8_NAME) === 0 && !extraFields.some(({ id }) => id === UNICODE_NAME);
    if (isPlain) return strictUtf8.decode(fileNameRaw);
  } catch {
    // Not UTF-8.
  }
  // Strict, because unsafe names must be refused here, not mended.
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
};

/** The first byte of a file and the first byte after it; `loose` if its checksum and sizes may follow there. */
export type Span = { start: number; end: number; loose: boolean };

/** @returns where the file is in the zip; null if it is not what the list says */
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

/** Where the library is in the list: at the start before it reads the first entry, at the end after the last. */
export const cursorOf = (zip: ZipFile): number => Number(zip.readEntryCursor);

/** Whether files, list and end record fill the zip from its first byte to its last; a comment may follow. */
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
