import { describe, expect, it } from 'vitest';
import { openQuestions, questionsFor } from '../../../src/documents/document-questions.ts';
import { examineDocument } from '../../../src/documents/examine-document.ts';
import { readWord } from '../../../src/documents/office/read-word.ts';
import { readOpenDocument } from '../../../src/documents/open-document/read-open-document.ts';
import { laidOutPages, shareOfPage } from '../../../src/documents/pictures/laid-out-pages.ts';
import type { Reader } from '../../../src/documents/reader.ts';
import { readWebPage } from '../../../src/documents/text/read-web-page.ts';
import { noTextOf } from '../../../src/evidence/no-text.ts';
import { makeZip } from '../../support/documents/zip.ts';
import { aDossier, aMark, anItem } from '../../support/results/builders.ts';
import { readWith } from '../read-parts.ts';

const OPEN = 'http://schemas.openxmlformats.org';
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';

/** What stands on the paper: a text, or a picture with its size in centimetres. */
type Piece = string | readonly [width: number, height: number];

type Format = { reader: Reader; extension: string; write: (pieces: readonly Piece[]) => Uint8Array | string };

const each = (
  pieces: readonly Piece[],
  text: (words: string) => string,
  picture: (width: number, height: number) => string,
) => pieces.map((piece) => (typeof piece === 'string' ? text(piece) : picture(piece[0], piece[1]))).join('');

const wordFile = (body: string) =>
  makeZip([
    { name: '[Content_Types].xml', data: `<Types xmlns="${OPEN}/package/2006/content-types"/>` },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${OPEN}/package/2006/relationships"><Relationship Id="m" Type="${OPEN}/officeDocument/2006/relationships/officeDocument" Target="d.xml"/></Relationships>`,
    },
    {
      name: 'd.xml',
      data: `<w:document xmlns:w="${OPEN}/wordprocessingml/2006/main" xmlns:wp="${OPEN}/drawingml/2006/wordprocessingDrawing" xmlns:a="${OPEN}/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${body}</w:body></w:document>`,
    },
  ]);

const paragraph = (inside: string) => `<w:p><w:r>${inside}</w:r></w:p>`;

const FORMATS: Record<string, Format> = {
  Word: {
    reader: readWord,
    extension: 'docx',
    write: (pieces) =>
      wordFile(
        each(
          pieces,
          (words) => paragraph(`<w:t>${words}</w:t>`),
          (width, height) =>
            paragraph(
              `<w:drawing><wp:inline><wp:extent cx="${width * 360_000}" cy="${height * 360_000}"/><a:graphic><a:blip/></a:graphic></wp:inline></w:drawing>`,
            ),
        ),
      ),
  },
  'an older Word': {
    reader: readWord,
    extension: 'docx',
    write: (pieces) =>
      wordFile(
        each(
          pieces,
          (words) => paragraph(`<w:t>${words}</w:t>`),
          (width, height) =>
            paragraph(
              `<w:pict><v:shape style="position:absolute;width:${width}cm;height:${height}cm"><v:imagedata/></v:shape></w:pict>`,
            ),
        ),
      ),
  },
  OpenDocument: {
    reader: readOpenDocument,
    extension: 'odt',
    write: (pieces) =>
      makeZip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
        {
          name: 'content.xml',
          data: `<office:document-content xmlns:office="${OASIS}office:1.0" xmlns:text="${OASIS}text:1.0" xmlns:draw="${OASIS}drawing:1.0" xmlns:svg="${OASIS}svg-compatible:1.0"><office:body><office:text>${each(
            pieces,
            (words) => `<text:p>${words}</text:p>`,
            (width, height) =>
              `<text:p><draw:frame svg:width="${width}cm" svg:height="${height}cm"><draw:image/></draw:frame></text:p>`,
          )}</office:text></office:body></office:document-content>`,
        },
      ]),
  },
  'a web page': {
    reader: readWebPage,
    extension: 'html',
    write: (pieces) =>
      each(
        pieces,
        (words) => `<p>${words}</p>`,
        (width, height) =>
          `<p><img src="scan.jpg" width="${Math.round((width / 2.54) * 96)}" height="${Math.round((height / 2.54) * 96)}"></p>`,
      ),
  },
  'a web page with looks': {
    reader: readWebPage,
    extension: 'html',
    write: (pieces) =>
      each(
        pieces,
        (words) => `<p>${words}</p>`,
        (width, height) => `<p><img src="scan.jpg" style="border: 0; width: ${width}cm; height:${height}cm"></p>`,
      ),
  },
};

