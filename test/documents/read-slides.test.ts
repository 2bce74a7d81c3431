import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSeen } from '../../src/documents/document-content.ts';
import { readSlides } from '../../src/documents/office/read-slides.ts';
import { startWorkAlone } from '../../src/documents/work.ts';
import type { DocumentPart } from '../../src/findings/document-terms.ts';
import { projectRoot } from '../support/run/run-binary.ts';
import { about, external, type Files, pack, relation, relations, SPACES, strict } from './ooxml-packs.ts';
import { readWith, textsIn, troubleOf } from './read-parts.ts';

const OFFICE_2018 = 'http://schemas.microsoft.com/office/2018/10/relationships';
const MODERN = 'xmlns:m="http://schemas.microsoft.com/office/powerpoint/2018/8/main"';

const part = (tag: string, inside: string, attributes = '') => `<${tag} ${SPACES} ${attributes}>${inside}</${tag}>`;
const slide = (inside: string, attributes = '') =>
  part('p:sld', `<p:cSld><p:spTree>${inside}</p:spTree></p:cSld>`, attributes);
const presentation = (...ids: string[]) =>
  part(
    'p:presentation',
    `<p:sldIdLst>${ids.map((id, index) => `<p:sldId id="${256 + index}" r:id="${id}"/>`).join('')}</p:sldIdLst>`,
  );
const p = (...runs: string[]) => `<a:p>${runs.join('')}</a:p>`;
const r = (text: string, properties = '') => `<a:r>${properties}<a:t>${text}</a:t></a:r>`;
const shape = (inside: string, attributes = '') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Titel 1" ${attributes}/></p:nvSpPr><p:txBody>${inside}</p:txBody></p:sp>`;

/** A presentation with one slide; `files` come on top of what it has, or instead of it. */
const filesOf = (one: string, files: Files = {}): Files => ({
  ...about('ppt/presentation.xml'),
  'ppt/presentation.xml': presentation('s1'),
  'ppt/_rels/presentation.xml.rels': relations(
    relation('s1', 'slide', 'slides/slide1.xml'),
    relation('s2', 'slide', 'slides/slide2.xml'),
    relation('a', 'commentAuthors', 'commentAuthors.xml'),
    relation('b', `${OFFICE_2018}/authors`, 'authors.xml'),
  ),
  'ppt/slides/slide1.xml': one,
  ...files,
});
const read = (inside: string, files: Files = {}) => readWith(readSlides, pack(filesOf(slide(inside), files)), 'pptx');
const beside = (...inside: string[]): Files => ({ 'ppt/slides/_rels/slide1.xml.rels': relations(...inside) });

