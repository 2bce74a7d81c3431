import ExifReader, { type ExpandedTags } from 'exifreader';
import { type Gathering, gatherContent } from '../gather-content.ts';
import { isoDay } from '../iso-day.ts';
import { ReadError } from '../limits.ts';
import type { Reader } from '../reader.ts';

/** Tags under the names that exifreader gives them: EXIF, IPTC and PNG text. */
const MAKERS = /^(Artist|XPAuthor|By-line|Writer\/Editor|creator|OwnerName|CameraOwnerName|Author|captionwriter)$/i;
const WORDS =
  /^(ImageDescription|UserComment|XP(Title|Comment|Keywords|Subject)|Caption\/Abstract|Headline|Object Name|Keywords|City|Sub-location|description|title|subject|personInImage|comment|copyright( notice)?|documentName|instructions|credit|source)$/i;

type Tag = { description: string; value: unknown };

const isTag = (tag: unknown): tag is Tag =>
  typeof tag === 'object' && tag !== null && 'description' in tag && typeof tag.description === 'string';

/** XMP nests lists and languages. The length is bounded, so that a hostile file cannot make the search slow. */
const XMP_DESCRIPTION =
  /<(?:dc:|photoshop:|Iptc4xmpExt:|xmp:)(creator|description|title|subject|PersonInImage|AuthorsPosition)\b[^>]*>([\s\S]{0,20000}?)<\/(?:dc|photoshop|Iptc4xmpExt|xmp):\1>/g;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '\n')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_all, name: string) => ENTITIES[name] ?? '')
    .replace(/&#x([\da-f]{1,6});/gi, (_all, hex: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
    );

/** Searches the source of XMP, because an XML parser that builds trees should not see bytes from outside. */
const gatherXmp = (content: Gathering, xmp: string): void => {
  for (const [, name, inside] of xmp.matchAll(XMP_DESCRIPTION)) {
    for (const text of plain(inside ?? '').split('\n')) {
      if (name === 'creator') content.author(text);
      else content.add(text, { part: 'properties' });
    }
  }
  if (/exif:GPSL(atitude|ongitude)\s*(=\s*["'][^"']|>[^<])/.test(xmp)) content.locate();
};

const gatherTag = (content: Gathering, name: string, tag: unknown): void => {
  if (!isTag(tag)) return;
  const text = tag.description.replaceAll('\u0000', '');
  if (MAKERS.test(name)) content.author(text);
  else if (WORDS.test(name)) content.add(text, { part: 'properties' });
};

/** A tag that may occur more than once, such as a keyword, is a list. */
const gatherTags = (content: Gathering, tags: object | undefined): void => {
  for (const [name, tag] of Object.entries(tags ?? {})) {
    for (const each of Array.isArray(tag) ? tag : [tag]) gatherTag(content, name, each);
  }
};

const textOf = (tag: unknown): string => (isTag(tag) ? tag.description : '');

const load = (bytes: Uint8Array): ExpandedTags | null => {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // An empty DOM satisfies exifreader, so no XMP tree is built; the source of the XMP stays in `_raw`.
    const domParser = { parseFromString: () => ({ getElementsByTagName: () => [], childNodes: [] }) };
    return ExifReader.load(buffer, { expanded: true, async: false, domParser, excludeTags: { makerNotes: true } });
  } catch {
    // Thrown for images without properties and for unreadable properties. Neither makes the image itself bad.
    return null;
  }
};

const MARKS: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  jpeg: (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff && bytes.length > 4,
  png: (bytes) =>
    Buffer.from(bytes.subarray(0, 8)).toString('latin1') === '\u0089PNG\r\n\u001a\n' && bytes.length >= 33,
  heic: (bytes) => Buffer.from(bytes.subarray(4, 8)).toString('latin1') === 'ftyp' && bytes.length > 32,
};

/**
 * Reads the properties of an image (EXIF, IPTC, XMP). No pixel is decoded, so its dimensions do not matter.
 * @throws ReadError damaged when it is not a JPEG, PNG or HEIC image, or cut short right at the start
 */
export const readImage: Reader = async ({ bytes }, onPage) => {
  if (!Object.values(MARKS).some((fits) => fits(bytes))) throw new ReadError({ kind: 'damaged' });
  const content = gatherContent();
  const tags = load(bytes);
  for (const group of [tags?.exif, tags?.iptc, tags?.pngText]) gatherTags(content, group);
  gatherXmp(content, tags?.xmp?._raw ?? '');
  content.created(
    isoDay(textOf(tags?.exif?.['DateTimeOriginal'])) ?? isoDay(textOf(tags?.exif?.['DateTimeDigitized'])),
  );
  if (tags?.gps?.Latitude !== undefined && tags.gps.Longitude !== undefined) content.locate();
  onPage();
  return content.finish();
};
