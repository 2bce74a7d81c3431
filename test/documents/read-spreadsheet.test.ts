import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSeen } from '../../src/documents/document-content.ts';
import { LIMITS } from '../../src/documents/limits.ts';
import { readSpreadsheet } from '../../src/documents/office/read-spreadsheet.ts';
import { projectRoot } from '../support/run/run-binary.ts';
import { about, external, type Files, pack, relation, relations, SPACES, strict } from './ooxml-packs.ts';
import { readWith, textsIn, troubleOf } from './read-parts.ts';

const OFFICE_2017 = 'http://schemas.microsoft.com/office/2017/10/relationships';
const THREADS = 'xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"';

const part = (tag: string, inside: string, attributes = '') => `<${tag} ${SPACES} ${attributes}>${inside}</${tag}>`;
const workbook = (sheets: string, before = '') => part('workbook', `${before}<sheets>${sheets}</sheets>`);
const oneSheet = '<sheet name="Telling" r:id="s1"/>';

/** A workbook with one sheet; `files` come on top of what it has, or instead of it. */
const filesOf = (sheet: string, files: Files = {}): Files => ({
  ...about('xl/workbook.xml'),
  'xl/workbook.xml': workbook(oneSheet),
  'xl/_rels/workbook.xml.rels': relations(
    relation('s1', 'worksheet', 'sheets/one.xml'),
    relation('s2', 'worksheet', '/xl/sheets/two.xml'),
    relation('ss', 'sharedStrings', 'strings.xml'),
    relation('st', 'styles', 'styles.xml'),
    relation('p', `${OFFICE_2017}/person`, 'persons/person.xml'),
  ),
  'xl/sheets/one.xml': part('worksheet', sheet),
  ...files,
});

