import { makeZip } from '../support/documents/zip.ts';

const OPEN = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
const RELATIONS = `${OPEN}/officeDocument/2006/relationships`;

/** The files of a package by their names. */
export type Files = Record<string, string>;

/** Namespaces as the transitional standard writes them; `strict` is the other spelling of the same. */
export const SPACES = [
  `xmlns="${OPEN}/spreadsheetml/2006/main" xmlns:p="${OPEN}/presentationml/2006/main" xmlns:r="${RELATIONS}"`,
  `xmlns:a="${OPEN}/drawingml/2006/main" xmlns:c="${OPEN}/drawingml/2006/chart" xmlns:dgm="${OPEN}/drawingml/2006/diagram"`,
  `xmlns:xdr="${OPEN}/drawingml/2006/spreadsheetDrawing" xmlns:mc="${OPEN}/markup-compatibility/2006"`,
].join(' ');

export const strict = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([name, data]) => [
      name,
      data
        .replaceAll(`${OPEN}/package`, 'PACKAGE')
        .replaceAll(new RegExp(`${OPEN}/(\\w+)/2006/`, 'g'), `${STRICT}/$1/`)
        .replaceAll('PACKAGE', `${OPEN}/package`),
    ]),
  );

export const relation = (id: string, kind: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${kind.includes('/') ? kind : `${RELATIONS}/${kind}`}" Target="${target}" ${more}/>`;
export const relations = (...inside: string[]) =>
  `<Relationships xmlns="${OPEN}/package/2006/relationships">${inside.join('')}</Relationships>`;
export const external = 'TargetMode="External"';

export const about = (main: string): Files => ({
  '_rels/.rels': relations(
    relation('m', 'officeDocument', main),
    relation('c', `${OPEN}/package/2006/relationships/metadata/core-properties`, 'core.xml'),
  ),
  'core.xml': `<cp:coreProperties xmlns:cp="${OPEN}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:creator>Marloes</dc:creator><dc:title>Titel</dc:title><dcterms:created>2025-03-14T09:00:00Z</dcterms:created></cp:coreProperties>`,
});

export const pack = (files: Files): Uint8Array =>
  makeZip(Object.entries(files).map(([name, data]) => ({ name, data })));
