import type { Flaw } from '../../findings/document-terms.ts';
import type { DocumentContent } from '../document-content.ts';
import { type Gathering, gatherContent } from '../gather-content.ts';
import { isoDay } from '../iso-day.ts';
import { ReadError, unlessDamaged } from '../limits.ts';
import { fileNameOf, readerOfType } from '../media-types.ts';
import type { Reader } from '../reader.ts';
import type { Work } from '../work.ts';
import { readXml } from '../xml-events.ts';
import { openZip, type ZipParts } from '../zip-parts.ts';
import { type OpenDocumentHandler, openDocumentName, type PlaceFollower } from './open-document-events.ts';
import {
  followNoPictures,
  followOpenFigures,
  followOpenSlides,
  type PictureFollower,
  withPictures,
} from './open-document-pictures.ts';
import { followCells, followNothing, followParagraphs, followSlides } from './open-document-places.ts';
import { gatherOpenText, type HiddenStyles, hiddenStyles, withStyles } from './open-document-text.ts';

/** The files inside an OpenDocument file. */
export type OpenDocumentFiles = {
  names: readonly string[];
  /** Passes an XML file to the handler; does nothing when there is no such file. */
  walk(name: string, handler: OpenDocumentHandler): Promise<void>;
  bytes(name: string): Promise<Uint8Array | null>;
  /** What is not as it should be, and harms nothing. Grows while files are read. */
  flaws: Set<Flaw>;
};

const PROPERTIES = new Set(['dc:title', 'dc:subject', 'dc:description', 'meta:keyword', 'meta:user-defined']);

const AUTHORS = new Set(['meta:initial-creator', 'dc:creator', 'meta:printed-by']);

/** Basic modules and scripts in other languages. Their lists are left out: files without macros have those too. */
const isMacro = (name: string): boolean => /^(Basic|Scripts)\/.*[^/]$/.test(name) && !/\/script-l[bc]\.xml$/.test(name);

const gatherMeta = (content: Gathering): OpenDocumentHandler => {
  let value = '';
  return {
    open() {
      value = '';
    },
    text(text) {
      if (value.length < 100_000) value += text;
    },
    close(name) {
      if (PROPERTIES.has(name)) content.add(value, { part: 'properties' });
      if (AUTHORS.has(name)) content.author(value);
      if (name === 'meta:creation-date') content.created(isoDay(value));
      value = '';
    },
  };
};

/** The media type of each file and folder, as the manifest tells. Refuses what is encrypted. */
const readManifest = async (files: OpenDocumentFiles): Promise<Map<string, string>> => {
  const mediaTypes = new Map<string, string>();
  await files.walk('META-INF/manifest.xml', {
    open(name, attributes) {
      if (name === 'manifest:encryption-data') throw new ReadError({ kind: 'encrypted' });
      const path = attributes['manifest:full-path'] ?? '';
      if (name === 'manifest:file-entry') mediaTypes.set(path, attributes['manifest:media-type'] ?? '');
    },
    text: () => {},
    close: () => {},
  });
  return mediaTypes;
};

const gatherBody = async (
  files: OpenDocumentFiles,
  content: Gathering,
  styles: HiddenStyles,
  { places, pictures }: { places: PlaceFollower; pictures: PictureFollower },
): Promise<void> => {
  const follow = (each: PlaceFollower) =>
    withPictures(pictures, withStyles(styles, gatherOpenText(content, styles, each)));
  // The styles tell which text is hidden, so they come first, with the headers and footers among them.
  const looks = files.walk('styles.xml', follow(followNothing()));
  await unlessDamaged(looks, () => content.miss({ part: 'header' }, 'damaged'));
  await files.walk('content.xml', follow(places));
};

/** In a table, nobody knows where pages end. */
const picturesOutOfSlides = (content: Gathering, extension: string): PictureFollower =>
  extension === 'ods' ? followNoPictures() : followOpenFigures(content);

/**
 * Gathers the content of a text, spreadsheet or presentation (ISO/IEC 26300).
 * @throws ReadError encrypted, or damaged when there is no content in it
 */
