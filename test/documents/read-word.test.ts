import { describe, expect, it } from 'vitest';
import type { ReadTrouble } from '../../src/documents/document-content.ts';
import { LIMITS } from '../../src/documents/limits.ts';
import { readWord } from '../../src/documents/office/read-word.ts';
import type { DocumentPart } from '../../src/findings/document-terms.ts';
import { makeZip } from '../support/documents/zip.ts';
import { readWith, textsIn, troubleOf } from './read-parts.ts';

const OPEN = 'http://schemas.openxmlformats.org';
const RELATIONS = `${OPEN}/officeDocument/2006/relationships`;
const SPACES = [
  `xmlns:w="${OPEN}/wordprocessingml/2006/main" xmlns:r="${RELATIONS}"`,
  `xmlns:mc="${OPEN}/markup-compatibility/2006" xmlns:wp="${OPEN}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:m="${OPEN}/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"`,
].join(' ');

type Files = Record<string, string>;

const relation = (id: string, kind: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}" ${more}/>`;
const relations = (...inside: string[]) =>
  `<Relationships xmlns="${OPEN}/package/2006/relationships">${inside.join('')}</Relationships>`;
const external = 'TargetMode="External"';

/** A document with this body; `files` come on top of what every document has, or instead of it. */
const pack = (body: string, files: Files = {}) => {
  const all: Files = {
    '[Content_Types].xml': `<Types xmlns="${OPEN}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': `<w:document ${SPACES}><w:body>${body}</w:body></w:document>`,
    ...files,
  };
  return makeZip(Object.entries(all).map(([name, data]) => ({ name, data })));
};

const read = (body: string, files: Files = {}) => readWith(readWord, pack(body, files), 'docx');
const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const r = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const field = (instruction: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('getoond')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('a document of Word', () => {
  it('has its paragraphs in order, each in one part, whatever its runs', async () => {
    const content = await read(
      `${p(r('Ou'), r('der', '<w:b/>'), r('plan'))}${p()}${p('<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>', '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>06</w:t><w:noBreakHyphen/><w:t>12</w:t><w:softHyphen/><w:t>3</w:t></w:r>')}<w:sdt><w:sdtContent>${p(r('veld'))}</w:sdtContent></w:sdt>${p('<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>')}`,
    );
    expect(content.parts).toEqual([
      { place: { paragraph: 1 }, text: 'Ouderplan' },
      { place: { paragraph: 3 }, text: 'a\tb\n06-123' },
      { place: { paragraph: 4 }, text: 'veld' },
      { place: { paragraph: 5 }, text: 'x+1' },
    ]);
    expect(content).toMatchObject({ pages: null, locations: [], active: [], created: null, authors: [] });
  });

  it.each<[string, string, DocumentPart, string[], string[]]>([
    [
      'deleted words',
      p(r('a'), `<w:del w:author="A"><w:r><w:delText>weg</w:delText></w:r></w:del>`, r('b')),
      'deleted',
      ['weg'],
      ['ab'],
    ],
    ['words that moved away', p(r('a'), `<w:moveFrom>${r('weg')}</w:moveFrom>`), 'deleted', ['weg'], ['a']],
    ['hidden words', p(r('a'), r('geheim', '<w:vanish/>'), r('b')), 'hidden', ['geheim'], ['ab']],
    [
      'a picture',
      p(
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="n" title="Foto" descr="Jan"/></wp:inline></w:drawing></w:r>',
        r('a'),
      ),
      'hidden',
      ['Foto', 'Jan'],
      ['a'],
    ],
    [
      'a picture of older Word',
      p('<w:r><w:pict><v:shape alt="Jan"><v:imagedata o:title="Foto"/></v:shape></w:pict></w:r>', r('a')),
      'hidden',
      ['Jan', 'Foto'],
      ['a'],
    ],
    [
      'a field with a link',
      p(field(' HYPERLINK &quot;mailto:jan@school.nl&quot; ')),
      'link',
      ['jan@school.nl'],
      ['getoond'],
    ],
    [
      'a simple field with a link',
      p(`<w:fldSimple w:instr="HYPERLINK tel:0612345678">${r('bel')}</w:fldSimple>`),
      'link',
      ['0612345678'],
      ['bel'],
    ],
    ['a field with a date', p(field(' DATE ')), 'link', [], ['getoond']],
  ])('keeps %s apart', async (_, body, part, apart, seen) => {
    const content = await read(body);
    expect(textsIn(content, part)).toEqual(apart);
    expect(textsIn(content)).toEqual(seen);
  });

  it.each([
    ['that is switched off', r('te zien', '<w:vanish w:val="0"/>')],
    ['of the mark of the paragraph', `<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${r('te zien')}`],
    ['of before a change', r('te zien', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>')],
  ])('hides nothing by a property %s', async (_, inside) => {
    expect((await read(p(inside))).parts).toEqual([{ place: { paragraph: 1 }, text: 'te zien' }]);
  });

  it.each([
    ['Symbol', 'F031', '011'],
    ['Arial', '0040', '0@1'],
    ['Wingdings', 'F0FC', '0 1'],
    ['Symbol', 'D800', '0 1'],
    ['Symbol', 'F007', '0 1'],
    ['Symbol', 'geen', '0 1'],
  ])('reads a symbol of %s, %s, as a person sees it', async (font, char, text) => {
    const body = p(r('0'), `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`, r('1'));
    expect(textsIn(await read(body))).toEqual([text]);
  });

  it('shows inserted words, and names who changed something', async () => {
    const content = await read(
      p(
        `<w:ins w:author="Anna">${r('nieuw')}</w:ins>`,
        r('b', '<w:rPrChange w:author="Bram"/>'),
        '<w:del w:author="Anna"/>',
      ),
    );
    expect(textsIn(content)).toEqual(['nieuwb']);
    expect(content.authors).toEqual(['Anna', 'Bram']);
  });

  it('reads what stands beside the body', async () => {
    const story = (tag: string, inside: string) => `<w:${tag} ${SPACES}>${inside}</w:${tag}>`;
    const content = await read(p(r('tekst'), `<w:hyperlink r:id="m">${r('mail')}</w:hyperlink>`), {
      'word/_rels/document.xml.rels': relations(
        relation('1', 'header', 'header1.xml'),
        relation('2', 'footer', '/word/footer1.xml'),
        relation('3', 'footnotes', '../word/footnotes.xml'),
        relation('4', 'endnotes', './endnotes.xml'),
        relation('5', 'comments', 'comments.xml'),
        relation('m', 'hyperlink', 'mailto:a%40b.nl', external),
        relation('w', 'hyperlink', 'https://school.nl', external),
      ),
      'word/header1.xml': story('hdr', p(r('kop'))),
      'word/footer1.xml': story('ftr', p(r('voet'))),
      'word/footnotes.xml': story('footnotes', `<w:footnote>${p(r('noot'))}</w:footnote>`),
      'word/endnotes.xml': story('endnotes', `<w:endnote>${p(r('eind'))}</w:endnote>`),
      'word/comments.xml': story('comments', `<w:comment w:author="Cor">${p(r('zorg'))}</w:comment>`),
    });
    expect(content.parts).toEqual([
      { place: { paragraph: 1, part: 'link' }, text: 'a@b.nl' },
      { place: { paragraph: 1 }, text: 'tekstmail' },
      { place: { part: 'header' }, text: 'kop' },
      { place: { part: 'footer' }, text: 'voet' },
      { place: { part: 'footnote' }, text: 'noot' },
      { place: { part: 'footnote' }, text: 'eind' },
      { place: { part: 'comment' }, text: 'zorg' },
    ]);
    expect(content.authors).toEqual(['Cor']);
  });

  it('reads a text box once, from the fallback only when there is no choice', async () => {
    const box = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;
    const content = await read(
      p(
        r('a'),
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('nieuw')}</mc:Choice><mc:Fallback>${box('oud')}</mc:Fallback></mc:AlternateContent></w:r>`,
        `<w:r><mc:AlternateContent><mc:Fallback>${box('alleen')}</mc:Fallback></mc:AlternateContent></w:r>`,
        r('b'),
      ),
    );
    expect(textsIn(content)).toEqual(['nieuw', 'alleen', 'ab']);
    expect(content.parts.map(({ place }) => place.paragraph)).toEqual([2, 3, 1]);
  });

  it('reads SmartArt and the words of charts', async () => {
    const paragraph = (text: string) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;
    const drawing = `xmlns:a="${OPEN}/drawingml/2006/main" xmlns:c="${OPEN}/drawingml/2006/chart" xmlns:dgm="${OPEN}/drawingml/2006/diagram"`;
    const content = await read(p(r('a')), {
      'word/_rels/document.xml.rels': relations(
        relation('1', 'diagramData', 'diagrams/data1.xml'),
        relation('2', 'chart', 'charts/chart1.xml'),
      ),
      'word/diagrams/data1.xml': `<dgm:dataModel ${drawing}>${paragraph('stap')}</dgm:dataModel>`,
      'word/charts/chart1.xml': `<c:chartSpace ${drawing}>${paragraph('Opkomst')}</c:chartSpace>`,
    });
    expect(textsIn(content)).toEqual(['a', 'stap', 'Opkomst']);
  });

  it('labels cells by their column and row', async () => {
    const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
    const wide = `<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p(r('Contact'))}`;
    const content = await read(
      `<w:tbl>${row(p(r('Naam')), wide, p(r('Groep')))}${row(p(r('Jan')), p(r('06')), p(r('mail')), p(r('7')))}</w:tbl>${p(r('na'))}`,
    );
    expect(content.parts.map(({ text, label }) => [text, label])).toEqual([
      ['Naam', undefined],
      ['Contact', undefined],
      ['Groep', undefined],
      ['Jan', 'Naam'],
      ['06', 'Contact Jan'],
      ['mail', 'Jan'],
      ['7', 'Groep Jan'],
      ['na', undefined],
    ]);
    expect(content.parts.at(-1)?.place).toEqual({ paragraph: 8 });
  });

  it('has properties, a day and authors', async () => {
    const core = `${OPEN}/package/2006/relationships/metadata/core-properties`;
    const content = await read(p(r('a')), {
      '_rels/.rels': relations(
        relation('1', 'officeDocument', 'word/document.xml'),
        `<Relationship Id="2" Type="${core}" Target="docProps/core.xml"/>`,
        relation('3', 'extended-properties', 'docProps/app.xml'),
        relation('4', 'custom-properties', 'docProps/custom.xml'),
      ),
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="${OPEN}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Plan</dc:title><dc:creator>Anna</dc:creator><cp:lastModifiedBy>Bram</cp:lastModifiedBy><dcterms:created>2026-03-14T10:00:00Z</dcterms:created></cp:coreProperties>`,
      'docProps/app.xml': `<Properties xmlns="${OPEN}/officeDocument/2006/extended-properties"><Pages>9</Pages><Company>De School</Company></Properties>`,
      'docProps/custom.xml': `<Properties xmlns="${OPEN}/officeDocument/2006/custom-properties" xmlns:vt="${OPEN}/officeDocument/2006/docPropsVTypes"><property name="Leerling"><vt:lpwstr>Jan</vt:lpwstr></property></Properties>`,
    });
    expect(content).toMatchObject({ created: '2026-03-14', authors: ['Anna', 'Bram'] });
    expect(content.parts.filter(({ place }) => place.part === 'properties')).toEqual([
      { place: { part: 'properties' }, text: 'Plan' },
      { place: { part: 'properties' }, text: 'De School' },
      { place: { part: 'properties' }, text: 'Jan', label: 'Leerling' },
    ]);
  });

  const STRICT = 'http://purl.oclc.org/ooxml';
  it.each<[string, string, Files]>([
    [
      'another prefix',
      '',
      {
        'word/document.xml': `<q:document xmlns:q="${OPEN}/wordprocessingml/2006/main"><q:body><q:p><q:r><q:rPr><q:vanish q:val="off"/></q:rPr><q:t>tekst</q:t></q:r></q:p></q:body></q:document>`,
      },
    ],
    [
      'no prefix',
      '',
      {
        'word/document.xml': `<document xmlns="${OPEN}/wordprocessingml/2006/main"><body><p><r><t>tekst</t></r></p></body></document>`,
      },
    ],
    [
      'the strict namespaces',
      '',
      {
        '_rels/.rels': relations(
          `<Relationship Id="1" Type="${STRICT}/officeDocument/relationships/officeDocument" Target="word/document.xml"/>`,
        ),
        'word/document.xml': `<w:document xmlns:w="${STRICT}/wordprocessingml/main"><w:body>${p(r('tekst'))}</w:body></w:document>`,
      },
    ],
    [
      'another main part',
      p(r('niet dit')),
      {
        '_rels/.rels': relations(relation('1', 'officeDocument', '/word/document2.xml')),
        'word/document2.xml': `<w:document ${SPACES}><w:body>${p(r('tekst'))}</w:body></w:document>`,
      },
    ],
    [
      'a main part in other capitals',
      p(r('tekst')),
      { '_rels/.rels': relations(relation('1', 'officeDocument', 'Word/Document.xml')) },
    ],
    ['CDATA', p('<w:r><w:t><![CDATA[tekst]]></w:t></w:r>'), {}],
  ])('is read with %s', async (_, body, files) => {
    expect(textsIn(await read(body, files))).toEqual(['tekst']);
  });

  it('takes nothing from elements of another namespace with the usual prefix', async () => {
    const other = `<w:p xmlns:w="urn:other"><w:r><w:t>x</w:t></w:r></w:p>`;
    expect((await read(other)).parts).toEqual([]);
  });

  it.each<[string, Files, string[]]>([
    ['macros', { 'word/vbaProject.bin': 'x' }, ['macro']],
    ['ActiveX', { 'word/activeX/activeX1.xml': '<x/>' }, ['program']],
    [
      'the type of a macro document',
      {
        '[Content_Types].xml': `<Types xmlns="${OPEN}/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`,
      },
      ['macro'],
    ],
    ['settings of a printer', { 'word/printerSettings1.bin': 'x' }, []],
  ])('knows %s', async (_, files, active) => {
    expect((await read(p(r('a')), files)).active).toEqual(active);
  });

  it('knows a field that starts a program', async () => {
    expect((await read(p(field(' DDEAUTO c:\\\\cmd.exe ')))).active).toEqual(['program']);
  });

  const limit = (name: 'nesting' | 'characters' | 'unpacked'): ReadTrouble => ({ kind: 'limit', limit: name });
  const million = 'x'.repeat(1_000_000);
  it.each<[string, string, Files, ReadTrouble]>([
    ['no main part', '', { '_rels/.rels': relations() }, { kind: 'damaged' }],
    [
      'a main part that is not there',
      '',
      { '_rels/.rels': relations(relation('1', 'officeDocument', 'w.xml')) },
      { kind: 'damaged' },
    ],
    [
      'a workbook as its main part',
      '',
      { 'word/document.xml': `<workbook xmlns="${OPEN}/spreadsheetml/2006/main"/>` },
      { kind: 'damaged' },
    ],
    ['XML that is cut short', '', { 'word/document.xml': `<w:document ${SPACES}><w:body><w:p>` }, { kind: 'damaged' }],
    ['an unknown entity', p(r('&wie;')), {}, { kind: 'damaged' }],
    ['an unbound prefix', '<z:p/>', {}, { kind: 'damaged' }],
    ['an empty main part', '', { 'word/document.xml': '' }, { kind: 'damaged' }],
    ['a DOCTYPE', '', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>' }, { kind: 'unsafe' }],
    ['a name that leads upwards', '', { '../a': '' }, { kind: 'unsafe' }],
    ['a name in two spellings', '', { 'WORD/document.xml': '' }, { kind: 'unsafe' }],
    ['300 levels', '<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300), {}, limit('nesting')],
    ['a bomb of text', p(r(million)).repeat(LIMITS.characters / 1_000_000 + 1), {}, limit('characters')],
    ['a bomb of white space', `<w:p ${' '.repeat(LIMITS.entryBytes)}/>`, {}, limit('unpacked')],
  ])('is not read with %s', async (_, body, files, trouble) => {
    expect(await troubleOf(read(body, files))).toEqual(trouble);
  });

  it('counts characters over all its parts', async () => {
    const half = p(r(million)).repeat(11);
    const files = {
      'word/_rels/document.xml.rels': relations(relation('1', 'header', 'header1.xml')),
      'word/header1.xml': `<w:hdr ${SPACES}>${half}</w:hdr>`,
    };
    expect(await troubleOf(read(half, files))).toEqual(limit('characters'));
  });
});
