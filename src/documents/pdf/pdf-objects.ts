import { overLimit } from '../limits.ts';

/** A value in a PDF (ISO 32000-1, 7.3), as far as it is used here: references, booleans and the like are left out. */
export type PdfValue =
  | { kind: 'name'; name: string }
  /** Bytes as characters of the same number; `textOfString` reads them. */
  | { kind: 'string'; bytes: string }
  | { kind: 'number'; number: number }
  | { kind: 'array'; items: PdfValue[] }
  | { kind: 'dictionary'; entries: Map<string, PdfValue>; key: string | null };

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** The next token (7.2.2): a name, the mark of a dictionary, a string in hexadecimals, another mark, or a word. */
const TOKEN =
  /(?:[\s\0]|%[^\r\n]*)*(?:\/([^\s\0()<>[\]{}/%]*)|(<<|>>|[([\]])|<([0-9A-Fa-f\s]*)>?|([^\s\0()<>[\]{}/%]+)|[\s\S])/y;

/** No honest file nests deeper. */
const MOST_NESTED = 10_000;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '' };

const decodeString = (raw: string): string =>
  raw.replace(/\\(?:([0-7]{1,3})|\r\n|([\s\S]))/g, (_all, octal: string | undefined, one = '') =>
    octal === undefined ? (ESCAPES[one] ?? one) : String.fromCharCode(Number.parseInt(octal, 8) & 0xff),
  );

const decodeName = (name: string): string =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

/** Where the string ends whose first parenthesis stands before `start`. */
const endOfString = (source: string, start: number): number => {
  const mark = /[()]|\\[\s\S]/g;
  mark.lastIndex = start;
  let depth = 1;
  for (let found = mark.exec(source); found !== null; found = mark.exec(source)) {
    if (found[0] === '(') depth += 1;
    else if (found[0] === ')') depth -= 1;
    if (depth === 0) return found.index;
  }
  return source.length;
};

const lengthIn = (entries: PdfDictionary | null): number => {
  const length = entries?.get('Length');
  return length?.kind === 'number' && length.number > 0 ? length.number : 0;
};

/** Puts values together, and hands over each dictionary when it is complete, the inner ones first. */
const buildValues = (onDictionary: (dictionary: PdfDictionary) => void) => {
  const open: Extract<PdfValue, { kind: 'array' | 'dictionary' }>[] = [];
  let latest: PdfDictionary | null = null;
  /** Keys and values take turns. A number and what follows it in a reference is a value, and nothing. */
  const putInDictionary = (around: Extract<PdfValue, { kind: 'dictionary' }>, value: PdfValue | null): void => {
    const { key, entries } = around;
    if (key !== null && value !== null) entries.set(key, value);
    around.key = key === null && value?.kind === 'name' ? value.name : null;
  };
  const put = (value: PdfValue | null): void => {
    const around = open.at(-1);
    if (around?.kind === 'dictionary') putInDictionary(around, value);
    else if (around?.kind === 'array' && value !== null) around.items.push(value);
  };
  return {
    put,
    start(kind: 'array' | 'dictionary'): void {
      if (open.length >= MOST_NESTED) throw overLimit('nesting');
      open.push(kind === 'array' ? { kind, items: [] } : { kind, entries: new Map(), key: null });
    },
    end(kind: 'array' | 'dictionary'): void {
      if (open.at(-1)?.kind !== kind) return;
      const value = open.pop() ?? null;
      if (value?.kind === 'dictionary') {
        latest = value.entries;
        onDictionary(value.entries);
      }
      put(value);
    },
    /** The next object begins. */
    reset(): void {
      open.length = 0;
    },
    latest: () => latest,
  };
};

/**
 * Reads the dictionaries in the objects of a PDF that PDFium wrote, without its streams.
 * @param source the bytes as characters (Latin-1)
 * @throws ReadError limit when they are nested too deep
 */
export const eachDictionary = (source: string, onDictionary: (dictionary: PdfDictionary) => void): void => {
  const values = buildValues(onDictionary);
  const readMark = (mark: string, after: number): number => {
    if (mark === '<<') values.start('dictionary');
    else if (mark === '>>') values.end('dictionary');
    else if (mark === '[') values.start('array');
    else if (mark === ']') values.end('array');
    else {
      const end = endOfString(source, after);
      values.put({ kind: 'string', bytes: decodeString(source.slice(after, end)) });
      return end + 1;
    }
    return after;
  };
  const readWord = (word: string, after: number): number => {
    // After the word stand the end of its line and as many bytes as the dictionary said.
    if (word === 'stream') return after + 2 + lengthIn(values.latest());
    if (word === 'obj') values.reset();
    else values.put(/^[+-]?[\d.]+$/.test(word) ? { kind: 'number', number: Number(word) } : null);
    return after;
  };
  for (let at = 0; at < source.length; ) {
    TOKEN.lastIndex = at;
    const [all = ' ', name, mark, digits, word] = TOKEN.exec(source) ?? [];
    at += all.length;
    if (name !== undefined) values.put({ kind: 'name', name: decodeName(name) });
    else if (mark !== undefined) at = readMark(mark, at);
    else if (digits !== undefined)
      values.put({ kind: 'string', bytes: Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1') });
    else if (word !== undefined) at = readWord(word, at);
  }
};

/** The text of a string: UTF-16 or UTF-8 after a mark, else PDFDocEncoding, which for letters and digits is Latin-1. */
export const textOfString = ({ bytes }: { bytes: string }): string => {
  const raw = Buffer.from(bytes, 'latin1');
  if (bytes.startsWith('\u00fe\u00ff')) return new TextDecoder('utf-16be').decode(raw);
  return bytes.startsWith('\u00ef\u00bb\u00bf') ? new TextDecoder('utf-8').decode(raw) : bytes;
};
