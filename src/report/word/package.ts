import { type Document, Packer } from 'docx';

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

/** A day as zip files write it (APPNOTE 4.4.6): midnight, then seven bits of year since 1980, four of month, five of day. */
const zipDay = (date: string): number => {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  return (((year - 1980) & 0x7f) << 9) | (month << 5) | day;
};

const END_SIZE = 22;
const ENTRY_SIZE = 46;

/** Dates every entry of a zip that our own library just wrote: without a comment, in one piece. Changes the bytes in place. */
const dateZip = (zip: Uint8Array, date: string): Uint8Array => {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const moment = (zipDay(date) << 16) >>> 0;
  const end = zip.byteLength - END_SIZE;
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    view.setUint32(entry + 12, moment, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, moment, true);
    const lengths = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    entry += ENTRY_SIZE + lengths.reduce((sum, length) => sum + length, 0);
  }
  return zip;
};

/** A document as the bytes of a .docx. */
export const packWord = async (document: Document, properties: Properties): Promise<Uint8Array> => {
  const core = { path: 'docProps/core.xml', data: coreProperties(properties) };
  return dateZip(new Uint8Array(await Packer.toArrayBuffer(document, false, [core])), properties.date);
};
