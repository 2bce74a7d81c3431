import { makeZip, type ZipEntry } from './zip.ts';

/** What a person finds in a document, in the shape of test/fixtures/documents/expected.json. */
export type ExpectedContent = {
  pages: number | null;
  seen: string[];
  headers: string[];
  footers: string[];
  footnotes: string[];
  comments: string[];
  deleted: string[];
  hidden: string[];
  notes: string[];
  /** Text of files that are packed inside. */
  attachments: string[];
  /** Days in the cells of a spreadsheet; how they are written is up to the reader. */
  dates?: string[];
  created: string | null;
  authors: string[];
};

/** A document as a program that we cannot run here would write it. */
export type DocumentShape = { name: string; about: string; make: () => Uint8Array; expected: ExpectedContent };

const found = (more: Partial<ExpectedContent>): ExpectedContent => ({
  pages: null,
  seen: [],
  headers: [],
  footers: [],
  footnotes: [],
  comments: [],
  deleted: [],
  hidden: [],
  notes: [],
  attachments: [],
  created: '2025-03-14',
  authors: ['Marloes Voorbeeld'],
  ...more,
});

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const TRANSITIONAL = {
  word: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  sheet: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  slide: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
/** ISO 29500-1, which Office writes as "Strict Open XML". */
const STRICT = {
  word: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  sheet: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  slide: 'http://purl.oclc.org/ooxml/presentationml/main',
  drawing: 'http://purl.oclc.org/ooxml/drawingml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
type Namespaces = typeof TRANSITIONAL;

type Relation = { id: string; type: string; target: string; external?: boolean };

/** Relations; a type without a colon is one of Office's own. */
const relationsXml = (relations: readonly Relation[], space: Namespaces = TRANSITIONAL): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations
    .map(({ id, type, target, external }) => {
      const full = type.includes(':') ? type : `${space.relations}/${type}`;
      return `<Relationship Id="${id}" Type="${full}" Target="${target}"${external === true ? ' TargetMode="External"' : ''}/>`;
    })
    .join('')}</Relationships>`;

const contentTypes = (parts: Readonly<Record<string, string>>): ZipEntry => ({
  name: '[Content_Types].xml',
  data: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
    parts,
  )
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="${TYPES}.${type}"/>`)
    .join('')}</Types>`,
});

const CORE_TYPE = `${PACKAGE}/relationships/metadata/core-properties`;
const coreProperties: ZipEntry = {
  name: 'docProps/core.xml',
  data: `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Visie</dc:title><dc:creator>Marloes Voorbeeld</dc:creator><cp:lastModifiedBy>Marloes Voorbeeld</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">2025-03-14T09:30:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2025-03-15T09:30:00Z</dcterms:modified></cp:coreProperties>`,
};

/** The relations of a package: its main part and its properties. */
const rootRelations = (main: string, space: Namespaces = TRANSITIONAL): ZipEntry => ({
  name: '_rels/.rels',
  data: relationsXml(
    [
      { id: 'rId2', type: CORE_TYPE, target: 'docProps/core.xml' },
      { id: 'rId1', type: 'officeDocument', target: main },
    ],
    space,
  ),
});

// --- Word ---

const TITLE = 'Visie op samenwerken met ouders';
const FIRST = 'Ouderbetrokkenheid is een officiële afspraak, “want een kind leert thuis én op school”.';
const SECOND = 'De coördinator bespreekt met collega’s wat geïnformeerde ouders nodig hebben.';
const TEXT = [TITLE, FIRST, SECOND, 'Groep', 'Aanwezig', 'Groep drie', '43'];

/** The text in elements of a prefix; `attribute` is the prefix of attributes, which have no default namespace. */
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

const PLAIN_FOUND = found({
  seen: [TITLE, FIRST, SECOND, 'Dit blijft gewoon staan.', 'Groep', 'Aanwezig', 'Groep drie', '43'],
  hidden: ['Interne notitie: budget is krap.'],
});

const wordStrict = (): Uint8Array =>
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

