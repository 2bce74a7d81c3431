import { makeZip, type ZipEntry } from '../zip.ts';
import {
  contentTypes,
  coreProperties,
  found,
  relationsXml,
  rootRelations,
  STRICT,
  TRANSITIONAL,
  XML,
} from './shape.ts';

export const TITLE = 'Visie op samenwerken met ouders';
export const FIRST = 'Ouderbetrokkenheid is een officiële afspraak, “want een kind leert thuis én op school”.';
export const SECOND = 'De coördinator bespreekt met collega’s wat geïnformeerde ouders nodig hebben.';
export const TEXT = [TITLE, FIRST, SECOND, 'Groep', 'Aanwezig', 'Groep drie', '43'];

/** The text in elements with a prefix; `attribute` is the prefix of attributes, which have no default namespace. */
const plainBody = (p: string, attribute = p): string => {
  const run = (text: string) => `<${p}r><${p}t xml:space="preserve">${text}</${p}t></${p}r>`;
  const par = (text: string) => `<${p}p>${run(text)}</${p}p>`;
  const row = (cells: string[]) => `<${p}tr>${cells.map((cell) => `<${p}tc>${par(cell)}</${p}tc>`).join('')}</${p}tr>`;
  return (
    `<${p}body><${p}p><${p}pPr><${p}pStyle ${attribute}val="Heading1"/></${p}pPr>${run(TITLE)}</${p}p>${par(FIRST)}${par(SECOND)}` +
    `<${p}p>${run('')}<${p}r><${p}rPr><${p}vanish/></${p}rPr><${p}t>Interne notitie: budget is krap.</${p}t></${p}r></${p}p>` +
    `<${p}p><${p}r><${p}rPr><${p}vanish ${attribute}val="0"/></${p}rPr><${p}t>Dit blijft gewoon staan.</${p}t></${p}r></${p}p>` +
    `<${p}tbl>${row(['Groep', 'Aanwezig'])}${row(['Groep drie', '43'])}</${p}tbl><${p}sectPr/></${p}body>`
  );
};

export const PLAIN_FOUND = found({
  seen: [TITLE, FIRST, SECOND, 'Dit blijft gewoon staan.', 'Groep', 'Aanwezig', 'Groep drie', '43'],
  hidden: ['Interne notitie: budget is krap.'],
});

export const wordStrict = (): Uint8Array =>
  makeZip([
    contentTypes({ 'word/document.xml': 'wordprocessingml.document.main+xml' }),
    rootRelations('word/document.xml', STRICT),
    {
      name: 'word/document.xml',
      data: `${XML}<w:document xmlns:w="${STRICT.word}" xmlns:r="${STRICT.relations}" w:conformance="strict">${plainBody('w:')}</w:document>`,
    },
    coreProperties,
  ]);

