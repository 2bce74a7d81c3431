import { describe, expect, it } from 'vitest';
import { thinDocument } from '../../../src/checks/thin-document.ts';
import { unreadableOrUnsafe } from '../../../src/checks/unreadable-or-unsafe.ts';
import { openQuestions } from '../../../src/documents/document-questions.ts';
import { examineDocument } from '../../../src/documents/examine-document.ts';
import { describeFinding } from '../../../src/findings/describe-finding.ts';
import { drawn, FONT, onePage, type PdfObject, pdfFile, stream } from '../../support/documents/pdf-file.ts';
import {
  aDocumentType,
  aMark,
  anItem,
  dateRules,
  facts,
  fileFacts,
  personalDataRules,
} from '../../support/results/builders.ts';
import { readPdf } from './read-page.ts';

/** What is told of PDFs without words, or with few: from the bytes to the sentence. */

const questions = openQuestions(
  {
    topics: [],
    besideWords: 0,
    dates: dateRules,
    rules: personalDataRules,
    contact: { domains: [], phones: [], ibans: [] },
    names: [],
    generalAuthors: [],
  },
  (text) => text,
);

const IMAGE = stream(
  new Uint8Array([128]),
  '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
);
const scan = (x = 0, y = 0, width = 595, height = 842) => `q ${width} 0 0 ${height} ${x} ${y} cm /Im Do Q\n`;
const typed = Array.from({ length: 6 }, (_, line) =>
  drawn('ouders en school maken samen een plan', 60, 700 - 20 * line),
).join('');
const footer = (more = '') =>
  drawn(
    `Gescand met een app op school, vertrouwelijk behandelen, niet verder verspreiden zonder toestemming van de directie ${more}`,
    20,
    20,
  );
const stamp = drawn('Gescand met de app van school', 60, 20);

