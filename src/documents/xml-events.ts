import { SaxesParser, type SaxesTagNS } from 'saxes';
import { LIMITS, overLimit, ReadError } from './limits.ts';
import type { Counters } from './work.ts';
import type { ZipParts } from './zip-parts.ts';

export type XmlElement = {
  /** The namespace; empty when there is none. Prefixes mean nothing, so they are left out. */
  uri: string;
  local: string;
  /** The value of an attribute; null when it is absent. Only valid while `open` runs. */
  attribute(uri: string, local: string): string | null;
  /** All attributes. Only valid while `open` runs. */
  attributes(): { uri: string; local: string; value: string }[];
};

/** Receives the elements and texts of an XML file in order. */
export type XmlHandlers = {
  open?(element: XmlElement): void;
  close?(uri: string, local: string): void;
  text?(text: string): void;
  /** A DOCTYPE that declares nothing itself. Without this, every DOCTYPE is refused. */
  doctype?(): void;
};

const attributeOf = ({ attributes }: SaxesTagNS, uri: string, local: string): string | null => {
  if (uri === '') return attributes[local]?.value ?? null;
  for (const name in attributes) {
    const attribute = attributes[name];
    if (attribute?.local === local && attribute.uri === uri) return attribute.value;
  }
  return null;
};

const parserFor = (handlers: XmlHandlers, work: Counters): SaxesParser<{ xmlns: true }> => {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  let current: SaxesTagNS | null = null;
  // One function serves all elements, because most attributes are never asked for.
  const attribute = (uri: string, local: string) => (current === null ? null : attributeOf(current, uri, local));
  const attributes = () => (current === null ? [] : Object.values(current.attributes));
  const hear = (text: string) => {
    work.countHeard(text.length);
    handlers.text?.(text);
  };
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > LIMITS.depth) throw overLimit('nesting');
    current = tag;
    handlers.open?.({ uri: tag.uri, local: tag.local, attribute, attributes });
  });
  parser.on('closetag', ({ uri, local }) => {
    depth -= 1;
    handlers.close?.(uri, local);
  });
  parser.on('text', hear);
  parser.on('cdata', hear);
  parser.on('doctype', (doctype) => {
    // What stands between brackets declares entities, which can grow without end.
    if (handlers.doctype === undefined || doctype.includes('[')) throw new ReadError({ kind: 'unsafe' });
    handlers.doctype();
  });
  parser.on('error', () => {
    throw new ReadError({ kind: 'damaged' });
  });
  return parser;
};

/**
 * Reads XML that is in memory, in pieces.
 * @throws ReadError as readXml does
 */
export const parseXml = async (pieces: Iterable<string>, handlers: XmlHandlers, work: Counters): Promise<void> => {
  const parser = parserFor(handlers, work);
  for (const piece of pieces) parser.write(piece);
  parser.close();
};

/**
 * Streams an XML file from a zip. A file cannot declare entities.
 * @returns false when there is no such file
 * @throws ReadError damaged, unsafe (DOCTYPE), or a limit (nesting, characters, unpacked)
 */
export const readXml = async (
  parts: ZipParts,
  name: string,
  handlers: XmlHandlers,
  work: Counters,
): Promise<boolean> => {
  const parser = parserFor(handlers, work);
  const found = await parts.feed(name, (text) => {
    parser.write(text);
  });
  if (found) parser.close();
  return found;
};
