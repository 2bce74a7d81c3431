import type { DocumentPart, Place } from '../../findings/document-terms.ts';
import { cellName, positionOf } from '../cell-names.ts';
import type { Gathering } from '../gather-content.ts';
import type { XmlHandlers } from '../xml-events.ts';
import { ooxmlName } from './ooxml-markup.ts';
import { gatherRichString, type SheetPlace } from './sheet-cells.ts';

const placeOf = (sheet: number, name: string | null): Place => {
  const position = positionOf(name ?? '');
  return position === null ? { sheet, part: 'comment' } : { sheet, cell: cellName(position), part: 'comment' };
};

/** Whether an author is the placeholder that Excel writes for threaded comments. */
const isStandIn = (author: string): boolean => /^tc=\{/i.test(author);

/** Gathers notes at cells (ISO 29500-1, 18.7) and their authors. */
export const gatherNotes = (content: Gathering, sheet: number): XmlHandlers => {
  const string = gatherRichString();
  let place = placeOf(sheet, null);
  let author: string | null = null;
  return {
    open({ uri, local, attribute }) {
      const name = ooxmlName(uri, local);
      string.open(name);
      if (name === 'x:comment') place = placeOf(sheet, attribute('', 'ref'));
      if (name === 'x:author') author = '';
    },
    text(text) {
      if (author === null) string.hear(text);
      else author += text;
    },
    close(uri, local) {
      const name = ooxmlName(uri, local);
      string.close(name);
      if (name === 'x:comment') content.add(string.take(), place);
      if (name === 'x:author' && author !== null) {
        if (!isStandIn(author)) content.author(author);
        author = null;
      }
    },
  };
};

/** Gathers threaded comments, which Excel has since 2018 ([MS-XLSX] 2.6.204). */
export const gatherThreads = (content: Gathering, sheet: number): XmlHandlers => {
  let place = placeOf(sheet, null);
  let text: string | null = null;
  return {
    open({ local, attribute }) {
      if (local === 'threadedComment') place = placeOf(sheet, attribute('', 'ref'));
      text = local === 'text' ? '' : null;
    },
    text(more) {
      if (text !== null) text += more;
    },
    close() {
      if (text !== null) content.add(text, place);
      text = null;
    },
  };
};

/** Gathers the authors of threaded comments, which are in a separate part ([MS-XLSX] 2.6.203). */
export const gatherPersons = (content: Gathering): XmlHandlers => ({
  open({ local, attribute }) {
    if (local === 'person') content.author(attribute('', 'displayName') ?? '');
  },
});

const MARGINS: ReadonlyMap<string, DocumentPart> = new Map([
  ['x:oddHeader', 'header'],
  ['x:evenHeader', 'header'],
  ['x:firstHeader', 'header'],
  ['x:oddFooter', 'footer'],
  ['x:evenFooter', 'footer'],
  ['x:firstFooter', 'footer'],
]);

/** Codes for fonts, sizes, colours, page numbers and the like (ISO 29500-1, 18.3.1.46). */
const CODES = /&(?:"[^"]*(?:"|$)|K(?:[0-9A-F]{2}[+-]\d{3}|[0-9A-F]{6})|\d+|(.)|$)/gis;

/** The text of a header or footer, with its left, middle and right part on separate lines. */
const wordsOf = (text: string): string =>
  text
    .replace(CODES, (_, code: string | undefined) => {
      if (code === '&') return '&';
      return code !== undefined && /[lcr]/i.test(code) ? '\n' : '';
    })
    .trim();

/** Gathers the headers and footers of a sheet. */
export const gatherMargins = (content: Gathering, { sheet, hidden }: SheetPlace) => {
  let text = '';
  let part: DocumentPart | undefined;
  return {
    open(name: string): void {
      part = MARGINS.get(name);
      text = '';
    },
    text(more: string): void {
      if (part !== undefined) text += more;
    },
    close(): void {
      if (part !== undefined) content.add(wordsOf(text), { sheet, part: hidden ? 'hidden' : part });
      part = undefined;
    },
  };
};
