import type { Place } from '../../findings/document-terms.ts';
import { type CellPosition, cellName, MOST_COLUMNS, positionOf } from '../cell-names.ts';
import type { Gathering } from '../gather-content.ts';
import { cellLabel } from '../table-cells.ts';
import { readXml, type XmlElement } from '../xml-events.ts';
import { type NumberFormat, showDate, showNumber } from './number-formats.ts';
import { ooxmlName } from './ooxml-markup.ts';
import type { OoxmlPackage } from './ooxml-package.ts';

/** Every cell keeps its label, so a long heading would be repeated a million times. */
const MOST_CHARACTERS = 200;

/** Labels each cell with the first text in its column and the first text in its row. */
export const followLabels = () => {
  const headings: string[] = [];
  let rowName: string | undefined;
  return {
    startRow(): void {
      rowName = undefined;
    },
    /** The label of a cell, which is never its own text: a heading has none, and the first text of a row has its heading only. */
    label(column: number, text: string, isText: boolean): string | undefined {
      const heading = headings[column];
      const isHeading = isText && heading === undefined;
      const about = rowName;
      if (isHeading) headings[column] = text.slice(0, MOST_CHARACTERS);
      if (isText) rowName ??= text.slice(0, MOST_CHARACTERS);
      return isHeading ? undefined : cellLabel(heading, about);
    },
  };
};

/** Decodes characters that XML cannot hold, such as _x000D_ (ISO 29500-1, 22.9.2.19). */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Joins the runs of a rich text, without its phonetic reading (x:rPh). */
export const gatherRichString = () => {
  let text = '';
  let listening = false;
  let spoken = 0;
  return {
    open(name: string): void {
      if (name === 'x:rPh') spoken += 1;
      listening = name === 'x:t' && spoken === 0;
    },
    hear(more: string): void {
      if (listening) text += more;
    },
    close(name: string): void {
      if (name === 'x:rPh') spoken -= 1;
      listening = false;
    },
    /** Returns the text so far and starts the next one. */
    take(): string {
      const taken = unescaped(text).trim();
      text = '';
      return taken;
    },
  };
};

/**
 * The shared strings of a workbook, in order.
 * @throws ReadError damaged, unsafe or a limit
 */
export const readSharedStrings = async (file: OoxmlPackage, partName: string): Promise<string[]> => {
  const strings: string[] = [];
  const string = gatherRichString();
  await readXml(
    file.parts,
    partName,
    {
      open: ({ uri, local }) => string.open(ooxmlName(uri, local)),
      text: (text) => string.hear(text),
      close(uri, local) {
        const name = ooxmlName(uri, local);
        string.close(name);
        if (name === 'x:si') strings.push(string.take());
      },
    },
    file.work,
  );
  return strings;
};

export type Workbook = { strings: readonly string[]; formats: readonly NumberFormat[]; since1904: boolean };

/** The number of a sheet, from 1, and whether it is hidden. */
export type SheetPlace = { sheet: number; hidden: boolean };

const TEXT_KINDS: ReadonlySet<string> = new Set(['s', 'str', 'inlineStr']);

export const isOn = (value: string | null): boolean => value === '1' || value === 'true' || value === 'on';

/** Hidden by its attribute, or by a size of zero. */
const isFolded = ({ attribute }: XmlElement, size: 'width' | 'ht'): boolean =>
  isOn(attribute('', 'hidden')) || Number(attribute('', size) ?? 1) === 0;

const shownText = (kind: string, value: string, inline: string, style: number, book: Workbook): string => {
  if (kind === 's') return book.strings[Number(value)] ?? '';
  if (kind === 'inlineStr') return inline;
  if (kind === 'n') return showNumber(value, book.formats[style], book.since1904);
  if (kind === 'd') return showDate(value);
  // The other kinds are booleans and errors; only the text result of a formula is words.
  return kind === 'str' ? unescaped(value) : '';
};

/** Follows which columns and rows are hidden. */
const followHidden = () => {
  const columns = new Uint8Array(MOST_COLUMNS + 1);
  let row = false;
  return {
    column(element: XmlElement): void {
      if (!isFolded(element, 'width')) return;
      const [first, last] = [Number(element.attribute('', 'min')), Number(element.attribute('', 'max'))];
      columns.fill(1, Math.max(first, 1), last + 1);
    },
    row(element: XmlElement): void {
      row = isFolded(element, 'ht');
    },
    hides: (column: number): boolean => row || columns[column] === 1,
  };
};

/** Follows the current position, counting on where rows and cells do not give theirs. */
const followPositions = () => {
  let position: CellPosition = { column: 0, row: 0 };
  return {
    startRow({ attribute }: XmlElement): void {
      const told = positionOf(`A${attribute('', 'r') ?? ''}`);
      position = { column: 0, row: told?.row ?? position.row + 1 };
    },
    startCell({ attribute }: XmlElement): void {
      position = positionOf(attribute('', 'r') ?? '') ?? { ...position, column: position.column + 1 };
    },
    here: (): CellPosition => position,
  };
};

/** Gathers the cells of a sheet. Elements come with their usual prefix. */
export const gatherCells = (content: Gathering, { sheet, hidden }: SheetPlace, book: Workbook) => {
  const folded = followHidden();
  const positions = followPositions();
  const labels = followLabels();
  const inline = gatherRichString();
  let [kind, style, value, inValue] = ['n', 0, '', false];
  const startCell = (element: XmlElement) => {
    positions.startCell(element);
    kind = element.attribute('', 't') ?? 'n';
    style = Number(element.attribute('', 's') ?? 0);
    value = '';
    inline.take();
  };
  const endCell = () => {
    const position = positions.here();
    const text = shownText(kind, value.trim(), inline.take(), style, book);
    if (text === '') return;
    const place: Place = { sheet, cell: cellName(position) };
    if (hidden || folded.hides(position.column)) place.part = 'hidden';
    const { column } = position;
    content.add(text, place, labels.label(column, text, TEXT_KINDS.has(kind)), column - 1);
  };
  return {
    open(name: string, element: XmlElement): void {
      if (name === 'x:c') startCell(element);
      else if (name === 'x:row') {
        positions.startRow(element);
        folded.row(element);
        labels.startRow();
      } else if (name === 'x:col') folded.column(element);
      inValue = name === 'x:v';
      inline.open(name);
    },
    text(text: string): void {
      if (inValue) value += text;
      else inline.hear(text);
    },
    close(name: string): void {
      inValue = false;
      inline.close(name);
      if (name === 'x:c') endCell();
    },
  };
};