const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const WORD_SPACES = `xmlns:w="${TRANSITIONAL.word}" xmlns:r="${TRANSITIONAL.relations}" xmlns:mc="${MC}" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"`;
const run = (text: string, properties = ''): string =>
  `<w:r w:rsidR="00A1">${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const change = (kind: 'ins' | 'del', inside: string): string =>
  `<w:${kind} w:id="9" w:author="Marloes Voorbeeld" w:date="2025-03-14T09:30:00Z">${inside}</w:${kind}>`;
const textBox = `<w:txbxContent><w:p>${run('Kader: koffie')}${run('ochtend op vrijdag')}</w:p></w:txbxContent>`;

/** As Word writes it after months of editing: words split over runs, amid everything that may surround them. */
const splitBody = `<w:body>
<w:p w14:paraId="1"><w:pPr><w:pStyle w:val="Kop1"/></w:pPr><w:bookmarkStart w:id="0" w:name="_Toc1"/>${run('Visie op samen', '<w:b/>')}<w:proofErr w:type="spellStart"/>${run('werken')}<w:proofErr w:type="spellEnd"/>${run(' met ou')}${run('ders', '<w:b/>')}<w:bookmarkEnd w:id="0"/></w:p>
<w:p>${run('Ouder')}${run('be')}<w:lastRenderedPageBreak/>${run('trokkenheid is een offici')}${run('ële afspraak, “want een kind leert ')}<w:smartTag w:uri="urn:x" w:element="plaats">${run('thuis')}</w:smartTag>${run(' én op school”.')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>
<w:sdt><w:sdtPr><w:alias w:val="Blok"/></w:sdtPr><w:sdtContent><w:p>${run('De coördinator bespreekt met ')}<w:sdt><w:sdtPr/><w:sdtContent>${run('collega’s')}</w:sdtContent></w:sdt>${run(' wat geïn')}<w:r><w:softHyphen/></w:r>${run('formeerde ouders nodig hebben.')}</w:p></w:sdtContent></w:sdt>
<w:p>${run('Reflectie')}${change('ins', run(' en terugkoppeling'))}${change('del', '<w:r><w:delText xml:space="preserve"> elke week</w:delText></w:r>')}${run(' hoort daarbij.')}</w:p>
<w:p>${run('Vóór')}<w:r><w:tab/><w:t>de</w:t><w:br/><w:t>zomer</w:t></w:r>${run(' is dit rond')}<w:commentRangeStart w:id="0"/>${run('.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>
<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${textBox}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${textBox}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
<w:p>${run('Interne notitie: budget is krap.', '<w:vanish/>')}</w:p>
<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Bladzijde één')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
<w:p><w:hyperlink r:id="rId9">${run('Schrijf het secre')}${run('tariaat')}</w:hyperlink></w:p>
<w:tbl><w:tr><w:tc><w:p>${run('Groep')}</w:p></w:tc><w:tc><w:p>${run('Aan')}${run('wezig')}</w:p></w:tc></w:tr><w:tr><w:tc><w:p>${run('Groep drie')}</w:p></w:tc><w:tc><w:p>${run('4')}${run('3')}</w:p></w:tc></w:tr></w:tbl>
<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/></w:sectPr></w:body>`;

const wordPart = (name: string, element: string, inside: string): ZipEntry => ({
  name: `word/${name}.xml`,
  data: `${XML}<w:${element} ${WORD_SPACES}>${inside}</w:${element}>`,
});

export const wordSplit = (): Uint8Array =>
  makeZip([
    contentTypes({
      'word/document2.xml': 'wordprocessingml.document.main+xml',
      'word/header1.xml': 'wordprocessingml.header+xml',
      'word/footer1.xml': 'wordprocessingml.footer+xml',
      'word/footnotes.xml': 'wordprocessingml.footnotes+xml',
      'word/comments.xml': 'wordprocessingml.comments+xml',
    }),
    rootRelations('word/document2.xml'),
    wordPart('document2', 'document', splitBody),
    {
      name: 'word/_rels/document2.xml.rels',
      data: relationsXml([
        { id: 'rId5', type: 'header', target: 'header1.xml' },
        { id: 'rId6', type: 'footer', target: 'footer1.xml' },
        { id: 'rId7', type: 'footnotes', target: 'footnotes.xml' },
        { id: 'rId8', type: 'comments', target: 'comments.xml' },
        { id: 'rId9', type: 'hyperlink', target: 'mailto:info@wilgenroos.example', external: true },
      ]),
    },
    wordPart('header1', 'hdr', `<w:p>${run('Basisschool De ')}${run('Wilgenroos')}</w:p>`),
    wordPart('footer1', 'ftr', `<w:p>${run('Vastgesteld in maart 2025')}</w:p>`),
    wordPart(
      'footnotes',
      'footnotes',
      `<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${run(' Zie ook het schoolplan.')}</w:p></w:footnote>`,
    ),
    wordPart(
      'comments',
      'comments',
      `<w:comment w:id="0" w:author="Marloes Voorbeeld" w:initials="MV" w:date="2025-03-14T09:30:00Z"><w:p><w:r><w:annotationRef/></w:r>${run('Graag nog nakijken.')}</w:p></w:comment>`,
    ),
    coreProperties,
  ]);

/** No properties at all, absolute targets, and the content types at the end. */
export const googleDocs = (): Uint8Array =>
  makeZip([
    {
      name: 'word/document.xml',
      data: `${XML}<w:document xmlns:w="${TRANSITIONAL.word}" xmlns:r="${TRANSITIONAL.relations}">${plainBody('w:')}</w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: relationsXml([{ id: 'rId1', type: 'header', target: '/word/header1.xml' }]),
    },
    wordPart('header1', 'hdr', `<w:p>${run('Basisschool De Wilgenroos')}</w:p>`),
    {
      name: '_rels/.rels',
      data: relationsXml([{ id: 'rId1', type: 'officeDocument', target: '/word/document.xml' }]),
    },
    contentTypes({
      'word/document.xml': 'wordprocessingml.document.main+xml',
      'word/header1.xml': 'wordprocessingml.header+xml',
    }),
  ]);

/** Elements are in the default namespace, so only attributes have a prefix, and an unusual one. */
export const applePages = (): Uint8Array =>
  makeZip([
    contentTypes({ 'word/document.xml': 'wordprocessingml.document.main+xml' }),
    rootRelations('word/document.xml'),
    {
      name: 'word/document.xml',
      data: `${XML}<document xmlns="${TRANSITIONAL.word}" xmlns:wp0="${TRANSITIONAL.word}">${plainBody('', 'wp0:')}</document>`,
    },
    coreProperties,
  ]);

export const otherPrefix = (): Uint8Array =>
  makeZip([
    contentTypes({ 'word/document.xml': 'wordprocessingml.document.main+xml' }),
    rootRelations('word/document.xml'),
    {
      name: 'word/document.xml',
      // The usual prefix means something else here, so names must be compared by namespace.
      data: `${XML}<ns0:document xmlns:ns0="${TRANSITIONAL.word}" xmlns:w="urn:iets-anders">${plainBody('ns0:')}</ns0:document>`,
    },
    coreProperties,
  ]);
