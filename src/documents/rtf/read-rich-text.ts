import { dayOf } from '../../base/dates.ts';
import { ReadError } from '../limits.ts';
import type { Reader } from '../reader.ts';
import {
  currentGroup,
  endGroup,
  endParagraph,
  type Group,
  hearBytes,
  hearText,
  isPacked,
  openGroup,
  type RichTextState,
  settleAll,
  settleBytes,
  startRichText,
} from './rich-text-state.ts';
import {
  CHARACTERS,
  CHARSETS,
  DESTINATIONS,
  PARAGRAPH_ENDS,
  type RichTextToken,
  readTokens,
} from './rich-text-tokens.ts';

type Meaning = (state: RichTextState, param: number | undefined, group: Group) => void;

const useCodePage = (state: RichTextState, group: Group, codePage: number): void => {
  state.codePage = codePage;
  group.codePage = codePage;
};

const nameFont = (state: RichTextState, codePage: number | undefined, { destination }: Group): void => {
  if (destination === 'fonts') state.fonts.set(state.font, codePage ?? state.codePage);
};

/** A character by its code. The characters after it are a fallback for readers that do not know this word. */
const hearUnicode: Meaning = (state, param, { standIns }) => {
  hearText(state, String.fromCharCode((param ?? 0) & 0xffff));
  state.skip = standIns;
};

const MEANINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['u', hearUnicode],
  ['uc', (_state, param, group) => void Object.assign(group, { standIns: param ?? 1 })],
  ['ansicpg', (state, param, group) => useCodePage(state, group, param ?? 1252)],
  ['mac', (state, _param, group) => useCodePage(state, group, 10000)],
  ['pc', (state, _param, group) => useCodePage(state, group, 437)],
  ['pca', (state, _param, group) => useCodePage(state, group, 850)],
  ['fcharset', (state, param, group) => nameFont(state, CHARSETS.get(param ?? 0), group)],
  ['cpg', (state, param, group) => nameFont(state, param, group)],
  ['v', (_state, param, group) => void Object.assign(group, { hidden: param !== 0 })],
  ['deleted', (_state, param, group) => void Object.assign(group, { deleted: param !== 0 })],
  ['jpegblip', (state) => void Object.assign(state, { isPhoto: true })],
  ['pngblip', (state) => void Object.assign(state, { isPhoto: true })],
  ['objlink', (state) => state.content.activate('program')],
  ['objautlink', (state) => state.content.activate('program')],
]);

const changeFont: Meaning = (state, param, group) => {
  state.font = param ?? 0;
  group.codePage = state.fonts.get(state.font) ?? state.codePage;
};

const resetCharacter: Meaning = (_state, _param, group) => {
  group.hidden = false;
  group.deleted = false;
};

const hearDate = (state: RichTextState, word: string, param: number | undefined, { destination }: Group): boolean => {
  if (destination !== 'created' || (word !== 'yr' && word !== 'mo' && word !== 'dy')) return false;
  state.date[word] = param ?? 0;
  return true;
};

/** The first word of a group tells where its text goes. Text of an unknown word after \* goes nowhere. */
const chooseDestination = (word: string, group: Group): void => {
  const destination = DESTINATIONS.get(word);
  const { optional } = group;
  group.optional = false;
  if (group.destination === 'skip') return;
  if (destination === undefined) group.destination = optional ? 'skip' : group.destination;
  else if (destination !== 'page') group.destination = destination;
};

const hearWord = (state: RichTextState, word: string, param: number | undefined): void => {
  const group = currentGroup(state);
  const character = CHARACTERS.get(word);
  const meaning = word === 'f' ? changeFont : word === 'plain' ? resetCharacter : MEANINGS.get(word);
  if (word === '*') group.optional = true;
  else if (character !== undefined) hearText(state, character);
  else if (PARAGRAPH_ENDS.has(word)) endParagraph(state);
  else if (meaning !== undefined && !group.optional) meaning(state, param, group);
  else if (!hearDate(state, word, param, group)) chooseDestination(word, group);
};

const hearToken = (state: RichTextState, token: RichTextToken): void => {
  const isBinary = token.kind === 'word' && token.word === 'bin';
  if (isBinary && isPacked(currentGroup(state).destination)) state.inside.push(token.data ?? new Uint8Array());
  const bytes = token.kind === 'text' || (token.kind === 'word' && token.word === "'") ? token.data : undefined;
  if (bytes === undefined) settleBytes(state);
  if (bytes !== undefined) hearBytes(state, bytes);
  else if (token.kind === 'open') openGroup(state);
  else if (token.kind === 'end') endGroup(state);
  else if (token.kind === 'word') hearWord(state, token.word, token.param);
};

const beginsAsRichText = (bytes: Uint8Array): boolean =>
  /^\s*\{\\rtf/.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));

/**
 * Reads rich text (RTF 1.9.1): page, headers, footers, notes, comments, hidden and deleted text, links and properties.
 * @throws ReadError damaged when it is not RTF, or cut short before any text
 */
export const readRichText: Reader = async ({ bytes }, work) => {
  if (!beginsAsRichText(bytes)) throw new ReadError({ kind: 'damaged' });
  const state = startRichText(work);
  readTokens(bytes, (token) => hearToken(state, token));
  settleBytes(state);
  settleAll(state);
  const { yr, mo, dy } = state.date;
  state.content.created(dayOf(yr, mo, dy));
  work.onPage();
  work.countEntries(state.packed.length);
  for (const file of state.packed) state.content.absorb(await work.readPacked(file));
  const content = state.content.finish();
  if (content.parts.length === 0 && state.groups.length > 0) throw new ReadError({ kind: 'damaged' });
  return content;
};
