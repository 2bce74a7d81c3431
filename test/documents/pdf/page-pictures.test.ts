import { describe, expect, it } from 'vitest';
import { drawn, FONT, onePage, type PdfObject, pdfFile, stream } from '../../support/documents/pdf-file.ts';
import { readPdf } from './read-page.ts';

const IMAGE = stream(
  new Uint8Array([128]),
  '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
);
const RESOURCES = '/XObject << /Im 5 0 R >>';
/** The image drawn in a box of the page: its left lower corner, width and height. */
const image = (x: number, y: number, width: number, height: number) =>
  `q ${width} 0 0 ${height} ${x} ${y} cm /Im Do Q\n`;
const WHOLE = image(0, 0, 595, 842);

const page = (content: string, more: Parameters<typeof onePage>[1] = {}) =>
  onePage(content, { resources: RESOURCES, more: [IMAGE], ...more });

/** An image in a form that is drawn by a matrix. */
const inForm = (matrix: string, own = '') =>
  onePage(`q ${matrix} cm /Form Do Q`, {
    resources: '/XObject << /Form 6 0 R >>',
    more: [
      IMAGE,
      stream(image(0, 0, 1, 1), `/Type /XObject /Subtype /Form /BBox [0 0 1 1] ${own} /Resources << ${RESOURCES} >>`),
    ],
  });

/** A line with more corners than a box has, in a box of the page. */
const zigzag = (x: number, y: number, width: number, height: number, corners = 600) =>
  `${x} ${y} m ${Array.from({ length: corners }, (_, index) => `${x + (width * index) / corners} ${index % 2 === 0 ? y : y + height} l`).join(' ')} f\n`;

/** So many small shapes, as letters stand on a page. */
const letters = (shape: (x: number, y: number) => string) =>
  Array.from({ length: 900 }, (_, index) => shape(50 + (index % 30) * 15, 100 + Math.floor(index / 30) * 20)).join('');
const triangle = (x: number, y: number) => `${x} ${y} m ${x + 5} ${y + 10} l ${x + 8} ${y} l h f\n`;

const TILES = '/Type /Pattern /PaintType 1 /TilingType 1 /BBox [0 0 595 842] /XStep 595 /YStep 842';
/** A page filled with a pattern that holds the image. */
const inPattern = (fill: string) =>
  onePage(fill, {
    resources: '/Pattern << /P 6 0 R >>',
    more: [IMAGE, stream(WHOLE, `/PatternType 1 ${TILES} /Resources << ${RESOURCES} >>`)],
  });

/** A page with a note that looks like this, over the lower half. */
const inNote = (looks: string, more = '') =>
  onePage('', {
    page: '/Annots [6 0 R]',
    more: [
      IMAGE,
      `<< /Type /Annot /Subtype /Stamp /Rect [0 0 595 421] /AP << /N 7 0 R >> ${more} >>`,
      stream(looks, `/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << ${RESOURCES} >>`),
    ],
  });

const shareOf = async (bytes: Uint8Array): Promise<number | undefined> => (await readPdf(bytes)).covered[0]?.share;

