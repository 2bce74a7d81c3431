import type { XmlElement } from '../xml-events.ts';

const TRANSITIONAL = 'http://schemas.openxmlformats.org';

const STRICT = 'http://purl.oclc.org/ooxml';

const PACKAGE = `${TRANSITIONAL}/package/2006`;

const both = (path: string, strict = path.replace('/2006/', '/')): string[] => [
  `${TRANSITIONAL}/${path}`,
  `${STRICT}/${strict}`,
];

/** The namespaces of Office Open XML by their usual prefix: first transitional, then strict (ISO 29500). */
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

/** The name of an element with its usual prefix (w:p), whatever prefix the file uses; without a prefix in an unknown namespace. */
export const ooxmlName = (uri: string, local: string): string => {
  const prefix = PREFIXES.get(uri);
  return prefix === undefined ? local : `${prefix}:${local}`;
};

/** The value of an attribute by the usual prefix of its namespace; null when it is absent. */
export const attributeOf = ({ attribute }: XmlElement, prefix: string, local: string): string | null => {
  for (const uri of NAMESPACES[prefix] ?? []) {
    const value = attribute(uri, local);
    if (value !== null) return value;
  }
  return null;
};

/**
 * Follows markup that is written twice (mc:AlternateContent, ISO 29500-3): only the first alternative counts, so that a text box
 * is read once.
 */
export const followAlternatives = () => {
  const alternatives: { taken: boolean }[] = [];
  let skipped = 0;
  return {
    /** To be called for each opening element: whether to skip it, with everything in it. */
    skips(name: string): boolean {
      if (skipped > 0) {
        skipped += 1;
        return true;
      }
      if (name === 'mc:AlternateContent') alternatives.push({ taken: false });
      if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false;
      const alternative = alternatives.at(-1);
      if (alternative?.taken === true) skipped = 1;
      else if (alternative !== undefined) alternative.taken = true;
      return skipped > 0;
    },
    /** To be called for each closing element: whether it was skipped. */
    skipped(name: string): boolean {
      if (skipped > 0) {
        skipped -= 1;
        return true;
      }
      if (name === 'mc:AlternateContent') alternatives.pop();
      return false;
    },
    /** Whether the current text is skipped. */
    skipping: (): boolean => skipped > 0,
  };
};
