import type { DocumentContent } from '../document-content.ts';
import { type Gathering, gatherContent } from '../gather-content.ts';
import { isoDay } from '../iso-day.ts';
import { ReadError } from '../limits.ts';
import type { OpenDocumentHandler, PlaceFollower } from './open-document-events.ts';
import { followCells, followNothing, followParagraphs, followSlides } from './open-document-places.ts';
import { type HiddenStyles, hiddenStyles, withStyles } from './open-document-styles.ts';
import { gatherOpenText } from './open-document-text.ts';

/** An OpenDocument file that is unpacked: its names, and a way to walk through one of its XML files. */
export type OpenDocumentFiles = {
  names: readonly string[];
  /** Does nothing when there is no such file. */
  walk(name: string, handler: OpenDocumentHandler): Promise<void>;
};

const PROPERTIES = new Set(['dc:title', 'dc:subject', 'dc:description', 'meta:keyword', 'meta:user-defined']);
const AUTHORS = new Set(['meta:initial-creator', 'dc:creator', 'meta:printed-by']);

/** Modules of Basic, and scripts in other languages; the lists of them stand there in files without macros too. */
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
  // Headers and footers stand with the styles, which say what of the text is hidden: they come first.
  await files.walk('styles.xml', withStyles(styles, gatherOpenText(content, styles, followNothing())));
  await files.walk('content.xml', withStyles(styles, gatherOpenText(content, styles, places)));
};

/**
 * Reads a text, spreadsheet or presentation (ISO/IEC 26300).
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
