import type { DocumentContent } from '../document-content.ts';
import { type Gathering, gatherContent } from '../gather-content.ts';
import { isoDay } from '../iso-day.ts';
import { ReadError } from '../limits.ts';
import type { Reader } from '../reader.ts';
import { type CharacterBudget, readXml } from '../xml-events.ts';
import { openZip, type ZipParts } from '../zip-parts.ts';
import { type OpenDocumentHandler, openDocumentName, type PlaceFollower } from './open-document-events.ts';
import { followCells, followNothing, followParagraphs, followSlides } from './open-document-places.ts';
import { gatherOpenText, type HiddenStyles, hiddenStyles, withStyles } from './open-document-text.ts';

/** The files inside an OpenDocument file. */
export type OpenDocumentFiles = {
  names: readonly string[];
  /** Passes an XML file to the handler; does nothing when there is no such file. */
  walk(name: string, handler: OpenDocumentHandler): Promise<void>;
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

const refuseEncrypted: OpenDocumentHandler = {
  open(name) {
    if (name === 'manifest:encryption-data') throw new ReadError({ kind: 'encrypted' });
  },
  text: () => {},
  close: () => {},
};

const gatherBody = async (
  files: OpenDocumentFiles,
  content: Gathering,
  styles: HiddenStyles,
  places: PlaceFollower,
): Promise<void> => {
  // The styles tell which text is hidden, so they come first, with the headers and footers among them.
  await files.walk('styles.xml', withStyles(styles, gatherOpenText(content, styles, followNothing())));
  await files.walk('content.xml', withStyles(styles, gatherOpenText(content, styles, places)));
};

/**
 * Gathers the content of a text, spreadsheet or presentation (ISO/IEC 26300).
 * @throws ReadError encrypted, or damaged when there is no content in it
 */
export const gatherOpenDocument = async (
  files: OpenDocumentFiles,
  extension: string,
  onPage: () => void,
): Promise<DocumentContent> => {
  await files.walk('META-INF/manifest.xml', refuseEncrypted);
  if (!files.names.includes('content.xml')) throw new ReadError({ kind: 'damaged' });
  const content = gatherContent();
  if (files.names.some(isMacro)) content.activate('macro');
  await files.walk('meta.xml', gatherMeta(content));
  const slides = extension === 'odp' ? followSlides(onPage) : null;
  const places = slides ?? (extension === 'ods' ? followCells(content) : followParagraphs());
  await gatherBody(files, content, hiddenStyles(), places);
  onPage();
  return content.finish(slides?.count() ?? null);
};

const filesOf = (parts: ZipParts): OpenDocumentFiles => {
  const budget: CharacterBudget = { characters: 0 };
  return {
    names: parts.names,
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
        },
        budget,
      );
    },
  };
};

/** Reads OpenDocument texts, spreadsheets and presentations (ISO/IEC 26300): odt, ods, odp. */
export const readOpenDocument: Reader = async ({ bytes, extension }, onPage) =>
  await gatherOpenDocument(filesOf(await openZip(bytes)), extension, onPage);