/** As Word writes after months of editing: words broken over runs, and all that may stand around them. */
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

const wordSplit = (): Uint8Array =>
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

/** No properties at all, absolute targets, and the list of kinds at the end. */
const googleDocs = (): Uint8Array =>
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

/** Elements in the default namespace, so that only attributes have a prefix, and another one than usual. */
const applePages = (): Uint8Array =>
  makeZip([
    contentTypes({ 'word/document.xml': 'wordprocessingml.document.main+xml' }),
    rootRelations('word/document.xml'),
    {
      name: 'word/document.xml',
      data: `${XML}<document xmlns="${TRANSITIONAL.word}" xmlns:wp0="${TRANSITIONAL.word}">${plainBody('', 'wp0:')}</document>`,
    },
    coreProperties,
  ]);

const otherPrefix = (): Uint8Array =>
  makeZip([
    contentTypes({ 'word/document.xml': 'wordprocessingml.document.main+xml' }),
    rootRelations('word/document.xml'),
    {
      name: 'word/document.xml',
      // The usual prefix means something else here: names must be compared by namespace.
      data: `${XML}<ns0:document xmlns:ns0="${TRANSITIONAL.word}" xmlns:w="urn:iets-anders">${plainBody('ns0:')}</ns0:document>`,
    },
    coreProperties,
  ]);

// --- Excel ---

const sheetPackage = (
  {
    workbook,
    sheets,
    strings,
    styles,
    more = [],
  }: {
    workbook: string;
    sheets: readonly string[];
    strings: string;
    styles: string;
    more?: readonly ZipEntry[];
  },
  { space = TRANSITIONAL, properties = true, absolute = false } = {},
): Uint8Array => {
  const at = absolute ? '/xl/' : '';
  const names = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const root = relationsXml(
    [{ id: 'rId1', type: 'officeDocument', target: `${absolute ? '/' : ''}xl/workbook.xml` }],
    space,
  );
  return makeZip([
    contentTypes({
      'xl/workbook.xml': 'spreadsheetml.sheet.main+xml',
      ...Object.fromEntries(names.map((name) => [`xl/${name}`, 'spreadsheetml.worksheet+xml'])),
      'xl/sharedStrings.xml': 'spreadsheetml.sharedStrings+xml',
      'xl/styles.xml': 'spreadsheetml.styles+xml',
    }),
    properties ? rootRelations('xl/workbook.xml', space) : { name: '_rels/.rels', data: root },
    { name: 'xl/workbook.xml', data: XML + workbook },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relationsXml(
        [
          ...names.map((name, index) => ({ id: `rId${index + 1}`, type: 'worksheet', target: at + name })),
          { id: 'rId8', type: 'sharedStrings', target: `${at}sharedStrings.xml` },
          { id: 'rId9', type: 'styles', target: `${at}styles.xml` },
        ],
        space,
      ),
    },
    { name: 'xl/sharedStrings.xml', data: XML + strings },
    { name: 'xl/styles.xml', data: XML + styles },
    ...sheets.map((data, index) => ({ name: `xl/${names[index]}`, data: XML + data })),
    ...(properties ? [coreProperties] : []),
    ...more,
  ]);
};

/** Style 1 shows a day: a built-in format (14), or one of its own. */
const stylesXml = (p: string, xmlns: string, own: boolean): string =>
  `<${p}styleSheet ${xmlns}>${own ? `<${p}numFmts count="1"><${p}numFmt numFmtId="164" formatCode="d\\ mmmm\\ yyyy;@"/></${p}numFmts>` : ''}<${p}cellXfs count="2"><${p}xf numFmtId="0"/><${p}xf numFmtId="${own ? 164 : 14}" applyNumberFormat="1"/></${p}cellXfs></${p}styleSheet>`;

