import { SPARSE_WORDS } from '../../framework/page-words.ts';
import { type Gathering, gatherContent } from '../gather-content.ts';
import { LIMITS, overLimit, ReadError } from '../limits.ts';
import { countLetterWords } from '../pictures/sparse-pages.ts';
import type { Reader } from '../reader.ts';
import { findHiddenParts, mayHoldHiddenParts } from './hidden-parts.ts';
import { useForm } from './page-fields.ts';
import { gatherPageNotes } from './page-notes.ts';
import { shareOfPictures } from './page-pictures.ts';
import { usePageText } from './page-text.ts';
import { gatherInformation, gatherPackets } from './pdf-properties.ts';
import { type Pdfium, usePdfium } from './pdfium.ts';

/** FPDF_ERR_PASSWORD of fpdfview.h. */
const WRONG_PASSWORD = 4;

/** A PDF begins with this; programs look a little further than the very beginning. */
const MARK = '%PDF-';

/** A tiling pattern is a stream, so it is never packed with other objects. */
const PATTERN = /\/PatternType\s+1\b/;

/** A document that PDFium has open. `source` is its bytes as characters (Latin-1). */
type Open = { pdfium: Pdfium; document: number; content: Gathering; source: string };

/** A file packed inside. */
type Packed = { name: string; bytes: Uint8Array };

/**
 * Adds the pages.
 * @returns handles of the files that are pinned on them
 * @throws ReadError damaged when PDFium can open none of them
 */
const readPages = (open: Open & { form: number }, count: number, onPage: () => void): number[] => {
  const { pdfium, document, content } = open;
  const { calls } = pdfium;
  const hasPatterns = PATTERN.test(open.source);
  const pinned: number[] = [];
  let read = 0;
  for (let index = 0; index < count; index += 1) {
    const page = calls.FPDF_LoadPage(document, index);
    const place = { page: index + 1 };
    if (page === 0) content.miss(place, 'damaged');
    else {
      const onThisPage = usePageText(pdfium, page, (text, letters) => {
        content.add(text, place);
        if (countLetterWords(text) < SPARSE_WORDS)
          content.cover(place.page, shareOfPictures(pdfium, page, hasPatterns));
        return gatherPageNotes(content, { ...open, page, letters }, place);
      });
      pinned.push(...onThisPage);
      calls.FPDF_ClosePage(page);
      read += 1;
    }
    onPage();
  }
  if (read === 0) throw new ReadError({ kind: 'damaged' });
  return pinned;
};

const unpack = ({ calls, text, content }: Pdfium, files: readonly number[]): Packed[] => {
  let total = 0;
  return files.map((file) => {
    const name = text((buffer, size) => calls.FPDFAttachment_GetName(file, buffer, size));
    const bytes = content(LIMITS.entryBytes, (buffer, size, sizeAt) =>
      calls.FPDFAttachment_GetFile(file, buffer, size, sizeAt),
    );
    total += bytes.length;
    if (total > LIMITS.unpackedBytes) throw overLimit('unpacked');
    return { name, bytes };
  });
};

/** The document as PDFium writes it anew, as characters (Latin-1). */
const rewrite = ({ pdfium, document }: Open): string => {
  const blocks: Uint8Array[] = [];
  let total = 0;
  pdfium.save(document, (block) => {
    total += block.length;
    if (total > LIMITS.unpackedBytes) throw overLimit('unpacked');
    blocks.push(block.slice());
  });
  return Buffer.concat(blocks).toString('latin1');
};

const withoutSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Adds what stands on no page: scripts, fields that no page shows, who signed. */
const gatherHiddenParts = (open: Open): void => {
  const { content, source } = open;
  if (!mayHoldHiddenParts(source)) return;
  const { active, texts, signers } = findHiddenParts(rewrite(open));
  for (const kind of active) content.activate(kind);
  for (const name of signers) content.author(name);
  const told = withoutSpace(
    content
      .finish()
      .parts.filter(({ place }) => place.part === 'field' || place.part === 'comment')
      .map(({ text }) => text)
      .join('\n'),
  );
  const untold = texts.filter(({ text }) => !told.includes(withoutSpace(text)));
  for (const { text, part, label } of new Map(untold.map((each) => [each.text, each])).values())
    content.add(text, { part }, label);
};

const readOpen = (open: Open, onPage: () => void): { pages: number; packed: Packed[] } => {
  const { pdfium, document, content } = open;
  const { calls } = pdfium;
  const pages = calls.FPDF_GetPageCount(document);
  if (pages < 1) throw new ReadError({ kind: 'damaged' });
  if (pages > LIMITS.pages) throw overLimit('pages');
  const pinned = useForm(pdfium, document, (form) => readPages({ ...open, form }, pages, onPage));
  gatherInformation(content, pdfium, document);
  gatherHiddenParts(open);
  const listed = Array.from({ length: calls.FPDFDoc_GetAttachmentCount(document) }, (_, index) =>
    calls.FPDFDoc_GetAttachment(document, index),
  );
  return { pages, packed: unpack(pdfium, [...listed, ...pinned]) };
};

/** @returns a ReadError when PDFium cannot open the document. It is thrown later, because PDFium can go on. */
const openAndRead = <Outcome>(pdfium: Pdfium, bytes: Uint8Array, read: (document: number) => Outcome) => {
  const { calls } = pdfium;
  const address = pdfium.keep(bytes);
  const document = calls.FPDF_LoadMemDocument(address, bytes.length, 0);
  const outcome =
    document === 0
      ? new ReadError({ kind: calls.FPDF_GetLastError() === WRONG_PASSWORD ? 'encrypted' : 'damaged' })
      : read(document);
  if (document !== 0) calls.FPDF_CloseDocument(document);
  calls.free(address);
  return outcome;
};

/**
 * Reads PDF (ISO 32000) page by page, so that memory stays flat: text, notes, fields, links, properties, scripts and attached files.
 * @throws ReadError encrypted, damaged or a limit
 */
export const readPdf: Reader = async ({ bytes }, work) => {
  const content = gatherContent(work);
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const found = await usePdfium((pdfium) =>
    openAndRead(pdfium, bytes, (document) => readOpen({ pdfium, document, content, source }, work.onPage)),
  );
  if (found instanceof ReadError) throw found;
  if (source.indexOf(MARK) > 0) content.flaw('leading-bytes');
  await gatherPackets(content, source, work);
  // PDFium has one document at a time: this one is closed, because a file inside may be a PDF too.
  for (const { name, bytes: inside } of found.packed) content.absorb(await work.readPacked({ name, bytes: inside }));
  return content.finish(found.pages);
};
