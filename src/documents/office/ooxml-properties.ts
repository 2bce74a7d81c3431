import type { DocumentContent } from '../document-content.ts';
import { gatherContent } from '../gather-content.ts';
import { isoDay } from '../iso-day.ts';
import { readXml, type XmlHandlers } from '../xml-events.ts';
import { usualName } from './ooxml-names.ts';
import type { OoxmlPackage } from './ooxml-package.ts';

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
/** More of one property than this is no property. */
const MOST_CHARACTERS = 100_000;

const gatherProperties = (content: ReturnType<typeof gatherContent>): XmlHandlers => {
  let value = '';
  let label: string | undefined;
  return {
    open({ uri, local, attribute }) {
      value = '';
      if (usualName(uri, local) === 'op:property') label = attribute('', 'name') ?? undefined;
    },
    text(text) {
      if (value.length < MOST_CHARACTERS) value += text;
    },
    close(uri, local) {
      const name = usualName(uri, local);
      if (TEXTS.has(name)) content.add(value, { part: 'properties' });
      if (AUTHORS.has(name)) content.author(value);
      if (name === 'dcterms:created') content.created(isoDay(value));
      // Values of custom properties stand in elements of their type, such as vt:lpwstr.
      if (name.startsWith('vt:') && label !== undefined) content.add(value, { part: 'properties' }, label);
      if (name === 'op:property') label = undefined;
      value = '';
    },
  };
};

/**
 * What a document of Office says of itself: core, extended and custom properties.
 * @throws ReadError damaged, unsafe or a limit
 */
export const readCoreProperties = async (
  file: OoxmlPackage,
): Promise<Pick<DocumentContent, 'created' | 'authors' | 'parts'>> => {
  const content = gatherContent();
  for (const { kind, target, external } of await file.relationsOf('')) {
    if (!external && KINDS.has(kind)) await readXml(file.parts, target, gatherProperties(content), file.budget);
  }
  const { created, authors, parts } = content.finish();
  return { created, authors, parts };
};
