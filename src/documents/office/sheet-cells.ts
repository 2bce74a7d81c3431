import type { Place } from '../../findings/document-terms.ts';
import type { Gathering } from '../gather-content.ts';
import type { XmlElement } from '../xml-events.ts';
import { type CellPosition, MOST_COLUMNS, nameOf, positionOf } from './cell-names.ts';
import { type NumberFormat, showDate, showNumber } from './number-formats.ts';
import { gatherRichString, unescaped } from './rich-strings.ts';
import { followLabels } from './sheet-labels.ts';

/** What all sheets of a workbook share. */
export type Workbook = { strings: readonly string[]; formats: readonly NumberFormat[]; since1904: boolean };

/** A sheet by its number, from 1, and whether nobody sees it. */
export type SheetPlace = { sheet: number; hidden: boolean };

const TEXT_KINDS: ReadonlySet<string> = new Set(['s', 'str', 'inlineStr']);

export const isOn = (value: string | null): boolean => value === '1' || value === 'true' || value === 'on';

/** Sizes of nothing hide as well as the word for it. */
const isFolded = ({ attribute }: XmlElement, size: 'width' | 'ht'): boolean =>
  isOn(attribute('', 'hidden')) || Number(attribute('', size) ?? 1) === 0;

const shownText = (kind: string, value: string, inline: string, style: number, book: Workbook): string => {
  if (kind === 's') return book.strings[Number(value)] ?? '';
  if (kind === 'inlineStr') return inline;
  if (kind === 'n') return showNumber(value, book.formats[style], book.since1904);
  if (kind === 'd') return showDate(value);
  // Of the kinds that are left, only results of formulas are words: the others are true, false and errors.
  return kind === 'str' ? unescaped(value) : '';
};

/** Remembers which columns and rows are folded away. */
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

/** Counts on where rows and cells do not say where they stand. */
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

/** Takes the cells of a sheet over, one by one; elements by their usual names. */
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
    const place: Place = { sheet, cell: nameOf(position) };
    if (hidden || folded.hides(position.column)) place.part = 'hidden';
    content.add(text, place, labels.label(position.column, text, TEXT_KINDS.has(kind)));
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
