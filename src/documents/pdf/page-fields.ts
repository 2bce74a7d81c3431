import type { Place } from '../../findings/document-terms.ts';
import type { Gathering } from '../gather-content.ts';
import type { Pdfium } from './pdfium.ts';

/** The page that is read, with its letters, its document and the form in that (0 when it has none). PDFium has all of them open. */
export type OpenPage = { pdfium: Pdfium; document: number; form: number; page: number; letters: number };

/** A place on a page, in points from the lower left. */
type Area = { left: number; bottom: number; right: number; top: number };

/** What a field is called stands before it or above it, and that is no more than this. */
const MOST_CALLED = 80;
/** A line above a field stands within so many points. */
const ABOVE = 24;

/**
 * Works with the form of a document.
 * @param work gets a handle of it; 0 when there is none
 */
export const useForm = <Outcome>({ calls }: Pdfium, document: number, work: (form: number) => Outcome): Outcome => {
  if (calls.FPDF_GetFormType(document) === 0) return work(0);
  const settings = calls.PDFiumExt_OpenFormFillInfo();
  const form = calls.PDFiumExt_InitFormFillEnvironment(document, settings);
  const outcome = work(form);
  calls.PDFiumExt_ExitFormFillEnvironment(form);
  calls.PDFiumExt_CloseFormFillInfo(settings);
  return outcome;
};

const areaOf = ({ calls, scratch, view }: Pdfium, field: number): Area => {
  calls.FPDFAnnot_GetRect(field, scratch);
  // FS_RECTF of fpdfview.h has the top before the right.
  const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((at) => view().getFloat32(scratch + at, true));
  return { left, top, right, bottom };
};

const textWithin = ({ calls, text }: Pdfium, letters: number, { left, bottom, right, top }: Area): string => {
  const BYTES = 2;
  const read = (buffer: number, size: number): number => {
    const units = calls.FPDFText_GetBoundedText(letters, left, top, right, bottom, buffer, size / BYTES);
    return BYTES * (size === 0 ? units + 1 : units);
  };
  return text(read).replace(/\s+/g, ' ').trim();
};

/** What a field is called: by the form, and by the words before it and above it. */
const labelOf = ({ pdfium, form, letters }: OpenPage, field: number): string => {
  const { calls, text } = pdfium;
  const area = areaOf(pdfium, field);
  const before = textWithin(pdfium, letters, { ...area, left: Number.MIN_SAFE_INTEGER, right: area.left });
  const above = textWithin(pdfium, letters, { ...area, bottom: area.top, top: area.top + ABOVE });
  const named = text((buffer, size) => calls.FPDFAnnot_GetFormFieldAlternateName(form, field, buffer, size));
  const name = text((buffer, size) => calls.FPDFAnnot_GetFormFieldName(form, field, buffer, size));
  return [named === '' ? name : named, above.slice(-MOST_CALLED), before.slice(-MOST_CALLED)]
    .filter((part) => part !== '')
    .join('\n');
};

/** FPDF_FORMFIELD_… of fpdf_formfill.h: what is pressed or ticked has no text, but `Off` and the like. */
const BUTTONS: ReadonlySet<number> = new Set([1, 2, 3]);

/** The value of a field, and the options of a list. */
const textsOf = ({ pdfium, form }: OpenPage, field: number): string[] => {
  const { calls, text } = pdfium;
  if (BUTTONS.has(calls.FPDFAnnot_GetFormFieldType(form, field))) return [];
  const value = text((buffer, size) => calls.FPDFAnnot_GetFormFieldValue(form, field, buffer, size));
  const options = Array.from({ length: Math.max(0, calls.FPDFAnnot_GetOptionCount(form, field)) }, (_, index) =>
    text((buffer, size) => calls.FPDFAnnot_GetOptionLabel(form, field, index, buffer, size)),
  );
  return [...new Set([value, ...options])].filter((each) => each.trim() !== '');
};

/** Adds what fields on a page hold, with what they are called. @returns all of it */
export const gatherFields = (content: Gathering, open: OpenPage, fields: readonly number[], place: Place): string[] => {
  if (open.form === 0) return [];
  return fields.flatMap((field) => {
    const texts = textsOf(open, field);
    const label = texts.length === 0 ? '' : labelOf(open, field);
    for (const text of texts) content.add(text, { ...place, part: 'field' }, label === '' ? undefined : label);
    return texts;
  });
};
