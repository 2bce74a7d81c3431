import type { Place } from '../../findings/document-terms.ts';
import { cellName, positionOf } from '../cell-names.ts';
import { type Gathering, gatherContent } from '../gather-content.ts';
import { ReadError, unlessDamaged } from '../limits.ts';
import { gatherLink } from '../links.ts';
import type { Reader } from '../reader.ts';
import { readXml, type XmlHandlers } from '../xml-events.ts';
import { gatherRelated, PICTURES } from './gather-drawings.ts';
import { gatherRest } from './gather-rest.ts';
import { readNumberFormats } from './number-formats.ts';
import { attributeOf, ooxmlName } from './ooxml-markup.ts';
import { type OoxmlPackage, openOoxml, type Relation, targetsById } from './ooxml-package.ts';
import { gatherAbout } from './ooxml-properties.ts';
import { gatherCells, isOn, readSharedStrings, type SheetPlace, type Workbook } from './sheet-cells.ts';
import { gatherMargins, gatherNotes, gatherPersons, gatherThreads } from './sheet-surroundings.ts';

type Sheet = SheetPlace & { name: string; relation: string };
type Desk = { file: OoxmlPackage; content: Gathering; book: Workbook };

const MACRO_SHEET = /^xl(Intl)?Macrosheet$/i;

/** @throws ReadError damaged when it is not a workbook, whatever the package says */
const readSheetList = async (file: OoxmlPackage, main: string) => {
  const sheets: Sheet[] = [];
  let isWorkbook = false;
  let since1904 = false;
  const open: XmlHandlers['open'] = (element) => {
    const { attribute } = element;
    const name = ooxmlName(element.uri, element.local);
    isWorkbook ||= name === 'x:workbook';
    if (name === 'x:workbookPr') since1904 = isOn(attribute('', 'date1904'));
    if (name !== 'x:sheet') return;
    sheets.push({
      sheet: sheets.length + 1,
      name: attribute('', 'name') ?? '',
      hidden: /hidden/i.test(attribute('', 'state') ?? ''),
      relation: attributeOf(element, 'r', 'id') ?? '',
    });
  };
  await readXml(file.parts, main, { open }, file.work);
  if (!isWorkbook) throw new ReadError({ kind: 'damaged' });
  return { sheets, since1904 };
};

const linkPlace = (sheet: number, range: string): Place => {
  const position = positionOf(range.replace(/:.*$/s, ''));
  return position === null ? { sheet } : { sheet, cell: cellName(position) };
};

/** Gathers one sheet: its cells, links, headers and footers. */
const gatherSheet = ({ content, book }: Desk, place: SheetPlace, relations: readonly Relation[]): XmlHandlers => {
  const cells = gatherCells(content, place, book);
  const margins = gatherMargins(content, place);
  const targets = targetsById(relations, 'outside');
  return {
    open(element) {
      const name = ooxmlName(element.uri, element.local);
      cells.open(name, element);
      margins.open(name);
      if (name !== 'x:hyperlink') return;
      const target = targets.get(attributeOf(element, 'r', 'id') ?? '') ?? '';
      gatherLink(content, target, linkPlace(place.sheet, element.attribute('', 'ref') ?? ''));
    },
    text(text) {
      cells.text(text);
      margins.text(text);
    },
    close(uri, local) {
      cells.close(ooxmlName(uri, local));
      margins.close();
    },
  };
};

/** The readers of comments, by the kind of their relation. */
const COMMENTS: ReadonlyMap<string, (content: Gathering, sheet: number) => XmlHandlers> = new Map([
  ['comments', gatherNotes],
  ['threadedComment', gatherThreads],
]);

/** Gathers what is not in cells: comments, drawings and the charts in them. */
const gatherBeside = async (desk: Desk, { sheet, hidden }: SheetPlace, relations: readonly Relation[]) => {
  const { file, content } = desk;
  const place: Place = hidden ? { sheet, part: 'hidden' } : { sheet };
  for (const { kind, target, external } of relations) {
    if (external) continue;
    const comments = COMMENTS.get(kind)?.(content, sheet);
    if (comments !== undefined) {
      const reading = readXml(file.parts, target, comments, file.work);
      await unlessDamaged(reading, () => content.miss({ sheet, part: 'comment' }, 'damaged'));
    }
    if (kind === 'drawing') await gatherRelated(desk, PICTURES, await file.relationsOf(target), place);
  }
  await gatherRelated(desk, ['drawing'], relations, place);
};

const gatherSheets = async (desk: Desk, sheets: readonly Sheet[], relations: readonly Relation[]) => {
  const targets = targetsById(relations, 'inside');
  let damaged = 0;
  for (const { name, relation, ...place } of sheets) {
    desk.content.add(name, { sheet: place.sheet, part: 'sheet-name' });
    const target = targets.get(relation);
    if (target === undefined) continue;
    const beside = await desk.file.relationsOf(target);
    const reading = readXml(desk.file.parts, target, gatherSheet(desk, place, beside), desk.file.work);
    await unlessDamaged(reading, () => {
      damaged += 1;
      desk.content.miss({ sheet: place.sheet }, 'damaged');
    });
    await gatherBeside(desk, place, beside);
    desk.file.work.onPage();
  }
  if (damaged > 0 && damaged === sheets.length) throw new ReadError({ kind: 'damaged' });
};

/**
 * Reads an Excel workbook (ISO 29500-1, transitional and strict): one part for each cell, comment, drawing, header and footer.
 * @throws ReadError damaged when there is no workbook in it, or none of its sheets can be read
 */
export const readSpreadsheet: Reader = async ({ bytes }, work) => {
  const file = await openOoxml(bytes, work);
  const main = await file.mainPart();
  if (main === null) throw new ReadError({ kind: 'damaged' });
  const content = gatherContent(work);
  const { sheets, since1904 } = await readSheetList(file, main);
  const relations = await file.relationsOf(main);
  const partOf = (wanted: string) => relations.find(({ kind, external }) => kind === wanted && !external)?.target ?? '';
  const strings = await readSharedStrings(file, partOf('sharedStrings'));
  const formats = await readNumberFormats(file, partOf('styles'));
  await gatherSheets({ file, content, book: { strings, formats, since1904 } }, sheets, relations);
  await readXml(file.parts, partOf('person'), gatherPersons(content), file.work);
  if (relations.some(({ kind }) => MACRO_SHEET.test(kind))) content.activate('macro');
  await gatherAbout(content, file);
  await gatherRest(content, file, work);
  return content.finish();
};
