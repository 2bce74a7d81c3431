import { describe, expect, it } from 'vitest';
import { EMPTY_CONTENT } from '../../src/documents/document-content.ts';
import { readImage } from '../../src/documents/pictures/read-image.ts';
import { readWith, textsIn, troubleOf } from './read-parts.ts';

type Entry = [tag: number, type: number, count: number, value: Buffer];

const ascii = (tag: number, text: string): Entry => [tag, 2, text.length + 1, Buffer.from(`${text}\0`, 'latin1')];
const degrees = (tag: number, value: number): Entry => {
  const numbers = [value, 1, 30, 1, 0, 1];
  const bytes = Buffer.alloc(24);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32LE(number, index * 4);
  return [tag, 5, 3, bytes];
};

const u16 = (value: number) => Buffer.from(Uint16Array.of(value).buffer);
const u32 = (value: number) => Buffer.from(Uint32Array.of(value).buffer);

/** A directory of EXIF that begins at `start`; long values follow it. */
const directory = (entries: Entry[], start: number): Buffer => {
  let heap = Buffer.alloc(0);
  const end = start + 2 + entries.length * 12 + 4;
  const rows = entries.map(([tag, type, count, value]) => {
    const inline = value.length <= 4;
    const field = inline ? Buffer.concat([value, Buffer.alloc(4 - value.length)]) : u32(end + heap.length);
    if (!inline) heap = Buffer.concat([heap, value]);
    return Buffer.concat([u16(tag), u16(type), u32(count), field]);
  });
  return Buffer.concat([u16(entries.length), ...rows, u32(0), heap]);
};

const tiff = (main: Entry[], exif: Entry[] = [], gps: Entry[] = []): Buffer => {
  const pointers = (exifAt: number, gpsAt: number): Entry[] => [
    ...main,
    ...(exif.length > 0 ? [[0x8769, 4, 1, u32(exifAt)] satisfies Entry] : []),
    ...(gps.length > 0 ? [[0x8825, 4, 1, u32(gpsAt)] satisfies Entry] : []),
  ];
  const exifAt = 8 + directory(pointers(0, 0), 8).length;
  const exifPart = directory(exif, exifAt);
  const gpsAt = exifAt + exifPart.length;
  const head = Buffer.concat([Buffer.from('II*\0'), u32(8)]);
  return Buffer.concat([head, directory(pointers(exifAt, gpsAt), 8), exifPart, directory(gps, gpsAt)]);
};

const segment = (marker: number, body: Buffer): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, body]);
};

const frame = (width: number, height: number) =>
  segment(0xc0, Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]));

const jpeg = (...segments: Buffer[]) =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, frame(50_000, 50_000), Buffer.from([0xff, 0xd9])]);

const withExif = (...parts: Parameters<typeof tiff>) =>
  jpeg(segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff(...parts)])));

const withXmp = (inside: string) =>
  jpeg(
    segment(
      0xe1,
      Buffer.from(
        `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/">${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`,
      ),
    ),
  );

const chunk = (type: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(type), body, Buffer.alloc(4)]);
};

const png = (...chunks: Buffer[]) =>
  Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', Buffer.from([0, 0, 195, 80, 0, 0, 195, 80, 8, 2, 0, 0, 0])),
    ...chunks,
    chunk('IEND', Buffer.alloc(0)),
  ]);

/** The helper writes thirty minutes; here there are none. */
const atZero = (entry: Entry): Entry => {
  if (entry[1] === 5) entry[3].writeUInt32LE(0, 8);
  return entry;
};

const GPS: Entry[] = [ascii(1, 'N'), degrees(2, 52), ascii(3, 'E'), degrees(4, 5)];

const read = (bytes: Buffer, extension = 'jpg') => readWith(readImage, bytes, extension);

