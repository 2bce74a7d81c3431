import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLAIN_TEXT, UNKNOWN_BYTES } from '../../src/documents/media-types.ts';
import { packedKindOf } from '../../src/documents/packed/packed-kind.ts';
import { sniffKind } from '../../src/documents/sniff-kind.ts';
import { makeZip } from '../support/documents/zip.ts';
import { projectRoot } from '../support/run/run-binary.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(join(projectRoot, 'test/fixtures', name)));
const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));

const sniffed = async (bytes: Uint8Array) => (await sniffKind(bytes)).mediaType;

describe('text', () => {
  it.each([
    'BMR-vaccinatie op school',
    'MZ is een afkorting',
    'ID3 staat voor idee 3',
    'GIFtige stoffen',
    'BZh',
    'OggS',
    'FLV',
    'Rar!',
    'PK is geen zip',
    '%!PS is een afkorting',
  ])('stays text when it begins as something else: %s', async (start) => {
    expect(await sniffed(bytesOf(`${start}, en dat één keer per jaar.`))).toBe(PLAIN_TEXT);
    expect(await sniffed(bytesOf(`\ufeff${start}, en dat één keer per jaar.`))).toBe(PLAIN_TEXT);
    expect(await sniffed(bytesOf(`${start}, en dat één keer per jaar.`, 'latin1'))).toBe(PLAIN_TEXT);
  });

  it.each(['\u0001', '\u000b', '\u001a', '\u0008', '\u007f'])(
    'stays text with a stray control character',
    async (control) => {
      expect(await sniffed(bytesOf(`Verslag${control} van de avond`))).toBe(PLAIN_TEXT);
      expect(await sniffed(bytesOf(`BMR${control} van de avond`))).toBe(PLAIN_TEXT);
    },
  );

  it.each<[string, Uint8Array]>([
    ['zero bytes', bytesOf('tekst\0met nullen')],
    ['many control characters', bytesOf('\u0001\u0002\u0003tekst\u0004\u0005')],
  ])('is none with %s', async (_, bytes) => {
    expect(await sniffed(bytes)).toBe(UNKNOWN_BYTES);
  });

  it.each([
    ['{\\rtf1 tekst}', 'application/rtf'],
    ['<?xml version="1.0"?><a/>', 'application/xml'],
    ['BEGIN:VCALENDAR\r\nVERSION:2.0', 'text/calendar'],
  ])('is told from the formats that are text themselves: %s', async (text, mediaType) => {
    expect(await sniffed(bytesOf(text))).toBe(mediaType);
  });
});

describe('a PDF', () => {
  const pdf = fixture('documents/scan.pdf');

  it.each([
    ['nothing', ''],
    ['line ends', '\r\n\r\n'],
    ['headers of a server', 'HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n'],
    ['letters that begin another format', 'BM MZ '],
  ])('may stand behind %s', async (_, junk) => {
    expect(await sniffed(new Uint8Array(Buffer.concat([Buffer.from(junk), pdf])))).toBe('application/pdf');
  });

  it('is none when its mark stands too far from the start, or in a text about it', async () => {
    expect(await sniffed(new Uint8Array(Buffer.concat([Buffer.alloc(1_100), pdf])))).not.toBe('application/pdf');
    expect(await sniffed(bytesOf('Elke PDF begint met %PDF-1.7 en dan de rest.'))).toBe(PLAIN_TEXT);
  });
});

describe('a picture', () => {
  it.each([
    ['packed/plek.gif', 'image/gif'],
    ['packed/plek.webp', 'image/webp'],
    ['packed/plek.tif', 'image/tiff'],
    ['packed/plek.avif', 'image/avif'],
    ['documents/foto.heic', 'image/heic'],
    ['documents/foto.jpg', 'image/jpeg'],
  ])('is known by its bytes: %s', async (name, mediaType) => {
    expect(await sniffed(fixture(name))).toBe(mediaType);
  });
});