const mark = aMark();
const questions = openQuestions(questionsFor(mark, aDossier()), (text) => text);

const noTextIn = async ({ reader, extension, write }: Format, pieces: readonly Piece[]) => {
  const content = await readWith(reader, write(pieces), extension);
  const reading = { state: 'read' as const, content: examineDocument(content, [], questions) };
  return noTextOf(anItem(), { mediaType: 'text/plain', pages: content.pages, reading }, mark);
};

const words = (count: number) =>
  Array.from({ length: count }, (_, index) => `woord${'abcdefghij'[index % 10]}`).join(' ');
const SCAN: Piece = [16, 23];
const LOGO: Piece = [4, 2];
const LINE = 'Dit is het verslag van de ouderavond.';

describe.each(Object.entries(FORMATS))('in %s', (_name, format) => {
  it.each<[string, Piece[]]>([
    ['a scan with a line below it', [SCAN, LINE]],
    ['a scan with a title and a line', ['Verslag', SCAN, LINE]],
    ['scans with a line each', [SCAN, LINE, SCAN, LINE, SCAN, LINE, SCAN, LINE, SCAN, LINE]],
    ['a letter with scans behind it', [words(300), SCAN, SCAN]],
    ['two photos of half pages', [LINE, [16, 11.5], [16, 11.5]]],
    ['nothing but a picture of a quarter of a page', [[12, 12]]],
    ['a picture larger than the page', [[60, 80], LINE]],
  ])('%s is no text', async (_case, pieces) => {
    expect(await noTextIn(format, pieces)).toMatchObject({ holds: 'pictures', pages: null });
  });

  it.each<[string, Piece[]]>([
    ['a text', [words(300)]],
    ['a few words with a logo', [LOGO, LINE]],
    ['a letter with a logo', [LOGO, words(200)]],
    ['a letter with a photo', [words(150), [14, 10], words(150)]],
    ['a plan with a page of a picture', [words(1500), SCAN, words(600)]],
    ['a scan between paragraphs', [words(60), SCAN, words(60)]],
    ['a text with many small pictures', Array.from({ length: 20 }, () => [words(40), [5, 4]] as Piece[]).flat()],
  ])('%s is text', async (_case, pieces) => {
    expect(await noTextIn(format, pieces)).toBeNull();
  });
});

describe('the pages of a document without pages', () => {
  it('are as large as A4, and a picture is never wider', () => {
    expect(shareOfPage(595, 842)).toBe(1);
    expect(shareOfPage(5950, 8420)).toBe(1);
    expect(shareOfPage(1190, 421)).toBeCloseTo(0.25);
    expect(shareOfPage(0, 0)).toBe(0);
  });

  it('are not worked out where nobody knows how large pictures are', async () => {
    const content = await readWith(readWebPage, `<img src="scan.jpg"><p>${LINE}</p>`, 'html');
    expect(laidOutPages(content)).toBeNull();
    const hidden = await readWith(readWebPage, '<p hidden><img src="a.jpg" width="700" height="1000"></p>', 'html');
    expect(laidOutPages(hidden)).toBeNull();
  });

  it('know a picture in the page itself by its own size, in its own proportions', async () => {
    const header = Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1');
    const size = Buffer.alloc(8);
    size.writeUInt32BE(700, 0);
    size.writeUInt32BE(1000, 4);
    const address = `data:image/png;base64,${Buffer.concat([header, size]).toString('base64')}`;
    const shareIn = async (more: string) => {
      const { figures } = await readWith(readWebPage, `<img src="${address}" ${more}>`, 'html');
      return figures.map(({ share }) => Math.round(share * 100) / 100);
    };
    expect(await shareIn('')).toEqual([0.79]);
    expect(await shareIn('width="350"')).toEqual([0.2]);
    expect(await shareIn('width="70" height="100"')).toEqual([0.01]);
  });
});
