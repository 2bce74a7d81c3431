import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/documents/limits.ts';
import { sniffKind } from '../../src/documents/sniff-kind.ts';
import { readPlainText } from '../../src/documents/text/read-text.ts';
import { readWith, textsIn, troubleOf } from './read-parts.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)));

describe('plain text', () => {
  it('has a part per line that says something, with its number', async () => {
    const content = await readWith(readPlainText, 'een\r\n\r\n  drie  \nvier', 'txt');
    expect(content.parts).toEqual([
      { place: { line: 1 }, text: 'een' },
      { place: { line: 3 }, text: 'drie' },
      { place: { line: 4 }, text: 'vier' },
    ]);
    expect(content).toMatchObject({ pages: null, created: null, authors: [], locations: [], active: [] });
  });

  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from('één ☺')],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], [...Buffer.from('één ☺')])],
    ['UTF-16, little end first', bytes([0xff, 0xfe], [...Buffer.from('één ☺', 'utf16le')])],
    ['UTF-16, big end first', bytes([0xfe, 0xff], [...Buffer.from('één ☺', 'utf16le').swap16()])],
  ])('is decoded from %s', async (_name, input) => {
    expect(textsIn(await readWith(readPlainText, input, 'txt'))).toEqual(['één ☺']);
  });

  it('is windows-1252 where it is no UTF-8', async () => {
    expect(textsIn(await readWith(readPlainText, bytes('caf', [0xe9], ' ', [0x80], '5'), 'txt'))).toEqual(['café €5']);
  });

  it.each<[string, string]>([
    ['UTF-16 without a mark, little end first', 'utf-16le'],
    ['UTF-16 without a mark, big end first', 'utf-16be'],
    ['MacRoman', 'macroman'],
    ['windows-1252', 'windows-1252'],
  ])('keeps its accents and quotes from %s', async (_name, encoding) => {
    const text = 'Zoë en Renée vinden één café geen idée, zegt José: “foto’s – naïef”';
    const lines = [text, 'IJsbrand wóónt in het coöperatieve huis, Şef niet.'.replace('Ş', 'S')];
    const input = iconv.encode(lines.join('\r\n'), encoding, { addBOM: false });
    expect((await sniffKind(input)).mediaType).toBe('text/plain');
    expect(textsIn(await readWith(readPlainText, input, 'txt'))).toEqual(lines);
  });

  it.each<[string, string, string]>([
    ['an apostrophe within a word', 'windows-1252', 'alle foto’s en opa’s'],
    ['a sum', 'windows-1252', 'Het kost €5 of €6'],
    ['one word', 'macroman', 'één'],
    ['one word', 'windows-1252', 'één'],
    ['capitals', 'macroman', 'DE COÖPERATIE VAN ZOË'],
    ['capitals', 'windows-1252', 'DE COÖPERATIE VAN ZOË'],
  ])('is not taken for another encoding by %s in %s', async (_name, encoding, text) => {
    expect(textsIn(await readWith(readPlainText, iconv.encode(text, encoding), 'txt'))).toEqual([text]);
  });

  it('is no text in UTF-16 where every second byte is nothing, but the others are no letters', async () => {
    const numbers = Uint8Array.from({ length: 4000 }, (_, index) => (index % 2 === 0 ? (index * 7) % 256 : 0));
    expect((await sniffKind(numbers)).mediaType).not.toBe('text/plain');
  });

  it('is empty in an empty file', async () => {
    expect((await readWith(readPlainText, '', 'txt')).parts).toEqual([]);
  });

  it('is refused above the limit of characters', async () => {
    const trouble = { kind: 'limit', limit: 'characters' };
    const input = new Uint8Array(LIMITS.characters + 1).fill(97);
    expect(await troubleOf(readWith(readPlainText, input, 'txt'))).toEqual(trouble);
    expect(await troubleOf(readWith(readPlainText, new Uint8Array(LIMITS.characters * 3 + 1), 'txt'))).toEqual(trouble);
  });
});

describe('a table in plain text', () => {
  const rows = ['Naam\tBSN\tGeboren', 'Zoë\t111222333\t3 mei 2015', 'Sem\t123456782\t4 mei 2015'];

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'macroman', 'windows-1252'])(
    'has cells with what they are called, as Excel writes it in %s',
    async (encoding) => {
      const marked = encoding.startsWith('utf-16') ? [true, false] : [false];
      for (const addBOM of marked) {
        const input = iconv.encode(rows.join('\r\n'), encoding, { addBOM });
        for (const extension of ['txt', 'tsv', 'csv']) {
          const { parts } = await readWith(readPlainText, input, extension);
          expect(parts[3]).toEqual({ place: { line: 2 }, text: 'Zoë', label: 'Naam', column: 0 });
          expect(parts[4]).toEqual({ place: { line: 2 }, text: '111222333', label: 'BSN Zoë', column: 1 });
        }
      }
    },
  );

  it.each([
    ['one line', 'Naam\tBSN'],
    ['lines with other numbers of tabs', 'Naam\tBSN\n\tzo\tmaar\niets'],
    ['text without tabs', 'een\ntwee'],
  ])('is none in %s', async (_name, text) => {
    const { parts } = await readWith(readPlainText, text, 'txt');
    expect(parts.every((part) => part.column === undefined)).toBe(true);
  });
});

describe('comma separated values', () => {
  it.each([',', ';', '\t'])('know what each cell is about, separated by %j', async (separator) => {
    const rows = [
      ['Naam', 'Groep', 'Telefoon'],
      ['Anna', '7', '06'],
    ];
    const text = rows.map((row) => row.join(separator)).join('\n');
    expect((await readWith(readPlainText, text, 'csv')).parts).toEqual([
      { place: { line: 1 }, text: 'Naam', column: 0 },
      { place: { line: 1 }, text: 'Groep', column: 1 },
      { place: { line: 1 }, text: 'Telefoon', column: 2 },
      { place: { line: 2 }, text: 'Anna', label: 'Naam', column: 0 },
      { place: { line: 2 }, text: '7', label: 'Groep Anna', column: 1 },
      { place: { line: 2 }, text: '06', label: 'Telefoon Anna', column: 2 },
    ]);
  });

  it.each<[string, string, [number, string][]]>([
    [
      'a separator',
      '"a,b",c',
      [
        [1, 'a,b'],
        [1, 'c'],
      ],
    ],
    [
      'a quote',
      '"a ""b""",c',
      [
        [1, 'a "b"'],
        [1, 'c'],
      ],
    ],
    [
      'a line break',
      '"a\r\nb",c\r\nd',
      [
        [1, 'a\r\nb'],
        [2, 'c'],
        [3, 'd'],
      ],
    ],
    [
      'an end that is missing',
      'x,"a\nb',
      [
        [1, 'x'],
        [1, 'a\nb'],
      ],
    ],
    [
      'nothing',
      '"",a,\n,b',
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
  ])('keep in quotes: %s', async (_name, text, cells) => {
    const { parts } = await readWith(readPlainText, text, 'csv');
    expect(parts.map(({ place, text: cell }) => [place.line, cell])).toEqual(cells);
  });

  it('take time in proportion to their length, whatever their quotes', async () => {
    const content = await readWith(readPlainText, `a,b\n${'"x,\n'.repeat(200_000)}`, 'csv');
    expect(content.parts.length).toBeGreaterThan(1);
  });
});
