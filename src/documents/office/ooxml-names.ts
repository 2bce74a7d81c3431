import type { XmlElement } from '../xml-events.ts';

/** The namespaces of Office Open XML by the prefix that the standard writes: transitional first, then strict (ISO 29500). */
const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
const PACKAGE = `${TRANSITIONAL}/package/2006`;

const both = (path: string, strict = path.replace('/2006/', '/')): string[] => [
  `${TRANSITIONAL}/${path}`,
  `${STRICT}/${strict}`,
];

const NAMESPACES: Readonly<Record<string, readonly string[]>> = {
  w: both('wordprocessingml/2006/main'),
  x: both('spreadsheetml/2006/main'),
  p: both('presentationml/2006/main'),
  a: both('drawingml/2006/main'),
  c: both('drawingml/2006/chart'),
  dgm: both('drawingml/2006/diagram'),
  wp: both('drawingml/2006/wordprocessingDrawing'),
  xdr: both('drawingml/2006/spreadsheetDrawing'),
  r: both('officeDocument/2006/relationships'),
  m: both('officeDocument/2006/math'),
  ep: both('officeDocument/2006/extended-properties', 'officeDocument/extendedProperties'),
  op: both('officeDocument/2006/custom-properties', 'officeDocument/customProperties'),
  vt: both('officeDocument/2006/docPropsVTypes'),
  mc: [`${TRANSITIONAL}/markup-compatibility/2006`],
  ct: [`${PACKAGE}/content-types`],
  rel: [`${PACKAGE}/relationships`],
  cp: [`${PACKAGE}/metadata/core-properties`],
  dc: ['http://purl.org/dc/elements/1.1/'],
  dcterms: ['http://purl.org/dc/terms/'],
  v: ['urn:schemas-microsoft-com:vml'],
  o: ['urn:schemas-microsoft-com:office:office'],
};

const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMESPACES).flatMap(([prefix, uris]) => uris.map((uri): [string, string] => [uri, prefix])),
);

/** The usual name of an element (w:p), whatever prefix the file gives its namespace; of another namespace, its own name. */
export const usualName = (uri: string, local: string): string => {
  const prefix = PREFIXES.get(uri);
  return prefix === undefined ? local : `${prefix}:${local}`;
};

/** An attribute by the usual name of its namespace; null when the element does not have it. */
export const attributeOf = ({ attribute }: XmlElement, prefix: string, local: string): string | null => {
  for (const uri of NAMESPACES[prefix] ?? []) {
    const value = attribute(uri, local);
    if (value !== null) return value;
  }
  return null;
};
