import { type Box, openSheet } from '../pictures/page-sheet.ts';
import type { Pdfium } from './pdfium.ts';

/** How the objects of a form are placed on its page (ISO 32000-1, 8.3.3). */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** FPDF_PAGEOBJ_… of fpdf_edit.h. */
const KINDS = { path: 2, image: 3, form: 5 };

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** No honest page needs more to tell what it is. */
const MOST_OBJECTS = 20_000;
const MOST_DEPTH = 8;
/** Lines, boxes and bars have fewer segments. */
const LEAST_OF_SHAPE = 8;
/** So many segments are a drawing, or letters turned into one. */
const LEAST_OF_DRAWING = 500;
/** In points: about the height of a line of text. */
const LINE = 12;
/** Hidden, or not shown on a screen: flags of an annotation (ISO 32000-1, 12.5.3). */
const UNSEEN = 2 + 32;

/** Where a matrix puts a box. */
const placedBy = ([a, b, c, d, e, f]: Matrix, { left, bottom, right, top }: Box): Box => {
  const corners = [left, right].flatMap((x) =>
    [bottom, top].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
};

/** First the one, then the other. */
const combine = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
];

const floatsAt = ({ scratch, view }: Pdfium, count: number): number[] =>
  Array.from({ length: count }, (_, index) => view().getFloat32(scratch + 4 * index, true));

const boundsOf = (pdfium: Pdfium, object: number): Box => {
  const at = pdfium.scratch;
  pdfium.calls.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12);
  const [left = 0, bottom = 0, right = 0, top = 0] = floatsAt(pdfium, 4);
  return { left, bottom, right, top };
};

const matrixOf = (pdfium: Pdfium, object: number): Matrix => {
  pdfium.calls.FPDFPageObj_GetMatrix(object, pdfium.scratch);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = floatsAt(pdfium, 6);
  return [a, b, c, d, e, f];
};

/** A box that PDFium left behind. */
const boxAt = (pdfium: Pdfium): Box => {
  // FS_RECTF of fpdfview.h has the top before the right.
  const [left = 0, top = 0, right = 0, bottom = 0] = floatsAt(pdfium, 4);
  return { left, bottom, right, top };
};

/** The part of the page that a person sees. */
const pageBox = (pdfium: Pdfium, page: number): Box => {
  pdfium.calls.FPDF_GetPageBoundingBox(page, pdfium.scratch);
  return boxAt(pdfium);
};

/** What is drawn in a page or a form: its number of objects, each of them, how they are placed, and in how many forms they are. */
type Drawn = { count: number; objectAt: (index: number) => number; matrix: Matrix; depth: number };

const insideForm = (pdfium: Pdfium, form: number, { matrix, depth }: Drawn): Drawn => ({
  count: depth < MOST_DEPTH ? pdfium.calls.FPDFFormObj_CountObjects(form) : 0,
  objectAt: (index) => pdfium.calls.FPDFFormObj_GetObject(form, index),
  matrix: combine(matrixOf(pdfium, form), matrix),
  depth: depth + 1,
});

type Found = { kind: number; box: Box; object: number };

/** Looks at the pictures and paths in what is drawn, also in forms. */
const lookAtObjects = (pdfium: Pdfium, drawn: Drawn, onFound: (found: Found) => void): void => {
  let seen = 0;
  const look = (from: Drawn): void => {
    for (let index = 0; index < from.count && seen < MOST_OBJECTS; index += 1) {
      seen += 1;
      const object = from.objectAt(index);
      const kind = pdfium.calls.FPDFPageObj_GetType(object);
      if (kind === KINDS.form) look(insideForm(pdfium, object, from));
      else if (kind === KINDS.image || kind === KINDS.path)
        onFound({ kind, object, box: placedBy(from.matrix, boundsOf(pdfium, object)) });
    }
  };
  look(drawn);
};

/** What PDFium says of the colour of what is filled with a pattern: it has none (ISO 32000-1, 8.7.3). */
const COLOUR_OF_PATTERN = 0xbf;