describe('an image', () => {
  it('without properties says nothing, however large it is', async () => {
    expect(await read(jpeg())).toEqual(EMPTY_CONTENT);
    expect(await read(png(), 'png')).toEqual(EMPTY_CONTENT);
  });

  it('says when it was taken, not when it was changed', async () => {
    const changed = ascii(0x0132, '2027:01:01 10:00:00');
    expect((await read(withExif([changed], [ascii(0x9003, '2026:03:14 10:00:00')]))).created).toBe('2026-03-14');
    expect((await read(withExif([changed], [ascii(0x9004, '2026:03:15 10:00:00')]))).created).toBe('2026-03-15');
    expect((await read(withExif([changed]))).created).toBeNull();
  });

  it.each<[string, Buffer]>([
    ['EXIF', withExif([], [], GPS)],
    ['XMP attributes or elements', withXmp('<exif:GPSLatitude>52,5N</exif:GPSLatitude>')],
    ['EXIF in a PNG', png(chunk('eXIf', tiff([], [], GPS)))],
  ])('says where it was taken, by %s', async (_name, bytes) => {
    expect((await read(bytes)).locations).toEqual([{ part: 'properties' }]);
  });

  it('says where it was taken in a JPEG XR, which Office keeps beside pictures with effects', async () => {
    const bytes = tiff([], [], GPS);
    bytes[2] = 0xbc;
    bytes[3] = 0x01;
    expect((await read(bytes, 'wdp')).locations).toEqual([{ part: 'properties' }]);
  });

  it.each<[string, Entry[]]>([
    ['no number at all', [ascii(1, 'N'), [2, 5, 3, Buffer.alloc(24)], ascii(3, 'E'), [4, 5, 3, Buffer.alloc(24)]]],
    ['zero degrees', [ascii(1, 'N'), degrees(2, 0), ascii(3, 'E'), degrees(4, 0)].map(atZero)],
    ['a letter without degrees', [ascii(1, 'N'), ascii(3, 'E')]],
  ])('says nothing of a place that holds %s', async (_name, gps) => {
    expect(await read(withExif([], [], gps))).toEqual(EMPTY_CONTENT);
  });

  it('says nothing of a place where there is none', async () => {
    expect((await read(withExif([ascii(0x013b, 'Anna')]))).locations).toEqual([]);
  });

  it.each<[string, Buffer]>([
    ['EXIF', withExif([ascii(0x013b, 'Anna')])],
    ['the owner of the camera', withExif([], [ascii(0xa430, 'Anna')])],
    ['XMP', withXmp('<dc:creator><rdf:Seq><rdf:li>Anna</rdf:li></rdf:Seq></dc:creator>')],
    ['text of a PNG', png(chunk('tEXt', Buffer.from('Author\0Anna')))],
  ])('says who made it, by %s', async (_name, bytes) => {
    expect((await read(bytes)).authors).toEqual(['Anna']);
  });

  it.each<[string, Buffer]>([
    ['EXIF', withExif([ascii(0x010e, 'Groep 7')])],
    [
      'XMP',
      withXmp('<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Groep 7</rdf:li></rdf:Alt></dc:description>'),
    ],
    ['text of a PNG', png(chunk('tEXt', Buffer.from('Description\0Groep 7')))],
  ])('keeps what is written about it, by %s', async (_name, bytes) => {
    expect(textsIn(await read(bytes), 'properties')).toEqual(['Groep 7']);
  });

  it('names nobody and no place where other programs keep names of their own', async () => {
    const settings =
      '<crs:Look xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/" crs:Name="Adobe Color" crs:Location="x" crs:lat="5"/>';
    expect(await read(withXmp(settings))).toEqual(EMPTY_CONTENT);
  });

  it('says so when its XMP is broken off', async () => {
    const { unread } = await read(withXmp('<dc:creator><rdf:Seq>'));
    expect(unread).toEqual([{ place: { part: 'properties' }, why: 'damaged' }]);
  });

  it.each<[string, Buffer]>([
    ['something else', Buffer.from('tekst die geen beeld is en dat ook niet wordt')],
    ['an empty file', Buffer.alloc(0)],
    ['a JPEG that ends after its first mark', jpeg().subarray(0, 4)],
    ['a PNG that ends in its first chunk', png().subarray(0, 20)],
  ])('is damaged: %s', async (_name, bytes) => {
    expect(await troubleOf(read(bytes))).toEqual({ kind: 'damaged' });
  });

  it.each(Array.from({ length: 12 }, (_each, index) => index * 17 + 24))(
    'that is cut at byte %i still answers',
    async (length) => {
      const bytes = withExif([ascii(0x013b, 'Anna')], [ascii(0x9003, '2026:03:14 10:00:00')], GPS);
      expect((await read(bytes.subarray(0, length))).active).toEqual([]);
    },
  );
});