/** A text in runs, one with a reading aid (rPh) that is no part of it, an empty one, and one with an escaped return. */
const stringsXml = (p: string, xmlns: string): string =>
  `<${p}sst ${xmlns}><${p}si><${p}t>Groep</${p}t></${p}si><${p}si><${p}t>Datum</${p}t></${p}si><${p}si><${p}t>Aanwezig</${p}t></${p}si><${p}si><${p}r><${p}rPr><${p}b/></${p}rPr><${p}t>Groep </${p}t></${p}r><${p}r><${p}t xml:space="preserve">één</${p}t></${p}r><${p}rPh sb="0" eb="1"><${p}t>leeshulp</${p}t></${p}rPh></${p}si><${p}si/><${p}si><${p}t>Groep twee_x000D_\n&amp; drie</${p}t></${p}si></${p}sst>`;

const cell = (p: string, at: string, type: string, inside: string, style = ''): string =>
  `<${p}c r="${at}"${type && ` t="${type}"`}${style && ` s="${style}"`}>${inside}</${p}c>`;

/** Rows of attendance; the days are numbers that count from 1900, or from 1904. */
const attendance = (p: string, days: readonly [number, number]): string => {
  const value = (text: string | number) => `<${p}v>${text}</${p}v>`;
  const c = (at: string, type: string, inside: string, style = '') => cell(p, at, type, inside, style);
  const row = (number: number, inside: string, more = '') => `<${p}row r="${number}"${more}>${inside}</${p}row>`;
  return `<${p}sheetData>${row(1, ['A1', 'B1', 'C1'].map((at, index) => c(at, 's', value(index))).join(''))}${row(
    2,
    c('A2', 's', value(3)) + c('B2', '', value(days[0]), '1') + c('C2', '', value(22)),
  )}${row(3, c('A3', 'inlineStr', `<${p}is><${p}r><${p}t>Groep v</${p}t></${p}r><${p}r><${p}t>ier</${p}t></${p}r></${p}is>`) + c('B3', '', value(days[1]), '1') + c('C3', '', `<${p}f>20+1</${p}f>${value(21)}`))}${row(
    4,
    c('A4', 'str', `<${p}f>"Tot"&amp;"aal"</${p}f>${value('Totaal')}`) +
      c('B4', 'b', value(1)) +
      c('C4', 'e', value('#N/A')),
  )}${row(5, c('A5', 's', value(5)))}${row(6, c('A6', 's', value(0)), ' hidden="1"')}</${p}sheetData>`;
};

const SHEET_FOUND = found({
  seen: ['Groep', 'Datum', 'Aanwezig', 'Groep één', '22', 'Groep vier', '21', 'Totaal', 'Groep twee & drie'],
  dates: ['2025-02-06', '2025-02-13'],
});
const FROM_1900: readonly [number, number] = [45_694, 45_701];
/** The same days counted from 1904: 1,462 less. */
const FROM_1904: readonly [number, number] = [44_232, 44_239];

const HIDDEN_SHEET = (xmlns: string): string =>
  `<worksheet ${xmlns}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Kladcijfers vorig jaar</t></is></c></row></sheetData></worksheet>`;

const excel = (): Uint8Array => {
  const xmlns = `xmlns="${TRANSITIONAL.sheet}" xmlns:r="${TRANSITIONAL.relations}"`;
  return sheetPackage({
    workbook: `<workbook ${xmlns}><workbookPr date1904="1"/><sheets><sheet name="Opkomst" sheetId="7" r:id="rId1"/><sheet name="Intern" sheetId="3" state="veryHidden" r:id="rId2"/></sheets></workbook>`,
    sheets: [
      `<worksheet ${xmlns}>${attendance('', FROM_1904)}<headerFooter><oddHeader>&amp;L&amp;"Calibri,Bold"&amp;12Kopregel van de telling</oddHeader><oddFooter>&amp;CVoetregel &amp;P van &amp;N</oddFooter></headerFooter></worksheet>`,
      HIDDEN_SHEET(xmlns),
    ],
    strings: stringsXml('', xmlns),
    styles: stylesXml('', xmlns, false),
    more: [
      {
        name: 'xl/worksheets/_rels/sheet1.xml.rels',
        data: relationsXml([{ id: 'rId1', type: 'comments', target: '../comments1.xml' }]),
      },
      {
        name: 'xl/comments1.xml',
        data: `${XML}<comments ${xmlns}><authors><author>Marloes Voorbeeld</author></authors><commentList><comment ref="C3" authorId="0"><text><r><t>Vijf ouders </t></r><r><t>waren ziek.</t></r></text></comment></commentList></comments>`,
      },
    ],
  });
};

