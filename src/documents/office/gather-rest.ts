import type { Place } from '../../findings/document-terms.ts';
import { OBJECT_TYPE } from '../compound-file.ts';
import type { Gathering } from '../gather-content.ts';
import { LIMITS, unlessDamaged } from '../limits.ts';
import { fileNameOf } from '../media-types.ts';
import type { Work } from '../work.ts';
import { readXml, type XmlHandlers } from '../xml-events.ts';
import { gatherCacheFields, gatherCacheRecords, gatherLinkedBook } from './data-caches.ts';
import type { OoxmlPackage } from './ooxml-package.ts';

/** Everything in an Office document that its text does not refer to, or that is a file of its own. */

const HIDDEN: Place = { part: 'hidden' };

/** Parts that only say what things look like, or that repeat what is read elsewhere. */
const LOOKS =
  /(^|\/)(docProps\/thumbnail\.(jpe?g|png|gif|[ew]mf)|_rels\/[^/]*\.rels|\[Content_Types\]\.xml|theme\d*\.xml|theme\/.*|(table)?styles(WithEffects)?\d*\.xml|(web)?settings\d*\.xml|fontTable\.xml|numbering\.xml|calcChain\.xml|(pres|view)Props\.xml|(layout|quickStyle|colors|drawing)\d*\.xml|tableSingleCells.*|metadata\.xml|comments(Extended|Ids|Extensible)\.xml)$/i;

/** Binary parts without a word of text: settings, fonts, signatures of macros, which are told as macros. */
const MACHINE_PARTS =
  /(^|\/)(printerSettings\d*\.bin|vbaProject[^/]*\.bin|activeX\/.*|fonts?\/[^/]*|[^/]*\.(odttf|fntdata|ttf|otf|sigs))$/i;

/** Drawings of lines, which Office makes as the look of an object, and bitmaps: no program writes properties of a photo in these. */
const DRAWN = /\.(emf|wmf|emz|wmz|pict|pct|bmp|dib|ico)$/i;

const PICTURE = /\.(jpe?g|jfif|png|gif|tiff?|webp|wdp|jxr|heic)$/i;

const OBJECT_NAME = /(^|\/)embeddings\/[^/]+\.bin$/i;

const isXml = (name: string, mediaType: string): boolean =>
  /\.(xml|vml)$/i.test(name) || /[+/]xml$/i.test(mediaType) || /vmlDrawing$/i.test(mediaType);

/** Every text in a part, one for each element that has any. */
const gatherWords = (content: Gathering): XmlHandlers => {
  let text = '';
  const take = () => {
    content.add(text, HIDDEN);
    text = '';
  };
  return {
    open: take,
    text(more) {
      text += more;
    },
    close: take,
  };
};

const CACHE_FIELDS = /(^|\/)pivotCacheDefinition(\d*)\.xml$/i;
const CACHE_RECORDS = /(^|\/)pivotCacheRecords(\d*)\.xml$/i;
const LINKED_BOOK = /(^|\/)externalLinks\/[^/]+\.xml$/i;

/** Chooses how a part with words is read. The fields of a pivot table tell what its records are about, so they come first. */
const openWords = (content: Gathering) => {
  const fields = new Map<string, string[]>();
  return (name: string): XmlHandlers => {
    const [, , definition] = CACHE_FIELDS.exec(name) ?? [];
    const [, , records] = CACHE_RECORDS.exec(name) ?? [];
    if (definition !== undefined) {
      const own: string[] = [];
      fields.set(definition, own);
      return gatherCacheFields(content, own);
    }
    if (records !== undefined) return gatherCacheRecords(content, fields.get(records) ?? []);
    return LINKED_BOOK.test(name) ? gatherLinkedBook(content) : gatherWords(content);
  };
};

const fieldsFirst = (names: readonly string[]): string[] => [
  ...names.filter((name) => !CACHE_RECORDS.test(name)),
  ...names.filter((name) => CACHE_RECORDS.test(name)),
];

const MASTERS = /(^|\/)(slideMasters|slideLayouts|notesMasters|handoutMasters|theme)\/[^/]+\.xml$/i;

/** The parts that only masters and layouts of slides refer to: a background, a logo. They are no part of what somebody wrote. */
const partsOfMasters = async ({ parts, relationsOf }: OoxmlPackage): Promise<ReadonlySet<string>> => {
  const targetsOf = async (names: readonly string[]): Promise<string[]> => {
    const found = [];
    for (const name of names) for (const { target } of await relationsOf(name)) found.push(target);
    return found;
  };
  const masters = parts.names.filter((name) => MASTERS.test(name));
  const others = masters.length === 0 ? [] : parts.names.filter((name) => /\.xml$/i.test(name) && !MASTERS.test(name));
  const used = new Set(await targetsOf(others));
  return new Set((await targetsOf(masters)).filter((target) => !used.has(target)));
};

const readPackedPart = async (
  content: Gathering,
  { parts, contentTypes }: OoxmlPackage,
  name: string,
  { work, isLook }: { work: Work; isLook: boolean },
): Promise<void> => {
  // A photo of hundreds of megabytes says nothing against the text beside it.
  if (PICTURE.test(name) && parts.size(name) > LIMITS.entryBytes) return content.miss(HIDDEN, 'size');
  const mediaType = OBJECT_NAME.test(name) ? OBJECT_TYPE : (contentTypes.get(name) ?? '');
  const bytes = await parts.bytes(name);
  if (bytes === null) return;
  const packed = await work.readPacked({ name: fileNameOf(name), bytes, mediaType });
  content.absorb(isLook ? { ...packed, pictures: 0 } : packed);
};

/**
 * Gathers what is left of an Office document once its text was read: files packed inside, caches of data, and any other part with
 * words in it.
 * @throws ReadError unsafe or a limit
 */
export const gatherRest = async (content: Gathering, file: OoxmlPackage, work: Work): Promise<void> => {
  const left = file.unread().filter((name) => !LOOKS.test(name) && !MACHINE_PARTS.test(name) && !DRAWN.test(name));
  const hasWords = (name: string) => isXml(name, file.contentTypes.get(name) ?? '');
  const handlersFor = openWords(content);
  for (const name of fieldsFirst(left.filter(hasWords))) {
    const reading = readXml(file.parts, name, handlersFor(name), work);
    await unlessDamaged(reading, () => content.miss(HIDDEN, 'damaged'));
  }
  const looks = await partsOfMasters(file);
  for (const name of left.filter((each) => !hasWords(each))) {
    const reading = readPackedPart(content, file, name, { work, isLook: looks.has(name) });
    await unlessDamaged(reading, () => content.miss({ part: 'attachment' }, 'damaged'));
  }
};
