import { describe, expect, it } from 'vitest';
import { readRichText } from '../../src/documents/rtf/read-rich-text.ts';
import type { DocumentPart } from '../../src/findings/document-terms.ts';
import { readWith, textsIn, troubleOf } from './read-parts.ts';

const read = (body: string) =>
  readWith(readRichText, Buffer.from(`{\\rtf1\\ansi\\ansicpg1252 ${body}}`, 'latin1'), 'rtf');

describe('rich text', () => {
  it('has a part per paragraph', async () => {
    const { parts } = await read('{\\fonttbl{\\f0 Arial;}}Een \\b vet\\b0  woord\\par\r\n\\par drie\\cell vier\\row');
    expect(parts).toEqual([
      { place: { paragraph: 1 }, text: 'Een vet woord' },
      { place: { paragraph: 3 }, text: 'drie' },
      { place: { paragraph: 4 }, text: 'vier' },
    ]);
  });

  it.each<[string, string, string]>([
    ['bytes in the code page', "caf\\'e9 \\'80", 'café €'],
    ['bytes in the code page of a font', "{\\fonttbl{\\f1\\fcharset204 A;}}\\f1\\'cf", 'П'],
    ['characters of two bytes', "{\\fonttbl{\\f1\\fcharset128 A;}}\\f1\\'82\\'a0", 'あ'],
    ['numbers, without their stand-ins', "\\u8364?\\uc2\\u233\\'3f\\'3fx", '€éx'],
    ['negative numbers', '\\uc0\\u-10179\\u-8704', '\ud83d\ude00'],
    ['words', 'a\\emdash b\\tab c\\lquote d\\rquote e\\line f', 'a—b\tc‘d’e\nf'],
    ['escapes', '\\{a\\}\\\\b\\~c', '{a}\\b c'],
    ['a bad number', "a\\'zzb", 'azzb'],
  ])('reads %s', async (_name, body, text) => {
    expect(textsIn(await read(body))).toEqual([text]);
  });

  it.each<[string, string, DocumentPart, string[]]>([
    ['a header', '{\\header\\pard kop\\par}', 'header', ['kop']],
    ['a footer', '{\\footerr voet}', 'footer', ['voet']],
    ['a footnote', 'a{\\super 1{\\footnote noot}}b', 'footnote', ['noot']],
    ['a comment', 'a{\\*\\atnid AB}{\\*\\atnauthor Anna}{\\*\\annotation zorg}b', 'comment', ['zorg']],
    ['hidden text', 'a{\\v geheim}b', 'hidden', ['geheim']],
    ['deleted text', 'a{\\deleted weg}b', 'deleted', ['weg']],
    ['properties', '{\\info{\\title Plan}{\\doccomm Van Anna}}', 'properties', ['Plan', 'Van Anna']],
    ['whom a link reaches', '{\\field{\\*\\fldinst{HYPERLINK "mailto:a@x.nl"}}{\\fldrslt mail}}', 'link', ['a@x.nl']],
  ])('tells apart %s', async (_name, body, part, texts) => {
    expect(textsIn(await read(`${body}\\par`), part)).toEqual(texts);
  });

  it('keeps the words around notes and links together', async () => {
    const body = 'voor{\\footnote noot} {\\field{\\*\\fldinst HYPERLINK "https://x.nl"}{\\fldrslt midden}} na\\par';
    expect(textsIn(await read(body))).toEqual(['voor midden na']);
  });

  it.each([
    '{\\colortbl;\\red0;}',
    '{\\stylesheet{Normal;}}',
    '{\\pict\\pngblip 8950}',
    '{\\*\\unknown x{y}}',
    '{\\*\\themedata 504b}',
    '\\bin3 abc',
  ])('leaves out what is no text: %s', async (body) => {
    expect((await read(`${body}tekst`)).parts).toEqual([{ place: { paragraph: 1 }, text: 'tekst' }]);
  });

  it('says who made it and when', async () => {
    const body =
      '{\\info{\\author Anna}{\\operator Jan}{\\creatim\\yr2026\\mo3\\dy14\\hr9}{\\revtim\\yr2027\\mo1\\dy1}}a';
    expect(await read(body)).toMatchObject({ authors: ['Anna', 'Jan'], created: '2026-03-14' });
  });

  it.each([
    '{\\object\\objautlink{\\*\\objclass Package}{\\result a}}',
    '{\\field{\\*\\fldinst DDEAUTO c:\\\\x.exe}{\\fldrslt a}}',
  ])('sees programs: %s', async (body) => {
    expect((await read(body)).active).toEqual(['program']);
  });

  it.each<[string, string]>([
    ['something else', 'tekst'],
    ['an empty file', ''],
    ['a file cut short before its text', '{\\rtf1\\ansi{\\fonttbl{\\f0 Ar'],
    ['more bytes asked for than there are', '{\\rtf1 a\\bin2000000000 b}'],
  ])('is damaged: %s', async (_name, text) => {
    expect(await troubleOf(readWith(readRichText, text, 'rtf'))).toEqual({ kind: 'damaged' });
  });

  it('is read as far as it goes when it is cut short after some text', async () => {
    expect(textsIn(await readWith(readRichText, '{\\rtf1 een\\par tw', 'rtf'))).toEqual(['een', 'tw']);
  });

  it('is refused when groups stand too deep', async () => {
    const trouble = { kind: 'limit', limit: 'nesting' };
    expect(await troubleOf(readWith(readRichText, `{\\rtf1${'{'.repeat(100_000)}`, 'rtf'))).toEqual(trouble);
  });

  it.each([
    ['words', '\\b\\i '.repeat(100_000)],
    ['characters', "\\'e9".repeat(100_000)],
    ['groups', '{a}'.repeat(100_000)],
    ['ends', '}'.repeat(100_000)],
    ['lines', 'a\n'.repeat(500_000)],
  ])('comes to an end on many %s', async (_name, body) => {
    expect((await read(`a${body}`)).parts.length).toBeGreaterThan(0);
  });
});