/** As the Open XML SDK writes, and with it many school programs: a prefix on each element. */
const prefixedSheet = (): Uint8Array => {
  const xmlns = `xmlns:x="${TRANSITIONAL.sheet}"`;
  return sheetPackage({
    workbook: `<x:workbook ${xmlns} xmlns:rel="${TRANSITIONAL.relations}"><x:sheets><x:sheet name="Opkomst" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`,
    sheets: [`<x:worksheet ${xmlns}>${attendance('x:', FROM_1900)}</x:worksheet>`],
    strings: stringsXml('x:', xmlns),
    styles: stylesXml('x:', xmlns, true),
  });
};

const googleSheets = (): Uint8Array => {
  const xmlns = `xmlns="${TRANSITIONAL.sheet}" xmlns:r="${TRANSITIONAL.relations}"`;
  return sheetPackage(
    {
      workbook: `<workbook ${xmlns}><workbookPr/><sheets><sheet state="visible" name="Opkomst" sheetId="1" r:id="rId1"/></sheets><definedNames/><calcPr/></workbook>`,
      sheets: [`<worksheet ${xmlns}>${attendance('', FROM_1900)}</worksheet>`],
      strings: stringsXml('', xmlns),
      styles: stylesXml('', xmlns, true),
    },
    { properties: false, absolute: true },
  );
};

