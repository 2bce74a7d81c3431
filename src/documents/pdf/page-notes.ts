import type { Place } from '../../findings/document-terms.ts';
import type { Gathering } from '../gather-content.ts';
import { gatherLink } from '../links.ts';
import { gatherFields, type OpenPage } from './page-fields.ts';
import { usePageText } from './page-text.ts';
import type { Pdfium } from './pdfium.ts';

/** FPDF_ANNOT_… of fpdf_annot.h. */
const KINDS = { link: 2, freeText: 3, popUp: 16, file: 17, field: 20 };
/** Hidden, or not shown on a screen. */
const UNSEEN = 2 + 32;

/** An annotation that PDFium has open (ISO 32000-1, 12.5): a note, a stamp, a form field, a link. */
type Note = { address: number; kind: number };

const openNotes = ({ pdfium: { calls }, page }: OpenPage): Note[] =>
  Array.from({ length: calls.FPDFPage_GetAnnotCount(page) }, (_, index) => {
    const address = calls.FPDFPage_GetAnnot(page, index);
    return { address, kind: calls.FPDFAnnot_GetSubtype(address) };
  });

const said = ({ calls, text, name }: Pdfium, { address }: Note, key: string): string =>
  text((buffer, size) => calls.FPDFAnnot_GetStringValue(address, name(key), buffer, size));

/** The text in what notes look like. PDFium copies their looks to a page, which is read as any other. */
const textOfLooks = (pdfium: Pdfium, notes: readonly Note[]): string => {
  const { calls } = pdfium;
  const drawn = notes.filter(({ address }) => {
    const hidden = (calls.FPDFAnnot_GetFlags(address) & UNSEEN) !== 0;
    return !hidden && calls.EPDFAnnot_HasAppearanceStream(address, 0) !== 0;
  });
  if (drawn.length === 0) return '';
  const list = pdfium.keep(new Uint8Array(new Uint32Array(drawn.map(({ address }) => address)).buffer));
  const copy = calls.EPDFAnnot_ExportMultipleAppearancesAsDocument(list, drawn.length);
  calls.free(list);
  if (copy === 0) return '';
  const page = calls.FPDF_LoadPage(copy, 0);
  const text = usePageText(pdfium, page, (found) => found);
  calls.FPDF_ClosePage(page);
  calls.FPDF_CloseDocument(copy);
  return text;
};

const addressOf = ({ pdfium: { calls, ascii }, document }: OpenPage, { address }: Note): string => {
  const action = calls.FPDFLink_GetAction(calls.FPDFAnnot_GetLink(address));
  return action === 0 ? '' : ascii((buffer, size) => calls.FPDFAction_GetURIPath(document, action, buffer, size));
};

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

/** Adds what a note says. @param looks the text of all looks on its page */
const gatherNote = (
  content: Gathering,
  open: OpenPage,
  note: Note,
  { place, looks }: { place: Place; looks: string },
) => {
  const { kind } = note;
  const text = said(open.pdfium, note, 'Contents');
  if (kind !== KINDS.freeText) content.add(text, { ...place, part: 'comment' });
  // Whoever opens the page sees this text on it, even if the file does not say what it looks like.
  else if (!looks.includes(withoutSpace(text))) content.add(text, place);
  if (kind === KINDS.link) gatherLink(content, addressOf(open, note), place);
  if (kind !== KINDS.field) content.add(said(open.pdfium, note, 'T'), { ...place, part: 'comment' });
};

/**
 * Adds what stands on a page beside what was drawn on it: notes and their writers, stamps, signatures, fields, links.
 * @returns handles of the files that are pinned on it
 */
export const gatherPageNotes = (content: Gathering, open: OpenPage, place: Place): number[] => {
  const { pdfium } = open;
  const notes = openNotes(open).filter(({ kind }) => kind !== KINDS.popUp);
  const isDrawing = ({ kind }: Note) => kind !== KINDS.link && kind !== KINDS.field && kind !== KINDS.file;
  const text = textOfLooks(pdfium, notes.filter(isDrawing));
  content.add(text, place);
  const fields = notes.filter(({ kind }) => kind === KINDS.field);
  const held = withoutSpace(
    gatherFields(
      content,
      open,
      fields.map(({ address }) => address),
      place,
    ).join(' '),
  );
  for (const line of textOfLooks(pdfium, fields).split('\n')) {
    if (!held.includes(withoutSpace(line))) content.add(line, { ...place, part: 'field' });
  }
  const looks = withoutSpace(text);
  for (const note of notes) gatherNote(content, open, note, { place, looks });
  const pinned = notes
    .filter(({ kind }) => kind === KINDS.file)
    .map(({ address }) => pdfium.calls.FPDFAnnot_GetFileAttachment(address));
  for (const { address } of notes) pdfium.calls.FPDFPage_CloseAnnot(address);
  return pinned;
};
