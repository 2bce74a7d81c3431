import type { ActiveContent, DocumentPart } from '../../findings/document-terms.ts';
import { runsScript } from '../links.ts';
import { eachDictionary, type PdfDictionary, type PdfValue, textOfString } from './pdf-objects.ts';

/** A text that PDFium does not tell: what it tells is by page, and this may stand on none. */
export type HiddenText = { text: string; part: DocumentPart /** What a field is called. */; label?: string };

/** What only the objects of a PDF tell, whether a page uses them or not. */
export type HiddenParts = { active: Set<ActiveContent>; texts: HiddenText[]; signers: string[]; files: number };

/**
 * Whether a PDF may hold anything that only its objects tell: scripts, fields, signatures, or objects packed together, in which nobody
 * can look from outside. Names may be spelled in numbers (#4A for J), and honest programs do so for other letters only.
 */
const MAY_HOLD =
  /\/(?:ObjStm|Encrypt|AcroForm|JavaScript|JS|Launch|RichMedia|OnInstantiate|EmbeddedFile|[A-Za-z]*#[4-7][0-9A-Fa-f])|javascript:/;

/** @param source the bytes of the PDF as characters (Latin-1) */
export const mayHoldHiddenParts = (source: string): boolean => MAY_HOLD.test(source);

const nameIn = (dictionary: PdfDictionary, key: string): string | null => {
  const value = dictionary.get(key);
  return value?.kind === 'name' ? value.name : null;
};

const stringIn = (dictionary: PdfDictionary, key: string): string => {
  const value = dictionary.get(key);
  return value?.kind === 'string' ? textOfString(value) : '';
};

/** All strings in a value, at any depth: the options of a list are pairs. */
const stringsIn = (value: PdfValue | undefined): string[] => {
  const found: string[] = [];
  const waiting = value === undefined ? [] : [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === 'string') found.unshift(textOfString(next));
    else if (next.kind === 'array') waiting.push(...next.items);
  }
  return found;
};

/** Whether an action holds a script that does something (ISO 32000-1, 12.6.4). A reference leads to a stream with the script. */
const holdsScript = (dictionary: PdfDictionary): boolean => {
  const script = dictionary.get('JS');
  const kind = nameIn(dictionary, 'S');
  if (kind === 'URI') return runsScript(stringIn(dictionary, 'URI'));
  if (kind !== 'JavaScript' && kind !== 'Rendition') return false;
  return script !== undefined && (script.kind !== 'string' || textOfString(script).trim() !== '');
};

const activeIn = (dictionary: PdfDictionary): ActiveContent | null => {
  // A scene in three dimensions starts its script when it is shown (13.6.4).
  if (holdsScript(dictionary) || dictionary.has('OnInstantiate')) return 'script';
  return nameIn(dictionary, 'S') === 'Launch' || nameIn(dictionary, 'Subtype') === 'Flash' ? 'program' : null;
};

/** Where the text of a dictionary stands, by key: the values of a field, the options of a list, a note. */
const TEXTS: readonly (readonly [string, DocumentPart])[] = [
  ['V', 'field'],
  ['DV', 'field'],
  ['Opt', 'field'],
  ['Contents', 'comment'],
];

/** What a signature says of itself (12.8.1). Its bytes stand under Contents. */
const SIGNATURE_TEXTS = ['Reason', 'Location', 'ContactInfo'];

const isSignature = (dictionary: PdfDictionary): boolean => dictionary.has('ByteRange') && dictionary.has('Filter');

const textsIn = (dictionary: PdfDictionary): HiddenText[] => {
  if (isSignature(dictionary)) {
    return SIGNATURE_TEXTS.map((key) => ({ text: stringIn(dictionary, key), part: 'properties' }));
  }
  const label = stringIn(dictionary, 'TU') || stringIn(dictionary, 'T');
  return TEXTS.flatMap(([key, part]) =>
    stringsIn(dictionary.get(key)).map((text) => ({
      text,
      part,
      ...(part === 'field' && label !== '' ? { label } : {}),
    })),
  );
};

/** @param source a PDF as PDFium writes it, with its bytes as characters (Latin-1). @throws ReadError limit */
export const findHiddenParts = (source: string): HiddenParts => {
  const found: HiddenParts = { active: new Set(), texts: [], signers: [], files: 0 };
  eachDictionary(source, (dictionary) => {
    const kind = activeIn(dictionary);
    if (kind !== null) found.active.add(kind);
    if (isSignature(dictionary)) found.signers.push(stringIn(dictionary, 'Name'));
    if (dictionary.has('EF')) found.files += 1;
    found.texts.push(...textsIn(dictionary).filter(({ text }) => text.trim() !== ''));
  });
  return found;
};
