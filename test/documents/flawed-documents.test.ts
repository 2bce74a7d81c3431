import { describe, expect, it } from 'vitest';
import type { DocumentContent } from '../../src/documents/document-content.ts';
import { readContent } from '../../src/documents/read-content.ts';
import {
  docx,
  openDocument,
  openXml,
  PLAIN,
  relationships,
  rows,
  wordFrame,
  xlsx,
} from '../support/documents/hostile/office-packages.ts';
import { drawn, onePage } from '../support/documents/pdf-file.ts';
import { makeZip, type ZipEntry } from '../support/documents/zip.ts';
import { troubleOf } from './read-parts.ts';

/** Documents that other programs open, although something in them is not as it should be. */

const read = async (bytes: Uint8Array, extension: string): Promise<DocumentContent> => {
  const content = await readContent(bytes, extension, () => {});
  if (content === null) throw new Error(`nobody reads ${extension}`);
  return content;
};

const ODT = openXml('<office:text><text:p>Gewone tekst over samenwerken met ouders.</text:p></office:text>');
const MANIFEST = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>';
const OLD_DOCTYPE = '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">';

/** An OpenDocument text with these parts instead of a manifest. */
const odt = (...parts: ZipEntry[]) =>
  makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', store: true },
    { name: 'content.xml', data: ODT },
    ...parts,
  ]);

const withTail = (bytes: Uint8Array, tail: string) => Buffer.concat([bytes, Buffer.from(tail, 'latin1')]);

const withHead = (bytes: Uint8Array, head: string) => Buffer.concat([Buffer.from(head, 'latin1'), bytes]);

const ordinaryPdf = () => onePage(drawn('Gewone tekst over samenwerken met ouders.'));

const backslashed = () =>
  makeZip([
    ...wordFrame('word/document.xml').map((entry) => ({ ...entry, name: entry.name.replaceAll('/', '\\') })),
    { name: 'word\\document.xml', data: PLAIN },
  ]);

const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

const withProperties = (properties: string) => {
  const types = relationships([['officeDocument', 'word/document.xml']]).replace(
    '</Relationships>',
    `<Relationship Id="c" Type="${CORE}" Target="core.xml"/></Relationships>`,
  );
  return makeZip([
    ...wordFrame('word/document.xml').map((entry) =>
      entry.name === '_rels/.rels' ? { ...entry, data: types } : entry,
    ),
    { name: 'word/document.xml', data: PLAIN },
    { name: 'core.xml', data: properties },
  ]);
};

describe('a document with a flaw is read, and the flaw is told', () => {
  it.each<[string, Uint8Array, string, string[]]>([
    ['a letter before its start', withHead(ordinaryPdf(), 'x'), 'pdf', ['leading-bytes']],
    [
      'the head of a mail before its start',
      withHead(ordinaryPdf(), 'Content-Type: a/b\r\n\r\n'),
      'pdf',
      ['leading-bytes'],
    ],
    [
      'the mark of another kind before its start',
      withHead(ordinaryPdf(), `BM${'\0'.repeat(900)}`),
      'pdf',
      ['leading-bytes'],
    ],
    ['a byte behind its end', withTail(docx(PLAIN), '\n'), 'docx', ['trailing-bytes']],
    ['zeros behind its end', withTail(openDocument('text', ODT), '\0'.repeat(512)), 'odt', ['trailing-bytes']],
    ['backslashes in its names', backslashed(), 'docx', ['backslash-names']],
    [
      'the manifest of an old OpenOffice',
      odt({ name: 'META-INF/manifest.xml', data: OLD_DOCTYPE + MANIFEST }),
      'odt',
      ['doctype'],
    ],
    [
      'broken properties',
      openDocument('text', ODT, [{ name: 'meta.xml', data: '<office:document-meta><a>' }]),
      'odt',
      ['properties'],
    ],
    [
      'properties that are no XML',
      openDocument('text', ODT, [{ name: 'meta.xml', data: 'zomaar tekst' }]),
      'odt',
      ['properties'],
    ],
    ['broken properties of Word', withProperties('<cp:coreProperties>'), 'docx', ['properties']],
  ])('%s', async (_, bytes, extension, flaws) => {
    const content = await read(bytes, extension);
    expect(content.parts.map(({ text }) => text)).toContain('Gewone tekst over samenwerken met ouders.');
    expect([content.flaws, content.unread]).toEqual([flaws, []]);
  });

  it('unless there is none', async () => {
    expect((await read(ordinaryPdf(), 'pdf')).flaws).toEqual([]);
  });

  it('inside another document too', async () => {
    const { flaws } = await read(
      docx(PLAIN, [{ name: 'word/embeddings/a.docx', data: withTail(docx(PLAIN), 'x') }]),
      'docx',
    );
    expect(flaws).toEqual(['trailing-bytes']);
  });
});

