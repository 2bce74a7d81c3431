import type { DocumentPart } from '../../findings/document-terms.ts';
import type { Gathering } from '../gather-content.ts';
import type { SheetPlace } from './sheet-cells.ts';

const MARGINS: ReadonlyMap<string, DocumentPart> = new Map([
  ['x:oddHeader', 'header'],
  ['x:evenHeader', 'header'],
  ['x:firstHeader', 'header'],
  ['x:oddFooter', 'footer'],
  ['x:evenFooter', 'footer'],
  ['x:firstFooter', 'footer'],
]);

/** Fonts, sizes, colours, page numbers and the like (ISO 29500-1, 18.3.1.46). */
const CODES = /&(?:"[^"]*(?:"|$)|K(?:[0-9A-F]{2}[+-]\d{3}|[0-9A-F]{6})|\d+|(.)|$)/gis;

/** The words of a header or footer; its left, middle and right part on lines of their own. */
const wordsOf = (text: string): string =>
  text
    .replace(CODES, (_, code: string | undefined) => {
      if (code === '&') return '&';
      return code !== undefined && /[lcr]/i.test(code) ? '\n' : '';
    })
    .trim();

/** Takes over what is printed above and below a sheet. */
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
