import type { Feature as AnyFeature, Image } from 'write-excel-file/node';
import {
  appendMarkupInsideElement,
  findElement,
  getCellAddress,
  getClosingTagMarkup,
  getOpeningTagMarkup,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';

/** What a workbook (ISO 29500-1, 18.3.1) needs besides what the library writes: a list to choose from, and how it prints. */

type Feature = AnyFeature<Image['content']>;

/** A sheet's cells to choose in, and the rows that are on every page. Rows and columns count from 0. */
export type SheetPrint = {
  name: string;
  headRows: number;
  choices: { column: number; fromRow: number; toRow: number };
};

export type ChoiceList = { options: readonly string[]; notInList: { title: string; text: string } };

const SHEET = 'xl/worksheets/sheet{id}.xml';
const WORKBOOK = 'xl/workbook.xml';

const insertInSheet = (xml: string, element: string): string =>
  insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    element,
    getOrderOfSiblings(SHEET, 'worksheet') ?? [],
    'worksheet',
  );

/** The library writes an empty list of names; another version may write none. */
const insertNames = (xml: string, names: string): string => {
  const there = findElement(xml, 'definedNames');
  if (there !== undefined && !there.selfClosingTag) return appendMarkupInsideElement(xml, there, names);
  const defined = element('definedNames', {}, names);
  if (there !== undefined) return replaceElement(xml, there, defined);
  return insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    defined,
    getOrderOfSiblings(WORKBOOK, 'workbook') ?? [],
    'workbook',
  );
};

const element = (tag: string, attributes: Record<string, string | number>, inside: string): string =>
  getOpeningTagMarkup(tag, attributes) + inside + getClosingTagMarkup(tag);

/** A list in the cell itself (18.3.1.32): its options stand between quotes with commas, in every language. */
const listOf = ({ options, notInList }: ChoiceList, { column, fromRow, toRow }: SheetPrint['choices']): string => {
  const range = `${getCellAddress(fromRow, column)}:${getCellAddress(toRow, column)}`;
  const rule = {
    type: 'list',
    allowBlank: 1,
    showErrorMessage: 1,
    errorTitle: notInList.title,
    error: notInList.text,
    sqref: range,
  };
  const formula = element('formula1', {}, sanitizeTextContent(`"${options.join(',')}"`));
  return element('dataValidations', { count: 1 }, element('dataValidation', rule, formula));
};

/** A cell of each of these sheets takes only what is in the list, which opens from it. */
export const choosingFromList = (sheets: readonly SheetPrint[], list: ChoiceList): Feature => ({
  files: {
    transform: {
      [SHEET]: {
        transform: (xml, _options, { sheetIndex }) => {
          const sheet = sheets[sheetIndex];
          return sheet === undefined ? xml : insertInSheet(xml, listOf(list, sheet.choices));
        },
      },
    },
  },
});

/** A height that is no longer the user's own: spreadsheet programs fit it to what is typed in the row. */
const withoutFixedHeight = ({ customHeight: _fixed, ...attributes }: Record<string, string | number>) => attributes;

const NARROW_MARGIN = 0.4;

/**
 * Every sheet prints on one page wide and as many high as it needs, with its head on each page, and rows that grow. The library writes the margins and
 * the paper of a sheet that lies on its side.
 * @param footer in the codes of headers and footers (18.3.1.39)
 */
export const printingOnePageWide = (sheets: readonly SheetPrint[], footer: string): Feature => ({
  files: {
    transform: {
      [SHEET]: {
        transformElementAttributes: (tag, attributes) => {
          if (tag === 'row') return withoutFixedHeight(attributes);
          if (tag === 'pageMargins') return { ...attributes, left: NARROW_MARGIN, right: NARROW_MARGIN };
          return tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes;
        },
        transform: (xml) => {
          const fitting = element('sheetPr', {}, getSelfClosingTagMarkup('pageSetUpPr', { fitToPage: 1 }));
          const foot = element('headerFooter', {}, element('oddFooter', {}, sanitizeTextContent(footer)));
          return insertInSheet(insertInSheet(xml, fitting), foot);
        },
      },
      [WORKBOOK]: {
        transform: (xml) => {
          const names = sheets.map(({ name, headRows }, index) =>
            element(
              'definedName',
              { name: '_xlnm.Print_Titles', localSheetId: index },
              sanitizeTextContent(`'${name.replaceAll("'", "''")}'!$1:$${headRows}`),
            ),
          );
          return insertNames(xml, names.join(''));
        },
      },
    },
  },
});
