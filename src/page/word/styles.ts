import { frameWords } from '../words.ts';

/**
 * The look of the Word report, as styles, so that an auditor can change all headings or tables at once. Sizes are in half
 * points.
 */

export const WORD_COLOURS = {
  ink: '1B2A33',
  accent: '1F5C7A',
  line: 'B9C4CB',
  head: 'E6EEF2',
  strong: '1D6B3A',
  urgent: 'A63D0A',
};
export const FONT = 'Calibri';

/** Style ids. Word shows the names of its own styles in the user's language. */
export const STYLES = {
  subtitle: 'Subtitle',
  quote: 'Quote',
  bullets: 'ListBullet',
  numbers: 'ListNumber',
  tableText: 'TableText',
  table: 'ReportTable',
  header: 'Header',
  footer: 'Footer',
  contentsHeading: 'TOCHeading',
  parting: 'Parting',
} as const;

/** Styles that Word has none of. */
const OWN_STYLES: readonly string[] = [STYLES.tableText, STYLES.parting];

const paragraphStyle = (id: string, name: string, paragraph: string, run = '', basedOn = 'Normal'): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${OWN_STYLES.includes(id) ? ' w:customStyle="1"' : ''}><w:name w:val="${name}"/>` +
  `<w:basedOn w:val="${basedOn}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

const spacing = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`;

const edges = (names: readonly string[], size: number) =>
  names.map((name) => `<w:${name} w:val="single" w:sz="${size}" w:space="0" w:color="${WORD_COLOURS.line}"/>`).join('');

const TABLE_STYLE =
  `<w:style w:type="table" w:customStyle="1" w:styleId="${STYLES.table}"><w:name w:val="${frameWords.styles.table}"/><w:qFormat/>` +
  `<w:tblPr><w:tblBorders>${edges(['top', 'bottom', 'insideH'], 4)}</w:tblBorders>` +
  '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
  `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="${WORD_COLOURS.ink}"/></w:rPr>` +
  `<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${WORD_COLOURS.head}"/></w:tcPr></w:tblStylePr></w:style>`;

const CONTENTS_TABS = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs>';

/** The styles that the document library lacks, as WordprocessingML (ECMA-376, 17.7). */
export const STYLE_SHEET = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  paragraphStyle(
    STYLES.subtitle,
    'Subtitle',
    spacing(0, 120),
    `<w:color w:val="${WORD_COLOURS.accent}"/><w:sz w:val="20"/>`,
  ),
  paragraphStyle(
    STYLES.quote,
    'Quote',
    `<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="${WORD_COLOURS.accent}"/></w:pBdr>${spacing(80, 120)}`,
    '<w:i/>',
  ),
  paragraphStyle(STYLES.bullets, 'List Bullet', spacing(0, 40)),
  paragraphStyle(STYLES.numbers, 'List Number', spacing(0, 80)),
  paragraphStyle(STYLES.tableText, frameWords.styles.tableText, spacing(0, 20), '<w:sz w:val="18"/>'),
  paragraphStyle(STYLES.header, 'header', spacing(0, 0), '<w:sz w:val="18"/>'),
  paragraphStyle(STYLES.footer, 'footer', spacing(0, 0), '<w:sz w:val="18"/>'),
  paragraphStyle(STYLES.contentsHeading, 'TOC Heading', spacing(240, 120), '<w:b/><w:sz w:val="28"/>'),
  paragraphStyle(
    STYLES.parting,
    frameWords.styles.parting,
    spacing(0, 120),
    `<w:b/><w:color w:val="${WORD_COLOURS.accent}"/><w:sz w:val="40"/>`,
  ),
  paragraphStyle('TOC1', 'toc 1', `${CONTENTS_TABS}${spacing(80, 20)}`, '<w:b/>'),
  paragraphStyle('TOC2', 'toc 2', `${CONTENTS_TABS}${spacing(0, 20)}<w:ind w:left="280"/>`),
  TABLE_STYLE,
].join('')}</w:styles>`;

export const PAPER_SIZE = { width: 11_906, height: 16_838 };

/** Of the sides and the top. */
export const MARGIN = 1_134;

/** Of the bottom, and from the edges of the sheet to its header and footer. */
export const OTHER_MARGINS = { bottom: 964, header: 567, footer: 482 };

export const TEXT_WIDTH = PAPER_SIZE.width - 2 * MARGIN;
