import type { Place } from '../../findings/document-terms.ts';
import { positionOf } from '../cell-names.ts';
import type { Gathering } from '../gather-content.ts';
import type { XmlHandlers } from '../xml-events.ts';
import { showDate, showNumber } from './number-formats.ts';
import { ooxmlName } from './ooxml-markup.ts';
import { followLabels } from './sheet-cells.ts';

/** Data of other sheets and books that a workbook keeps to show a table again without them. Nobody sees it, and it travels along. */

const HIDDEN: Place = { part: 'hidden' };

const SHOWN: Readonly<Record<string, (value: string) => string>> = {
  'x:s': (value) => value,
  'x:n': (value) => showNumber(value),
  'x:d': showDate,
};

/**
 * Gathers the fields of a pivot table and their values (ISO 29500-1, 18.10). Call it for the fields before the records.
 * @param fields the names of the fields, filled while they are read
 */
export const gatherCacheFields = (content: Gathering, fields: string[]): XmlHandlers => ({
  open({ uri, local, attribute }) {
    const name = ooxmlName(uri, local);
    if (name === 'x:cacheField') fields.push(attribute('', 'name') ?? '');
    const show = SHOWN[name];
    if (show !== undefined) content.add(show(attribute('', 'v') ?? ''), HIDDEN, fields.at(-1));
  },
});

/** Gathers the records of a pivot table: those values that its fields do not list. */
export const gatherCacheRecords = (content: Gathering, fields: readonly string[]): XmlHandlers => {
  let column = -1;
  return {
    open({ uri, local, attribute }) {
      const name = ooxmlName(uri, local);
      column = name === 'x:r' ? -1 : column + 1;
      const show = SHOWN[name];
      if (show !== undefined) content.add(show(attribute('', 'v') ?? ''), HIDDEN, fields[column]);
    },
  };
};

/** Gathers the cells of another workbook that formulas refer to (ISO 29500-1, 18.14), and notes a link that starts a program (DDE). */
export const gatherLinkedBook = (content: Gathering): XmlHandlers => {
  let labels = followLabels();
  let [cell, kind, value] = ['', '', ''];
  let inValue = false;
  return {
    open({ uri, local, attribute }) {
      const name = ooxmlName(uri, local);
      if (name === 'x:ddeLink') content.activate('program');
      else if (name === 'x:sheetData') labels = followLabels();
      else if (name === 'x:row') labels.startRow();
      else if (name === 'x:cell') [cell, kind, value] = [attribute('', 'r') ?? '', attribute('', 't') ?? 'n', ''];
      inValue = name === 'x:v';
    },
    text(text) {
      if (inValue) value += text;
    },
    close(uri, local) {
      inValue = false;
      if (ooxmlName(uri, local) !== 'x:cell' || value === '' || kind === 'b' || kind === 'e') return;
      const text = kind === 'n' ? showNumber(value) : value;
      content.add(text, HIDDEN, labels.label(positionOf(cell)?.column ?? 0, text, kind !== 'n'));
    },
  };
};
