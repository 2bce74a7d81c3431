import { describe, expect, it } from 'vitest';
import { drawn, onePage, type PdfObject, stream } from '../../support/documents/pdf-file.ts';
import { pageText } from './read-page.ts';

const ROWS = [
  ['Naam', 'BSN leerling', 'E-mail'],
  ['Jan Jansen', '123456782', 'jan.jansen@gmail.com'],
  ['Piet de Boer', '111222333', '06-12345678'],
];
const COLUMNS = [50, 300, 420];

const cells = ROWS.flatMap((row, line) =>
  row.map((text, column) => ({ line, column, draw: drawn(text, COLUMNS[column], 700 - 20 * line) })),
);

type Cell = (typeof cells)[number];

const table = (order: (one: Cell, other: Cell) => number): Buffer =>
  onePage(
    [...cells]
      .sort(order)
      .map(({ draw }) => draw)
      .join(''),
  );

const byRow = (one: Cell, other: Cell) => one.line - other.line || one.column - other.column;

describe('cells of a table', () => {
  const words = ROWS.flat().flatMap((cell) => cell.split(' '));

  it.each<[string, (one: Cell, other: Cell) => number]>([
    ['row by row', byRow],
    ['row by row, from the right', (one, other) => one.line - other.line || other.column - one.column],
    ['row by row, from below', (one, other) => other.line - one.line || one.column - other.column],
    ['column by column', (one, other) => one.column - other.column || one.line - other.line],
    ['column by column, from the right and from below', (one, other) => -byRow(one, other)],
  ])('drawn %s keep their words apart', async (_order, sort) => {
    const text = await pageText(table(sort));
    expect(text.split(/\s+/).sort()).toEqual([...words].sort());
  });

  it('that stand beside each other are kept apart by tabs, and rows by lines', async () => {
    expect(await pageText(table(byRow))).toBe(ROWS.map((row) => row.join('\t')).join('\n'));
  });

  it.each<[string, (one: Cell, other: Cell) => number]>([
    ['from the right', (one, other) => one.line - other.line || other.column - one.column],
    ['from below', (one, other) => other.line - one.line || one.column - other.column],
    ['from the right and from below', (one, other) => -byRow(one, other)],
  ])('drawn %s are read from the left and from above', async (_order, sort) => {
    expect(await pageText(table(sort))).toBe(ROWS.map((row) => row.join('\t')).join('\n'));
  });

  it('stay in order in a page that is turned', async () => {
    const turned = cells.map(
      ({ line, column }) =>
        `BT /F1 12 Tf 0 1 -1 0 ${100 + 20 * line} ${COLUMNS[column]} Tm (${ROWS[line]?.[column]}) Tj ET`,
    );
    const text = await pageText(onePage(turned.join('\n'), { page: '/Rotate 90' }));
    expect(text).toBe(ROWS.map((row) => row.join('\t')).join('\n'));
  });
});

