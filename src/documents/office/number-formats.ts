import { addDays } from '../../base/dates.ts';
import { isoDay } from '../iso-day.ts';
import { readXml } from '../xml-events.ts';
import { ooxmlName } from './ooxml-markup.ts';
import type { OoxmlPackage } from './ooxml-package.ts';

/** How the number in a cell is shown: as a date, with a minimum of digits (0612345678), or as written. */
export type NumberFormat = { date: boolean; digits: number };

const AS_WRITTEN: NumberFormat = { date: false, digits: 0 };
const AS_DATE: NumberFormat = { date: true, digits: 0 };
/** The ids of date formats that have no format code (ISO 29500-1, 18.8.30). */
const BUILT_IN_DATES: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
/** The longest format that Excel allows. */
const MOST_CHARACTERS = 255;
/** The parts of a format that are literal text or white space. */
const LITERALS = /"[^"]*(?:"|$)|\[[^\]]*(?:\]|$)|[\\_*]./g;

const formatOf = (id: number, code: string | undefined): NumberFormat => {
  if (code === undefined) {
    return BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last) ? AS_DATE : AS_WRITTEN;
  }
  const bare = code.slice(0, MOST_CHARACTERS).replace(LITERALS, '');
  if (/[dmy]/i.test(bare)) return AS_DATE;
  return /^0{2,}$/.test(bare) ? { date: false, digits: bare.length } : AS_WRITTEN;
};

/**
 * The number format of each cell style, by the index of the style.
 * @param partName the part with the styles
 * @throws ReadError damaged, unsafe or a limit
 */
export const readNumberFormats = async (file: OoxmlPackage, partName: string): Promise<NumberFormat[]> => {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  // The same elements occur elsewhere, as styles of styles and as conditional formats; those must not be counted.
  let list = '';
  await readXml(
    file.parts,
    partName,
    {
      open({ uri, local, attribute }) {
        const name = ooxmlName(uri, local);
        const id = Number(attribute('', 'numFmtId') ?? 0);
        if (name === 'x:cellXfs' || name === 'x:numFmts') list = name;
        else if (name === 'x:xf' && list === 'x:cellXfs') styles.push(id);
        else if (name === 'x:numFmt' && list === 'x:numFmts') codes.set(id, attribute('', 'formatCode') ?? '');
      },
      close(uri, local) {
        if (ooxmlName(uri, local) === list) list = '';
      },
    },
    file.work,
  );
  const formats = new Map([...new Set(styles)].map((id) => [id, formatOf(id, codes.get(id))]));
  return styles.map((id) => formats.get(id) ?? AS_WRITTEN);
};

/** The last day that spreadsheets have: 31-12-9999. */
const LAST_DAY = 2_958_465;
/** How much later spreadsheets of old Macs begin to count. */
const FROM_1904 = 1462;

const asWritten = (text: string): string => {
  const value = Number(text);
  if (!/e/i.test(text) || !Number.isFinite(value)) return text;
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
};

const asTime = (part: number): string => {
  const minutes = Math.round(part * 24 * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};

const asWrittenDay = (iso: string): string => iso.split('-').map(Number).reverse().join('-');

/** Days count from 30 December 1899, because Excel wrongly has a 29 February 1900. */
const asDay = (serial: number): string => {
  const whole = Math.floor(serial);
  return whole === 60 ? '29-2-1900' : asWrittenDay(addDays(whole < 60 ? '1899-12-31' : '1899-12-30', whole));
};

/** A number as a person sees it: dates as d-m-yyyy, times without a date as h:mm. */
export const showNumber = (text: string, { date, digits }: NumberFormat = AS_WRITTEN, since1904 = false): string => {
  const value = Number(text);
  const serial = value + (since1904 ? FROM_1904 : 0);
  if (date && value >= 0 && serial <= LAST_DAY) return value < 1 ? asTime(value) : asDay(serial);
  const written = asWritten(text);
  return digits > 0 && /^\d+$/.test(written) ? written.padStart(digits, '0') : written;
};

/** An ISO 8601 date as d-m-yyyy; other text unchanged. */
export const showDate = (text: string): string => {
  const day = isoDay(text);
  return day === null ? text : asWrittenDay(day);
};
