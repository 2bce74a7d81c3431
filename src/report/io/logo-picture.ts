import { crc32 } from 'node:zlib';

/** Checks that a logo really is the picture its name promises: a browser shows nothing for a file that only starts like one. */

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** A PNG chunk has a length and a type before its data, and a checksum after it (PNG, third edition, 5.3). */
const LENGTH = 4;
const AROUND = 3 * LENGTH;

/** The types of the chunks of a PNG, up to the first incomplete one. */
const partsOf = (bytes: Buffer): string[] => {
  const types: string[] = [];
  for (let at = PNG_SIGNATURE.length; at + AROUND <= bytes.length; ) {
    const end = at + LENGTH + LENGTH + bytes.readUInt32BE(at);
    if (end + LENGTH > bytes.length || crc32(bytes.subarray(at + LENGTH, end)) !== bytes.readUInt32BE(end)) break;
    types.push(bytes.toString('latin1', at + LENGTH, at + 2 * LENGTH));
    at = end + LENGTH;
  }
  return types;
};

const isPng = (bytes: Buffer): boolean => {
  if (!bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return false;
  const types = partsOf(bytes);
  return types[0] === 'IHDR' && types.includes('IDAT') && types.at(-1) === 'IEND';
};

/** Checks the first and the last marker (ISO/IEC 10918-1, B.1.1.3). */
const isJpeg = (bytes: Buffer): boolean =>
  bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')) && bytes.includes(Buffer.from('ffd9', 'hex'), 3);

const isSvg = (bytes: Buffer): boolean => /<svg[\s>]/.test(bytes.toString('utf8'));

/** How a picture of each kind of LOGO_MEDIA is told from other bytes. */
const PICTURES: Record<string, (bytes: Buffer) => boolean> = {
  'image/svg+xml': isSvg,
  'image/png': isPng,
  'image/jpeg': isJpeg,
};

export const isLogoPicture = (media: string, bytes: Buffer): boolean => PICTURES[media]?.(bytes) === true;
