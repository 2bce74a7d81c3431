import { type Document, Packer } from 'docx';
import { mapTexts, stripControls } from '../../base/plain-text.ts';
import type { Page } from '../blocks.ts';
import { dateZip } from '../zip-day.ts';
import { buildDocument } from './document.ts';

/**
 * Cleans text from outside for a Word file: removes control characters and whatever else XML does not allow (XML 1.0, 2.2), and
 * replaces half surrogate pairs. The library escapes the rest.
 */
export const cleanText = (text: string): string =>
  stripControls(text)
    .replace(/\t/g, ' ')
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');

/** Renders a page as an editable Word file (.docx); the same page gives the same bytes. */
export const renderWordPage = async (page: Page): Promise<Uint8Array> => {
  const clean = mapTexts(page, cleanText);
  const { title, made } = clean;
  return await packWord(buildDocument(clean), { title, creator: made.by, date: made.on });
};

const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`);

type Properties = { title: string; creator: string; date: string };

/** docProps/core.xml (ECMA-376 part 2, 11). The author is the tool, never a person. */
const coreProperties = ({ title, creator, date }: Properties): string => {
  const by = escapeXml(creator);
  const moment = `${escapeXml(date)}T00:00:00Z`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${by}</dc:creator><dc:language>nl-NL</dc:language>` +
    `<cp:lastModifiedBy>${by}</cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`
  );
};

/** Packs a Word document; the same document and day give the same bytes. */
export const packWord = async (document: Document, properties: Properties): Promise<Uint8Array> => {
  const core = { path: 'docProps/core.xml', data: coreProperties(properties) };
  return dateZip(new Uint8Array(await Packer.toArrayBuffer(document, false, [core])), properties.date);
};
