import type { DocumentPart } from '../../../../src/findings/document-terms.ts';
import type { ZipEntry } from '../zip.ts';

/** What a person would find in a document, in the shape of test/fixtures/documents/expected.json. */
export type ExpectedContent = {
  pages: number | null;
  seen: string[];
  headers: string[];
  footers: string[];
  footnotes: string[];
  comments: string[];
  deleted: string[];
  hidden: string[];
  notes: string[];
  /** Text of embedded files. */
  attachments?: string[];
  /** Dates in the cells of a spreadsheet; the reader decides how to write them. */
  dates?: string[];
  created: string | null;
  authors: string[];
};

/** Where in a document each kind of text stands. */
export const PLACES: [keyof ExpectedContent, DocumentPart][] = [
  ['headers', 'header'],
  ['footers', 'footer'],
  ['footnotes', 'footnote'],
  ['comments', 'comment'],
  ['deleted', 'deleted'],
  ['hidden', 'hidden'],
  ['notes', 'notes'],
];

/** A document as written by a program that we cannot run here. */
export type DocumentShape = { name: string; about: string; make: () => Uint8Array; expected: ExpectedContent };

export const found = (more: Partial<ExpectedContent>): ExpectedContent => ({
  pages: null,
  seen: [],
  headers: [],
  footers: [],
  footnotes: [],
  comments: [],
  deleted: [],
  hidden: [],
  notes: [],
  attachments: [],
  created: '2025-03-14',
  authors: ['Marloes Voorbeeld'],
  ...more,
});

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';
export const TRANSITIONAL = {
  word: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  sheet: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  slide: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
/** ISO 29500-1, which Office writes as "Strict Open XML". */
export const STRICT = {
  word: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  sheet: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  slide: 'http://purl.oclc.org/ooxml/presentationml/main',
  drawing: 'http://purl.oclc.org/ooxml/drawingml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
type Namespaces = typeof TRANSITIONAL;

export type Relation = { id: string; type: string; target: string; external?: boolean };

/** Relationships; a type without a colon is one of Office's own. */
export const relationsXml = (relations: readonly Relation[], space: Namespaces = TRANSITIONAL): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations
    .map(({ id, type, target, external }) => {
      const full = type.includes(':') ? type : `${space.relations}/${type}`;
      return `<Relationship Id="${id}" Type="${full}" Target="${target}"${external === true ? ' TargetMode="External"' : ''}/>`;
    })
    .join('')}</Relationships>`;

export const contentTypes = (parts: Readonly<Record<string, string>>): ZipEntry => ({
  name: '[Content_Types].xml',
  data: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
    parts,
  )
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="${TYPES}.${type}"/>`)
    .join('')}</Types>`,
});

const CORE_TYPE = `${PACKAGE}/relationships/metadata/core-properties`;
export const coreProperties: ZipEntry = {
  name: 'docProps/core.xml',
  data: `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Visie</dc:title><dc:creator>Marloes Voorbeeld</dc:creator><cp:lastModifiedBy>Marloes Voorbeeld</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">2025-03-14T09:30:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2025-03-15T09:30:00Z</dcterms:modified></cp:coreProperties>`,
};

/** The relationships of a package: its main part and its properties. */
export const rootRelations = (main: string, space: Namespaces = TRANSITIONAL): ZipEntry => ({
  name: '_rels/.rels',
  data: relationsXml(
    [
      { id: 'rId2', type: CORE_TYPE, target: 'docProps/core.xml' },
      { id: 'rId1', type: 'officeDocument', target: main },
    ],
    space,
  ),
});
