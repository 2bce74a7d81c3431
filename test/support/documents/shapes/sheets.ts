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

/** Style 1 shows a date, either in a built-in format (14) or in one of its own. */
const stylesXml = (p: string, xmlns: string, own: boolean): string =>
  `<${p}styleSheet ${xmlns}>${own ? `<${p}numFmts count="1"><${p}numFmt numFmtId="164" formatCode="d\\ mmmm\\ yyyy;@"/></${p}numFmts>` : ''}<${p}cellXfs count="2"><${p}xf numFmtId="0"/><${p}xf numFmtId="${own ? 164 : 14}" applyNumberFormat="1"/></${p}cellXfs></${p}styleSheet>`;

/** A text in runs, one with a reading aid (rPh) that is not part of it, an empty one, and one with an escaped return. */
const stringsXml = (p: string, xmlns: string): string =>
  `<${p}sst ${xmlns}><${p}si><${p}t>Groep</${p}t></${p}si><${p}si><${p}t>Datum</${p}t></${p}si><${p}si><${p}t>Aanwezig</${p}t></${p}si><${p}si><${p}r><${p}rPr><${p}b/></${p}rPr><${p}t>Groep </${p}t></${p}r><${p}r><${p}t xml:space="preserve">één</${p}t></${p}r><${p}rPh sb="0" eb="1"><${p}t>leeshulp</${p}t></${p}rPh></${p}si><${p}si/><${p}si><${p}t>Groep twee_x000D_\n&amp; drie</${p}t></${p}si></${p}sst>`;

export const cell = (p: string, at: string, type: string, inside: string, style = ''): string =>
  `<${p}c r="${at}"${type && ` t="${type}"`}${style && ` s="${style}"`}>${inside}</${p}c>`;

/** Attendance rows; dates are day numbers that count from 1900 or from 1904. */
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

export const SHEET_FOUND = found({
  seen: ['Groep', 'Datum', 'Aanwezig', 'Groep één', '22', 'Groep vier', '21', 'Totaal', 'Groep twee & drie'],
  dates: ['2025-02-06', '2025-02-13'],
});
const FROM_1900: readonly [number, number] = [45_694, 45_701];
/** The same dates counted from 1904: 1,462 less. */
const FROM_1904: readonly [number, number] = [44_232, 44_239];

const HIDDEN_SHEET = (xmlns: string): string =>
  `<worksheet ${xmlns}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Kladcijfers vorig jaar</t></is></c></row></sheetData></worksheet>`;

export const excel = (): Uint8Array => {
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

/** As the Open XML SDK writes it, and with it many school programs: with a prefix on every element. */
export const prefixedSheet = (): Uint8Array => {
  const xmlns = `xmlns:x="${TRANSITIONAL.sheet}"`;
  return sheetPackage({
    workbook: `<x:workbook ${xmlns} xmlns:rel="${TRANSITIONAL.relations}"><x:sheets><x:sheet name="Opkomst" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`,
    sheets: [`<x:worksheet ${xmlns}>${attendance('x:', FROM_1900)}</x:worksheet>`],
    strings: stringsXml('x:', xmlns),
    styles: stylesXml('x:', xmlns, true),
  });
};

export const googleSheets = (): Uint8Array => {
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

/** Dates in ISO 8601 (t="d"), which only strict sheets may have. */
export const excelStrict = (): Uint8Array => {
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