describe('a packed file', () => {
  const kindOf = async (name: string, bytes: Uint8Array, mediaType = '') => {
    const { is, extension } = await packedKindOf({ name, bytes, mediaType });
    return `${is} ${extension}`.trim();
  };
  const MAIL = 'Received: from x\r\n\tby y\r\nFrom: a@x.nl\r\n\r\ntekst';

  it.each<[string, string, string, string]>([
    ['verslag', MAIL, '', 'document eml'],
    ['verslag.eml', 'zomaar tekst', '', 'document txt'],
    ['', MAIL, 'message/rfc822', 'document eml'],
    ['', 'Final-Recipient: rfc822; a@x.nl\r\nStatus: 5.1.1\r\n', 'message/delivery-status', 'document txt'],
    ['x.txt', 'BEGIN:VCARD\r\nFN:Anna', '', 'document vcf'],
    ['', 'BEGIN:VCALENDAR\r\n', 'text/plain', 'document ics'],
    ['', '<!DOCTYPE html><p>x', '', 'document html'],
    ['', '<p>x', 'text/html', 'document html'],
    ['lijst.csv', 'a,b', 'application/octet-stream', 'document csv'],
    ['', 'a,b', 'text/csv', 'document csv'],
    ['gegevens.json', '{}', '', 'document txt'],
    ['verslag.docx', 'zomaar tekst', '', 'document txt'],
    ['start.bat', '@echo off', '', 'program bat'],
    ['snelkoppeling.lnk', 'L\0\0\0', '', 'program lnk'],
    ['', 'MZ\0\u0001', '', 'program'],
    ['leeg.docx', '', '', 'harmless'],
    ['smime.p7s', '0\u0082\u0001\u0002\u0000', 'application/pkcs7-signature', 'harmless'],
    ['smime.p7s', 'zomaar tekst', 'application/pkcs7-signature', 'document txt'],
    ['encrypted.asc', '-----BEGIN PGP MESSAGE-----\n\nhQ', 'application/octet-stream', 'encrypted'],
    ['sleutel.asc', '-----BEGIN PGP SIGNATURE-----\n\nhQ', 'application/pgp-signature', 'document txt'],
    ['image1.tmp', `\u0001\0\0\0${'\0'.repeat(36)} EMF`, '', 'harmless'],
    ['winmail.dat', '\u0078\u009f\u003e\u0022\0\0', 'application/ms-tnef', 'unknown'],
  ])('%s (%j, %s) is: %s', async (name, content, mediaType, kind) => {
    expect(await kindOf(name, bytesOf(content, 'latin1'), mediaType)).toBe(kind);
  });

  it.each<[string, string[], string]>([
    ['a', ['[Content_Types].xml', 'word/document.xml'], 'document docx'],
    ['a', ['[Content_Types].xml', 'xl/workbook.xml'], 'document xlsx'],
    ['a', ['[Content_Types].xml', 'ppt/presentation.xml'], 'document pptx'],
    ['a', ['content.xml', 'META-INF/manifest.xml'], 'document odt'],
    ['a', ['word/verslag.txt'], 'document zip'],
    ['a.docx', ['ergens/anders.xml'], 'document docx'],
    ['a.xlsb', ['[Content_Types].xml', 'xl/workbook.bin'], 'unknown xlsb'],
  ])('a zip called %s with %j is: %s', async (name, names, kind) => {
    expect(await kindOf(name, makeZip(names.map((each) => ({ name: each, data: 'x' }))))).toBe(kind);
  });

  it.each([
    ['visie.docx', 'document docx'],
    ['macro.docm', 'document docx'],
    ['opkomst.ods', 'document ods'],
    ['visie.pdf', 'document pdf'],
    ['foto.heic', 'document jpg'],
    ['visie.doc', 'unknown doc'],
    ['encrypted.xlsx', 'encrypted'],
  ])('without a name, with the bytes of %s, is: %s', async (name, kind) => {
    expect(await kindOf('', fixture(`documents/${name}`))).toBe(kind);
  });
});
