import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentContent } from '../../../src/documents/document-content.ts';
import { readContent } from '../../../src/documents/read-content.ts';
import { droppedFile, makeCompound } from '../../support/documents/compound.ts';
import {
  docx,
  openDocument,
  openXml,
  PLAIN,
  paragraph,
  rows,
  wordXml,
  xlsx,
} from '../../support/documents/hostile/office-packages.ts';
import { makeZip, type ZipEntry } from '../../support/documents/zip.ts';
import { projectRoot } from '../../support/run/run-binary.ts';
import { relation, relations, SPACES } from '../ooxml-packs.ts';

const fixture = (name: string): Uint8Array => readFileSync(join(projectRoot, 'test/fixtures/documents', name));

const readAs = async (bytes: Uint8Array, extension: string): Promise<DocumentContent> => {
  const content = await readContent(bytes, extension, () => {});
  if (content === null) throw new Error(`nobody reads ${extension}`);
  return content;
};

/** A letter with these parts in it. */
const letter = async (...parts: ZipEntry[]) => await readAs(docx(PLAIN, parts), 'docx');

const object = (streams: Record<string, Uint8Array>): ZipEntry => ({
  name: 'word/embeddings/oleObject1.bin',
  data: makeCompound(streams),
});

const INNER = docx(wordXml(paragraph('verstopt')));
const holdsHidden = ({ parts }: DocumentContent): boolean => parts.some(({ text }) => text.includes('verstopt'));

describe('an object of another program in a letter', () => {
  it.each<[string, Record<string, Uint8Array>]>([
    ['of Office', { Package: INNER }],
    [
      'of LibreOffice',
      { EmbeddedOdf: openDocument('text', openXml('<office:text><text:p>verstopt</text:p></office:text>')) },
    ],
    ['that is a file somebody dropped', { '\u0001Ole10Native': droppedFile('brief.docx', INNER) }],
    ['that is a text somebody dropped', { '\u0001Ole10Native': droppedFile('lijst', 'verstopt') }],
  ])('is read: %s', async (_, streams) => {
    const content = await letter(object(streams));
    expect([holdsHidden(content), content.active, content.unread]).toEqual([true, [], []]);
  });

  it.each<[string, ZipEntry]>([
    ['a program that somebody dropped', object({ '\u0001Ole10Native': droppedFile('start.exe', 'MZ') })],
    ['a script that somebody dropped', object({ '\u0001Ole10Native': droppedFile('start.vbs', 'MsgBox 1') })],
    ['an object of an unknown program', object({ iets: Buffer.from('x') })],
    ['something that is no object at all', { name: 'word/embeddings/oleObject1.bin', data: 'x' }],
  ])('is a program: %s', async (_, part) => {
    expect((await letter(part)).active).toEqual(['program']);
  });

  it('is known by its media type, whatever it is called', async () => {
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/media/a.dat" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/></Types>';
    const [, ...others] = (await import('../../support/documents/hostile/office-packages.ts')).wordFrame(
      'word/document.xml',
    );
    const parts = [
      { name: '[Content_Types].xml', data: types },
      ...others,
      { name: 'word/document.xml', data: PLAIN },
      { name: 'word/media/a.dat', data: 'x' },
    ];
    expect((await readAs(makeZip(parts), 'docx')).active).toEqual(['program']);
  });

  it('of old Office is told as what nobody reads', async () => {
    const { unread, active } = await letter({ name: 'word/embeddings/oleObject1.bin', data: fixture('visie.doc') });
    const place = { inside: [{ number: 1, kind: 'doc', as: 'object' }] };
    expect([unread, active]).toEqual([[{ place, why: 'kind' }], []]);
  });
});