/** Days as ISO 8601 (t="d"), which only strict sheets may have. */
const excelStrict = (): Uint8Array => {
  const xmlns = `xmlns="${STRICT.sheet}" xmlns:r="${STRICT.relations}"`;
  const rows = attendance('', FROM_1900).replace(/<c r="(B[23])" s="1"><v>(\d+)<\/v>/g, (_all, at: string) => {
    const day = at === 'B2' ? '2025-02-06' : '2025-02-13';
    return `<c r="${at}" s="1" t="d"><v>${day}T00:00:00.000</v>`;
  });
  return sheetPackage(
    {
      workbook: `<workbook ${xmlns} conformance="strict"><sheets><sheet name="Opkomst" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      sheets: [`<worksheet ${xmlns}>${rows}</worksheet>`],
      strings: stringsXml('', xmlns),
      styles: stylesXml('', xmlns, false),
    },
    { space: STRICT },
  );
};

// --- PowerPoint ---

const EMPTY_TREE = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';

const SLIDE_SPACES = `xmlns:p="${TRANSITIONAL.slide}" xmlns:a="${TRANSITIONAL.drawing}" xmlns:r="${TRANSITIONAL.relations}" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"`;
const words = (...runs: string[]): string =>
  `<a:p>${runs.map((text) => `<a:r><a:t>${text}</a:t></a:r>`).join('')}</a:p>`;
const shape = (inside: string, placeholder = ''): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Tekst 1"/><p:cNvSpPr/><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="8000000" cy="1000000"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/>${inside}</p:txBody></p:sp>`;
const PLACEHOLDER = '<p:ph type="title"/>';
const group = (inside: string): string => `<p:grpSp>${EMPTY_TREE}${inside}</p:grpSp>`;
const slideXml = (element: string, inside: string, attributes = ''): string =>
  `${XML}<p:${element} ${SLIDE_SPACES}${attributes}><p:cSld><p:spTree>${EMPTY_TREE}${inside}</p:spTree></p:cSld></p:${element}>`;
const graphic = (uri: string, inside: string): string =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name=""/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="6000000" cy="2000000"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${uri}">${inside}</a:graphicData></a:graphic></p:graphicFrame>`;
const tableCell = (...runs: string[]): string =>
  `<a:tc><a:txBody><a:bodyPr/>${words(...runs)}</a:txBody><a:tcPr/></a:tc>`;

const SMART_ART = `${XML}<dgm:dataModel ${SLIDE_SPACES}><dgm:ptLst><dgm:pt modelId="1" type="doc"/><dgm:pt modelId="2"><dgm:t><a:bodyPr/>${words('Stap één: ', 'luisteren')}</dgm:t></dgm:pt><dgm:pt modelId="3"><dgm:t><a:bodyPr/>${words('Stap twee: afspreken')}</dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`;

const slideRelations = (number: number, relations: readonly Relation[]): ZipEntry => ({
  name: `ppt/slides/_rels/slide${number}.xml.rels`,
  data: relationsXml(relations),
});

/** A master and a layout; their prompts are on no slide. */
const masters: readonly ZipEntry[] = [
  {
    name: 'ppt/slideMasters/slideMaster1.xml',
    data: `${XML}<p:sldMaster ${SLIDE_SPACES}><p:cSld><p:spTree>${EMPTY_TREE}${shape(words('Klik om de stijl te bewerken'), PLACEHOLDER)}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`,
  },
  {
    name: 'ppt/slideMasters/_rels/slideMaster1.xml.rels',
    data: relationsXml([{ id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' }]),
  },
  {
    name: 'ppt/slideLayouts/slideLayout1.xml',
    data: slideXml('sldLayout', shape(words('Klik om een titel toe te voegen'), PLACEHOLDER)),
  },
  {
    name: 'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
    data: relationsXml([{ id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }]),
  },
];
const LAYOUT: Relation = { id: 'rId7', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' };

/** The order of slides is that of the presentation, not of their file names; the third one is hidden. */
const powerPoint = (): Uint8Array =>
  makeZip([
    contentTypes({
      'ppt/presentation.xml': 'presentationml.presentation.main+xml',
      'ppt/slides/slide1.xml': 'presentationml.slide+xml',
      'ppt/slides/slide2.xml': 'presentationml.slide+xml',
      'ppt/slides/slide10.xml': 'presentationml.slide+xml',
      'ppt/notesSlides/notesSlide1.xml': 'presentationml.notesSlide+xml',
      'ppt/slideMasters/slideMaster1.xml': 'presentationml.slideMaster+xml',
      'ppt/slideLayouts/slideLayout1.xml': 'presentationml.slideLayout+xml',
      'ppt/diagrams/data1.xml': 'drawingml.diagramData+xml',
    }),
    rootRelations('ppt/presentation.xml'),
    {
      name: 'ppt/presentation.xml',
      data: `${XML}<p:presentation ${SLIDE_SPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId20"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id="258" r:id="rId10"/><p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId1"/></p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    },
    {
      name: 'ppt/_rels/presentation.xml.rels',
      data: relationsXml([
        { id: 'rId1', type: 'slide', target: 'slides/slide1.xml' },
        { id: 'rId2', type: 'slide', target: 'slides/slide2.xml' },
        { id: 'rId10', type: 'slide', target: 'slides/slide10.xml' },
        { id: 'rId20', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
      ]),
    },
    {
      name: 'ppt/slides/slide10.xml',
      data: slideXml(
        'sld',
        shape(words('Samen ster', 'k voor ieder kind')) + group(group(shape(words('Vijf afspraken met ouders')))),
      ),
    },
    slideRelations(10, [LAYOUT, { id: 'rId1', type: 'notesSlide', target: '../notesSlides/notesSlide1.xml' }]),
    {
      name: 'ppt/slides/slide2.xml',
      data: slideXml(
        'sld',
        graphic(
          'table',
          `<a:tbl><a:tblPr/><a:tblGrid><a:gridCol w="3000000"/><a:gridCol w="3000000"/></a:tblGrid><a:tr h="400000">${tableCell('Groep')}${tableCell('Aanwezig')}</a:tr><a:tr h="400000">${tableCell('Groep drie')}${tableCell('4', '3')}</a:tr></a:tbl>`,
        ) + graphic('diagram', '<dgm:relIds r:dm="rId1"/>'),
      ),
    },
    slideRelations(1, [LAYOUT]),
    slideRelations(2, [LAYOUT, { id: 'rId1', type: 'diagramData', target: '../diagrams/data1.xml' }]),
    ...masters,
    { name: 'ppt/diagrams/data1.xml', data: SMART_ART },
    { name: 'ppt/slides/slide1.xml', data: slideXml('sld', shape(words('Reservedia')), ' show="0"') },
    {
      name: 'ppt/notesSlides/notesSlide1.xml',
      data: slideXml('notes', shape(words('Vertel hier over de koffie', 'ochtend.'))),
    },
    coreProperties,
  ]);

/** Documents in the shape of programs that do not run here, all with known text. */
export const documentShapes: readonly DocumentShape[] = [
  { name: 'word-strict.docx', about: 'Word, Strict Open XML', make: wordStrict, expected: PLAIN_FOUND },
  {
    name: 'word-split.docx',
    about: 'Word after much editing; main part word/document2.xml',
    make: wordSplit,
    expected: found({
      seen: [
        TITLE,
        FIRST,
        SECOND,
        'Reflectie en terugkoppeling hoort daarbij.',
        'Kader: koffieochtend op vrijdag',
        'Bladzijde één',
        'Schrijf het secretariaat',
        ...TEXT.slice(3),
      ],
      headers: ['Basisschool De Wilgenroos'],
      footers: ['Vastgesteld in maart 2025'],
      footnotes: ['Zie ook het schoolplan.'],
      comments: ['Graag nog nakijken.'],
      deleted: ['elke week'],
      hidden: ['Interne notitie: budget is krap.'],
    }),
  },
  {
    name: 'google-docs.docx',
    about: 'Google Docs: no properties, absolute targets, kinds last',
    make: googleDocs,
    expected: { ...PLAIN_FOUND, headers: ['Basisschool De Wilgenroos'], created: null, authors: [] },
  },
  { name: 'pages.docx', about: 'Pages: the default namespace', make: applePages, expected: PLAIN_FOUND },
  {
    name: 'other-prefix.docx',
    about: 'another prefix, and the usual one for something else',
    make: otherPrefix,
    expected: PLAIN_FOUND,
  },
  {
    name: 'excel.xlsx',
    about: 'Excel: rich text, days from 1904, a very hidden sheet, a hidden row, a comment',
    make: excel,
    expected: {
      ...SHEET_FOUND,
      headers: ['Kopregel van de telling'],
      footers: ['Voetregel'],
      comments: ['Vijf ouders waren ziek.'],
      hidden: ['Kladcijfers vorig jaar', 'Groep'],
    },
  },
  {
    name: 'prefixed.xlsx',
    about: 'Open XML SDK: a prefix on each element',
    make: prefixedSheet,
    expected: SHEET_FOUND,
  },
  {
    name: 'google-sheets.xlsx',
    about: 'Google Sheets: no properties, absolute targets',
    make: googleSheets,
    expected: { ...SHEET_FOUND, created: null, authors: [] },
  },
  {
    name: 'excel-strict.xlsx',
    about: 'Excel, Strict Open XML: days as ISO 8601',
    make: excelStrict,
    expected: SHEET_FOUND,
  },
  {
    name: 'powerpoint.pptx',
    about: 'PowerPoint: groups, a table, SmartArt, notes, a hidden slide, slides in another order than their names',
    make: powerPoint,
    expected: found({
      pages: 3,
      seen: [
        'Samen sterk voor ieder kind',
        'Vijf afspraken met ouders',
        'Groep',
        'Aanwezig',
        'Groep drie',
        '43',
        'Stap één: luisteren',
        'Stap twee: afspreken',
      ],
      notes: ['Vertel hier over de koffieochtend.'],
      hidden: ['Reservedia'],
    }),
  },
];
