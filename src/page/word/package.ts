import { type Document, Packer } from 'docx';
import { dateZip } from '../zip-day.ts';

/** Makes the bytes of a Word file the same each time: the library writes the moment of making into them, this the day of judging. */

const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`);

type Properties = { title: string; creator: string; date: string };

/** docProps/core.xml (ECMA-376 part 2, 11): who made it is the tool, never a person. */
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

/** A document as the bytes of a .docx. */
export const packWord = async (document: Document, properties: Properties): Promise<Uint8Array> => {
  const core = { path: 'docProps/core.xml', data: coreProperties(properties) };
  return dateZip(new Uint8Array(await Packer.toArrayBuffer(document, false, [core])), properties.date);
};
