import type { ActiveContent } from '../../findings/document-terms.ts';
import { ReadError } from '../limits.ts';
import { decodeAddress } from '../links.ts';
import type { Counters } from '../work.ts';
import { readXml, type XmlElement } from '../xml-events.ts';
import { openZip, type ZipParts } from '../zip-parts.ts';
import { ooxmlName } from './ooxml-markup.ts';

export type Relation = {
  id: string;
  /** The last step of the type, which is the same in transitional and strict files: header, hyperlink, officeDocument. */
  kind: string;
  type: string;
  /** The name of a part, or for an external relation the address as written. */
  target: string;
  external: boolean;
};

/** An Office document (ISO 29500-2): its parts and their relations. */
export type OoxmlPackage = {
  parts: ZipParts;
  work: Counters;
  /** The relations of a part, or with '' of the package itself. */
  relationsOf(partName: string): Promise<Relation[]>;
  /** The name of the main part; null when there is none. */
  mainPart(): Promise<string | null>;
  /** The media type of each part that has one. */
  contentTypes: ReadonlyMap<string, string>;
  /** The parts that nobody read yet. */
  unread(): string[];
};

/** The targets of the internal or the external relations, by relation id. */
export const targetsById = (relations: readonly Relation[], where: 'inside' | 'outside'): Map<string, string> =>
  new Map(relations.flatMap(({ id, target, external }) => (external === (where === 'outside') ? [[id, target]] : [])));

const folderOf = (partName: string): string => partName.slice(0, partName.lastIndexOf('/') + 1);

/** The part that a relation of `partName` leads to. A path that climbs out of the package stays at its root. */
const resolveTarget = (partName: string, target: string): string => {
  const path = decodeAddress(target.replace(/[#?].*$/s, ''));
  const steps = (path.startsWith('/') ? path : folderOf(partName) + path).split('/');
  const names: string[] = [];
  for (const step of steps) {
    if (step === '..') names.pop();
    else if (step !== '.' && step !== '') names.push(step);
  }
  return names.join('/');
};

const readRelations = async (
  partName: string,
  read: (name: string, open: (element: XmlElement) => void) => Promise<boolean>,
  realName: (name: string) => string,
): Promise<Relation[]> => {
  const relations: Relation[] = [];
  const folder = folderOf(partName);
  await read(`${folder}_rels/${partName.slice(folder.length)}.rels`, ({ uri, local, attribute }) => {
    if (ooxmlName(uri, local) !== 'rel:Relationship') return;
    const type = attribute('', 'Type') ?? '';
    const address = attribute('', 'Target') ?? '';
    const external = attribute('', 'TargetMode') === 'External';
    const target = external ? address : realName(resolveTarget(partName, address));
    relations.push({
      id: attribute('', 'Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      type,
      target,
      external,
    });
  });
  return relations;
};

const readContentTypes = async (
  names: readonly string[],
  read: (name: string, open: (element: XmlElement) => void) => Promise<boolean>,
): Promise<Map<string, string>> => {
  const byExtension = new Map<string, string>();
  const byName = new Map<string, string>();
  await read('[Content_Types].xml', ({ uri, local, attribute }) => {
    const type = attribute('', 'ContentType') ?? '';
    const name = ooxmlName(uri, local);
    if (name === 'ct:Default') byExtension.set((attribute('', 'Extension') ?? '').toLowerCase(), type);
    if (name === 'ct:Override') byName.set((attribute('', 'PartName') ?? '').replace(/^\//, '').toLowerCase(), type);
  });
  const types = new Map<string, string>();
  for (const name of names) {
    const lower = name.toLowerCase();
    const type = byName.get(lower) ?? byExtension.get(lower.slice(lower.lastIndexOf('.') + 1));
    if (type !== undefined) types.set(name, type);
  }
  return types;
};

/** The parts of a zip, and which of them were read. */
const followReading = (zip: ZipParts): { parts: ZipParts; read: ReadonlySet<string> } => {
  const read = new Set<string>();
  const parts: ZipParts = {
    ...zip,
    feed(name, onChunk) {
      read.add(name);
      return zip.feed(name, onChunk);
    },
    bytes(name) {
      read.add(name);
      return zip.bytes(name);
    },
  };
  return { parts, read };
};

/**
 * Opens an Office document.
 * @throws ReadError as openZip and readXml do
 */
export const openOoxml = async (bytes: Uint8Array, work: Counters): Promise<OoxmlPackage> => {
  const { parts, read } = followReading(await openZip(bytes, work));
  // Part names are case-insensitive.
  const names = new Map(parts.names.map((name) => [name.toLowerCase(), name]));
  if (names.size < parts.names.length) throw new ReadError({ kind: 'unsafe' });
  const realName = (name: string) => names.get(name.toLowerCase()) ?? name;
  const walk = (name: string, open: (element: XmlElement) => void) => readXml(parts, realName(name), { open }, work);
  const relationsOf = (partName: string) => readRelations(partName, walk, realName);
  return {
    parts,
    work,
    relationsOf,
    async mainPart() {
      const main = (await relationsOf('')).find(({ kind, external }) => kind === 'officeDocument' && !external);
      return main !== undefined && parts.has(main.target) ? main.target : null;
    },
    contentTypes: await readContentTypes(parts.names, walk),
    unread: () => parts.names.filter((name) => !read.has(name)),
  };
};

const MACRO_NAME = /(^|\/)vbaProject[^/]*\.bin$/i;
const MACRO_TYPE = /macroEnabled|vbaProject/i;
const CONTROL_NAME = /(^|\/)activeX\/.+$/i;
/** Office looks at the media type, whatever the part is called. */
const CONTROL_TYPE = /ms-office\.activeX/i;

/** What the document can run: macros and controls (ActiveX). Objects (OLE) are read with what is packed inside. */
export const activeOf = ({ parts, contentTypes }: OoxmlPackage): ActiveContent[] => {
  const active: ActiveContent[] = [];
  const types = [...contentTypes.values()];
  if (parts.names.some((name) => MACRO_NAME.test(name)) || types.some((type) => MACRO_TYPE.test(type))) {
    active.push('macro');
  }
  if (parts.names.some((name) => CONTROL_NAME.test(name)) || types.some((type) => CONTROL_TYPE.test(type))) {
    active.push('program');
  }
  return active;
};
