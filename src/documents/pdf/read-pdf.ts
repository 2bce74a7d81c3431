import { getDocumentProxy } from 'unpdf';
import { isDate } from '../../base/dates.ts';
import type { ActiveContent } from '../../findings/document-terms.ts';
import type { DocumentContent, TextPart } from '../document-content.ts';
import { LIMITS, overLimit, ReadError } from '../limits.ts';
import { reachedBy } from '../links.ts';
import type { Reader } from '../reader.ts';
import type { ReadPacked, Work } from '../work.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** The parts of an annotation that we use. The types of pdf.js leave these open. */
type Annotation = {
  subtype?: unknown;
  contentsObj?: { str?: unknown };
  fieldValue?: unknown;
  url?: unknown;
  actions?: unknown;
  titleObj?: { str?: unknown };
};

/** Errors only, because pdf.js writes its warnings to the console. */
const QUIET = 0;

const openPdf = async (bytes: Uint8Array): Promise<Pdf> => {
  try {
    return await getDocumentProxy(bytes, { verbosity: QUIET, isEvalSupported: false, stopAtErrors: false });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    throw new ReadError({ kind: name === 'PasswordException' ? 'encrypted' : 'damaged' });
  }
};

/** The day in a PDF date (ISO 32000-1, 7.9.4), D:YYYYMMDDHHmmSS and a time zone; null otherwise. */
const pdfDay = (value: unknown): string | null => {
  const found = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(String(value ?? ''));
  const day = found === null ? '' : `${found[1]}-${found[2]}-${found[3]}`;
  return isDate(day) ? day : null;
};

const textOfPage = async (page: Page): Promise<string> => {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
};

const filled = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(filled);
  return typeof value === 'string' && value.trim() !== '' ? [value] : [];
};

const annotationParts = (annotations: Annotation[], page: number): TextPart[] =>
  annotations.flatMap(({ contentsObj, titleObj, fieldValue, url }) => [
    ...[...filled(contentsObj?.str), ...filled(titleObj?.str)].map(
      (text): TextPart => ({ place: { page, part: 'comment' }, text }),
    ),
    ...filled(fieldValue).map((text): TextPart => ({ place: { page, part: 'field' }, text })),
    ...filled(url)
      .flatMap((address) => reachedBy(address) ?? [])
      .map((text): TextPart => ({ place: { page, part: 'link' }, text })),
  ]);

type PageContent = { parts: TextPart[]; scripted: boolean };

const readPage = async (pdf: Pdf, number: number): Promise<PageContent> => {
  const page = await pdf.getPage(number);
  const text = await textOfPage(page);
  // A pop-up repeats the note that it belongs to.
  const annotations = ((await page.getAnnotations()) as Annotation[]).filter(({ subtype }) => subtype !== 'Popup');
  const scripted = annotations.some(({ actions }) => actions !== undefined && actions !== null);
  page.cleanup();
  return {
    parts: [{ place: { page: number }, text }, ...annotationParts(annotations, number)],
    scripted,
  };
};

const readProperties = async (pdf: Pdf) => {
  const { info, metadata } = await pdf.getMetadata();
  const own = info as Record<string, unknown>;
  const said = ['Title', 'Subject', 'Keywords'].flatMap((key) => filled(own[key]));
  const creators: unknown = metadata?.get('dc:creator');
  return {
    created: pdfDay(own['CreationDate']),
    authors: [...new Set([...filled(own['Author']), ...filled(creators)])],
    parts: said.map((text): TextPart => ({ place: { part: 'properties' }, text })),
  };
};

const readAttachments = async (pdf: Pdf, readPacked: ReadPacked): Promise<DocumentContent[]> => {
  const attachments = (await pdf.getAttachments()) as Record<
    string,
    { filename?: string; content?: Uint8Array }
  > | null;
  const read: DocumentContent[] = [];
  for (const { filename, content } of Object.values(attachments ?? {})) {
    if (content !== undefined) read.push(await readPacked({ name: filename ?? '', bytes: content }));
  }
  return read;
};

const readPages = async (pdf: Pdf, { onPage }: Work): Promise<PageContent> => {
  const parts: TextPart[] = [];
  let scripted = false;
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(pdf, number);
    characters += page.parts.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > LIMITS.characters) throw overLimit('characters');
    parts.push(...page.parts);
    scripted ||= page.scripted;
    onPage();
  }
  return { parts, scripted };
};

const damaged = (error: unknown): never => {
  throw error instanceof ReadError ? error : new ReadError({ kind: 'damaged' });
};

/**
 * Reads PDF (ISO 32000) page by page, so that memory stays flat: text, comments, filled-in fields, links, properties, scripts and
 * attached files.
 * @throws ReadError encrypted, damaged or a limit
 */
export const readPdf: Reader = async ({ bytes }, work) => {
  const pdf = await openPdf(bytes);
  try {
    if (pdf.numPages < 1) throw new ReadError({ kind: 'damaged' });
    if (pdf.numPages > LIMITS.pages) throw overLimit('pages');
    const { parts, scripted } = await readPages(pdf, work);
    const properties = await readProperties(pdf);
    const inside = await readAttachments(pdf, work.readPacked);
    const script = scripted || (await pdf.hasJSActions());
    return {
      parts: [...parts, ...properties.parts, ...inside.flatMap((content) => content.parts)],
      pages: pdf.numPages,
      created: properties.created,
      authors: [...properties.authors, ...inside.flatMap(({ authors }) => authors)],
      locations: inside.flatMap(({ locations }) => locations),
      active: [...(script ? ['script' as const] : []), ...inside.flatMap(({ active }): ActiveContent[] => active)],
      unread: inside.flatMap(({ unread }) => unread),
      flaws: inside.flatMap(({ flaws }) => flaws),
    };
  } catch (error) {
    return damaged(error);
  } finally {
    await pdf.destroy();
  }
};