export const gatherOpenDocument = async (
  files: OpenDocumentFiles,
  extension: string,
  work: Work,
): Promise<DocumentContent> => {
  const mediaTypes = await readManifest(files);
  if (!files.names.includes('content.xml')) throw new ReadError({ kind: 'damaged' });
  const content = gatherContent(work);
  if (files.names.some(isMacro)) content.activate('macro');
  await unlessDamaged(files.walk('meta.xml', gatherMeta(content)), () => content.flaw('properties'));
  const slides = extension === 'odp' ? followSlides(() => work.onPage()) : null;
  const places = slides ?? (extension === 'ods' ? followCells(content) : followParagraphs());
  const pictures = slides === null ? picturesOutOfSlides(content, extension) : followOpenSlides(content);
  await gatherBody(files, content, hiddenStyles(), { places, pictures });
  work.onPage();
  await gatherPacked(content, files, mediaTypes, work);
  for (const flaw of files.flaws) content.flaw(flaw);
  return content.finish(slides?.count() ?? null);
};

/** Looks of objects, thumbnails and settings: nothing that is not read elsewhere. */
const LOOKS =
  /^(ObjectReplacements|Thumbnails|Configurations2|META-INF|Basic|Dialogs|Scripts|Fonts)\/|^(layout-cache|mimetype)$/;
/** Vector drawings and bitmaps, in which no program writes properties of a photo. */
const DRAWN = /\.(emf|wmf|svm|emz|wmz|bmp)$/i;

/** The folder of a document that stands unpacked inside another. */
const folderOfObject = (name: string): string | null => /^(.+\/)content\.xml$/.exec(name)?.[1] ?? null;

const OBJECT_KINDS: readonly (readonly [mediaType: RegExp, extension: string])[] = [
  [/\.chart/, 'odc'],
  [/\.formula/, 'odf'],
];

const objectExtension = (mediaType: string): string =>
  readerOfType(mediaType) || (OBJECT_KINDS.find(([known]) => known.test(mediaType))?.[1] ?? 'odt');

/** The files of a document in a folder of another. */
const filesIn = (files: OpenDocumentFiles, folder: string): OpenDocumentFiles => ({
  names: files.names.flatMap((name) => (name.startsWith(folder) ? [name.slice(folder.length)] : [])),
  walk: (name, handler) => files.walk(folder + name, handler),
  bytes: (name) => files.bytes(folder + name),
  flaws: files.flaws,
});

/** Gathers documents and pictures that are packed inside: objects in folders of their own, then files. */
const gatherPacked = async (
  content: Gathering,
  files: OpenDocumentFiles,
  mediaTypes: ReadonlyMap<string, string>,
  work: Work,
): Promise<void> => {
  const folders = files.names.flatMap((name) => folderOfObject(name) ?? []);
  const outermost = folders.filter((folder) => !folders.some((other) => other !== folder && folder.startsWith(other)));
  for (const folder of outermost) {
    const extension = objectExtension(mediaTypes.get(folder) ?? '');
    const read = (own: Work) => gatherOpenDocument(filesIn(files, folder), extension, own);
    content.absorb(await work.readPacked({ name: '', extension, read }));
  }
  for (const name of files.names) {
    const isRead = /\.(xml|rdf)$/i.test(name) || outermost.some((folder) => name.startsWith(folder));
    if (isRead || LOOKS.test(name) || DRAWN.test(name)) continue;
    const bytes = await files.bytes(name);
    const mediaType = mediaTypes.get(name) ?? '';
    if (bytes !== null) content.absorb(await work.readPacked({ name: fileNameOf(name), bytes, mediaType }));
  }
};

const filesOf = (parts: ZipParts, work: Work): OpenDocumentFiles => {
  const flaws = new Set(parts.flaws);
  return {
    names: parts.names,
    flaws,
    bytes: (name) => parts.bytes(name),
    async walk(name, handler) {
      await readXml(
        parts,
        name,
        {
          open({ uri, local, attributes }) {
            const named = attributes().map((each) => [openDocumentName(each.uri, each.local), each.value]);
            handler.open(openDocumentName(uri, local), Object.fromEntries(named));
          },
          text: (text) => handler.text(text),
          close: (uri, local) => handler.close(openDocumentName(uri, local)),
          // OpenOffice.org 1 and 2 wrote one.
          doctype: () => void flaws.add('doctype'),
        },
        work,
      );
    },
  };
};

/** Reads OpenDocument texts, spreadsheets and presentations (ISO/IEC 26300): odt, ods, odp. */
export const readOpenDocument: Reader = async ({ bytes, extension }, work) =>
  await gatherOpenDocument(filesOf(await openZip(bytes, work), work), extension, work);
