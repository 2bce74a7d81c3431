import type { DocumentPart } from '../../findings/document-terms.ts';
import { ReadError } from '../limits.ts';

/** A token of RTF: the start or end of a group, a control word with its number and bytes, or text in a code page. */
export type RichTextToken =
  | { kind: 'open' }
  | { kind: 'end' }
  | { kind: 'word'; word: string; param: number | undefined; data: Uint8Array | undefined }
  | { kind: 'text'; data: Uint8Array };

/** A brace, \'hh, a control word with its number, another control symbol, text, or line ends, which mean nothing. */
const TOKEN = /[{}]|\\(?:'([\da-fA-F]{2})|([a-zA-Z]+)(-?\d{1,10})? ?|([\s\S]))|[^\\{}\r\n]+|[\r\n]+/y;

const tokenOf = ([all, hex, word, number, control]: RegExpExecArray): RichTextToken | null => {
  if (all === '{') return { kind: 'open' };
  if (all === '}') return { kind: 'end' };
  if (hex !== undefined) return { kind: 'word', word: "'", param: undefined, data: Buffer.from(hex, 'hex') };
  const name = word ?? control;
  if (name !== undefined) {
    return { kind: 'word', word: name, param: number === undefined ? undefined : Number(number), data: undefined };
  }
  return /^[\r\n]/.test(all) ? null : { kind: 'text', data: Buffer.from(all, 'latin1') };
};

/** The number of raw bytes after this token. */
const bytesAfter = (token: RichTextToken | null): number =>
  token?.kind === 'word' && token.word === 'bin' ? Math.max(token.param ?? 0, 0) : 0;

/**
 * Passes on the tokens of a file (RTF 1.9.1) one by one. We wrote our own, because the tokenizer of rtf-stream-parser 3.8 takes
 * time quadratic in the number of lines, and as much memory as \bin asks for.
 * @throws ReadError damaged when \bin asks for more bytes than there are
 */
export const readTokens = (bytes: Uint8Array, take: (token: RichTextToken) => void): void => {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(source); match !== null; match = pattern.exec(source)) {
    const token = tokenOf(match);
    const end = pattern.lastIndex + bytesAfter(token);
    if (end > source.length) throw new ReadError({ kind: 'damaged' });
    if (token?.kind === 'word' && token.word === 'bin') token.data = bytes.subarray(pattern.lastIndex, end);
    if (token !== null) take(token);
    pattern.lastIndex = end;
  }
};

/** Where the text of a group goes: to the page, a part, a property, or nowhere. */
export type Destination =
  | 'page'
  | 'skip'
  | 'author'
  | 'created'
  | 'fonts'
  | 'field-code'
  | 'picture'
  | 'object'
  | DocumentPart;

const words = <Value>(value: Value, list: string): [string, Value][] => list.split(' ').map((word) => [word, value]);

/** Destinations by the first word of a group. 'page' means the destination of the group around it. */
export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ...words<Destination>('skip', 'colortbl stylesheet nonshppict themedata datastore latentstyles filetbl'),
  ...words<Destination>('skip', 'listtable listoverridetable rsidtbl xmlnstbl generator datafield bkmkstart bkmkend'),
  ...words<Destination>('skip', 'pntext sp passwordhash atrfstart atrfend atnid revtim printim buptim'),
  ...words<Destination>('fonts', 'fonttbl'),
  ...words<Destination>('page', 'info userprops shppict fldrslt shptxt shpinst shprslt result nonesttables'),
  ...words<Destination>('field-code', 'fldinst'),
  ...words<Destination>('header', 'header headerl headerr headerf'),
  ...words<Destination>('footer', 'footer footerl footerr footerf'),
  ...words<Destination>('footnote', 'footnote'),
  ...words<Destination>('comment', 'annotation'),
  ...words<Destination>('author', 'author operator atnauthor manager revtbl'),
  ...words<Destination>('created', 'creatim'),
  ...words<Destination>('properties', 'title subject doccomm keywords company category propname staticval'),
  ...words<Destination>('picture', 'pict'),
  ...words<Destination>('object', 'objdata'),
]);

/** Control words for a single character. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...Object.entries({
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
  }),
  ...Object.entries({ tab: '\t', line: '\n', lbr: '\n', emspace: ' ', enspace: ' ', qmspace: ' ', zwj: '', zwnj: '' }),
  ...Object.entries({ '~': ' ', _: '-', '-': '', '{': '{', '}': '}', '\\': '\\', '\n': '\n', '\r': '\n' }),
]);

/** Control words that end a paragraph. */
export const PARAGRAPH_ENDS: ReadonlySet<string> = new Set([
  'par',
  'cell',
  'nestcell',
  'row',
  'nestrow',
  'sect',
  'page',
]);

/** Code pages by the character set of a font (\fcharset). */
export const CHARSETS: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [254, 437],
  [255, 850],
]);
