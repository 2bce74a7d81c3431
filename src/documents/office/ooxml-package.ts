import type { ActiveContent } from '../../findings/document-terms.ts';
import { ReadError } from '../limits.ts';
import { type CharacterBudget, readXml, type XmlElement } from '../xml-events.ts';
import { openZip, type ZipParts } from '../zip-parts.ts';
import { usualName } from './ooxml-names.ts';

export type Relation = {
  id: string;
  /** The last word of its type, the same in transitional and strict files: header, hyperlink, officeDocument. */
  kind: string;
  type: string;
  /** The name of a part, or the address as written when it is external. */
  target: string;
  external: boolean;
};

/** A document of Office (ISO 29500-2): its parts, and what leads from one to the other. */
export type OoxmlPackage = {
  parts: ZipParts;
  budget: CharacterBudget;
  /** Where a part leads; '' asks for the package itself. None when nothing is written about it. */
  relationsOf(partName: string): Promise<Relation[]>;
  /** The part that is the document; null when there is none. */
  mainPart(): Promise<string | null>;
  /** The media type of each part that has one. */
  contentTypes: ReadonlyMap<string, string>;
};

const folderOf = (partName: string): string => partName.slice(0, partName.lastIndexOf('/') + 1);

const decoded = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};

/** The part that a relation of `partName` leads to; paths that climb out of the package end at its top. */
const resolveTarget = (partName: string, target: string): string => {
  const path = decoded(target.replace(/[#?].*$/s, ''));
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
    if (usualName(uri, local) !== 'rel:Relationship') return;
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
    const name = usualName(uri, local);
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

/**
 * Opens a document of Office.
 * @throws ReadError as openZip and readXml do
 */
export const openOoxml = async (bytes: Uint8Array): Promise<OoxmlPackage> => {
  const parts = await openZip(bytes);
  const budget: CharacterBudget = { characters: 0 };
  // Names of parts are the same in capitals and small letters.
  const names = new Map(parts.names.map((name) => [name.toLowerCase(), name]));
  if (names.size < parts.names.length) throw new ReadError({ kind: 'unsafe' });
  const realName = (name: string) => names.get(name.toLowerCase()) ?? name;
  const read = (name: string, open: (element: XmlElement) => void) => readXml(parts, realName(name), { open }, budget);
  const relationsOf = (partName: string) => readRelations(partName, read, realName);
  return {
    parts,
    budget,
    relationsOf,
    async mainPart() {
      const main = (await relationsOf('')).find(({ kind, external }) => kind === 'officeDocument' && !external);
      return main !== undefined && parts.has(main.target) ? main.target : null;
    },
    contentTypes: await readContentTypes(parts.names, read),
  };
};

const MACRO_NAME = /(^|\/)vbaProject[^/]*\.bin$/i;
const MACRO_TYPE = /macroEnabled|vbaProject/i;
const PROGRAM_NAME = /(^|\/)(embeddings\/[^/]+\.bin|activeX\/.+)$/i;
/** Office goes by these, whatever the part is called. */
const PROGRAM_TYPE = /\boleObject$|ms-office\.activeX/i;

/** What the document can do by itself: macros, and programs packed inside (OLE objects, ActiveX). */
export const activeOf = ({ parts, contentTypes }: OoxmlPackage): ActiveContent[] => {
  const active: ActiveContent[] = [];
  const types = [...contentTypes.values()];
  if (parts.names.some((name) => MACRO_NAME.test(name)) || types.some((type) => MACRO_TYPE.test(type))) {
    active.push('macro');
  }
  if (parts.names.some((name) => PROGRAM_NAME.test(name)) || types.some((type) => PROGRAM_TYPE.test(type))) {
    active.push('program');
  }
  return active;
};
