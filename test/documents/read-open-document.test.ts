import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { columnName } from '../../src/documents/cell-names.ts';
import { openDocumentName } from '../../src/documents/open-document/open-document-events.ts';
import { gatherOpenDocument, type OpenDocumentFiles } from '../../src/documents/open-document/read-open-document.ts';
import { startWorkAlone } from '../../src/documents/work.ts';
import type { DocumentPart } from '../../src/findings/document-terms.ts';
import { textsIn, troubleOf } from './read-parts.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';
const SPACES = [
  ...'office style text table presentation meta form manifest'
    .split(' ')
    .map((name) => `xmlns:${name}="${OASIS}${name}:1.0"`),
  `xmlns:draw="${OASIS}drawing:1.0" xmlns:svg="${OASIS}svg-compatible:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(' ');

/** The files of a document from their XML; each is wrapped in an element that knows the usual prefixes. */
const filesOf = (xml: Record<string, string>): OpenDocumentFiles => ({
  names: Object.keys(xml),
  flaws: new Set(),
  bytes: async () => null,
  async walk(name, handler) {
    const inside = xml[name];
    if (inside === undefined) return;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('opentag', ({ uri, local, attributes }) => {
      const named = Object.values(attributes).map((each) => [openDocumentName(each.uri, each.local), each.value]);
      handler.open(openDocumentName(uri, local), Object.fromEntries(named));
    });
    parser.on('text', (text) => handler.text(text));
    parser.on('closetag', ({ uri, local }) => handler.close(openDocumentName(uri, local)));
    parser.write(`<office:document ${SPACES}>${inside}</office:document>`).close();
  },
});

const read = (content: string, extension = 'odt', others: Record<string, string> = {}) =>
  gatherOpenDocument(filesOf({ 'content.xml': content, ...others }), extension, startWorkAlone());

const style = (name: string, family: string, properties: string, parent = '') =>
  `<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}">${properties}</style:style>`;

const HIDDEN_TEXT = style('V', 'text', '<style:text-properties text:display="none"/>');

describe('an OpenDocument text', () => {
  it('has its paragraphs in order', async () => {
    const { parts } = await read(
      '<text:h>Plan</text:h>\n<text:p>Een <text:span>vet</text:span><text:s text:c="2"/>woord<text:tab/>x<text:line-break/>y</text:p><text:p/><text:list><text:list-item><text:p>punt</text:p></text:list-item></text:list>',
    );
    expect(parts).toEqual([
      { place: { paragraph: 1 }, text: 'Plan' },
      { place: { paragraph: 2 }, text: 'Een vet  woord\tx\ny' },
      { place: { paragraph: 4 }, text: 'punt' },
    ]);
  });

  it.each<[string, string, DocumentPart, string[]]>([
    [
      'a footnote',
      '<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>noot</text:p></text:note-body></text:note>b</text:p>',
      'footnote',
      ['noot'],
    ],
    [
      'a comment',
      '<text:p>a<office:annotation><dc:creator>Anna</dc:creator><text:p>zorg</text:p></office:annotation>b</text:p>',
      'comment',
      ['zorg'],
    ],
    [
      'deleted text',
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion></text:changed-region></text:tracked-changes>',
      'deleted',
      ['weg'],
    ],
    [
      'words in a hidden style',
      `${HIDDEN_TEXT}<text:p>a<text:span text:style-name="V">geheim</text:span></text:p>`,
      'hidden',
      ['geheim'],
    ],
    [
      'a paragraph in a hidden style',
      `${style('H', 'paragraph', '<style:text-properties text:display="none"/>')}${style('K', 'paragraph', '', 'H')}<text:p text:style-name="K">geheim</text:p>`,
      'hidden',
      ['geheim'],
    ],
    [
      'a hidden section',
      '<text:section text:display="none"><text:p>geheim</text:p></text:section>',
      'hidden',
      ['geheim'],
    ],
    ['a hidden paragraph', '<text:p><text:hidden-paragraph/>geheim</text:p>', 'hidden', ['geheim']],
    ['a hidden text field', '<text:p>a<text:hidden-text text:string-value="geheim"/></text:p>', 'hidden', ['geheim']],
    [
      'what stands for a picture',
      '<text:p><draw:frame><svg:title>Anna</svg:title></draw:frame></text:p>',
      'hidden',
      ['Anna'],
    ],
    ['whom a link reaches', '<text:p><text:a xlink:href="mailto:a@x.nl">mail</text:a></text:p>', 'link', ['a@x.nl']],
  ])('tells apart %s', async (_name, content, part, texts) => {
    expect(textsIn(await read(content), part)).toEqual(texts);
  });

  it('keeps the words around notes and comments together, and knows who wrote them', async () => {
    const content = await read(
      '<text:p>voor<text:note><text:note-body><text:p>x</text:p></text:note-body></text:note><office:annotation><dc:creator>Anna</dc:creator><dc:date>2026-01-01</dc:date></office:annotation> na</text:p>',
    );
    expect(textsIn(content)).toEqual(['voor na']);
    expect(content.authors).toEqual(['Anna']);
  });

  it('knows what each cell of a table is about', async () => {
    const row = (...cells: string[]) =>
      `<table:table-row>${cells.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`;
    const { parts } = await read(
      `<table:table>${row('Naam', 'Telefoon')}${row('Anna', '06')}</table:table><text:p>na</text:p>`,
    );
    expect(parts.map(({ text, label }) => [text, label])).toEqual([
      ['Naam', undefined],
      ['Telefoon', undefined],
      ['Anna', 'Naam'],
      ['06', 'Telefoon Anna'],
      ['na', undefined],
    ]);
  });

  it('has its headers and footers, properties and macros', async () => {
    const content = await read('<text:p>a</text:p>', 'odt', {
      'styles.xml':
        '<style:header><text:p>kop</text:p></style:header><style:footer-left><text:p>voet</text:p></style:footer-left>',
      'meta.xml':
        '<meta:initial-creator>Anna</meta:initial-creator><dc:creator>Jan</dc:creator><meta:creation-date>2026-03-14T10:00:00</meta:creation-date><dc:title>Plan</dc:title><meta:user-defined>x</meta:user-defined>',
      'Basic/script-lc.xml': '',
      'Basic/Standard/script-lb.xml': '',
      'Basic/Standard/Module1.xml': '',
    });
    expect(content).toMatchObject({ authors: ['Anna', 'Jan'], created: '2026-03-14', active: ['macro'], pages: null });
    expect([textsIn(content, 'header'), textsIn(content, 'footer'), textsIn(content, 'properties')]).toEqual([
      ['kop'],
      ['voet'],
      ['Plan', 'x'],
    ]);
  });

  it('has no macros where only their lists stand', async () => {
    expect((await read('', 'odt', { 'Basic/script-lc.xml': '', 'Basic/Standard/script-lb.xml': '' })).active).toEqual(
      [],
    );
  });

  it('is encrypted when its manifest says so, whatever its content looks like', async () => {
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
    const reading = read('<text:p>a</text:p>', 'odt', { 'META-INF/manifest.xml': manifest });
    expect(await troubleOf(reading)).toEqual({ kind: 'encrypted' });
  });

  it('is damaged without content', async () => {
    expect(await troubleOf(gatherOpenDocument(filesOf({}), 'odt', startWorkAlone()))).toEqual({ kind: 'damaged' });
  });
});

