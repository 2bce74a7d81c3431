import type { DocumentPart, Place } from '../../findings/document-terms.ts';
import { unwrapOldObject } from '../compound-file.ts';
import { type Gathering, gatherContent } from '../gather-content.ts';
import { LIMITS, overLimit } from '../limits.ts';
import { reachedBy } from '../links.ts';
import { decodeAs } from '../text/decode-text.ts';
import type { Counters, FileInside } from '../work.ts';
import type { Destination } from './rich-text-tokens.ts';

/** The properties of a group, which hold until it ends. */
export type Group = {
  destination: Destination;
  hidden: boolean;
  deleted: boolean;
  codePage: number;
  /** How many fallback characters follow each \u. */
  standIns: number;
  /** It began with \*, so it must be skipped when its first word is unknown. */
  optional: boolean;
};

export type RichTextState = {
  content: Gathering;
  groups: Group[];
  /** Text by destination, until its paragraph or group ends. */
  waiting: Map<Destination, string>;
  /** Bytes that still have to be decoded, because a character may be spread over two tokens. */
  bytes: number[];
  paragraph: number;
  fonts: Map<number, number>;
  font: number;
  codePage: number;
  /** The number of fallback characters still to skip. */
  skip: number;
  date: { yr: number; mo: number; dy: number };
  /** The hexadecimal digits or bytes of a picture or an object, until its group ends. */
  inside: (string | Uint8Array)[];
  /** Whether the picture is a photo. Others are drawings of lines, without properties. */
  isPhoto: boolean;
  packed: FileInside[];
};

const OUTSIDE: Group = {
  destination: 'page',
  hidden: false,
  deleted: false,
  codePage: 1252,
  standIns: 1,
  optional: false,
};

export const startRichText = (work: Counters): RichTextState => ({
  content: gatherContent(work),
  groups: [],
  waiting: new Map(),
  bytes: [],
  paragraph: 1,
  fonts: new Map(),
  font: 0,
  codePage: 1252,
  skip: 0,
  date: { yr: 0, mo: 0, dy: 0 },
  inside: [],
  isPhoto: false,
  packed: [],
});

export const currentGroup = ({ groups }: RichTextState): Group => groups.at(-1) ?? OUTSIDE;

const TEXTLESS: ReadonlySet<Destination> = new Set<Destination>(['skip', 'created', 'fonts', 'picture', 'object']);
const PROPERTIES: ReadonlySet<Destination> = new Set<Destination>(['author', 'properties', 'field-code']);

const isPart = (destination: Destination): destination is DocumentPart =>
  destination !== 'page' && !TEXTLESS.has(destination);

const sinkOf = ({ destination, deleted, hidden }: Group): Destination => {
  if (TEXTLESS.has(destination) || PROPERTIES.has(destination)) return destination;
  if (deleted) return 'deleted';
  return hidden ? 'hidden' : destination;
};

export const hearText = (state: RichTextState, text: string): void => {
  const sink = sinkOf(currentGroup(state));
  if (!TEXTLESS.has(sink)) state.waiting.set(sink, (state.waiting.get(sink) ?? '') + text);
};

export const isPacked = (destination: Destination): boolean => destination === 'picture' || destination === 'object';

/** Decodes the pending bytes. Must be called before anything but text is handled. */
export const settleBytes = (state: RichTextState): void => {
  if (state.bytes.length === 0) return;
  hearText(state, decodeAs(Uint8Array.from(state.bytes), `cp${currentGroup(state).codePage}`));
  state.bytes = [];
};

export const hearBytes = (state: RichTextState, data: Uint8Array): void => {
  const skipped = Math.min(state.skip, data.length);
  state.skip -= skipped;
  const { destination } = currentGroup(state);
  if (isPacked(destination)) state.inside.push(Buffer.from(data).toString('latin1'));
  if (TEXTLESS.has(destination)) return;
  for (let at = skipped; at < data.length; at += 1) state.bytes.push(data[at] ?? 0);
};

const gatherFieldCode = (content: Gathering, code: string, paragraph: number): void => {
  const address = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)?"?([^"\s]+)/i.exec(code)?.[1] ?? '';
  content.add(reachedBy(address) ?? '', { paragraph, part: 'link' });
  // Dynamic Data Exchange fields start another program.
  if (/^\s*DDE(AUTO)?\b/i.test(code)) content.activate('program');
};

const gatherAuthors = (content: Gathering, names: string): void => {
  // The list of revisers always begins with this word.
  for (const name of names.split(';')) if (name.trim() !== 'Unknown') content.author(name);
};

/** Headers, footers and properties belong to no paragraph. */
const placeOf = (part: DocumentPart, paragraph: number): Place =>
  part === 'header' || part === 'footer' || part === 'properties' ? { part } : { paragraph, part };

/** Moves the pending text of one destination into the content. */
const settle = ({ content, waiting, paragraph }: RichTextState, sink: Destination): void => {
  const text = waiting.get(sink) ?? '';
  waiting.delete(sink);
  if (sink === 'page') content.add(text, { paragraph });
  else if (sink === 'field-code') gatherFieldCode(content, text, paragraph);
  else if (sink === 'author') gatherAuthors(content, text);
  else if (isPart(sink)) content.add(text, placeOf(sink, paragraph));
};

export const endParagraph = (state: RichTextState): void => {
  const { destination } = currentGroup(state);
  for (const sink of [destination, 'deleted', 'hidden'] as const) settle(state, sink);
  if (destination === 'page') state.paragraph += 1;
};

export const openGroup = (state: RichTextState): void => {
  if (state.groups.length >= LIMITS.depth) throw overLimit('nesting');
  state.groups.push({ ...currentGroup(state), optional: false });
};

/** Keeps the picture or object that ends here, to be read once the text is. */
const settlePacked = (state: RichTextState, destination: Destination): void => {
  const bytes = Buffer.concat(
    state.inside.map((piece) =>
      typeof piece === 'string' ? Buffer.from(piece.replace(/[^\da-f]/gi, ''), 'hex') : piece,
    ),
  );
  if (destination === 'object') state.packed.push(unwrapOldObject(bytes));
  else if (state.isPhoto) state.packed.push({ name: '', bytes });
  state.inside = [];
  state.isPhoto = false;
};

export const endGroup = (state: RichTextState): void => {
  const { destination } = currentGroup(state);
  state.groups.pop();
  state.skip = 0;
  if (destination === currentGroup(state).destination) return;
  settle(state, destination);
  if (isPacked(destination)) settlePacked(state, destination);
};

export const settleAll = (state: RichTextState): void => {
  for (const sink of [...state.waiting.keys()]) settle(state, sink);
};