describe('words', () => {
  const show = (operators: string): Promise<string> => pageText(onePage(`BT /F1 12 Tf 60 700 Td ${operators} ET`));

  it.each<[string, string, string]>([
    ['drawn letter by letter', '(o) Tj (u) Tj (d) Tj (e) Tj (r) Tj (s) Tj', 'ouders'],
    ['with letters moved towards each other', '[(ou) 40 (d) -20 (er) 30 (s)] TJ', 'ouders'],
    ['set wide', '1.5 Tc (ouders) Tj', 'ouders'],
    ['set very wide', '5 Tc (SAMEN MET OUDERS) Tj', 'SAMEN MET OUDERS'],
    ['set very wide, as single letters', '(S) Tj 14 0 Td (A) Tj 14 0 Td (M) Tj 14 0 Td (E) Tj 14 0 Td (N) Tj', 'SAMEN'],
    ['of one digit each', '(1) Tj 12 0 Td (2) Tj 12 0 Td (3) Tj 12 0 Td (4) Tj 12 0 Td (5) Tj', '1 2 3 4 5'],
    ['of one letter each', '(a b c d e f) Tj', 'a b c d e f'],
    ['in a line that fills its column', '30 Tw (samen met ouders) Tj', 'samen met ouders'],
    ['with a gap for a space', '[(samen) -400 (met) -300 (ouders)] TJ', 'samen met ouders'],
    ['with spaces that are drawn', '(samen ) Tj (met) Tj ( ouders) Tj', 'samen met ouders'],
    ['with a gap and a space', '[(samen ) -600 ( met)] TJ', 'samen met'],
    ['on the next line', '(samen) Tj 0 -14 Td (met ouders) Tj', 'samen\nmet ouders'],
    ['on the next line, without going back to its start', '(samen) Tj 40 -14 Td (met) Tj', 'samen\nmet'],
    ['broken at the end of a line', '(samen-) Tj 0 -14 Td (werken) Tj', 'samen-\nwerken'],
    ['a number broken at the end of a line', '(06-) Tj 0 -14 Td (12345678) Tj', '06-\n12345678'],
    ['with a raised figure', '(samen) Tj 36 5 Td /F1 7 Tf (1) Tj', 'samen1'],
    ['in letters of another size', '(samen ) Tj /F1 18 Tf (met) Tj', 'samen met'],
    ['drawn twice to look bold', '(ouders) Tj 0.3 0 Td (ouders) Tj', 'ouders'],
    ['upside down', '-1 0 0 -1 300 700 Tm [(samen) -300 (met)] TJ', 'samen met'],
    [
      'upwards',
      '0 1 -1 0 60 100 Tm [(samen) -300 (met ouders)] TJ 0 1 -1 0 80 100 Tm (en school) Tj',
      'samen met ouders\nen school',
    ],
    ['downwards', '0 -1 1 0 60 500 Tm (samen) Tj ( met) Tj', 'samen met'],
    ['askew', '0.7 0.7 -0.7 0.7 100 100 Tm (samen met ouders) Tj', 'samen met ouders'],
  ])('%s: %s', async (_name, operators, expected) => {
    expect(await show(operators)).toBe(expected);
  });

  it('outside the part of the page that is shown are seen', async () => {
    const text = await pageText(onePage(drawn('Het BSN is 123456782', 60, 400), { page: '/CropBox [0 600 595 842]' }));
    expect(text).toBe('Het BSN is 123456782');
  });

  it('of two columns stay with their column', async () => {
    const column = (x: number, lines: string[]) =>
      lines.map((line, index) => drawn(line, x, 700 - 14 * index)).join('');
    const text = await pageText(
      onePage(
        column(60, ['Bel mevrouw X op 06-', '31641622, op maandag.']) + column(320, ['Dit is een', 'andere kolom.']),
      ),
    );
    expect(text).toBe('Bel mevrouw X op 06-\n31641622, op maandag.\nDit is een\nandere kolom.');
  });

  it('of columns that were drawn across, line by line, are read column by column', async () => {
    const left = ['Bel mevrouw X op 06-', '31641622 op maandag,', 'dan is zij thuis met', 'haar beide kinderen.'];
    const right = ['Het rekeningnummer is', 'NL02 ABNA 0123 4567', '89 van deze ouder en', 'zijn partner samen.'];
    const lines = left.map(
      (line, index) => drawn(line, 60, 700 - 14 * index) + drawn(right[index] ?? '', 320, 700 - 14 * index),
    );
    expect(await pageText(onePage(lines.join('')))).toBe([...left, ...right].join('\n'));
  });

  it('of a table are read row by row, however many rows it has', async () => {
    const rows = ['een', 'twee', 'drie', 'vier', 'vijf'].map((name, index) => [
      `Leerling ${name}`,
      `12-03-201${index}`,
    ]);
    const lines = rows.map(
      ([name = '', born = ''], index) => drawn(name, 60, 700 - 14 * index) + drawn(born, 320, 700 - 14 * index),
    );
    expect(await pageText(onePage(lines.join('')))).toBe(rows.map((row) => row.join('\t')).join('\n'));
  });
});

