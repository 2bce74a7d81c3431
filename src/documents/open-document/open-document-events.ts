import type { Place } from '../../findings/document-terms.ts';

/** Attributes by their usual name, such as text:style-name. */
export type OpenAttributes = Readonly<Record<string, string>>;

/** Takes the elements of a part of an OpenDocument in order; names are written with the usual prefix. */
export type OpenDocumentHandler = {
  open(name: string, attributes: OpenAttributes): void;
  text(text: string): void;
  close(name: string): void;
};

/** Follows what a place depends on: paragraphs, cells or slides. */
export type PlaceFollower = {
  open(name: string, attributes: OpenAttributes): void;
  close(name: string): void;
  /** The place of a paragraph that begins now. */
  here(): Place;
  /** Whether what stands here is hidden, as a row or column. */
  hidden(): boolean;
};

/** The namespaces of OpenDocument 1.3 by the prefix that the standard writes for them. */
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...'office style text table presentation form meta script manifest'
    .split(' ')
    .map((name): [string, string] => [`${OASIS}${name}:1.0`, name]),
  [`${OASIS}drawing:1.0`, 'draw'],
  [`${OASIS}svg-compatible:1.0`, 'svg'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
]);

/** The usual name of an element or attribute, whatever prefix the file gives its namespace. */
export const usualName = (namespace: string, local: string): string => {
  const prefix = PREFIXES.get(namespace);
  return prefix === undefined ? local : `${prefix}:${local}`;
};
