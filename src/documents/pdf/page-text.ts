import { accented } from './accents.ts';
import {
  type Direction,
  directionOf,
  isBelow,
  isJoined,
  isSpaced,
  type Letter,
  type LetterBox,
  type Separator,
  separatorBetween,
} from './letter-geometry.ts';
import { type DrawnLine, inReadingOrder, type LinePiece, THIN_SPACE } from './line-order.ts';
import type { Pdfium } from './pdfium.ts';

const NOTHING = 0;
const NEW_LINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const HYPHEN = 0x2d;
/** What PDFium makes of a hyphen at the end of a line. */
const BROKEN_HYPHEN = 2;
const BYTES_PER_FLOAT = 4;

/** Hebrew, Arabic and the scripts beside them (Unicode 16, chapter 9). */
const isLeftward = (code: number): boolean =>
  (code >= 0x590 && code <= 0x8ff) || (code >= 0xfb1d && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc);

/** Chinese, Japanese and Korean, with their punctuation. */
const isWide = (code: number): boolean => (code >= 0x2e80 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff);

/** Digits and capitals in other shapes, which Adobe's glyph list has in the private use area: old-style digits, small capitals. */
const plainLetter = (code: number): number => {
  if (code >= 0xf730 && code <= 0xf739) return code - 0xf700;
  return code >= 0xf761 && code <= 0xf77a ? code - 0xf720 : code;
};

/** What stands for no letter, because a font says nothing of it, or nonsense: no character of Unicode, half a pair, a mark of PDFium. */
const isNothing = (code: number): boolean =>
  code === NOTHING || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || (code >= 0xfffd && code <= 0xffff);

const isWhite = (code: number): boolean => code === SPACE || code === NEW_LINE || code === 0xa0;

/** A letter that was read: its number on the page, and the Unicode of what it is. */
type Read = LetterBox & { index: number; code: number };

const noLetter = (): Read => ({ index: -1, code: NOTHING, left: 0, bottom: 0, right: 0, top: 0 });

/** Reads a text page of PDFium (fpdf_text.h). */
const openTextPage = ({ calls, scratch, view, floats }: Pdfium, textPage: number) => ({
  count: calls.FPDFText_CountChars(textPage),
  codeOf(index: number): number {
    const code = calls.FPDFText_GetUnicode(textPage, index);
    if (code >= SPACE) return plainLetter(code);
    if (code === BROKEN_HYPHEN && calls.FPDFText_IsHyphen(textPage, index) === 1) return HYPHEN;
    // A font that does not tell its letters numbers them from 1, so that any of them may look like the end of a line.
    return (code === NEW_LINE || code === RETURN) && calls.FPDFText_IsGenerated(textPage, index) === 1
      ? NEW_LINE
      : NOTHING;
  },
  isGenerated: (index: number) => calls.FPDFText_IsGenerated(textPage, index) === 1,
  angleOf: (index: number) => calls.FPDFText_GetCharAngle(textPage, index),
  /** Fills in a letter: a page has thousands, and a new one for each would cost as much as all else that is done here. */
  readInto(letter: Read, index: number, code: number): Read {
    calls.FPDFText_GetLooseCharBox(textPage, index, scratch);
    const numbers = floats();
    const at = scratch / BYTES_PER_FLOAT;
    letter.index = index;
    letter.code = code;
    // FS_RECTF of fpdfview.h has the top before the right.
    letter.left = numbers[at] ?? 0;
    letter.top = numbers[at + 1] ?? 0;
    letter.right = numbers[at + 2] ?? 0;
    letter.bottom = numbers[at + 3] ?? 0;
    return letter;
  },
  letterOf(box: Read): Letter {
    const { index } = box;
    calls.FPDFText_GetCharOrigin(textPage, index, scratch, scratch + 8);
    const [x, y] = [view().getFloat64(scratch, true), view().getFloat64(scratch + 8, true)];
    // FS_MATRIX of fpdfview.h: a and b are the first two numbers.
    calls.FPDFText_GetMatrix(textPage, index, scratch);
    const scale = Math.hypot(view().getFloat32(scratch, true), view().getFloat32(scratch + 4, true));
    const size = calls.FPDFText_GetFontSize(textPage, index) * scale;
    return { box, x, y, size: size > 0 ? size : Math.max(box.top - box.bottom, Number.EPSILON) };
  },
});