describe('a presentation of PowerPoint', () => {
  it('has its slides in the order of the show, and says so after each', async () => {
    const files = filesOf(slide(shape(p(r('laatste')))), {
      'ppt/presentation.xml': presentation('s2', 's1'),
      'ppt/slides/slide2.xml': slide(shape(p(r('eerste')) + p() + p(r('tweede')))),
    });
    let turned = 0;
    const content = await readSlides(
      { bytes: pack(files), extension: 'pptx' },
      startWorkAlone(() => {
        turned += 1;
      }),
    );
    expect(content.parts.slice(0, 3)).toEqual([
      { place: { page: 1 }, text: 'eerste' },
      { place: { page: 1 }, text: 'tweede' },
      { place: { page: 2 }, text: 'laatste' },
    ]);
    expect(content).toMatchObject({
      pages: 2,
      created: '2025-03-14',
      authors: ['Marloes'],
      active: [],
      locations: [],
    });
    expect(textsIn(content, 'properties')).toEqual(['Titel']);
    expect(turned).toBe(2);
  });

  it.each<[string, string, string[]]>([
    ['runs', shape(p(r('Ou'), r('der', '<a:rPr b="1"/>'))), ['Ouder']],
    ['line ends and tabs', shape(p(r('a'), '<a:br/>', r('b'), '<a:tab/>', r('c'))), ['a\nb\tc']],
    ['fields', shape(p(r('dia '), '<a:fld type="slidenum"><a:t>3</a:t></a:fld>')), ['dia 3']],
    ['groups', `<p:grpSp>${shape(p(r('a')))}<p:grpSp>${shape(p(r('b')))}</p:grpSp></p:grpSp>`, ['a', 'b']],
    [
      'what stands there twice',
      `<mc:AlternateContent><mc:Choice Requires="x">${shape(p(r('keus')))}</mc:Choice><mc:Fallback>${shape(p(r('terugval')))}</mc:Fallback></mc:AlternateContent>`,
      ['keus'],
    ],
  ])('reads %s', async (_, inside, wanted) => {
    expect(textsIn(await read(inside))).toEqual(wanted);
  });

  it('says of the cells of a table what they are about', async () => {
    const row = (...cells: string[]) =>
      `<a:tr>${cells.map((cell) => `<a:tc><a:txBody>${p(r(cell))}</a:txBody></a:tc>`).join('')}</a:tr>`;
    const { parts } = await read(
      `<p:graphicFrame><a:tbl>${row('Naam', 'BSN')}${row('Jan', '123456782')}</a:tbl></p:graphicFrame>`,
    );
    expect(parts.slice(0, 4).map(({ text, label }) => [text, label])).toEqual([
      ['Naam', undefined],
      ['BSN', undefined],
      ['Jan', 'Naam'],
      ['123456782', 'BSN Jan'],
    ]);
  });

  it.each<[string, string, DocumentPart, string[], string[]]>([
    ['what is said of a picture', shape(p(r('a')), 'title="Foto" descr="Jan"'), 'hidden', ['Foto', 'Jan'], ['a']],
    ['a hidden shape', shape(p(r('geheim')), 'hidden="1"') + shape(p(r('a'))), 'hidden', ['geheim'], ['a']],
    [
      'a link to a mail address',
      shape(p(r('a', '<a:rPr><a:hlinkClick r:id="m"/></a:rPr>'))),
      'link',
      ['jan@school.nl'],
      ['a'],
    ],
    ['a link to a phone', shape(p(r('a', '<a:rPr><a:hlinkClick r:id="t"/></a:rPr>'))), 'link', ['0612345678'], ['a']],
    ['a link to a site', shape(p(r('a', '<a:rPr><a:hlinkClick r:id="w"/></a:rPr>'))), 'link', [], ['a']],
  ])('keeps %s apart', async (_, inside, kind, apart, seen) => {
    const content = await read(
      inside,
      beside(
        relation('m', 'hyperlink', 'mailto:jan@school.nl', external),
        relation('t', 'hyperlink', 'tel:0612345678', external),
        relation('w', 'hyperlink', 'https://school.nl', external),
      ),
    );
    expect(textsIn(content, kind)).toEqual(apart);
    expect(textsIn(content)).toEqual(seen);
  });

  it('tells what stands on a slide that is not shown', async () => {
    const files = filesOf(slide(shape(p(r('reserve'))), 'show="0"'));
    const content = await readWith(readSlides, pack(files), 'pptx');
    expect(content.parts[0]).toEqual({ place: { page: 1, part: 'hidden' }, text: 'reserve' });
    expect(content.pages).toBe(1);
  });

  it('reads the notes, without the number of the slide', async () => {
    const content = await read(shape(p(r('a'))), {
      ...beside(relation('n', 'notesSlide', '../notesSlides/n.xml')),
      'ppt/notesSlides/n.xml': part(
        'p:notes',
        shape(p(r('Noem geen namen'))) + shape(p('<a:fld type="slidenum"><a:t>1</a:t></a:fld>')),
      ),
    });
    expect(content.parts.slice(0, 2)).toEqual([
      { place: { page: 1 }, text: 'a' },
      { place: { page: 1, part: 'notes' }, text: 'Noem geen namen' },
    ]);
    expect(textsIn(content, 'notes')).toHaveLength(1);
  });

  it('reads comments, old and new, and who wrote them', async () => {
    const content = await read(shape(''), {
      ...beside(relation('c', 'comments', '../c.xml'), relation('d', `${OFFICE_2018}/comments`, '../d.xml')),
      'ppt/c.xml': part('p:cmLst', '<p:cm authorId="0"><p:pos x="1" y="2"/><p:text>Klopt dit?</p:text></p:cm>'),
      'ppt/d.xml': part(
        'm:cmLst',
        `<m:cm><m:replyLst><m:reply><m:txBody>${p(r('Ja'))}</m:txBody></m:reply></m:replyLst><m:txBody>${p(r('Is dit zo?'))}</m:txBody></m:cm>`,
        MODERN,
      ),
      'ppt/commentAuthors.xml': part('p:cmAuthorLst', '<p:cmAuthor id="0" name="Anna"/>'),
      'ppt/authors.xml': part('m:authorLst', '<m:author name="Bram"/>', MODERN),
    });
    expect(content.parts.filter(({ place }) => place.part === 'comment')).toEqual(
      ['Klopt dit?', 'Ja', 'Is dit zo?'].map((text) => ({ place: { page: 1, part: 'comment' }, text })),
    );
    expect(content.authors).toEqual(['Anna', 'Bram', 'Marloes']);
  });

  it('reads SmartArt and the words of charts, but not what layouts suggest', async () => {
    const content = await read(shape(p(r('a'))), {
      ...beside(
        relation('g', 'diagramData', '../diagrams/data1.xml'),
        relation('c', 'chart', '../charts/chart1.xml'),
        relation('l', 'slideLayout', '../layouts/l.xml'),
      ),
      'ppt/diagrams/data1.xml': part(
        'dgm:dataModel',
        `<dgm:ptLst><dgm:pt><dgm:t>${p(r('stap'))}</dgm:t></dgm:pt></dgm:ptLst>`,
      ),
      'ppt/charts/chart1.xml': part(
        'c:chartSpace',
        `<c:title><c:tx><c:rich>${p(r('Opkomst'))}</c:rich></c:tx></c:title><c:cat><c:strRef><c:strCache><c:pt><c:v>Groep 3</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:pt><c:v>24</c:v></c:pt></c:numCache></c:numRef></c:val>`,
      ),
      'ppt/layouts/l.xml': part('p:sldLayout', shape(p(r('Klik om te bewerken')))),
    });
    expect(textsIn(content)).toEqual(['a', 'stap', 'Opkomst', 'Groep 3']);
    expect(content.parts[1]?.place).toEqual({ page: 1 });
  });

  it('tells of what it can do by itself', async () => {
    const run = shape(p(r('a', '<a:rPr><a:hlinkClick r:id="" action="ppaction://program"/></a:rPr>')));
    expect((await read(run, { 'ppt/vbaProject.bin': 'x' })).active).toEqual(['macro', 'program']);
  });

  it('reads strict files as it reads transitional ones', async () => {
    const files = filesOf(slide(shape(p(r('tekst')))));
    const content = await readWith(readSlides, pack(strict(files)), 'pptx');
    expect(content).toEqual(await readWith(readSlides, pack(files), 'pptx'));
    expect(textsIn(content)).toEqual(['tekst']);
  });

  it.each<[string, Files]>([
    ['no main part', { 'ppt/presentation.xml': presentation() }],
    ['another main part', { ...about('a.xml'), 'a.xml': slide('') }],
    ['a slide that is cut short', filesOf('<p:sld>')],
  ])('is damaged when there is %s', async (_, files) => {
    expect(await troubleOf(readWith(readSlides, pack(files), 'pptx'))).toEqual({ kind: 'damaged' });
  });

  it('has an end to its slides', async () => {
    const files = { 'ppt/presentation.xml': presentation(...Array.from({ length: 5_001 }, () => 's1')) };
    expect(await troubleOf(read('', files))).toEqual({ kind: 'limit', limit: 'pages' });
  });

  it('finds all that a person sees in a file of LibreOffice', async () => {
    const folder = `${projectRoot}/test/fixtures/documents`;
    const { seen } = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'))['ouderavond.pptx'] as {
      seen: string[];
    };
    const content = await readWith(readSlides, new Uint8Array(readFileSync(`${folder}/ouderavond.pptx`)), 'pptx');
    const texts = content.parts.filter(isSeen).map(({ text }) => text);
    expect(seen.filter((phrase) => !texts.includes(phrase))).toEqual([]);
    expect(content.pages).toBe(3);
    expect(textsIn(content, 'hidden')).toEqual(expect.arrayContaining(['Reservedia', 'Deze dia blijft verborgen']));
  });
});