const read = (sheet: string, files: Files = {}) => readWith(readSpreadsheet, pack(filesOf(sheet, files)), 'xlsx');
const rows = (...inside: string[]) => `<sheetData>${inside.map((cells) => `<row>${cells}</row>`).join('')}</sheetData>`;
const text = (words: string, at = '') => `<c ${at && `r="${at}"`} t="inlineStr"><is><t>${words}</t></is></c>`;
const value = (number: string, attributes = '') => `<c ${attributes}><v>${number}</v></c>`;
const strings = (...inside: string[]) => part('sst', inside.map((string) => `<si>${string}</si>`).join(''));
const styles = (codes: readonly string[]) =>
  part(
    'styleSheet',
    `<numFmts>${codes.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`).join('')}</numFmts>` +
      `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${codes.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}</cellXfs>` +
      '<dxfs><dxf><numFmt numFmtId="200" formatCode="d"/></dxf></dxfs>',
  );

const cellsOf = async (sheet: string, files: Files = {}) =>
  (await read(sheet, files)).parts
    .filter(({ place }) => place.cell !== undefined)
    .map(({ place, text: words }) => [place.cell, words]);

describe('a workbook of Excel', () => {
  it('has its sheets in the order of the workbook, whatever their files are called', async () => {
    const content = await read(rows(text('laatste')), {
      'xl/workbook.xml': workbook('<sheet name="Eerst" r:id="s2"/><sheet name="Dan" r:id="s1"/>'),
      'xl/sheets/two.xml': part('worksheet', rows(text('eerste'))),
    });
    expect(content.parts.slice(0, 4)).toEqual([
      { place: { sheet: 1, part: 'sheet-name' }, text: 'Eerst' },
      { place: { sheet: 1, cell: 'A1' }, text: 'eerste', column: 0 },
      { place: { sheet: 2, part: 'sheet-name' }, text: 'Dan' },
      { place: { sheet: 2, cell: 'A1' }, text: 'laatste', column: 0 },
    ]);
    expect(content).toMatchObject({ pages: null, created: '2025-03-14', authors: ['Marloes'], active: [] });
    expect(textsIn(content, 'properties')).toEqual(['Titel']);
  });

  it.each<[string, string, string[]]>([
    ['shared', value('1', 't="s"'), ['gedeeld']],
    ['shared, in runs, without how it sounds', value('0', 't="s"'), ['Jan Smit']],
    ['shared, but not there', value('9', 't="s"'), []],
    ['its own, in runs', '<c t="inlineStr"><is><r><t>a</t></r><rPh><t>x</t></rPh><r><t>b</t></r></is></c>', ['ab']],
    ['the result of a formula', '<c t="str"><f>A1&amp;"x"</f><v>uitkomst</v></c>', ['uitkomst']],
    ['the number that a formula gives', '<c><f>SUM(A1)</f><v>66</v></c>', ['66']],
    ['a formula without result', '<c><f>SUM(A1)</f></c>', []],
    ['a number', value('24.5'), ['24.5']],
    ['a number with a power', value('1.23456782E8'), ['123456782']],
    ['a small number with a power', value('1.5E-2'), ['0.015']],
    ['true', value('1', 't="b"'), []],
    ['an error', value('#REF!', 't="e"'), []],
    ['a date that is written out', value('2025-02-06T00:00:00', 't="d"'), ['6-2-2025']],
    ['an escaped character', value('a_x000A_b_x005F_x', 't="str"'), ['a\nb_x']],
    ['an escaped character among shared ones', value('2', 't="s"'), ['a\nb_x']],
  ])('reads a cell with %s', async (_, cell, wanted) => {
    const content = await read(rows(cell), {
      'xl/strings.xml': strings(
        '<r><rPr><b/></rPr><t xml:space="preserve">Jan </t></r><r><t>Smit</t></r><rPh sb="0" eb="1"><t>jan</t></rPh>',
        '<t>gedeeld</t>',
        '<t>a_x000A_b_x005F_x</t>',
      ),
    });
    expect(textsIn(content)).toEqual(wanted);
  });

  it.each<[string, string, string]>([
    ['d/m/yyyy', '45694', '6-2-2025'],
    ['[$-413]d mmm', '45694.75', '6-2-2025'],
    ['d/m/yyyy', '60', '29-2-1900'],
    ['d/m/yyyy', '59', '28-2-1900'],
    ['d/m/yyyy', '61', '1-3-1900'],
    ['h:mm', '0.5', '12:00'],
    ['d/m/yyyy', '-3', '-3'],
    ['d/m/yyyy', '99999999', '99999999'],
    ['0.00', '45694', '45694'],
    ['0 &quot;dagen&quot;', '45694', '45694'],
    ['[Red]0', '45694', '45694'],
    ['0\\d', '45694', '45694'],
    ['000000000', '12345678', '012345678'],
    ['[[[', '5', '5'],
  ])('shows a number in the format %s: %s as %s', async (code, number, shown) => {
    expect(textsIn(await read(rows(value(number, 's="1"')), { 'xl/styles.xml': styles([code]) }))).toEqual([shown]);
  });

  it.each([
    [13, false],
    [14, true],
    [22, true],
    [23, false],
    [27, true],
    [36, true],
    [37, false],
    [45, true],
    [47, true],
    [48, false],
    [50, true],
    [58, true],
    [59, false],
  ])('knows whether format %d is that of a date', async (id, isDate) => {
    const sheet = part('styleSheet', `<cellXfs><xf numFmtId="${id}"/></cellXfs>`);
    const content = await read(rows(value('45694')), { 'xl/styles.xml': sheet });
    expect(textsIn(content)).toEqual([isDate ? '6-2-2025' : '45694']);
  });

  it('counts days from 1904 when the workbook says so', async () => {
    const files = {
      'xl/workbook.xml': workbook(oneSheet, '<workbookPr date1904="1"/>'),
      'xl/styles.xml': styles(['d/m/yyyy']),
    };
    expect(textsIn(await read(rows(value('44232', 's="1"')), files))).toEqual(['6-2-2025']);
    expect(textsIn(await read(rows(value('2957003', 's="1"')), files))).toEqual(['31-12-9999']);
    expect(textsIn(await read(rows(value('2957004', 's="1"')), files))).toEqual(['2957004']);
  });

  it('counts on where cells and rows do not say where they stand', async () => {
    const sheet = `<sheetData><row r="3">${text('a')}${text('b', 'AA3')}${text('c')}</row><row>${text('d')}</row><row>${text('e', 'C9')}</row><row>${text('f', '&lt;b>')}</row></sheetData>`;
    expect(await cellsOf(sheet)).toEqual([
      ['A3', 'a'],
      ['AA3', 'b'],
      ['AB3', 'c'],
      ['A4', 'd'],
      ['C9', 'e'],
      ['A10', 'f'],
    ]);
  });

  it('says of each cell what it is about', async () => {
    const content = await read(
      rows(
        `${text('Naam')}${text('BSN')}`,
        `${text('Jan')}${value('123456782')}${value('8')}`,
        `${value('1')}${value('2')}${text('Oké')}`,
      ),
    );
    expect(
      content.parts.filter(({ place }) => place.cell !== undefined).map((cell) => [cell.text, cell.label]),
    ).toEqual([
      ['Naam', undefined],
      ['BSN', undefined],
      ['Jan', 'Naam'],
      ['123456782', 'BSN Jan'],
      ['8', 'Jan'],
      ['1', 'Naam'],
      ['2', 'BSN'],
      ['Oké', undefined],
    ]);
  });

  it.each<[string, string, string]>([
    ['row', '', '<row hidden="1">'],
    ['row of no height', '', '<row ht="0">'],
    ['column', '<cols><col min="1" max="2" hidden="true"/></cols>', '<row>'],
    ['column of no width', '<cols><col min="1" max="1" width="0"/></cols>', '<row>'],
  ])('tells what stands in a hidden %s', async (_, before, row) => {
    const { parts } = await read(
      `${before}<sheetData>${row}${text('geheim')}</row><row>${text('b', 'C2')}</row></sheetData>`,
    );
    expect(parts.slice(1, 3)).toEqual([
      { place: { sheet: 1, cell: 'A1', part: 'hidden' }, text: 'geheim', column: 0 },
      { place: { sheet: 1, cell: 'C2' }, text: 'b', column: 2 },
    ]);
  });

  it.each(['hidden', 'veryHidden'])('tells what stands on a sheet that is %s', async (state) => {
    const content = await read(rows(text('geheim')), {
      'xl/workbook.xml': workbook(`<sheet name="Klad" state="${state}" r:id="s1"/>`),
    });
    expect(content.parts[1]).toEqual({ place: { sheet: 1, cell: 'A1', part: 'hidden' }, text: 'geheim', column: 0 });
  });

  it('reads comments, old and new, and who wrote them', async () => {
    const content = await read(rows(text('a')), {
      'xl/sheets/_rels/one.xml.rels': relations(
        relation('c', 'comments', '../comments1.xml'),
        relation('t', `${OFFICE_2017}/threadedComment`, '../threads.xml'),
      ),
      'xl/comments1.xml': part(
        'comments',
        '<authors><author>Anna</author><author>tc={1-2}</author></authors><commentList><comment ref="D4" authorId="0"><text><r><t>Bel </t></r><r><t>Jan</t></r></text></comment></commentList>',
      ),
      'xl/threads.xml': `<ThreadedComments ${THREADS}><threadedComment ref="B2" personId="{1}"><text>Klopt dit?</text></threadedComment></ThreadedComments>`,
      'xl/persons/person.xml': `<personList ${THREADS}><person displayName="Bram" id="{1}"/></personList>`,
    });
    expect(content.parts.filter(({ place }) => place.part === 'comment')).toEqual([
      { place: { sheet: 1, cell: 'D4', part: 'comment' }, text: 'Bel Jan' },
      { place: { sheet: 1, cell: 'B2', part: 'comment' }, text: 'Klopt dit?' },
    ]);
    expect(content.authors).toEqual(['Anna', 'Bram', 'Marloes']);
  });

  it.each([
    ['&amp;L&amp;"Arial,Bold"&amp;12Kop&amp;Ropkomst &amp;P/&amp;N', 'Kop\nopkomst /'],
    ['&amp;C&amp;K00FF00R &amp;&amp; B', 'R & B'],
    ['&amp;C&amp;K04+000Groep&amp;', 'Groep'],
    ['zonder code', 'zonder code'],
  ])('reads the words of a header without its codes: %s', async (code, words) => {
    const content = await read(
      `${rows()}<headerFooter><oddHeader>${code}</oddHeader><oddFooter>&amp;Cvoet</oddFooter></headerFooter>`,
    );
    expect(textsIn(content, 'header')).toEqual([words]);
    expect(textsIn(content, 'footer')).toEqual(['voet']);
  });

  it('reads text boxes, what is said of pictures, charts and links', async () => {
    const content = await read(`${rows(text('a'))}<hyperlinks><hyperlink ref="A1:B2" r:id="h"/></hyperlinks>`, {
      'xl/sheets/_rels/one.xml.rels': relations(
        relation('d', 'drawing', '../drawings/drawing1.xml'),
        relation('h', 'hyperlink', 'mailto:jan@school.nl', external),
      ),
      'xl/drawings/drawing1.xml': part(
        'xdr:wsDr',
        '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="1" name="n" descr="Foto van Jan"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>kader</a:t></a:r></a:p></xdr:txBody></xdr:sp>',
      ),
      'xl/drawings/_rels/drawing1.xml.rels': relations(relation('c', 'chart', '../charts/chart1.xml')),
      'xl/charts/chart1.xml': part(
        'c:chartSpace',
        '<c:title><c:tx><c:rich><a:p><a:r><a:t>Opkomst</a:t></a:r></a:p></c:rich></c:tx></c:title>',
      ),
    });
    expect(textsIn(content)).toEqual(['a', 'Opkomst', 'kader']);
    expect(textsIn(content, 'hidden')).toEqual(['Foto van Jan']);
    expect(content.parts.find(({ place }) => place.part === 'link')).toEqual({
      place: { sheet: 1, cell: 'A1', part: 'link' },
      text: 'jan@school.nl',
    });
  });

  it('reads strict files as it reads transitional ones', async () => {
    const files = filesOf(`${rows(value('0', 't="s"'))}<headerFooter><oddHeader>kop</oddHeader></headerFooter>`, {
      'xl/strings.xml': strings('<t>gedeeld</t>'),
    });
    const readFiles = (each: Files) => readWith(readSpreadsheet, pack(each), 'xlsx');
    const content = await readFiles(strict(files));
    expect(strict(files)['xl/workbook.xml']).toContain('http://purl.oclc.org/ooxml/spreadsheetml/main');
    expect(content).toEqual(await readFiles(files));
    expect(textsIn(content)).toEqual(['gedeeld']);
  });

  it.each<[string, Files]>([
    ['macros', { 'xl/vbaProject.bin': 'x' }],
    [
      'sheets that are macros',
      {
        'xl/_rels/workbook.xml.rels': relations(
          relation('m', 'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet', 'm.xml'),
        ),
      },
    ],
  ])('tells of %s', async (_, files) => {
    expect((await read(rows(), files)).active).toEqual(['macro']);
  });

  it('stops at a long text that many cells share', async () => {
    const long = 'x'.repeat(100_000);
    const uses = value('0', 't="s"').repeat(LIMITS.characters / long.length + 1);
    const reading = read(rows(uses), { 'xl/strings.xml': strings(`<t>${long}</t>`) });
    expect(await troubleOf(reading)).toEqual({ kind: 'limit', limit: 'characters' });
  });

  it.each<[string, Files]>([
    ['no main part', { 'xl/workbook.xml': workbook(oneSheet) }],
    ['another main part', { ...about('xl/workbook.xml'), 'xl/workbook.xml': part('worksheet', '') }],
    ['a sheet that is cut short', filesOf('<sheetData>', {})],
  ])('is damaged when there is %s', async (name, files) => {
    const whole = name.includes('cut') ? { ...files, 'xl/sheets/one.xml': '<worksheet><row>' } : files;
    expect(await troubleOf(readWith(readSpreadsheet, pack(whole), 'xlsx'))).toEqual({ kind: 'damaged' });
  });

  it('finds all that a person sees in a file of LibreOffice', async () => {
    const folder = `${projectRoot}/test/fixtures/documents`;
    const { seen } = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'))['opkomst.xlsx'] as { seen: string[] };
    const content = await readWith(readSpreadsheet, new Uint8Array(readFileSync(`${folder}/opkomst.xlsx`)), 'xlsx');
    const texts = content.parts.filter(isSeen).map((found) => found.text);
    expect(seen.filter((phrase) => !texts.includes(phrase))).toEqual([]);
    expect(texts).toContain('6-2-2025');
    expect(content.parts.find(({ place }) => place.cell === 'D2')?.label).toBe('Aanwezig Groep één');
  });
});