describe('a part that cannot be read costs only that part', () => {
  it.each<[string, () => Uint8Array, string, object]>([
    [
      'a header',
      () =>
        makeZip([
          ...wordFrame('word/document.xml', ['header1.xml']),
          { name: 'word/document.xml', data: PLAIN },
          { name: 'word/header1.xml', data: '<w:hdr' },
        ]),
      'docx',
      { part: 'header' },
    ],
    [
      'the styles of OpenDocument, with its headers',
      () => openDocument('text', ODT, [{ name: 'styles.xml', data: '<a>' }]),
      'odt',
      { part: 'header' },
    ],
    ['data of a form', () => docx(PLAIN, [{ name: 'customXml/item1.xml', data: '<a>' }]), 'docx', { part: 'hidden' }],
  ])('%s', async (_, make, extension, place) => {
    const { parts, unread } = await read(make(), extension);
    expect(parts.map(({ text }) => text)).toContain('Gewone tekst over samenwerken met ouders.');
    expect(unread).toEqual([{ place, why: 'damaged' }]);
  });

  it('a sheet beside others', async () => {
    const whole = xlsx(
      rows(1, () => '<c r="A1" t="inlineStr"><is><t>ouders</t></is></c>'),
      '',
    );
    expect((await read(whole, 'xlsx')).unread).toEqual([]);
  });
});

describe('a document that may do harm stays refused', () => {
  it.each<[string, Uint8Array, string]>([
    [
      'a DOCTYPE that declares entities',
      odt({ name: 'META-INF/manifest.xml', data: `<!DOCTYPE m [<!ENTITY a "b">]>${MANIFEST}` }),
      'odt',
    ],
    ['a DOCTYPE in Office, which never writes one', docx(OLD_DOCTYPE + PLAIN.replace(/^<\?xml.*?\?>/, '')), 'docx'],
    ['a name that stands there twice', docx(PLAIN, [{ name: 'word/document.xml', data: PLAIN }]), 'docx'],
    ['a name that leads outside', docx(PLAIN, [{ name: '..\\weg.xml', data: 'x' }]), 'docx'],
    [
      'a document inside with a name that leads outside',
      docx(PLAIN, [{ name: 'word/embeddings/a.docx', data: docx(PLAIN, [{ name: '../weg.xml', data: 'x' }]) }]),
      'docx',
    ],
  ])('%s', async (_, bytes, extension) => {
    expect(await troubleOf(read(bytes, extension))).toEqual({ kind: 'unsafe' });
  });

  it('stops the whole when a bomb is packed inside', async () => {
    const bytes = docx(PLAIN, [{ name: 'word/embeddings/bom.docx', data: docx(' '.repeat(65_000_000)) }]);
    expect(await troubleOf(read(bytes, 'docx'))).toEqual({ kind: 'limit', limit: 'unpacked' });
  });

  it('counts its files with those that are packed inside them', async () => {
    const names = Array.from({ length: 4_000 }, (_, index) => `${index}/.DS_Store`);
    const many = makeZip(names.map((name) => ({ name, data: '', store: true })));
    const files = [1, 2, 3].map((index) => ({ name: `${index}.zip`, data: many }));
    expect(await troubleOf(read(makeZip(files), 'zip'))).toEqual({ kind: 'limit', limit: 'entries' });
  });
});
