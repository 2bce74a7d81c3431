import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readWebPage } from '../../src/documents/text/read-web-page.ts';
import type { DocumentPart } from '../../src/findings/document-terms.ts';
import { readWith, textsIn, troubleOf } from './read-parts.ts';

const read = (html: string | Uint8Array) => readWith(readWebPage, html, 'html');

describe('a web page', () => {
  it('has a part per block, with the line it begins on', async () => {
    const { parts } = await read(
      '<!DOCTYPE html>\n<body><h1>Plan</h1>\n<p>Een <b>vet</b>\nwoord&amp;meer<br>nieuw\n<div>los<p>in</div>na',
    );
    expect(parts).toEqual([
      { place: { line: 2 }, text: 'Plan' },
      { place: { line: 3 }, text: 'Een vet woord&meer' },
      { place: { line: 4 }, text: 'nieuw' },
      { place: { line: 5 }, text: 'los' },
      { place: { line: 5 }, text: 'in' },
      { place: { line: 5 }, text: 'na' },
    ]);
  });

  it('leaves out what is no text', async () => {
    const content = await read(
      '<style>a{}</style><script></script><template><p>x</p></template><noscript>y</noscript>',
    );
    expect(content).toMatchObject({ parts: [], active: [] });
  });

  it.each<[string, string, DocumentPart, string[]]>([
    ['a comment', 'a<!-- geheim -->b', 'hidden', ['geheim']],
    [
      'hidden elements',
      '<p hidden>een<b>twee</b></p><p style="Display : none">drie</p>',
      'hidden',
      ['eentwee', 'drie'],
    ],
    ['hidden words in a block', '<p>voor <i hidden>geheim</i> na</p>', 'hidden', ['geheim']],
    ['hidden values', '<input type=hidden value=123>', 'hidden', ['123']],
    ['filled-in fields', '<input name=naam value=Anna>', 'field', ['Anna']],
    ['what stands for a picture', '<img alt="Anna" title="op school">', 'hidden', ['Anna', 'op school']],
    ['whom a link reaches', '<a href="mailto:a%40x.nl">m</a><a href=" TEL:06">t</a>', 'link', ['a@x.nl', '06']],
    ['its title', '<title>Plan</title>', 'properties', ['Plan']],
    ['its description', '<meta name=description content="Van Anna">', 'properties', ['Van Anna']],
  ])('tells apart %s', async (_name, html, part, texts) => {
    expect(textsIn(await read(html), part)).toEqual(texts);
  });

  it('keeps a block with hidden words together', async () => {
    expect(textsIn(await read('<p>voor <i hidden>geheim</i>na</p>'))).toEqual(['voor na']);
  });

  it.each<[string, string, string[]]>([
    ['a script', '<script>alert(1)</script>', ['script']],
    ['a script from elsewhere', '<script src="x.js"></script>', ['script']],
    ['a handler', '<p onClick="x()">a', ['script']],
    ['a link that runs', '<a href="java\nscript:x()">a', ['script']],
    ['a program', '<object data=x></object><embed>', ['program']],
    ['no data for programs', '<script type="application/ld+json">{}</script>', []],
    ['no ordinary link', '<a href="https://x.nl/javascript:">a', []],
  ])('sees %s', async (_name, html, active) => {
    expect((await read(html)).active).toEqual(active);
  });

  it('says who made it and when', async () => {
    const html =
      '<meta name="Author" content="Anna"><meta property="article:published_time" content="2026-03-14T08:00:00Z">';
    expect(await read(html)).toMatchObject({ authors: ['Anna'], created: '2026-03-14' });
  });

  it('knows what each cell of a table is about', async () => {
    const { parts } = await read(
      '<table><tr><th>Naam<th>Telefoon<tr><td>Anna<td>06<table><tr><td>in</table></table><p>na',
    );
    expect(parts.map(({ text, label }) => [text, label])).toEqual([
      ['Naam', undefined],
      ['Telefoon', undefined],
      ['Anna', 'Naam'],
      ['06', 'Telefoon Anna'],
      ['in', undefined],
      ['na', undefined],
    ]);
  });

  it('counts columns that a cell spans', async () => {
    const { parts } = await read('<table><tr><td>A<td>B<td>C<tr><td colspan=2>x<td>y</table>');
    expect(parts.at(-1)).toMatchObject({ text: 'y', label: 'C x' });
  });

  it.each([
    ['windows-1252', '<meta charset="windows-1252">'],
    ['iso-8859-15', '<meta http-equiv=Content-Type content="text/html; charset=iso-8859-15">'],
  ])('is decoded from %s as it says', async (charset, meta) => {
    expect(textsIn(await read(iconv.encode(`${meta}<p>café €`, charset)))).toEqual(['café €']);
  });

  it.each([
    ['elements', '<div>'.repeat(100_000)],
    ['tables', '<table><tr><td>'.repeat(30_000)],
  ])('is refused when %s stand too deep', async (_name, html) => {
    expect(await troubleOf(read(html))).toEqual({ kind: 'limit', limit: 'nesting' });
  });

  it.each([
    ['opened tags', '<'.repeat(300_000)],
    ['comments', '<!--'.repeat(100_000)],
    ['entities', '&amp'.repeat(100_000)],
    ['attributes', `<p ${'a=b '.repeat(100_000)}>`],
    ['cells', `<table><tr>${'<td>a'.repeat(50_000)}`],
    ['half tags', '<p></x>'.repeat(50_000)],
  ])('comes to an end on many %s', async (_name, html) => {
    expect(Array.isArray((await read(html)).parts)).toBe(true);
  });
});
