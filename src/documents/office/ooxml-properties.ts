import type { Gathering } from '../gather-content.ts';
import { isoDay } from '../iso-day.ts';
import { unlessDamaged } from '../limits.ts';
import { readXml, type XmlHandlers } from '../xml-events.ts';
import { ooxmlName } from './ooxml-markup.ts';
import { activeOf, type OoxmlPackage } from './ooxml-package.ts';

const KINDS: ReadonlySet<string> = new Set([
  'core-properties',
  'coreProperties',
  'extended-properties',
  'extendedProperties',
  'custom-properties',
  'customProperties',
]);

const TEXTS: ReadonlySet<string> = new Set([
  ...'dc:title dc:subject dc:description cp:keywords cp:category cp:contentStatus'.split(' '),
  ...'ep:Company ep:Manager ep:HyperlinkBase'.split(' '),
]);
const AUTHORS: ReadonlySet<string> = new Set(['dc:creator', 'cp:lastModifiedBy']);
/** No honest property is longer. */
const MOST_CHARACTERS = 100_000;

const gatherProperties = (content: Gathering): XmlHandlers => {
  let value = '';
  let label: string | undefined;
  return {
    open({ uri, local, attribute }) {
      value = '';
      if (ooxmlName(uri, local) === 'op:property') label = attribute('', 'name') ?? undefined;
    },
    text(text) {
      if (value.length < MOST_CHARACTERS) value += text;
    },
    close(uri, local) {
      const name = ooxmlName(uri, local);
      if (TEXTS.has(name)) content.add(value, { part: 'properties' });
      if (AUTHORS.has(name)) content.author(value);
      if (name === 'dcterms:created') content.created(isoDay(value));
      // The value of a custom property is in an element for its type, such as vt:lpwstr.
      if (name.startsWith('vt:') && label !== undefined) content.add(value, { part: 'properties' }, label);
      if (name === 'op:property') label = undefined;
      value = '';
    },
  };
};

/**
 * Gathers the properties of an Office document (core, extended and custom), what the document can run, and what is odd about its zip.
 * @throws ReadError unsafe or a limit
 */
export const gatherAbout = async (content: Gathering, file: OoxmlPackage): Promise<void> => {
  for (const { kind, target, external } of await file.relationsOf('')) {
    if (external || !KINDS.has(kind)) continue;
    const reading = readXml(file.parts, target, gatherProperties(content), file.work);
    await unlessDamaged(reading, () => content.flaw('properties'));
  }
  for (const kind of activeOf(file)) content.activate(kind);
  for (const flaw of file.parts.flaws) content.flaw(flaw);
};
