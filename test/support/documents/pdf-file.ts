import { deflateSync } from 'node:zlib';

/** Small PDFs (ISO 32000-1) written by hand. */

/** Objects are numbered from 1, and number 1 is the catalog. A stream has its dictionary without << >>, and its bytes. */
export type PdfObject = string | { dictionary: string; data: Uint8Array | string };

const objectBytes = (object: PdfObject): Buffer => {
  if (typeof object === 'string') return Buffer.from(object, 'latin1');
  const data = typeof object.data === 'string' ? Buffer.from(object.data, 'latin1') : Buffer.from(object.data);
  const length = object.dictionary.includes('/Length') ? '' : `/Length ${data.length} `;
  return Buffer.concat([
    Buffer.from(`<< ${length}${object.dictionary} >>\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream'),
  ]);
};

/** @param trailer more keys of the trailer; XREF stands for the place of the table of objects */
export const pdfFile = (objects: readonly PdfObject[], trailer = ''): Buffer => {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let offset = 9;
  for (const [index, object] of objects.entries()) {
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), objectBytes(object), Buffer.from('\nendobj\n')]);
    offsets.push(offset);
    pieces.push(piece);
    offset += piece.length;
  }
  const lines = offsets.map((each) => `${String(each).padStart(10, '0')} 00000 n \n`).join('');
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer.replaceAll('XREF', String(offset))} >>\nstartxref\n${offset}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(xref + end)]);
};

export const FONT = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>';

/** A text drawn at a point of the page, in points from the lower left. */
export const drawn = (text: string, x = 60, y = 700): string => `BT /F1 12 Tf ${x} ${y} Td (${text}) Tj ET\n`;

export const stream = (data: string | Uint8Array, dictionary = ''): PdfObject => ({ dictionary, data });

type Sheet = {
  /** Keys of the page beside those that every page has. */
  page?: string;
  /** Keys of its resources beside the font F1. */
  resources?: string;
  /** Keys of the catalog. */
  catalog?: string;
  trailer?: string;
  /** Objects from number 5 on. */
  more?: readonly PdfObject[];
};

/** A PDF of one page. The catalog is object 1, the page 3, what is drawn on it 4. */
export const onePage = (
  content: PdfObject | string,
  { page = '', resources = '', catalog = '', trailer = '', more = [] }: Sheet = {},
): Buffer =>
  pdfFile(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${FONT} ${resources} >> ${page} >>`,
      typeof content === 'string' ? stream(content) : content,
      ...more,
    ],
    trailer,
  );

/** The table of objects as a stream (7.5.8): each line a kind, a place of four bytes and an index of two. */
const crossReferences = (lines: readonly (readonly [kind: number, place: number, index: number])[]): Buffer =>
  Buffer.concat(
    lines.map(([kind, place, index]) => {
      const line = Buffer.alloc(7);
      line.writeUInt8(kind, 0);
      line.writeUInt32BE(place, 1);
      line.writeUInt16BE(index, 5);
      return line;
    }),
  );

/**
 * The same as programs write it since PDF 1.5: objects packed together and deflated (7.5.7), so that nothing of them can be read in the
 * bytes. Streams stand by themselves.
 */
export const packedPdf = (objects: readonly PdfObject[]): Buffer => {
  const plain = objects.flatMap((object, index) => (typeof object === 'string' ? [{ number: index + 1, object }] : []));
  const packNumber = objects.length + 1;
  let start = 0;
  const heads = plain.map(({ number, object }) => {
    const head = `${number} ${start}`;
    start += object.length + 1;
    return head;
  });
  const first = `${heads.join(' ')} `;
  const pack = stream(
    deflateSync(Buffer.from(first + plain.map(({ object }) => object).join(' '), 'latin1')),
    `/Type /ObjStm /Filter /FlateDecode /N ${plain.length} /First ${first.length}`,
  );
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const lines: [number, number, number][] = [[0, 0, 0]];
  for (const [index, object] of [...objects, pack].entries()) {
    const packed = plain.findIndex(({ number }) => number === index + 1);
    if (packed >= 0) lines.push([2, packNumber, packed]);
    else {
      lines.push([1, Buffer.concat(pieces).length, 0]);
      pieces.push(Buffer.from(`${index + 1} 0 obj\n`), objectBytes(object), Buffer.from('\nendobj\n'));
    }
  }
  const table = Buffer.concat(pieces).length;
  lines.push([1, table, 0]);
  const references = stream(crossReferences(lines), `/Type /XRef /Size ${lines.length} /W [1 4 2] /Root 1 0 R`);
  pieces.push(Buffer.from(`${packNumber + 1} 0 obj\n`), objectBytes(references));
  return Buffer.concat([...pieces, Buffer.from(`\nendobj\nstartxref\n${table}\n%%EOF\n`)]);
};
