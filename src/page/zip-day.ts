/**
 * A date as zip files store it (APPNOTE 4.4.6): midnight, then seven bits for the years since 1980, four for the month, five
 * for the day.
 */
const zipDay = (date: string): number => {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  return (((year - 1980) & 0x7f) << 9) | (month << 5) | day;
};

const END_SIZE = 22;
const ENTRY_SIZE = 46;

/** Dates every entry of a zip that one of our libraries just wrote (no comment, one piece). Changes the bytes in place. */
export const dateZip = (zip: Uint8Array, date: string): Uint8Array => {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const moment = (zipDay(date) << 16) >>> 0;
  const end = zip.byteLength - END_SIZE;
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    view.setUint32(entry + 12, moment, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, moment, true);
    const lengths = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    entry += ENTRY_SIZE + lengths.reduce((sum, length) => sum + length, 0);
  }
  return zip;
};