/** Whether something is filled with a pattern, which may hold a picture. Where a document has patterns, a few grey bars may look the same. */
const hasPattern = (pdfium: Pdfium, object: number): boolean => {
  const at = pdfium.scratch;
  if (pdfium.calls.FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12) === 0) return false;
  return [0, 4, 8].every((offset) => pdfium.view().getUint32(at + offset, true) === COLOUR_OF_PATTERN);
};

/** FPDF_SEGMENT_… of fpdf_edit.h. */
const SEGMENTS = { line: 0, curve: 1 };

/** Whether a path has a slope or a curve, as letters have. Lines, boxes and bars of a form run along the page. */
const isSloped = (pdfium: Pdfium, path: number, count: number): boolean => {
  const { calls, scratch } = pdfium;
  let before: readonly [number, number] = [0, 0];
  for (let index = 0; index < count; index += 1) {
    const segment = calls.FPDFPath_GetPathSegment(path, index);
    const kind = calls.FPDFPathSegment_GetType(segment);
    calls.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
    const [x = 0, y = 0] = floatsAt(pdfium, 2);
    if (kind === SEGMENTS.curve) return true;
    if (kind === SEGMENTS.line && x !== before[0] && y !== before[1]) return true;
    before = [x, y];
  }
  return false;
};

/** The number of segments of a path that may be drawn letters; 0 when it is none. */
const segmentsOfShape = (pdfium: Pdfium, path: number): number => {
  const count = pdfium.calls.FPDFPath_CountSegments(path);
  return count >= LEAST_OF_SHAPE || isSloped(pdfium, path, count) ? count : 0;
};

/** Looks at what notes look like: a scan may be a stamp. What is in one fills its place, so that of its own place nothing is asked. */
const lookAtNotes = (pdfium: Pdfium, page: number, onFound: (found: Found) => void): void => {
  const { calls, scratch } = pdfium;
  for (let index = 0; index < calls.FPDFPage_GetAnnotCount(page); index += 1) {
    const note = calls.FPDFPage_GetAnnot(page, index);
    if ((calls.FPDFAnnot_GetFlags(note) & UNSEEN) === 0) {
      calls.FPDFAnnot_GetRect(note, scratch);
      const box = boxAt(pdfium);
      const looks = {
        count: calls.FPDFAnnot_GetObjectCount(note),
        objectAt: (at: number) => calls.FPDFAnnot_GetObject(note, at),
        matrix: IDENTITY,
        depth: 0,
      };
      lookAtObjects(pdfium, looks, (found) => onFound({ ...found, box }));
    }
    calls.FPDFPage_CloseAnnot(note);
  }
};

/** A box with so much around it that the lines of a drawn text touch. */
const spread = ({ left, bottom, right, top }: Box): Box => ({
  left: left - LINE,
  bottom: bottom - LINE,
  right: right + LINE,
  top: top + LINE,
});

/**
 * The share of a page that pictures cover, from 0 to 1, in hundredths. A drawing is a picture too, because its letters may be drawn.
 * @param hasPatterns whether patterns are in the document
 */
export const shareOfPictures = (pdfium: Pdfium, page: number, hasPatterns: boolean): number => {
  const { calls } = pdfium;
  const sheet = openSheet(pageBox(pdfium, page));
  const drawings: Box[] = [];
  let segments = 0;
  const onPage = {
    count: calls.FPDFPage_CountObjects(page),
    objectAt: (index: number) => calls.FPDFPage_GetObject(page, index),
    matrix: IDENTITY,
    depth: 0,
  };
  const onFound = ({ kind, object, box }: Found): void => {
    const isPicture = kind === KINDS.image || (hasPatterns && hasPattern(pdfium, object));
    if (isPicture) sheet.cover(box);
    const size = isPicture ? 0 : segmentsOfShape(pdfium, object);
    if (size > 0) drawings.push(spread(box));
    segments += size;
  };
  lookAtObjects(pdfium, onPage, onFound);
  lookAtNotes(pdfium, page, onFound);
  if (segments >= LEAST_OF_DRAWING) for (const box of drawings) sheet.cover(box);
  return Math.round(100 * sheet.share()) / 100;
};