/** A PDF with these pages. */
const pages = (...contents: string[]): Buffer => {
  const kids = contents.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  return pdfFile([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    IMAGE,
    ...contents.flatMap((content, index): PdfObject[] => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * index} 0 R /Resources << ${FONT} /XObject << /Im 3 0 R >> >> >>`,
      stream(content),
    ]),
  ]);
};

/** The codes and sentences about a PDF, of a type that asks for so many words. */
const told = async (bytes: Uint8Array, minWords?: number) => {
  const content = await readPdf(bytes);
  const reading = { state: 'read' as const, content: examineDocument(content, [], questions) };
  const document = { mediaType: 'application/pdf', pages: content.pages, reading };
  const given = facts({
    mark: aMark({ documents: { visie: aDocumentType(minWords === undefined ? {} : { minWords }) } }),
    items: [anItem()],
    files: [fileFacts('visie.pdf', { document })],
  });
  const findings = [unreadableOrUnsafe, thinDocument].flatMap((check) => check.look(given));
  return findings.map((finding) => `${finding.code}: ${describeFinding(finding).message}`).join('\n');
};

describe('a PDF without a picture is not called one', () => {
  const note = (more: string) => ({
    page: '/Annots [5 0 R]',
    more: [`<< /Type /Annot /Rect [0 0 300 100] ${more} >>`],
  });
  const sentence = 'Wij maken samen met alle ouders een plan';

  it.each<[string, Buffer, string, string]>([
    ['a blank page', pages(''), 'geen woord en geen getal', 'geen woord en geen getal'],
    ['blank pages', pages('', '', ''), 'geen woord en geen getal', 'geen woord en geen getal'],
    [
      'lines of a form',
      pages('50 50 400 20 re S\n'.repeat(40)),
      'geen woord en geen getal',
      'geen woord en geen getal',
    ],
    ['one word', pages(drawn('Verslag')), 'maar 1 woord', 'staat 1 woord'],
    ['three words', pages(drawn('Verslag van toen')), 'maar 3 woorden', 'staan 3 verschillende woorden'],
    ['numbers', pages(drawn('12 34 56 78,9') + drawn('2026 7 8', 60, 600)), 'alleen getallen', 'alleen getallen'],
    ['a number on each page', pages(drawn('1'), drawn('2'), drawn('3')), 'alleen getallen', 'alleen getallen'],
    ['a small logo', pages(scan(50, 780, 60, 40) + drawn('Verslag')), 'maar 1 woord', 'staat 1 woord'],
  ])('%s', async (_, bytes, untyped, asked) => {
    const [plain, thin] = [await told(bytes), await told(bytes, 80)];
    expect(plain).toContain(`no-text: Hierin`);
    expect(plain).toContain(untyped);
    expect(thin).toMatch(/^thin-document: /);
    expect(thin).toContain(asked);
    expect(plain + thin).not.toMatch(/plaatje/i);
  });

  it.each<[string, Buffer]>([
    ['text on each page', pages(typed, typed)],
    ['five words', pages(drawn('Verslag van de laatste ouderavond'))],
    ['words in a note that everybody sees', onePage('', note(`/Subtype /FreeText /Contents (${sentence})`))],
    ['a small picture and a sentence', pages(scan(50, 700, 200, 100) + drawn(sentence, 60, 400))],
    ['a picture behind text', pages(scan() + typed)],
  ])('and nothing is told of it when it has %s', async (_, bytes) => {
    expect(await told(bytes)).toBe('');
  });
});

describe('a PDF that is picture for a good part is told', () => {
  const one = 'De bladzijde is een plaatje';

  it.each<[string, Buffer, string]>([
    ['a scan', pages(scan()), one],
    ['a scan within margins', pages(scan(70, 70, 455, 700)), one],
    ['a photo without a word', pages(scan(70, 400, 455, 340)), one],
    ['a scan in strips', pages(Array.from({ length: 20 }, (_, row) => scan(0, 42.1 * row, 595, 42.1)).join('')), one],
    ['a scan with a line below it', pages(scan(0, 40, 595, 802) + stamp), one],
    ['a scan with a number below it', pages(scan(0, 40, 595, 802) + drawn('3', 290, 20)), one],
    ['half a page of scan with a heading', pages(scan(0, 0, 595, 421) + drawn('Notulen')), one],
    ['half scan, half typed', pages(typed, scan()), '1 van de 2 bladzijden is'],
    ['a scan behind typed pages', pages(typed, typed, scan()), '1 van de 3 bladzijden is'],
    ['two scans in the middle', pages(typed, scan() + stamp, scan(), typed, typed), '2 van de 3 bladzijden zijn'],
    ['a scan with a long line below it', pages(typed, scan() + footer()), '1 van de 2 bladzijden is'],
    [
      'scans with the same two lines below each',
      pages(typed, scan() + footer('1') + drawn('OBS De Linde'), scan() + footer('2') + drawn('OBS De Linde')),
      '2 van de 3 bladzijden zijn',
    ],
    ['scans with blank backs', pages(scan(), '', scan(), ''), '2 van de 4 bladzijden zijn'],
  ])('%s', async (_, bytes, sentence) => {
    const found = await told(bytes, 80);
    expect(found).toContain(`no-text: ${sentence}`);
    expect(found).not.toContain('thin-document');
  });

  it.each<[string, Buffer]>([
    [
      'a caption of two lines on a picture',
      pages(
        scan() +
          drawn('Op de foto staat het hele team van onze school', 60, 90) +
          drawn('samen met ouders van groep drie en vier', 60, 60),
        typed,
      ),
    ],
    ['a line that returns on typed pages', pages(typed + footer('1'), typed + footer('2'))],
    ['one in four', pages(typed, scan(), typed, typed)],
    ['cover and back of six', pages(scan(), typed, typed, typed, typed, scan())],
  ])('unless that is no more than a part: %s', async (_, bytes) => {
    expect(await told(bytes)).toBe('');
  });
});
