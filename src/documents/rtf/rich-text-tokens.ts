import { ReadError } from '../limits.ts';

/** One token of RTF: a group that opens or ends, a control word with its number and bytes, or text in a code page. */
export type RichTextToken =
  | { kind: 'open' }
  | { kind: 'end' }
  | { kind: 'word'; word: string; param: number | undefined; data: Uint8Array | undefined }
  | { kind: 'text'; data: Uint8Array };

/** A brace, \'hh, a control word with its number, another control character, text, or line ends, which say nothing. */
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

/** How many bytes that are no tokens follow this one. */
const bytesAfter = (token: RichTextToken | null): number =>
  token?.kind === 'word' && token.word === 'bin' ? Math.max(token.param ?? 0, 0) : 0;

/**
 * Hands the tokens of a file (RTF 1.9.1) over one by one. Our own: the tokenizer of rtf-stream-parser 3.8 takes time with
 * the square of the lines of a text, and as much memory as \bin asks for.
 * @throws ReadError damaged when \bin asks for more bytes than there are
 */
export const readTokens = (bytes: Uint8Array, take: (token: RichTextToken) => void): void => {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(source); match !== null; match = pattern.exec(source)) {
    const token = tokenOf(match);
    if (token !== null) take(token);
    const skipped = bytesAfter(token);
    if (pattern.lastIndex + skipped > source.length) throw new ReadError({ kind: 'damaged' });
    pattern.lastIndex += skipped;
  }
};
