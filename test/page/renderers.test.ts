import mammoth from 'mammoth';
import { toString as textOf } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/page/blocks.ts';
import {
  type Block,
  bulletList,
  cell,
  heading,
  inDocument,
  looking,
  onScreen,
  section,
  strong,
  tableOr,
  text,
} from '../../src/page/blocks.ts';
import { renderHtmlPage } from '../../src/page/render-html.ts';
import { renderMarkdownPage } from '../../src/page/render-markdown.ts';
import { renderWordPage } from '../../src/page/word/render-word.ts';
import { htmlErrors } from '../support/pages/judge-of-html.ts';
import { HOSTILE } from '../support/results/results.ts';

const pageWith = (blocks: readonly Block[], more: Partial<Page> = {}): Page => ({
  look: 'audit',
  title: 'Titel',
  name: 'School',
  kicker: ['Voorop'],
  meta: 'Over',
  footer: 'Onder',
  about: ['Voorop', 'Over'],
  header: 'Boven',
  made: { by: 'maker', on: '2026-11-23' },
  blocks: [section('deel', 'Deel', blocks)],
  ...more,
});

const wordOf = async (page: Page): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(await renderWordPage(page)) })).value;

/** What each renderer makes of it, without markup. */
const readingsOf = async (page: Page): Promise<Record<'html' | 'md' | 'docx', string>> => ({
  html: renderHtmlPage(page).replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ''),
  md: textOf(remark().use(remarkGfm).parse(renderMarkdownPage(page))),
  docx: await wordOf(page),
});

/** A block of each kind that every renderer knows, with a word of its own. */
const known: Block[] = [
  text('alinea'),
  looking('strong', 'nadruk'),
  heading(3, 'kop'),
  bulletList([['punt'], ['bron ', { text: 'adres', href: 'https://school.example' }]]),
  { kind: 'prose', lines: [['verhaal']] },
  { kind: 'steps', items: [{ paragraphs: [text('eerst'), looking('strong', 'daarna.')] }] },
  { kind: 'topics', items: [{ shape: 'met', paragraphs: [looking('strong', 'onderwerp'), text('uitleg')] }] },
  { kind: 'scale', items: [{ label: '0', name: 'niets', meaning: 'betekenis' }] },
  { kind: 'details', summary: 'meer', blocks: [text('binnenin')] },
  { kind: 'columns', columns: [[text('links')], [text('rechts')]] },
  tableOr(
    'tabel',
    [
      ['Hoofd', 60],
      ['Getal', 40, 'numbers'],
    ],
    [['rij', cell(strong('zwaar'))]],
    '',
  ),
];

const WORDS =
  'alinea nadruk kop punt adres verhaal eerst daarna onderwerp uitleg niets betekenis binnenin links rechts Hoofd rij zwaar';

describe('a page', () => {
  it('has the same words as HTML, as Markdown and as Word', async () => {
    for (const reading of Object.values(await readingsOf(pageWith(known)))) {
      expect(WORDS.split(' ').filter((word) => !reading.includes(word))).toEqual([]);
      expect(reading).not.toMatch(/undefined|\[object/);
    }
    expect(await htmlErrors(renderHtmlPage(pageWith(known)))).toEqual([]);
  });

  it('shows what is for a screen only there, and what is for a document in Markdown and Word', async () => {
    const { html, md, docx } = await readingsOf(pageWith([...onScreen(text('scherm')), ...inDocument(text('blad'))]));
    expect([html, md, docx].map((reading) => reading.includes('scherm'))).toEqual([true, false, false]);
    expect([html, md, docx].map((reading) => reading.includes('blad'))).toEqual([false, true, true]);
    // What only a screen can draw leaves no trace, also when nobody said what it is for.
    const dots: Block = { kind: 'votes', draw: 'dots', levels: [3], words: 'stippen' };
    const bare = await readingsOf(pageWith([dots, text('verder')]));
    expect([bare.md, bare.docx].map((reading) => [reading.includes('stippen'), reading.includes('verder')])).toEqual([
      [false, true],
      [false, true],
    ]);
  });

  it('numbers steps, ends a title that a sentence follows, and keeps stacked paragraphs on lines of their own', () => {
    const items = [{ paragraphs: [looking('strong', 'Titel'), text('en meer')] }, { paragraphs: [text('Dan dit')] }];
    expect(renderMarkdownPage(pageWith([{ kind: 'steps', items }]))).toContain('1. **Titel.** en meer\n2. Dan dit');
    expect(renderMarkdownPage(pageWith([{ kind: 'steps', items, stacked: true }]))).toContain(
      '1. **Titel**\n   en meer\n2. Dan dit',
    );
  });

  it('tells an address of the web in words where nothing may become a link', async () => {
    const { md, docx } = await readingsOf(pageWith(known));
    expect(md.replaceAll('\u2060', '')).toContain('adres (https://school.example)');
    expect(docx).toContain('adres (https://school.example)');
    expect(renderHtmlPage(pageWith(known))).toContain('<a href="https://school.example">adres</a>');
  });

  it('leaves out of Markdown a column of pictures, and draws nothing without a score', async () => {
    const bar = (score: number | null) => ({ draw: 'score', score, target: 3, alt: `score ${score}` }) as const;
    const rows = [
      ['een', bar(2)],
      ['twee', bar(null)],
    ];
    const table = tableOr(
      'scores',
      [
        ['Naam', 50],
        ['Beeld', 50, 'pictures'],
      ],
      rows,
      '',
    );
    expect(renderMarkdownPage(pageWith([table]))).toContain('| Naam |\n| --- |\n| een |\n| twee |');
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await renderWordPage(pageWith([table]))) });
    expect(value.match(/<img alt="[^"]*"/g)).toEqual(['<img alt="score 2"']);
  });

  it('is valid HTML, and text alone, whatever anybody wrote in it', async () => {
    const hostile: Block[] = [
      text(HOSTILE, { text: HOSTILE, look: 'meta' }, { text: HOSTILE, href: '#deel' }),
      bulletList([[HOSTILE]]),
      tableOr(HOSTILE, [[HOSTILE, 100]], [[HOSTILE]], ''),
      { kind: 'details', summary: HOSTILE, blocks: [looking('note', HOSTILE)] },
    ];
    const page = pageWith(hostile, {
      title: HOSTILE,
      name: HOSTILE,
      kicker: [HOSTILE],
      meta: HOSTILE,
      footer: HOSTILE,
    });
    const html = renderHtmlPage(page);
    expect(await htmlErrors(html)).toEqual([]);
    expect(html).not.toMatch(/<script|<b>|\s(?:src|on\w+)=/);
    expect(html).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202E]/);
    const tree = JSON.stringify(remark().use(remarkGfm).parse(renderMarkdownPage(page)));
    expect(tree).not.toMatch(/"type":"(html|link|image|code|inlineCode)"/);
  });

  it('has a script only where it has something for it', () => {
    expect(renderHtmlPage(pageWith(known, { look: 'report' }))).toMatch(/script-src 'sha256-[\s\S]*<script>/);
    expect(renderHtmlPage(pageWith(known))).not.toMatch(/script/);
  });
});