describe('letters', () => {
  /** A font in which the bytes from `first` on have these names. */
  const named = (first: number, names: string[]): PdfObject =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [${first} ${names.map((name) => `/${name}`).join(' ')}] >> >>`;
  const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

  it.each<[string, PdfObject, string, string]>([
    [
      'old-style digits',
      named(
        48,
        DIGITS.map((digit) => `${digit}oldstyle`),
      ),
      '(123456782)',
      '123456782',
    ],
    [
      'digits of another style',
      named(
        48,
        DIGITS.map((digit) => `${digit}.onum`),
      ),
      '(123456782)',
      '123456782',
    ],
    [
      'digits by their Unicode',
      named(
        48,
        DIGITS.map((_digit, index) => `uni003${index}`),
      ),
      '(123456782)',
      '123456782',
    ],
    ['small capitals', named(97, ['Asmall', 'Bsmall', 'Csmall']), '(bac)', 'BAC'],
    ['ligatures', named(97, ['fi', 'fl']), '(abab)', 'fiflfifl'],
    ['letters with accents', named(97, ['eacute', 'odieresis']), '(ab)', 'éö'],
  ])('%s are read', async (_name, font, shown, expected) => {
    const bytes = onePage(`BT /F2 12 Tf 60 700 Td ${shown} Tj ET`, {
      resources: '/Font << /F2 5 0 R >>',
      more: [font],
    });
    expect(await pageText(bytes)).toBe(expected);
  });

  /** A font of another script, which is not inside the document: only its encoding tells what is written. */
  const wide = (encoding: string, collection: string): PdfObject[] => [
    `<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /X /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (${collection}) /Supplement 2 >> /FontDescriptor 7 0 R >>`,
    '<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 -200 1000 900] /Ascent 900 /Descent -200 /ItalicAngle 0 /CapHeight 700 /StemV 80 >>',
  ];

  it.each<[string, string, string, string, string]>([
    ['Japanese (Shift-JIS)', '90ms-RKSJ-H', 'Japan1', '93fa967b8cea', '日本語'],
    ['Japanese (EUC)', 'EUC-H', 'Japan1', 'c6fccbdcb8ec', '日本語'],
    ['Japanese (Unicode)', 'UniJIS-UCS2-H', 'Japan1', '65e5672c8a9e', '日本語'],
    ['Chinese (GBK)', 'GBK-EUC-H', 'GB1', 'bcd2b3a4bbe1', '家长会'],
    ['Chinese (Unicode)', 'UniGB-UCS2-H', 'GB1', '5bb6957f4f1a', '家长会'],
    ['Chinese of Taiwan (Big Five)', 'ETen-B5-H', 'CNS1', 'ae61aaf8b77c', '家長會'],
    ['Korean (KSC)', 'KSCms-UHC-H', 'Korea1', 'c7d0baceb8f0', '학부모'],
    ['Korean (Unicode)', 'UniKS-UCS2-H', 'Korea1', 'd559bd80baa8', '학부모'],
  ])('of %s are read by the map of their encoding', async (_name, encoding, collection, shown, expected) => {
    const bytes = onePage(`BT /F2 12 Tf 60 700 Td <${shown}> Tj ET`, {
      resources: '/Font << /F2 5 0 R >>',
      more: wide(encoding, collection),
    });
    expect(await pageText(bytes)).toBe(expected);
  });

  it.each<[string, string]>([
    ['half a pair', '1 beginbfchar <01> <d83d> endbfchar'],
    ['nothing', '1 beginbfchar <01> <0000> endbfchar'],
    ['the end of a line', '1 beginbfchar <01> <000a> endbfchar'],
  ])('that a font calls %s are left out, and no others', async (_name, map) => {
    const more: PdfObject[] = [
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>',
      stream(`1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <02> <006f> endbfchar ${map}`),
    ];
    const bytes = onePage('BT /F2 12 Tf 60 700 Td <0201020202> Tj ET', { resources: '/Font << /F2 5 0 R >>', more });
    expect((await pageText(bytes)).replace(/\s/g, '')).toMatch(/^o.?ooo$/u);
  });

  it('that are numbered beyond Unicode are left out', async () => {
    const map = stream(
      'begincmap\n2 begincodespacerange\n<00> <7F>\n<E08080> <EFBFBF>\nendcodespacerange\n1 begincidchar\n<6f> 1\nendcidchar\nendcmap\n',
      '/Type /CMap /CMapName /X',
    );
    const names = stream(
      '1 begincodespacerange\n<00> <7F>\nendcodespacerange\n1 beginbfchar\n<6F> <006F>\nendbfchar\n',
    );
    const more: PdfObject[] = [
      '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding 7 0 R /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>',
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 600 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
      map,
      names,
    ];
    const bytes = onePage('BT /F2 12 Tf 60 700 Td <6fe0a0806f> Tj ET', { resources: '/Font << /F2 5 0 R >>', more });
    expect((await pageText(bytes)).replace(/\s/g, '')).toBe('oo');
  });

  it('that run down the page stay together', async () => {
    const bytes = onePage('BT /F2 12 Tf 300 700 Td <65e5672c8a9e> Tj ET', {
      resources: '/Font << /F2 5 0 R >>',
      more: wide('UniJIS-UCS2-V', 'Japan1'),
    });
    expect(await pageText(bytes)).toBe('日本語');
  });

  it('of a script that runs to the left stay together', async () => {
    const more: PdfObject[] = [
      '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 600 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
      stream(
        '1 begincodespacerange <0000> <ffff> endcodespacerange 3 beginbfchar <0001> <05d0> <0002> <05d1> <0003> <05d2> endbfchar',
      ),
    ];
    const bytes = onePage('BT /F2 12 Tf 60 700 Td <000300020001> Tj ET', { resources: '/Font << /F2 5 0 R >>', more });
    expect(await pageText(bytes)).toBe('אבג');
  });
});

describe('an accent drawn by itself, as old fonts of TeX do', () => {
  /** Octal codes of WinAnsi: 250 diaeresis, 264 acute, 140 grave, 270 cedilla. */
  const over = (before: string, accent: string, letter: string, after: string, back: number) =>
    `BT /F1 12 Tf 60 700 Td (${before}) Tj [(${accent}) ${back} (${letter}${after})] TJ ET\n`;

  it.each<[string, string, string]>([
    ['before its letter', over('k', '\\250', 'o', 'nnen', 444), 'können'],
    ['with a space in between', over('k', '\\250 ', 'o', 'nnen', 722), 'können'],
    ['on a capital', over('', '\\264', 'E', 'en', 500), 'Éen'],
    ['behind its letter', over('fran', 'c', '\\270', 'ais', 416), 'français'],
    ['that stands beside a letter', drawn('foto\\264s'), 'foto´s'],
    ['on what has no such letter', over('', '\\250', '7', '', 444), '¨7'],
  ])('%s', async (_, content, text) => {
    expect(await pageText(onePage(content))).toBe(text);
  });
});