type TextPage = ReturnType<typeof openTextPage>;

/** The white space between two letters, as far as it was read. */
type White = { seen: Separator; written: boolean };

const NONE: White = { seen: '', written: false };

const addWhite = ({ seen, written }: White, code: number, generated: boolean): White => ({
  seen: code === NEW_LINE || seen === '\n' ? '\n' : ' ',
  written: written || !generated,
});

const directionFrom = (page: TextPage, last: Read, next: Read): Direction => {
  // Chinese and Japanese run down a column without being turned.
  if (isWide(last.code) && isWide(next.code) && isBelow(last, next)) return 'down';
  return directionOf(page.angleOf(next.index));
};

const separatorFor = (page: TextPage, last: Read, next: Read, white: White): Separator => {
  if (white === NONE && isJoined(last, next)) return '';
  if (white.written && isSpaced(last, next)) return ' ';
  const leftward = isLeftward(last.code) || isLeftward(next.code);
  const direction = directionFrom(page, last, next);
  return separatorBetween(page.letterOf(last), page.letterOf(next), { ...white, direction, leftward });
};

/** Puts letters together to lines and pieces of lines. */
const buildLines = (page: TextPage) => {
  const lines: DrawnLine[] = [];
  let last: Read | null = null;
  let piece: LinePiece = { text: '', left: 0, right: 0 };
  const start = (next: Read, separator: '\n' | '\t'): void => {
    piece = { text: '', left: next.left, right: next.right };
    if (separator === '\t') lines.at(-1)?.pieces.push(piece);
    else {
      const { y, size } = page.letterOf(next);
      lines.push({ pieces: [piece], y, size });
    }
  };
  const write = (next: Read): void => {
    piece.text += String.fromCodePoint(next.code);
    piece.left = Math.min(piece.left, next.left);
    piece.right = Math.max(piece.right, next.right);
  };
  const separate = (next: Read, white: White): void => {
    const separator = last === null ? '\n' : separatorFor(page, last, next, white);
    if (separator === '\n' || separator === '\t') start(next, separator);
    else piece.text += separator === ' ' && !white.written ? THIN_SPACE : separator;
  };
  return {
    lines,
    /**
     * @param white what was read between this letter and the last
     * @returns the letter before it, which is needed no more
     */
    add(next: Read, white: White): Read {
      const code = last === null ? null : accented(last, next);
      if (code === null) separate(next, white);
      else {
        piece.text = piece.text.slice(0, -1);
        next.code = code;
      }
      write(next);
      const before = last ?? noLetter();
      last = next;
      return before;
    },
  };
};

/** The text of a page; lines and cells are kept apart. */
const readLetters = (page: TextPage): string => {
  const built = buildLines(page);
  let unused = noLetter();
  let white = NONE;
  for (let index = 0; index < page.count; index += 1) {
    const code = page.codeOf(index);
    if (isWhite(code)) {
      white = addWhite(white, code, page.isGenerated(index));
      continue;
    }
    if (isNothing(code)) continue;
    unused = built.add(page.readInto(unused, index, code), white);
    white = NONE;
  }
  return inReadingOrder(built.lines);
};

/**
 * The text of a page.
 * @param page a page that PDFium has open
 * @param use gets the text, and a handle of the letters while PDFium has them open
 */
export const usePageText = <Outcome>(
  pdfium: Pdfium,
  page: number,
  use: (text: string, letters: number) => Outcome,
): Outcome => {
  const letters = pdfium.calls.FPDFText_LoadPage(page);
  const outcome = use(letters === 0 ? '' : readLetters(openTextPage(pdfium, letters)), letters);
  if (letters !== 0) pdfium.calls.FPDFText_ClosePage(letters);
  return outcome;
};
