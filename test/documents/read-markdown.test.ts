import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/documents/text/read-markdown.ts';
import { readWith, textsIn } from './read-parts.ts';

const read = (text: string) => readWith(readMarkdown, text, 'md');

describe('Markdown', () => {
  it('is read as a person sees it, a part per block with its line', async () => {
    const { parts } = await read(
      '# Plan *2026*\n\nEen **vet** [woord](https://x.nl).\nVervolg\n\n- punt &amp; komma\n\n> citaat\n\n```\ncode\n```\n',
    );
    expect(parts).toEqual([
      { place: { line: 1 }, text: 'Plan 2026' },
      { place: { line: 3 }, text: 'Een vet woord.\nVervolg' },
      { place: { line: 6 }, text: 'punt & komma' },
      { place: { line: 8 }, text: 'citaat' },
      { place: { line: 10 }, text: 'code' },
    ]);
  });

  it('keeps words on both sides of a hard break apart', async () => {
    expect(textsIn(await read('een  \ntwee'))).toEqual(['een\ntwee']);
  });

  it.each<[string, string, 'hidden' | 'link' | 'properties', string[]]>([
    ['a comment', 'a\n\n<!-- geheim -->\n\nb', 'hidden', ['<!-- geheim -->']],
    ['HTML inside a line', 'a <b title="x">c</b>', 'hidden', ['<b title="x">', '</b>']],
    ['what stands for a picture', '![Anna op het plein](x.png "titel")', 'hidden', ['Anna op het plein', 'titel']],
    ['whom a link reaches', '[mail](mailto:anna@x.nl) <tel:0612>', 'link', ['anna@x.nl', '0612']],
    ['a link defined elsewhere', '[mail][1]\n\n[1]: mailto:jan%40x.nl', 'link', ['jan@x.nl']],
    ['front matter', '---\nauthor: Anna\n---\n# Kop', 'properties', ['author: Anna']],
  ])('tells apart %s', async (_name, text, part, texts) => {
    expect(textsIn(await read(text), part)).toEqual(texts);
  });

  it('counts lines from the top of the file, below front matter too', async () => {
    expect((await read('---\na: b\n---\n\n# Kop')).parts.at(-1)).toEqual({ place: { line: 5 }, text: 'Kop' });
  });

  it('keeps a rule that opens the file', async () => {
    expect(textsIn(await read('---\n\ntekst'))).toEqual(['tekst']);
  });

  it.each<[string, string]>([
    ['quotes', '>'.repeat(50_000)],
    ['brackets', '['.repeat(100_000)],
    ['pictures', '!['.repeat(50_000)],
    ['lists', '- '.repeat(50_000)],
    ['emphasis', '**a_ '.repeat(20_000)],
    ['links', '[a]('.repeat(20_000)],
    ['lists in lists', `${'- '.repeat(49)}a\n`.repeat(2_000)],
  ])('comes to an end on hostile %s', async (_name, text) => {
    expect((await read(`tekst\n\n${text}`)).parts[0]?.text).toBe('tekst');
  });
});