describe('an OpenDocument spreadsheet', () => {
  const cell = (text: string, attributes = '') =>
    `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;

  it('names its cells, past repeated ones, without writing them out', async () => {
    const { parts } = await read(
      `<table:table table:name="Groep 7"><table:table-row>${cell('Naam')}<table:table-cell table:number-columns-repeated="26"/>${cell('Tel')}</table:table-row><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000"/></table:table-row><table:table-row>${cell('Anna', 'table:number-columns-repeated="27"')}${cell('06')}</table:table-row></table:table><table:table table:name="B"><table:table-row>${cell('x')}</table:table-row></table:table>`,
      'ods',
    );
    expect(parts).toEqual([
      { place: { sheet: 1, part: 'sheet-name' }, text: 'Groep 7' },
      { place: { sheet: 1, cell: 'A1' }, text: 'Naam', column: 0 },
      { place: { sheet: 1, cell: 'AB1' }, text: 'Tel', column: 27 },
      { place: { sheet: 1, cell: 'A1000002' }, text: 'Anna', label: 'Naam', column: 0 },
      { place: { sheet: 1, cell: 'AB1000002' }, text: '06', label: 'Tel Anna', column: 27 },
      { place: { sheet: 2, part: 'sheet-name' }, text: 'B' },
      { place: { sheet: 2, cell: 'A1' }, text: 'x', column: 0 },
    ]);
  });

  it('tells hidden sheets, rows and columns apart', async () => {
    const hidden = style('T', 'table', '<style:table-properties table:display="false"/>');
    const content = await read(
      `${hidden}<table:table table:style-name="T"><table:table-row>${cell('blad')}</table:table-row></table:table><table:table><table:table-column/><table:table-column table:visibility="collapse"/><table:table-row>${cell('a')}${cell('kolom')}</table:table-row><table:table-row table:visibility="filter">${cell('rij')}</table:table-row></table:table>`,
      'ods',
    );
    expect(textsIn(content, 'hidden')).toEqual(['blad', 'kolom', 'rij']);
    expect(textsIn(content)).toEqual(['a']);
  });

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('calls column %i %s', (column, name) => {
    expect(columnName(column)).toBe(name);
  });
});

describe('an OpenDocument presentation', () => {
  it('has a page per slide, with its notes', async () => {
    const slide = (text: string) =>
      `<draw:page><draw:frame><draw:text-box><text:p>${text}</text:p></draw:text-box></draw:frame><presentation:notes><text:p>bij ${text}</text:p></presentation:notes></draw:page>`;
    const content = await read(slide('een') + slide('twee'), 'odp');
    expect(content.pages).toBe(2);
    expect(content.parts).toEqual([
      { place: { page: 1 }, text: 'een' },
      { place: { page: 1, part: 'notes' }, text: 'bij een' },
      { place: { page: 2 }, text: 'twee' },
      { place: { page: 2, part: 'notes' }, text: 'bij twee' },
    ]);
  });
});
