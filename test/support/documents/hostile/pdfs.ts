import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { drawn, FONT, onePage, pdfFile, stream } from '../pdf-file.ts';
import { ANY_PDF, LARGE, NONE } from './findings.ts';
import { file, type HostileFile, real } from './hostile-file.ts';

/** PDF (ISO 32000-1). */

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const PAGE = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${FONT} >> >>`;
const SHOW = drawn('Tekst over samenwerken met ouders');

const FORM = '/Type /XObject /Subtype /Form /BBox [0 0 595 842]';

/** Each form draws the next one twice, forty levels deep: 2^40 times the text. */
const doublingForms = (): Buffer =>
  onePage(stream('/X Do'), {
    resources: '/XObject << /X 5 0 R >>',
    more: Array.from({ length: 40 }, (_, index) => ({
      dictionary: `${FORM} /Resources << ${FONT} /XObject << /X ${index + 6} 0 R >> >>`,
      data: '/X Do /X Do',
    })).concat([{ dictionary: `${FORM} /Resources << ${FONT} >>`, data: SHOW }]),
  });

/** Each letter has to be put before all others. */
const backwardLetters = (): Buffer => {
  const letters = Array.from({ length: 60_000 }, (_, index) =>
    drawn(String.fromCharCode(97 + (index % 26)), 60_000 - index),
  );
  return onePage(letters.join(''));
};

/** Zeros as zlib data, up to a gigabyte: blocks that end in a full flush may be repeated (RFC 1950, 1951). */
const zeros = (megabytes: number): Buffer => {
  const block = deflateRawSync(Buffer.alloc(1_000_000), { finishFlush: constants.Z_FULL_FLUSH });
  const checksum = Buffer.alloc(4);
  checksum.writeUInt16BE((megabytes * 1_000_000) % 65_521, 0);
  checksum.writeUInt16BE(1, 2);
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array(megabytes).fill(block), Buffer.from([3, 0]), checksum]);
};

const flateBomb = (): Buffer =>
  onePage({ dictionary: '/Filter [/FlateDecode /FlateDecode]', data: deflateSync(zeros(1_000)) });

export const pdfs = (): HostileFile[] => [
  file('kring-bladen.pdf', ANY_PDF, 'a tree of pages that goes round', () =>
    pdfFile([
      CATALOG,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>',
    ]),
  ),
  file('kring-ouder.pdf', NONE, 'a page whose parents go round', () =>
    pdfFile([
      CATALOG,
      '<< /Type /Pages /Parent 5 0 R /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>`,
      stream(SHOW),
      '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>',
    ]),
  ),
  file('50000-bladen.pdf', NONE, 'declares 50,000 pages and has one: readers may believe either', () =>
    pdfFile([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 50000 >>', PAGE, stream(SHOW)]),
  ),
  file('50000-keer.pdf', LARGE, 'one page, named 50,000 times', () =>
    pdfFile([CATALOG, `<< /Type /Pages /Kids [${'3 0 R '.repeat(50_000)}] /Count 50000 >>`, PAGE, stream(SHOW)]),
  ),
  file('min-bladen.pdf', NONE, 'a number of pages below zero', () =>
    pdfFile([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count -3 >>', PAGE, stream(SHOW)]),
  ),
  file('kring-xref.pdf', NONE, 'an older table that is this table', () =>
    pdfFile([CATALOG, PAGES, PAGE, stream(SHOW)], '/Prev XREF'),
  ),
  file('kring-lengte.pdf', NONE, 'a stream whose length is the stream', () =>
    onePage({ dictionary: '/Length 4 0 R', data: SHOW }),
  ),
  file('liegt-lengte.pdf', NONE, 'a stream that says it is 4 GB', () =>
    onePage({ dictionary: '/Length 4294967295', data: SHOW }),
  ),
  file('zonder-einde.pdf', ANY_PDF, 'a stream that never ends', () =>
    onePage(stream(SHOW))
      .subarray(0, -1)
      .toString('latin1')
      .replace(/\nendstream[\s\S]*$/, 'q '.repeat(100_000)),
  ),
  file('kring-formulier.pdf', ANY_PDF, 'a form that draws itself', () =>
    onePage(stream('/X Do'), {
      resources: '/XObject << /X 5 0 R >>',
      more: [{ dictionary: `${FORM} /Resources << /XObject << /X 5 0 R >> >>`, data: '/X Do' }],
    }),
  ),
  file('verdubbeling.pdf', LARGE, 'forty forms that each draw the next one twice', doublingForms),
  file('achteruit.pdf', LARGE, '60,000 letters on one line, each drawn to the left of the last', backwardLetters),
  file('nullen.pdf', ANY_PDF, 'a gigabyte of zeros, deflated twice', flateBomb),
  file('kring-patroon.pdf', NONE, 'a pattern that is painted with itself', () =>
    onePage(stream(`/Pattern cs /P scn 0 0 500 500 re f ${SHOW}`), {
      resources: '/Pattern << /P 5 0 R >>',
      more: [
        {
          dictionary:
            '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001 /Resources << /Pattern << /P 5 0 R >> >>',
          data: '/Pattern cs /P scn 0 0 1 1 re f',
        },
      ],
    }),
  ),
  file('kring-functie.pdf', NONE, 'a function that is made of itself', () =>
    onePage(stream(`/S sh ${SHOW}`), {
      resources: '/Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] /Function 5 0 R >> >>',
      more: ['<< /FunctionType 3 /Domain [0 1] /Functions [5 0 R 5 0 R] /Bounds [0.5] /Encode [0 1 0 1] >>'],
    }),
  ),
  file('kring-lettertype.pdf', NONE, 'a letter that is drawn with its own font', () =>
    onePage(stream(`BT /T3 12 Tf (a) Tj ET ${SHOW}`), {
      resources: '/Font << /T3 5 0 R /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>',
      more: [
        '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 6 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1] /Resources << /Font << /T3 5 0 R >> >> >>',
        stream('1 0 d0 BT /T3 1 Tf (a) Tj ET'),
      ],
    }),
  ),
  file('letterkaart.pdf', NONE, 'a table of four billion letters', () =>
    onePage(stream('BT /T0 12 Tf <00010002> Tj ET'), {
      resources: '/Font << /T0 5 0 R >>',
      more: [
        '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 6 0 R >>',
        stream(
          'begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange endcmap',
        ),
        '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
      ],
    }),
  ),
  file('kring-namen.pdf', NONE, 'a tree of names that goes round', () =>
    pdfFile([
      '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 5 0 R /JavaScript 5 0 R >> /Outlines 6 0 R >>',
      PAGES,
      PAGE,
      stream(SHOW),
      '<< /Kids [5 0 R 5 0 R] >>',
      '<< /Type /Outlines /First 7 0 R /Last 7 0 R >>',
      '<< /Title (kring) /Parent 6 0 R /Next 7 0 R /First 7 0 R >>',
    ]),
  ),
  file('diepe-rij.pdf', NONE, 'a list 100,000 deep', () =>
    pdfFile([
      `<< /Type /Catalog /Pages 2 0 R /X ${'['.repeat(100_000)}${']'.repeat(100_000)} >>`,
      PAGES,
      PAGE,
      stream(SHOW),
    ]),
  ),
  file('script-bij-openen.pdf', ['active-content'], 'JavaScript as the first action', () => real('script-on-open.pdf')),
  file('script-namen.pdf', ['active-content'], 'JavaScript in the tree of names', () => real('script-named.pdf')),
  file('lange-naam-'.padEnd(251, 'x').concat('.pdf'), NONE, 'a name of 255 bytes', () =>
    real('nieuwsbrief-chromium.pdf'),
  ),
];
