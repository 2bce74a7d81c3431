/**
 * Writes a picture as a PNG (W3C PNG, third edition) with colours from a palette. The data is stored, not compressed (RFC 1951,
 * 3.2.4): the Word file around it is compressed as a whole, and the same drawing gives the same bytes everywhere.
 */

/** Red, green, blue and opacity, each 0–255. */
export type Colour = readonly [number, number, number, number];

/** The palette index of each point, row by row. */
export type Bitmap = { width: number; height: number; palette: readonly Colour[]; points: Uint8Array };

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Eight bits per point, each a palette index. */
const DEPTH = 8;
const PALETTE = 3;
/** The most bytes that one stored block holds. */
const BLOCK = 0xffff;
const ADLER = 65_521;
const CRC = 0xedb88320;

const fourBytes = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

const crcOf = (bytes: readonly number[]): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ ((crc & 1) * CRC);
  }
  return (crc ^ 0xffffffff) >>> 0;
};

const adlerOf = (bytes: readonly number[]): number => {
  let [one, two] = [1, 0];
  for (const byte of bytes) {
    one = (one + byte) % ADLER;
    two = (two + one) % ADLER;
  }
  return ((two << 16) | one) >>> 0;
};

const chunk = (type: string, data: readonly number[]): number[] => {
  const named = [...[...type].map((letter) => letter.charCodeAt(0)), ...data];
  return [...fourBytes(data.length), ...named, ...fourBytes(crcOf(named))];
};

/** Wraps bytes in a zlib stream (RFC 1950) of stored blocks. */
const store = (bytes: readonly number[]): number[] => {
  const blocks: number[] = [];
  for (let start = 0; start < bytes.length; start += BLOCK) {
    const part = bytes.slice(start, start + BLOCK);
    const last = start + BLOCK >= bytes.length ? 1 : 0;
    const [low, high] = [part.length & 255, part.length >>> 8];
    blocks.push(last, low, high, low ^ 255, high ^ 255);
    for (const byte of part) blocks.push(byte);
  }
  return [0x78, 0x01, ...blocks, ...fourBytes(adlerOf(bytes))];
};

export const encodePng = ({ width, height, palette, points }: Bitmap): Uint8Array => {
  const rows: number[] = [];
  for (let row = 0; row < height; row += 1) {
    rows.push(0);
    for (const point of points.subarray(row * width, (row + 1) * width)) rows.push(point);
  }
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', [...fourBytes(width), ...fourBytes(height), DEPTH, PALETTE, 0, 0, 0]),
    ...chunk(
      'PLTE',
      palette.flatMap((colour) => colour.slice(0, 3)),
    ),
    ...chunk(
      'tRNS',
      palette.map(([, , , cover]) => cover),
    ),
    ...chunk('IDAT', store(rows)),
    ...chunk('IEND', []),
  ]);
};
