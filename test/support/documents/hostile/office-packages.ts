import { makeZip, type ZipEntry } from '../zip.ts';

/** Office packages (ECMA-376 part 2) and OpenDocument files. */

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OPC = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const CONTENT = 'application/vnd.openxmlformats-officedocument';

export const relationships = (targets: readonly [type: string, target: string][]): string =>
  `${XML}<Relationships xmlns="${OPC}/relationships">${targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export const contentTypes = (parts: readonly [part: string, type: string][]): string =>
  `${XML}<Types xmlns="${OPC}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="${CONTENT}.${type}"/>`)
    .join('')}</Types>`;

export const WORD_TYPE = 'wordprocessingml.document.main+xml';

export const wordFrame = (main: string, headers: readonly string[] = []): ZipEntry[] => [
  {
    name: '[Content_Types].xml',
    data: contentTypes([
      [main, WORD_TYPE],
      ...headers.map((name): [string, string] => [`word/${name}`, 'wordprocessingml.header+xml']),
    ]),
  },
  { name: '_rels/.rels', data: relationships([['officeDocument', main]]) },
  {
    name: 'word/_rels/document.xml.rels',
    data: relationships(headers.map((name): [string, string] => ['header', name])),
  },
];

export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
export const wordXml = (body: string, doctype = ''): string =>
  `${XML}${doctype}<w:document ${WORD}><w:body>${body}</w:body></w:document>`;

export const docx = (documentXml: string | Uint8Array, more: readonly ZipEntry[] = []): Uint8Array =>
  makeZip([...wordFrame('word/document.xml'), { name: 'word/document.xml', data: documentXml }, ...more]);

export const PLAIN = wordXml(paragraph('Gewone tekst over samenwerken met ouders.'));

export const xlsx = (sheetXml: string, strings: string, more: readonly ZipEntry[] = []): Uint8Array =>
  makeZip([
    {
      name: '[Content_Types].xml',
      data: contentTypes([
        ['xl/workbook.xml', 'spreadsheetml.sheet.main+xml'],
        ['xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet+xml'],
        ['xl/sharedStrings.xml', 'spreadsheetml.sharedStrings+xml'],
      ]),
    },
    { name: '_rels/.rels', data: relationships([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      data: `${XML}<workbook ${SHEET} xmlns:r="${OFFICE}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `${XML}<worksheet ${SHEET}><sheetData>${sheetXml}</sheetData></worksheet>`,
    },
    { name: 'xl/sharedStrings.xml', data: `${XML}<sst ${SHEET}>${strings}</sst>` },
    ...more,
  ]);

/** Rows numbered from 1, each with one cell in column A. */
export const rows = (count: number, cell: (row: number) => string): string =>
  Array.from({ length: count }, (_, index) => `<row r="${index + 1}">${cell(index + 1)}</row>`).join('');

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
export const openDocument = (kind: string, content: string, more: readonly ZipEntry[] = []): Uint8Array =>
  makeZip([
    { name: 'mimetype', data: `application/vnd.oasis.opendocument.${kind}`, store: true },
    { name: 'content.xml', data: content },
    {
      name: 'META-INF/manifest.xml',
      data: `${XML}<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.${kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    },
    ...more,
  ]);
export const openXml = (body: string, doctype = ''): string =>
  `${XML}${doctype}<office:document-content xmlns:office="${ODF}:office:1.0" xmlns:text="${ODF}:text:1.0" xmlns:table="${ODF}:table:1.0" office:version="1.3"><office:body>${body}</office:body></office:document-content>`;

export const LAUGHS = `<!DOCTYPE lol [<!ENTITY a0 "ouders ">${Array.from(
  { length: 10 },
  (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`,
).join('')}]>`;
