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

/** The part of the page that a person sees. */
const pageBox = (pdfium: Pdfium, page: number): Box => {
  pdfium.calls.FPDF_GetPageBoundingBox(page, pdfium.scratch);
  // FS_RECTF of fpdfview.h has the top before the right.
  const [left = 0, top = 0, right = 0, bottom = 0] = floatsAt(pdfium, 4);
  return { left, bottom, right, top };
};

const around = (one: Box | null, other: Box): Box =>
  one === null
    ? other
    : {
        left: Math.min(one.left, other.left),
        bottom: Math.min(one.bottom, other.bottom),
        right: Math.max(one.right, other.right),
        top: Math.max(one.top, other.top),
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

/**
 * The share of a page that pictures cover, from 0 to 1, in hundredths.
 * @param isBare whether no word is on it; then a drawing is a picture too, because its letters may be drawn
 */
export const shareOfPictures = (pdfium: Pdfium, page: number, isBare: boolean): number => {
  const { calls } = pdfium;
  const sheet = openSheet(pageBox(pdfium, page));
  let [drawing, segments]: [Box | null, number] = [null, 0];
  const onPage = {
    count: calls.FPDFPage_CountObjects(page),
    objectAt: (index: number) => calls.FPDFPage_GetObject(page, index),
    matrix: IDENTITY,
    depth: 0,
  };
  lookAtObjects(pdfium, onPage, ({ kind, object, box }) => {
    if (kind === KINDS.image) return sheet.cover(box);
    const size = isBare ? calls.FPDFPath_CountSegments(object) : 0;
    if (size < LEAST_OF_SHAPE) return;
    drawing = around(drawing, box);
    segments += size;
  });
  if (isBare && segments >= LEAST_OF_DRAWING && drawing !== null) sheet.cover(drawing);
  return Math.round(100 * sheet.share()) / 100;
};
