import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { real } from '../../support/documents/hostile/hostile-file.ts';
import { hostileFiles } from '../../support/documents/hostile-files.ts';
import { drawn, FONT, onePage, type PdfObject, pdfFile, stream } from '../../support/documents/pdf-file.ts';
import { temporaryFolder } from '../../support/run/temporary-folder.ts';
import { troubleOf } from '../read-parts.ts';
import { pageText, readPdf } from './read-page.ts';

const INSIDE = onePage(drawn('BSN 123456782'));

const specification = (name: string): PdfObject =>
  `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F 6 0 R >> >>`;
const embedded = (data: Uint8Array): PdfObject => stream(data, '/Type /EmbeddedFile');

describe('a file packed inside a PDF', () => {
  const listed = (name: string, data: Uint8Array, more = ''): Buffer =>
    onePage(drawn('Verslag'), {
      catalog: `/Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >> ${more}`,
      more: [specification(name), embedded(data)],
    });

  it.each<[string, Buffer]>([
    ['in the list of files', listed('binnen.pdf', INSIDE)],
    ['in a portfolio', listed('binnen.pdf', INSIDE, '/Collection << /Type /Collection /View /T >>')],
    [
      'pinned on a page',
      onePage(drawn('Verslag'), {
        page: '/Annots [7 0 R]',
        more: [
          specification('binnen.pdf'),
          embedded(INSIDE),
          '<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /Contents (bijlage) /FS 5 0 R >>',
        ],
      }),
    ],
  ])('%s is read', async (_name, bytes) => {
    const { parts } = await readPdf(bytes);
    expect(parts.filter(({ text }) => text === 'BSN 123456782').map(({ place }) => place.inside?.[0]?.as)).toEqual([
      'attachment',
    ]);
    expect(parts.map(({ text }) => text)).toEqual(expect.arrayContaining(['Verslag', 'binnen.pdf']));
  });

  it('of another kind is read too', async () => {
    const { parts, authors } = await readPdf(listed('visie.docx', real('visie.docx')));
    expect(parts.some(({ text }) => text.includes('Kennismakingsgesprekken'))).toBe(true);
    expect(authors).toContain('Marloes Voorbeeld');
  });
});

describe('a PDF that is not as it should be', () => {
  const page = (content: number) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << ${FONT} >> >>`;

  it.each<[string, PdfObject]>([
    ['is no page', '[ 1 2 3 ]'],
    ['has no type and no content', '<< /Parent 2 0 R >>'],
    ['holds rubbish', stream('))>> Tj ET \u0000 BT (', '')],
  ])('keeps its other pages when one %s', async (_name, bad) => {
    const bytes = pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R 4 0 R 5 0 R] /Count 3 >>',
      page(6),
      typeof bad === 'string' ? bad : page(8),
      page(7),
      stream(drawn('Een')),
      stream(drawn('Drie')),
      bad,
    ]);
    const { parts } = await readPdf(bytes);
    expect(parts.map(({ text }) => text)).toEqual(['Een', 'Drie']);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['has something before it', (bytes) => Buffer.concat([Buffer.from('\n<!-- mail -->\n'.repeat(60)), bytes])],
    ['has something after it', (bytes) => Buffer.concat([bytes, Buffer.alloc(3_000, 'x')])],
    [
      'has lost its table of objects',
      (bytes) => Buffer.concat([bytes.subarray(0, bytes.indexOf('xref')), bytes.subarray(bytes.indexOf('trailer'))]),
    ],
    [
      'has a table that is wrong',
      (bytes) => Buffer.from(bytes.toString('latin1').replace(/0000000\d\d\d/g, '0000000001'), 'latin1'),
    ],
    [
      'says that its stream is longer than it is',
      (bytes) => Buffer.from(bytes.toString('latin1').replace('/Length ', '/Length 9'), 'latin1'),
    ],
  ])('is read when it %s', async (_name, spoil) => {
    expect(await pageText(spoil(onePage(drawn('Samen met ouders'))))).toBe('Samen met ouders');
  });

  it.each<[string, Buffer, string]>([
    [
      'no page at all',
      pdfFile(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
      'damaged',
    ],
    [
      'a page, and that one is bad',
      pdfFile(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [9 0 R] /Count 1 >>']),
      'damaged',
    ],
    ['nothing but its mark', Buffer.from('%PDF-1.7\n'), 'damaged'],
    ['a password', real('encrypted-user.pdf'), 'encrypted'],
  ])('is not read when it has %s', async (_name, bytes, kind) => {
    expect(await troubleOf(readPdf(bytes))).toEqual({ kind });
  });
});

describe('a PDF that asks too much', () => {
  const hostile = (name: string): Buffer => {
    const folder = temporaryFolder();
    hostileFiles()
      .find((file) => file.name === name)
      ?.make(folder);
    return readFileSync(join(folder, name));
  };

  it.each([
    ['verdubbeling.pdf', 'memory'],
    ['50000-keer.pdf', 'pages'],
  ])('is stopped, and the next one is read: %s', async (name, limit) => {
    expect(await troubleOf(readPdf(hostile(name)))).toEqual({ kind: 'limit', limit });
    expect(await pageText(onePage(drawn('Samen met ouders')))).toBe('Samen met ouders');
  });

  it.each([
    'min-bladen.pdf',
    'diepe-rij.pdf',
    'kring-xref.pdf',
    'kring-patroon.pdf',
    'kring-namen.pdf',
    'liegt-lengte.pdf',
  ])('only looks like that, and is read: %s', async (name) => {
    expect(await pageText(hostile(name))).toContain('Tekst over samenwerken met ouders');
  });
});
