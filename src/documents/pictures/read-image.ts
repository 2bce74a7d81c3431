import ExifReader, { type ExpandedTags } from 'exifreader';
import { type Gathering, gatherContent } from '../gather-content.ts';
import { isoDay } from '../iso-day.ts';
import { ReadError } from '../limits.ts';
import { isPictureType } from '../media-types.ts';
import type { Reader } from '../reader.ts';
import { sniffKind } from '../sniff-kind.ts';
import { gatherXmp, xmpIn } from './read-xmp.ts';

/** Tags under the names that exifreader gives them: EXIF, IPTC and PNG text. */
const MAKERS =
  /^(Artist|XPAuthor|By-line|Writer\/Editor|creator|OwnerName|CameraOwnerName|Author|captionwriter|Contact)$/i;
const WORDS =
  /^(ImageDescription|UserComment|XP(Title|Comment|Keywords|Subject)|Caption\/Abstract|Headline|Object Name|Keywords|description|title|subject|comment|copyright( notice)?|documentName|instructions|special instructions|credit|source)$/i;
/** Where it was, in words. A country alone gives nobody's house away. */
const PLACES = /^(City|Sub-location|Province\/State|Content Location Name|GPSAreaInformation)$/i;

type Tag = { description: string; value: unknown };

const isTag = (tag: unknown): tag is Tag =>
  typeof tag === 'object' && tag !== null && 'description' in tag && typeof tag.description === 'string';

const gatherTag = (content: Gathering, name: string, tag: unknown): void => {
  if (!isTag(tag)) return;
  const text = tag.description.replaceAll('\u0000', '').trim();
  if (MAKERS.test(name)) content.author(text);
  else if (WORDS.test(name)) content.add(text, { part: 'properties' });
  else if (PLACES.test(name) && text !== '') {
    content.add(text, { part: 'properties' });
    content.locate();
  }
};

/** A tag that may occur more than once, such as a keyword, is a list. */
const gatherTags = (content: Gathering, tags: object | undefined): void => {
  for (const [name, tag] of Object.entries(tags ?? {})) {
    for (const each of Array.isArray(tag) ? tag : [tag]) gatherTag(content, name, each);
  }
};

const textOf = (tag: unknown): string => (isTag(tag) ? tag.description : '');

/** A camera that is still looking for its place writes zeros, or nothing. */
const isDegrees = (value: unknown): boolean => Number.isFinite(Number(value ?? Number.NaN)) && Number(value) !== 0;

const hasPosition = ({ gps, exif }: ExpandedTags): boolean =>
  isDegrees(gps?.Latitude) ||
  isDegrees(gps?.Longitude) ||
  isDegrees(exif?.['GPSDestLatitude']?.description) ||
  isDegrees(exif?.['GPSDestLongitude']?.description);

/** What exifreader says instead of text that it cannot unpack. */
const NOT_UNPACKED = '<text using unknown compression>';

/** Text of a PNG. A packet of XMP may stand there compressed. */
const gatherPngText = (content: Gathering, tags: object | undefined): string[] => {
  gatherTags(content, tags);
  const texts = Object.values(tags ?? {}).map(textOf);
  if (texts.includes(NOT_UNPACKED)) content.miss({ part: 'properties' }, 'damaged');
  return texts.flatMap(xmpIn);
};

/** Packets in the bytes of a picture of a kind whose parts we do not know. */
const xmpInBytes = (bytes: Uint8Array): string[] => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = 'xmpmeta';
  const [first, last] = [buffer.indexOf(mark), buffer.lastIndexOf(mark)];
  // A prefix and a bracket stand before the name.
  return first === -1 ? [] : xmpIn(buffer.subarray(Math.max(first - 16, 0), last + mark.length + 1).toString('utf8'));
};

type Loaded = { tags: ExpandedTags; isRead: boolean };

/** JPEG XR is laid out as TIFF is, with another number in its mark (ITU-T T.832, annex A). */
const asTiff = (bytes: Uint8Array): Buffer => {
  const copy = Buffer.from(bytes);
  copy.writeUInt16LE(42, 2);
  return copy;
};

const load = async (bytes: Uint8Array, mediaType: string): Promise<Loaded> => {
  try {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const buffer = mediaType === 'image/vnd.ms-photo' ? asTiff(bytes) : whole;
    // An empty DOM satisfies exifreader, so no XMP tree is built; the source of the XMP stays in `_raw`.
    const domParser = { parseFromString: () => ({ getElementsByTagName: () => [], childNodes: [] }) };
    const options = { expanded: true, async: true, domParser, excludeTags: { makerNotes: true } } as const;
    return { tags: await ExifReader.load(buffer, options), isRead: true };
  } catch (error) {
    // A picture without any properties is a fine picture.
    return { tags: {}, isRead: error instanceof Error && error.name === 'MetadataMissingError' };
  }
};

/** Pictures in which no program writes properties. */
const BARE: ReadonlySet<string> = new Set(['image/bmp', 'image/x-icon', 'image/icns', 'image/gif']);

/** A shorter file of this kind was cut off right at its start: a marker, the first chunk, the first box. */
const LEAST_BYTES: Readonly<Record<string, number>> = { 'image/jpeg': 5, 'image/png': 33, 'image/heic': 33 };

/**
 * Reads the properties of a picture (EXIF, IPTC, XMP). No pixel is decoded, so its dimensions do not matter.
 * @throws ReadError damaged when it is no picture, or cut short right at the start
 */
export const readImage: Reader = async ({ bytes }, work) => {
  const { mediaType } = await sniffKind(bytes);
  if (!isPictureType(mediaType) || bytes.length < (LEAST_BYTES[mediaType] ?? 0))
    throw new ReadError({ kind: 'damaged' });
  const content = gatherContent(work);
  const { tags, isRead } = await load(bytes, mediaType);
  if (!isRead && !BARE.has(mediaType)) content.miss({ part: 'properties' }, 'damaged');
  gatherTags(content, tags.exif);
  gatherTags(content, tags.iptc);
  const inText = gatherPngText(content, tags.pngText);
  const raw = tags.xmp?._raw;
  await gatherXmp(content, [...(raw === undefined ? xmpInBytes(bytes) : xmpIn(raw)), ...inText], work);
  content.created(isoDay(textOf(tags.exif?.['DateTimeOriginal'])) ?? isoDay(textOf(tags.exif?.['DateTimeDigitized'])));
  if (hasPosition(tags)) content.locate();
  work.onPage();
  return content.finish();
};
