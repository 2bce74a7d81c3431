import type { Place } from '../../findings/document-terms.ts';

/** Attributes by name with the usual prefix, such as text:style-name. */
export type OpenAttributes = Readonly<Record<string, string>>;

/** Receives the elements and texts of an XML file in order. Names have their usual prefix. */
export type OpenDocumentHandler = {
  open(name: string, attributes: OpenAttributes): void;
  text(text: string): void;
  close(name: string): void;
};

/** Follows the current place: by paragraph, cell or slide. */
export type PlaceFollower = {
  open(name: string, attributes: OpenAttributes): void;
  close(name: string): void;
  /** The place of a paragraph that starts now. */
  here(): Place;
  /** Whether this place is in a hidden row or column. */
  hidden(): boolean;
};

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';
/** The usual prefixes of the namespaces of OpenDocument 1.3. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...'office style text table presentation form meta script manifest'
    .split(' ')
    .map((name): [string, string] => [`${OASIS}${name}:1.0`, name]),
  [`${OASIS}drawing:1.0`, 'draw'],
  [`${OASIS}svg-compatible:1.0`, 'svg'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
]);

/** The name of an element or attribute with its usual prefix, whatever prefix the file uses. */
export const openDocumentName = (namespace: string, local: string): string => {
  const prefix = PREFIXES.get(namespace);
  return prefix === undefined ? local : `${prefix}:${local}`;
};