describe('a file in a letter', () => {
  it.each<[string, ZipEntry, string]>([
    ['with a password', { name: 'word/embeddings/lijst.xlsx', data: fixture('encrypted.xlsx') }, 'encrypted'],
    [
      'that is cut short',
      { name: 'word/embeddings/lijst.xlsx', data: fixture('opkomst.xlsx').subarray(0, 3_000) },
      'damaged',
    ],
    [
      'that is a film',
      { name: 'word/media/film.mp4', data: `\0\0\0 ftypisom\0\0\u0002\0isomiso2avc1mp41${'\0'.repeat(40)}` },
      'kind',
    ],
    ['that is a scan', { name: 'word/embeddings/scan.pdf', data: fixture('scan.pdf') }, 'no-text'],
    [
      'that is a workbook without XML',
      { name: 'word/embeddings/lijst.xlsb', data: makeZip([{ name: 'xl/workbook.bin', data: 'x' }]) },
      'kind',
    ],
  ])('is told when nobody could look into it: %s', async (_, part, why) => {
    expect((await letter(part)).unread).toMatchObject([{ why, place: { inside: [{ number: 1 }] } }]);
  });

  it('is told when it is a picture too large to look into, and the text still counts', async () => {
    const { parts, unread } = await letter({ name: 'word/media/image1.tiff', data: new Uint8Array(65_000_000) });
    expect([parts.length, unread]).toEqual([1, [{ place: { part: 'hidden' }, why: 'size' }]]);
  });

  it.each<[string, ZipEntry]>([
    ['fonts', { name: 'word/fonts/font1.odttf', data: '\0x' }],
    ['settings of a printer', { name: 'word/printerSettings1.bin', data: '\0x' }],
    ['drawings', { name: 'word/media/image1.emf', data: '\u0001\0\0\0' }],
    ['the small picture of its first page', { name: 'docProps/thumbnail.jpeg', data: fixture('foto.jpg') }],
    ['themes', { name: 'word/theme/theme1.xml', data: '<a>verstopt</a>' }],
  ])('is no matter where it only makes the looks: %s', async (_, part) => {
    const { unread, parts, pictures } = await letter(part);
    expect([unread, parts.length, pictures]).toEqual([[], 1, 0]);
  });

  it.each<[string, ZipEntry]>([
    ['data of a form', { name: 'customXml/item1.xml', data: '<a><b>verstopt</b></a>' }],
    ['building blocks', { name: 'word/glossary/document.xml', data: wordXml(paragraph('verstopt')) }],
  ])('is read wherever words are: %s', async (_, part) => {
    const { parts } = await letter(part);
    expect(parts.filter(({ text }) => text === 'verstopt')).toMatchObject([{ place: { part: 'hidden' } }]);
  });

  it('is called a picture when it is one, and numbered apart', async () => {
    const { locations, unread } = await letter(
      { name: 'word/embeddings/oud.doc', data: fixture('visie.doc') },
      { name: 'word/media/image1.jpeg', data: fixture('foto.jpg') },
    );
    expect(unread[0]?.place.inside).toEqual([{ number: 1, kind: 'doc', as: 'object' }]);
    expect(locations).toEqual([{ inside: [{ number: 1, kind: 'jpg', as: 'picture' }], part: 'properties' }]);
  });
});

describe('a picture of a presentation', () => {
  const master = (target: string, folder: string): ZipEntry[] => [
    { name: `ppt/${folder}/a1.xml`, data: '<a/>' },
    { name: `ppt/${folder}/_rels/a1.xml.rels`, data: relations(relation('i', 'image', `../media/${target}`)) },
  ];
  const show = async (...parts: ZipEntry[]) => {
    const main = [
      { name: '_rels/.rels', data: relations(relation('m', 'officeDocument', 'ppt/presentation.xml')) },
      { name: 'ppt/presentation.xml', data: `<p:presentation ${SPACES}/>` },
      { name: 'ppt/media/foto.jpg', data: fixture('foto.jpg') },
    ];
    return await readAs(makeZip([...main, ...parts]), 'pptx');
  };

  it.each<[string, ZipEntry[], number]>([
    ['that a slide shows', master('foto.jpg', 'slides'), 1],
    ['that nothing refers to', master('anders.jpg', 'slideMasters'), 1],
    ['of a master', master('foto.jpg', 'slideMasters'), 0],
    ['of a layout', master('foto.jpg', 'slideLayouts'), 0],
    ['of a master and a slide', [...master('foto.jpg', 'slideMasters'), ...master('foto.jpg', 'slides')], 1],
  ])('counts unless it only makes the looks, and its properties are read all the same: %s', async (_, parts, count) => {
    const { pictures, locations } = await show(...parts);
    expect([pictures, locations.length]).toEqual([count, 1]);
  });
});