describe('the share of a page that pictures cover', () => {
  it.each<[string, Buffer, number]>([
    ['nothing on it', page(''), 0],
    ['a scan', page(WHOLE), 1],
    ['a scan with a line of text', page(`${WHOLE}${drawn('Gescand op school')}`), 1],
    ['a picture over its upper half', page(image(0, 421, 595, 421)), 0.5],
    ['a picture that sticks out', page(image(-595, 0, 1_190, 842)), 1],
    ['a picture beside it', page(image(600, 0, 595, 842)), 0],
    ['a picture upside down', page('q -595 0 0 -842 595 842 cm /Im Do Q'), 1],
    ['strips that touch', page(Array.from({ length: 100 }, (_, row) => image(0, 8.42 * row, 595, 8.42)).join('')), 1],
    ['pictures on top of each other', page(image(0, 0, 595, 421).repeat(5)), 0.5],
    ['a picture outside what people see', page(image(0, 0, 595, 421), { page: '/CropBox [0 421 595 842]' }), 0],
    ['a picture in what people see', page(image(0, 421, 595, 421), { page: '/CropBox [0 421 595 842]' }), 1],
    ['a picture in the page itself', onePage('q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q'), 1],
    ['a picture in a form', inForm('595 0 0 421 0 421'), 0.5],
    ['a picture in a form with a matrix of its own', inForm('595 0 0 842 0 0', '/Matrix [1 0 0 0.5 0 0]'), 0.5],
    ['a page filled with a pattern', inPattern('/Pattern cs /P scn 0 0 595 421 re f'), 0.5],
    ['a bar beside a pattern that is not used', inPattern('0.5 g 0 0 595 421 re f'), 0],
    ['a grey bar', onePage('0.749 g 0 0 595 421 re f'), 0],
    ['a line without a fill beside a pattern', inPattern('/Pattern cs /P scn /Pattern CS /P SCN 0 0 m 595 0 l S'), 0],
    ['a stamp that is a scan', inNote(image(0, 0, 100, 100)), 0.5],
    ['a stamp that is not shown', inNote(image(0, 0, 100, 100), '/F 2'), 0],
    ['a stamp of words', inNote('0 0 100 100 re S'), 0],
  ])('%s', async (_, bytes, share) => {
    expect(await shareOf(bytes)).toBeCloseTo(share, 1);
  });

  it.each<[string, string, number]>([
    ['letters that were turned into lines', zigzag(0, 0, 595, 842), 1],
    ['a small drawing', zigzag(0, 0, 100, 100), 0.02],
    ['a few lines', zigzag(0, 0, 595, 842, 100), 0],
    ['boxes of a form', '10 10 500 800 re S\n'.repeat(300), 0],
    ['letters that were turned into lines, with the number of the page', zigzag(0, 0, 595, 842) + drawn('Pagina 2'), 1],
    ['small letters of a few corners', letters(triangle), 0.58],
    [
      'small letters with a curve',
      letters((x, y) => `${x} ${y} m ${x} ${y + 9} ${x + 9} ${y + 9} ${x + 9} ${y} c f\n`),
      0.58,
    ],
    [
      'the boxes of a form',
      letters((x, y) => `${x} ${y} m ${x + 9} ${y} l ${x + 9} ${y + 9} l ${x} ${y + 9} l h S\n`),
      0,
    ],
    ['a drawn logo above and one below', zigzag(50, 780, 100, 40) + zigzag(50, 20, 100, 40), 0.03],
  ])('counts drawings: %s', async (_, content, share) => {
    expect(await shareOf(onePage(content))).toBeCloseTo(share, 1);
  });

  it('is looked up on pages with few words only', async () => {
    const text = Array.from({ length: 10 }, (_, line) => drawn('een twee drie vier vijf', 60, 700 - 20 * line)).join(
      '',
    );
    expect((await readPdf(page(WHOLE + text))).covered).toEqual([]);
  });

  it('is told by page', async () => {
    const sheet = (content: number): PdfObject =>
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << ${FONT} /XObject << /Im 7 0 R >> >> >>`;
    const bytes = pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
      sheet(5),
      sheet(6),
      stream(drawn('Voorblad')),
      stream(WHOLE),
      IMAGE,
    ]);
    expect((await readPdf(bytes)).covered).toEqual([
      { page: 1, share: 0 },
      { page: 2, share: 1 },
    ]);
  });

  it('ends where forms hold each other', async () => {
    const form = (other: number) =>
      stream(
        '/Fm Do',
        `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /Fm ${other} 0 R >> >>`,
      );
    const bytes = onePage('/Fm Do', { resources: '/XObject << /Fm 5 0 R >>', more: [form(6), form(5)] });
    expect(await shareOf(bytes)).toBe(0);
  });
});