describe('a workbook', () => {
  const BOOK = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const SHEET = rows(1, () => '<c r="A1" t="inlineStr"><is><t>ouders</t></is></c>');
  const book = async (...parts: { name: string; data: string }[]) => await readAs(xlsx(SHEET, '', parts), 'xlsx');

  it('keeps data of a pivot table, even where nothing refers to them', async () => {
    const { parts } = await book(
      {
        name: 'xl/pivotCache/pivotCacheRecords1.xml',
        data: `<pivotCacheRecords xmlns="${BOOK}"><r><x v="0"/><n v="612345678"/><d v="2015-03-14T00:00:00"/></r></pivotCacheRecords>`,
      },
      {
        name: 'xl/pivotCache/pivotCacheDefinition1.xml',
        data: `<pivotCacheDefinition xmlns="${BOOK}"><cacheFields><cacheField name="Naam"><sharedItems><s v="Anna"/></sharedItems></cacheField><cacheField name="Tel."/><cacheField name="Geb."/></cacheFields></pivotCacheDefinition>`,
      },
    );
    const cached = parts.filter(({ place }) => place.part === 'hidden').map(({ text, label }) => [label, text]);
    expect(cached).toEqual([
      ['Naam', 'Anna'],
      ['Tel.', '612345678'],
      ['Geb.', '14-3-2015'],
    ]);
  });

  it('keeps cells of a linked book, and knows a link that starts a program', async () => {
    const cells = (number: number, ...texts: string[]) =>
      `<row r="${number}">${texts.map((text, index) => `<cell r="${'AB'[index]}${number}" t="str"><v>${text}</v></cell>`).join('')}</row>`;
    const link = `<externalLink xmlns="${BOOK}"><externalBook><sheetDataSet><sheetData>${cells(1, 'Naam', 'BSN')}${cells(2, 'Anna', '123')}</sheetData></sheetDataSet></externalBook><ddeLink/></externalLink>`;
    const { parts, active } = await book({ name: 'xl/externalLinks/externalLink1.xml', data: link });
    expect(parts.find(({ text }) => text === '123')).toEqual({
      text: '123',
      place: { part: 'hidden' },
      label: 'BSN Anna',
    });
    expect(active).toEqual(['program']);
  });
});

describe('a file in an OpenDocument text', () => {
  const TEXT = openXml('<office:text><text:p>Gewone tekst.</text:p></office:text>');
  const open = async (...parts: ZipEntry[]) => await readAs(openDocument('text', TEXT, parts), 'odt');

  it.each<[string, ZipEntry]>([
    ['an object', { name: 'Object 1', data: makeCompound({ Package: INNER }) }],
    [
      'an earlier version of the text itself',
      {
        name: 'Versions/Version1',
        data: openDocument('text', openXml('<office:text><text:p>verstopt</text:p></office:text>')),
      },
    ],
  ])('is read: %s', async (_, part) => {
    const content = await open(part);
    expect([holdsHidden(content), content.unread, content.active]).toEqual([true, [], []]);
  });

  it('is a photo with its position', async () => {
    const { locations } = await open({ name: 'Pictures/1.jpg', data: fixture('foto.jpg') });
    expect(locations).toMatchObject([{ inside: [{ as: 'picture' }] }]);
  });

  it('is no matter where it only makes the looks', async () => {
    const looks = ['ObjectReplacements/Object 1', 'Thumbnails/thumbnail.png', 'Configurations2/a.bin', 'layout-cache'];
    expect((await open(...looks.map((name) => ({ name, data: '\0' })))).unread).toEqual([]);
  });
});
