import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, crc32, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { makeZip, type ZipEntry } from './zip.ts';

/** A file that was built to hurt whoever opens it, or that looks so. */
export type HostileFile = {
  /** The name below the folder; unique in the list. */
  name: string;
  /** Writes it; POSIX only for links, pipes and devices. */
  make: (folder: string) => void;
  /** One of these codes has to come; empty: no error is needed, as long as the run ends in time. */
  finding: string[];
  about: string;
};

const DOCUMENTS = join(import.meta.dirname, '..', 'fixtures', 'documents');
const real = (name: string): Buffer => readFileSync(join(DOCUMENTS, name));

const file = (name: string, finding: string[], about: string, bytes: () => Uint8Array | string): HostileFile => ({
  name,
  finding,
  about,
  make: (folder) => writeFileSync(join(folder, name), bytes()),
});

/** The same noise on each machine (xorshift32). */
const noise = (length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  let state = 0x2545f491;
  for (let index = 0; index < length; index += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[index] = state & 0xff;
  }
  return bytes;
};

const half = (name: string): Buffer => {
  const bytes = real(name);
  return bytes.subarray(0, Math.floor(bytes.length / 2));
};

// --- Office packages (ECMA-376 part 2) ---

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OPC = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const CONTENT = 'application/vnd.openxmlformats-officedocument';

const relationships = (targets: readonly [type: string, target: string][]): string =>
  `${XML}<Relationships xmlns="${OPC}/relationships">${targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const contentTypes = (parts: readonly [part: string, type: string][]): string =>
  `${XML}<Types xmlns="${OPC}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="${CONTENT}.${type}"/>`)
    .join('')}</Types>`;

const WORD_TYPE = 'wordprocessingml.document.main+xml';

const wordFrame = (main: string, headers: readonly string[] = []): ZipEntry[] => [
  {
    name: '[Content_Types].xml',
    data: contentTypes([
      [main, WORD_TYPE],
      ...headers.map((name): [string, string] => [`word/${name}`, 'wordprocessingml.header+xml']),
    ]),
  },
  { name: '_rels/.rels', data: relationships([['officeDocument', main]]) },
  {
    name: 'word/_rels/document.xml.rels',
    data: relationships(headers.map((name): [string, string] => ['header', name])),
  },
];

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const wordXml = (body: string, doctype = ''): string =>
  `${XML}${doctype}<w:document ${WORD}><w:body>${body}</w:body></w:document>`;

const docx = (documentXml: string | Uint8Array, more: readonly ZipEntry[] = []): Uint8Array =>
  makeZip([...wordFrame('word/document.xml'), { name: 'word/document.xml', data: documentXml }, ...more]);

const PLAIN = wordXml(paragraph('Gewone tekst over samenwerken met ouders.'));

const xlsx = (sheetXml: string, strings: string): Uint8Array =>
  makeZip([
    {
      name: '[Content_Types].xml',
      data: contentTypes([
        ['xl/workbook.xml', 'spreadsheetml.sheet.main+xml'],
        ['xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet+xml'],
        ['xl/sharedStrings.xml', 'spreadsheetml.sharedStrings+xml'],
      ]),
    },
    { name: '_rels/.rels', data: relationships([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      data: `${XML}<workbook ${SHEET} xmlns:r="${OFFICE}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `${XML}<worksheet ${SHEET}><sheetData>${sheetXml}</sheetData></worksheet>`,
    },
    { name: 'xl/sharedStrings.xml', data: `${XML}<sst ${SHEET}>${strings}</sst>` },
  ]);

/** A row for each number from 1, with one cell in column A. */
const rows = (count: number, cell: (row: number) => string): string =>
  Array.from({ length: count }, (_, index) => `<row r="${index + 1}">${cell(index + 1)}</row>`).join('');

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const openDocument = (kind: string, content: string, more: readonly ZipEntry[] = []): Uint8Array =>
  makeZip([
    { name: 'mimetype', data: `application/vnd.oasis.opendocument.${kind}`, store: true },
    { name: 'content.xml', data: content },
    {
      name: 'META-INF/manifest.xml',
      data: `${XML}<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.${kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    },
    ...more,
  ]);
const openXml = (body: string, doctype = ''): string =>
  `${XML}${doctype}<office:document-content xmlns:office="${ODF}:office:1.0" xmlns:text="${ODF}:text:1.0" xmlns:table="${ODF}:table:1.0" office:version="1.3"><office:body>${body}</office:body></office:document-content>`;

const LAUGHS = `<!DOCTYPE lol [<!ENTITY a0 "ouders ">${Array.from(
  { length: 10 },
  (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`,
).join('')}]>`;

// --- Zips that honest programs never write (APPNOTE 6.3) ---

type RawEntry = { name: string; packed: Uint8Array; crc: number; size: number };

const header = (signature: number, { name, packed, crc, size }: RawEntry): Buffer => {
  const bytes = Buffer.alloc(30 + name.length);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(8, 8);
  bytes.writeUInt32LE(crc, 14);
  bytes.writeUInt32LE(packed.length, 18);
  bytes.writeUInt32LE(size, 22);
  bytes.writeUInt16LE(name.length, 26);
  bytes.write(name, 30, 'latin1');
  return bytes;
};

const central = (entry: RawEntry, offset: number): Buffer => {
  const local = header(0, entry);
  const bytes = Buffer.alloc(46 + entry.name.length);
  bytes.writeUInt32LE(0x02014b50, 0);
  bytes.writeUInt16LE(20, 4);
  local.copy(bytes, 6, 4, 30);
  bytes.writeUInt32LE(offset, 42);
  bytes.write(entry.name, 46, 'latin1');
  return bytes;
};

/** The end of a zip; a count above 65,535 is written as zip64. */
const endOfZip = (count: number, size: number, offset: number): Buffer => {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  if (count < 0xffff) return end;
  const large = Buffer.alloc(76);
  large.writeUInt32LE(0x06064b50, 0);
  large.writeBigUInt64LE(44n, 4);
  large.writeUInt16LE(45, 12);
  large.writeUInt16LE(45, 14);
  large.writeBigUInt64LE(BigInt(count), 24);
  large.writeBigUInt64LE(BigInt(count), 32);
  large.writeBigUInt64LE(BigInt(size), 40);
  large.writeBigUInt64LE(BigInt(offset), 48);
  large.writeUInt32LE(0x07064b50, 56);
  large.writeBigUInt64LE(BigInt(offset + size), 64);
  large.writeUInt32LE(1, 72);
  return Buffer.concat([large, end]);
};

const raw = (name: string, data: string): RawEntry => {
  const bytes = Buffer.from(data);
  return { name, packed: deflateRawSync(bytes), crc: crc32(bytes), size: bytes.length };
};

/** A zip in which all entries of `shared` stand on the bytes of the first of them. */
const rawZip = (own: readonly RawEntry[], shared: readonly RawEntry[]): Uint8Array => {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const add = (entry: RawEntry) => {
    const local = Buffer.concat([header(0x04034b50, entry), entry.packed]);
    pieces.push(local);
    directory.push(central(entry, offset));
    offset += local.length;
  };
  for (const entry of own) add(entry);
  const [first, ...others] = shared;
  const start = offset;
  if (first !== undefined) add(first);
  for (const entry of others) directory.push(central(entry, start));
  const listing = Buffer.concat(directory);
  return Buffer.concat([...pieces, listing, endOfZip(directory.length, listing.length, offset)]);
};

const HEADER_XML = `${XML}<w:hdr ${WORD}>${paragraph(' '.repeat(1_000_000))}</w:hdr>`;

/** Three hundred headers of 1 MB on the same few bytes. */
const overlapping = (): Uint8Array => {
  const names = Array.from({ length: 300 }, (_, index) => `header${index + 100}.xml`);
  const one = raw('', HEADER_XML);
  const frame = [...wordFrame('word/document.xml', names), { name: 'word/document.xml', data: PLAIN }];
  return rawZip(
    frame.map(({ name, data }) => raw(name, String(data))),
    names.map((name) => ({ ...one, name: `word/${name}` })),
  );
};

/** Headers of 50 MB each, 300 MB in all. */
const manyLargeParts = (): Uint8Array => {
  const names = Array.from({ length: 6 }, (_, index) => `header${index + 1}.xml`);
  const one = raw('', `${XML}<w:hdr ${WORD}>${paragraph(' '.repeat(50_000_000))}</w:hdr>`);
  const frame = [...wordFrame('word/document.xml', names), { name: 'word/document.xml', data: PLAIN }];
  return rawZip(
    [
      ...frame.map(({ name, data }) => raw(name, String(data))),
      ...names.map((name) => ({ ...one, name: `word/${name}` })),
    ],
    [],
  );
};

const manyEntries = (): Uint8Array => {
  const empty = raw('', '');
  const frame = [...wordFrame('word/document.xml'), { name: 'word/document.xml', data: PLAIN }];
  return rawZip(
    [
      ...frame.map(({ name, data }) => raw(name, String(data))),
      ...Array.from({ length: 100_000 }, (_, index) => ({ ...empty, name: `word/media/${index}` })),
    ],
    [],
  );
};

const wordBomb = (size: number): string => wordXml(paragraph(' '.repeat(size)));

/** A docx whose main part says that it is of another size than it is. */
const liarSize = (claimedSize: number, data: string): Uint8Array =>
  makeZip([...wordFrame('word/document.xml'), { name: 'word/document.xml', data, claimedSize }]);

// --- PDF (ISO 32000-1) ---

/** Objects numbered from 1; number 1 is the catalog. A stream is its dictionary without << >> and its bytes. */
type PdfObject = string | { dictionary: string; data: Uint8Array | string };

const pdfObject = (object: PdfObject): Buffer => {
  if (typeof object === 'string') return Buffer.from(object, 'latin1');
  const data = Buffer.from(object.data);
  const length = object.dictionary.includes('/Length') ? '' : `/Length ${data.length} `;
  return Buffer.concat([
    Buffer.from(`<< ${length}${object.dictionary} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
};

const pdf = (objects: readonly PdfObject[], trailer = ''): Buffer => {
  const pieces = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let offset = 9;
  for (const [index, object] of objects.entries()) {
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), pdfObject(object), Buffer.from('\nendobj\n')]);
    offsets.push(offset);
    pieces.push(piece);
    offset += piece.length;
  }
  const lines = offsets.map((each) => `${String(each).padStart(10, '0')} 00000 n \n`).join('');
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer.replaceAll('XREF', String(offset))} >>\nstartxref\n${offset}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(xref + end)]);
};

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const FONT = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
const page = (resources = ''): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${FONT} ${resources} >> >>`;
const SHOW = 'BT /F1 12 Tf 60 700 Td (Tekst over samenwerken met ouders) Tj ET\n';
/** A PDF of one page. */
const onePage = (content: PdfObject, resources = '', more: readonly PdfObject[] = []): Buffer =>
  pdf([CATALOG, PAGES, page(resources), content, ...more]);
const text = (data: string): PdfObject => ({ dictionary: '', data });

const FORM = '/Type /XObject /Subtype /Form /BBox [0 0 595 842]';

/** Each form draws the next one twice, forty deep: 2^40 times the text. */
const doublingForms = (): Buffer =>
  onePage(
    text('/X Do'),
    '/XObject << /X 5 0 R >>',
    Array.from({ length: 40 }, (_, index) => ({
      dictionary: `${FORM} /Resources << ${FONT} /XObject << /X ${index + 6} 0 R >> >>`,
      data: '/X Do /X Do',
    })).concat([{ dictionary: `${FORM} /Resources << ${FONT} >>`, data: SHOW }]),
  );

/** A gigabyte of zeros as zlib data: blocks that end in a full flush may be repeated (RFC 1950, 1951). */
const zeros = (megabytes: number): Buffer => {
  const block = deflateRawSync(Buffer.alloc(1_000_000), { finishFlush: constants.Z_FULL_FLUSH });
  const checksum = Buffer.alloc(4);
  checksum.writeUInt16BE((megabytes * 1_000_000) % 65_521, 0);
  checksum.writeUInt16BE(1, 2);
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array(megabytes).fill(block), Buffer.from([3, 0]), checksum]);
};

const flateBomb = (): Buffer =>
  onePage({ dictionary: '/Filter [/FlateDecode /FlateDecode]', data: deflateSync(zeros(1_000)) });

// --- Mail (RFC 5322, 2045) ---

const MAIL = 'From: a@wilgenroos.example\r\nTo: b@wilgenroos.example\r\nSubject: Verslag\r\nMIME-Version: 1.0\r\n';

const nestedMail = (depth: number): string =>
  `${`${MAIL}Content-Type: message/rfc822\r\n\r\n`.repeat(depth)}${MAIL}Content-Type: text/plain\r\n\r\nDe kern.\r\n`;

const nestedParts = (depth: number): string => {
  const open = Array.from(
    { length: depth },
    (_, index) => `Content-Type: multipart/mixed; boundary="grens${index}"\r\n\r\n--grens${index}\r\n`,
  );
  return `${MAIL}${open.join('')}Content-Type: text/plain\r\n\r\nDe kern.\r\n`;
};

const manyAttachments = (count: number): string => {
  const part = (index: number) =>
    `--grens\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="${index}.txt"\r\n\r\nx\r\n`;
  return `${MAIL}Content-Type: multipart/mixed; boundary="grens"\r\n\r\n${Array.from({ length: count }, (_, index) => part(index)).join('')}--grens--\r\n`;
};

const mailWith = (name: string, attachment: Uint8Array): string =>
  `${MAIL}Content-Type: multipart/mixed; boundary="grens"\r\n\r\n--grens\r\nContent-Type: text/plain\r\n\r\nZie bijlage.\r\n--grens\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${Buffer.from(attachment).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n--grens--\r\n`;

// --- Images ---

/** EXIF whose directory says that it follows itself, and whose texts stand far outside the file. */
const loopingExif = (): Buffer => {
  const tiff = Buffer.alloc(8 + 2 + 3 * 12 + 4);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(3, 8);
  const entry = (at: number, [tag, type, count, value]: [number, number, number, number]) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  entry(10, [0x010e, 2, 0xffffffff, 0x7ffffff0]);
  entry(22, [0x8769, 4, 1, 8]);
  entry(34, [0x8825, 4, 1, 8]);
  tiff.writeUInt32LE(8, 46);
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 2 + 6 + tiff.length]);
  return Buffer.concat([head, Buffer.from('Exif\0\0', 'latin1'), tiff, real('foto-kaal.jpg').subarray(2)]);
};

const box = (size: number, type: string, inside: Uint8Array): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(size, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, inside]);
};

/** 124 bytes: a box of size 0 inside `meta`, which some readers step over for ever. */
const endlessHeic = (): Buffer => {
  const ftyp = box(24, 'ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1'));
  const children = Buffer.concat([Buffer.alloc(4), box(0, 'iinf', Buffer.alloc(80))]);
  return Buffer.concat([ftyp, box(8 + children.length, 'meta', children)]);
};

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const bytes = Buffer.alloc(8 + body.length);
  bytes.writeUInt32BE(data.length, 0);
  body.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(body), 4 + body.length);
  return bytes;
};

const hugePng = (): Buffer => {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(50_000, 0);
  size.writeUInt32BE(50_000, 4);
  size.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** Text in a PNG that unpacks to 200 MB. */
const pngTextBomb = (): Buffer => {
  const plain = real('foto-kaal.png');
  const bomb = Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(Buffer.alloc(200_000_000, 0x61))]);
  return Buffer.concat([plain.subarray(0, 33), chunk('zTXt', bomb), plain.subarray(33)]);
};

// --- The list ---

const DAMAGED = ['unreadable-file'];
const LARGE = ['too-large'];
/** Codes for what one reader calls damaged and another one without text or too much: all of them are clear words. */
const ANY_PDF = ['unreadable-file', 'no-text', 'too-large', 'check-failed'];
/** What is no file at all. */
const NO_FILE = ['unreadable-file', 'outside-folder'];
const NONE: string[] = [];

const brokenFiles = (): HostileFile[] => [
  file('afgekapt.pdf', ANY_PDF, 'first half of a real PDF, without its table', () => half('visie.pdf')),
  file('afgekapt.docx', DAMAGED, 'first half of a real document', () => half('visie.docx')),
  file('afgekapt.odt', DAMAGED, 'first half of a real document', () => half('visie.odt')),
  file('afgekapt.xlsx', DAMAGED, 'first half of a real sheet', () => half('opkomst.xlsx')),
  file('afgekapt.jpg', NONE, 'first half of a photo: its properties may still be read', () => half('foto.jpg')),
  file('kop-alleen.jpg', ['unreadable-file', 'wrong-type'], 'four bytes of a photo', () =>
    real('foto.jpg').subarray(0, 4),
  ),
  file('afgekapt.rtf', NONE, 'half of a text whose groups never end', () => half('visie.rtf')),
  file('afgekapt.eml', NONE, 'half of a mail: its attachment is broken off', () => half('uitnodiging.eml')),
  file('ruis.pdf', ['wrong-type', 'unreadable-file'], 'random bytes', () => noise(50_000)),
  file('ruis-met-kop.pdf', DAMAGED, 'the mark of a PDF and then random bytes', () =>
    Buffer.concat([Buffer.from('%PDF-1.7\n'), noise(50_000)]),
  ),
  file('ruis-met-kop.docx', DAMAGED, 'the mark of a zip and then random bytes', () =>
    Buffer.concat([Buffer.from('PK\x03\x04'), noise(50_000)]),
  ),
  file('ruis.txt', ['wrong-type', 'unreadable-file'], 'random bytes as text', () => noise(50_000)),
  file('leeg.pdf', ['empty-file'], 'no byte', () => ''),
  file('leeg.docx', ['empty-file'], 'no byte', () => ''),
  file('foto-als.pdf', ['wrong-type'], 'a photo with another extension', () => real('foto.jpg')),
  file('pdf-als.docx', ['wrong-type'], 'a PDF with another extension', () => real('visie.pdf')),
  file('docx-als.odt', ['wrong-type', 'unreadable-file'], 'a zip of another kind', () => real('visie.docx')),
  file('programma-als.docx', ['wrong-type', 'unreadable-file'], 'a program of Windows (MZ)', () => {
    const program = Buffer.alloc(1_024);
    program.write('MZ', 0, 'latin1');
    program.writeUInt32LE(0x80, 0x3c);
    program.write('PE\0\0', 0x80, 'latin1');
    return program;
  }),
  file('gzip-als.docx', ['wrong-type', 'unreadable-file'], '100 MB of zeros as gzip', () =>
    gzipSync(Buffer.alloc(100_000_000)),
  ),
  file('versleuteld.pdf', ['encrypted-file'], 'opens only with a password', () => real('encrypted-user.pdf')),
  file('versleuteld.docx', ['encrypted-file'], 'encrypted by Office', () => real('encrypted.docx')),
  file('versleuteld.xlsx', ['encrypted-file'], 'encrypted by Office', () => real('encrypted.xlsx')),
  file('versleuteld.odt', ['encrypted-file'], 'encrypted by LibreOffice', () => real('encrypted.odt')),
  file('versleuteld-zip.docx', ['encrypted-file'], 'entries with a password of zip', () =>
    makeZip([...wordFrame('word/document.xml'), { name: 'word/document.xml', data: PLAIN, encrypted: true }]),
  ),
  file('alleen-eigenaar.pdf', NONE, 'opens freely, forbids copying', () => real('encrypted-owner.pdf')),
  file('scan.pdf', ['no-text'], 'pictures of pages', () => real('scan.pdf')),
  file('oud.doc', ['unsupported-type'], 'old Word', () => real('visie.doc')),
];

const zips = (): HostileFile[] => [
  file('bom-spaties.docx', LARGE, '70 MB of spaces in one part', () => docx(wordBomb(70_000_000))),
  file('bom-nullen.docx', ['too-large', 'unreadable-file'], '70 MB of zeros in one part', () =>
    docx(Buffer.alloc(70_000_000)),
  ),
  file('bom-delen.docx', LARGE, '300 MB in six headers', manyLargeParts),
  file(
    'bom-overlap.docx',
    ['too-large', 'unreadable-file'],
    '300 MB in 300 headers that stand on the same bytes',
    overlapping,
  ),
  file('bom-liegt-klein.docx', ['too-large', 'unreadable-file'], '70 MB that says it is 100 bytes', () =>
    liarSize(100, wordBomb(70_000_000)),
  ),
  file('liegt-groot.docx', ['too-large', 'unreadable-file'], 'a small part that says it is 4 GB', () =>
    liarSize(0xfffffffe, PLAIN),
  ),
  file('bom-genest.docx', NONE, 'a bomb packed inside an honest document', () =>
    docx(PLAIN, [{ name: 'word/embeddings/binnen.docx', data: docx(wordBomb(70_000_000)), store: true }]),
  ),
  file('bom-in-mail.eml', LARGE, 'a bomb as attachment', () => mailWith('verslag.docx', docx(wordBomb(70_000_000)))),
  file('bom-blad.xlsx', LARGE, '70 MB of spaces in a sheet', () =>
    xlsx(`<row r="1"><c r="A1" t="inlineStr"><is><t>${' '.repeat(70_000_000)}</t></is></c></row>`, ''),
  ),
  file('bom.odt', LARGE, '70 MB of spaces', () =>
    openDocument('text', openXml(`<office:text><text:p>${' '.repeat(70_000_000)}</text:p></office:text>`)),
  ),
  file('veel-ingangen.docx', LARGE, '100,000 entries', manyEntries),
  file('pad-omhoog.docx', DAMAGED, 'a name with ../', () => docx(PLAIN, [{ name: '../../weg.xml', data: 'x' }])),
  file('pad-vast.docx', DAMAGED, 'a name from the root', () => docx(PLAIN, [{ name: '/etc/weg.xml', data: 'x' }])),
  file('pad-windows.docx', DAMAGED, 'a name with a drive and backslashes', () =>
    docx(PLAIN, [{ name: 'C:\\Windows\\weg.xml', data: 'x' }]),
  ),
  file('dubbele-naam.docx', DAMAGED, 'two parts with one name', () =>
    docx(PLAIN, [{ name: 'word/document.xml', data: PLAIN }]),
  ),
  file('zonder-tekst.docx', ['unreadable-file', 'wrong-type'], 'a package without its main part', () =>
    makeZip(wordFrame('word/document.xml')),
  ),
  file('doel-buiten.docx', ['unreadable-file', 'wrong-type'], 'the main part is said to stand outside', () =>
    makeZip([
      { name: '[Content_Types].xml', data: contentTypes([['word/document.xml', WORD_TYPE]]) },
      { name: '_rels/.rels', data: relationships([['officeDocument', '../../../../etc/passwd']]) },
    ]),
  ),
];

const xmls = (): HostileFile[] => [
  file('lachen.docx', DAMAGED, 'entities of entities: 70 GB of text', () => docx(wordXml(paragraph('&a10;'), LAUGHS))),
  file('lachen.odt', DAMAGED, 'entities of entities: 70 GB of text', () =>
    openDocument('text', openXml('<office:text><text:p>&a10;</text:p></office:text>', LAUGHS)),
  ),
  file('entiteit-buiten.docx', DAMAGED, 'an entity that is a file of the system', () =>
    docx(wordXml(paragraph('&x;'), '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
  ),
  file('doctype.docx', DAMAGED, 'a DOCTYPE, which Office never writes', () =>
    docx(wordXml(paragraph('Tekst'), '<!DOCTYPE w SYSTEM "http://wilgenroos.example/w.dtd">')),
  ),
  file('doctype-in-relaties.docx', DAMAGED, 'a DOCTYPE in the relationships', () =>
    makeZip([
      { name: '[Content_Types].xml', data: contentTypes([['word/document.xml', WORD_TYPE]]) },
      {
        name: '_rels/.rels',
        data: relationships([['officeDocument', 'word/document.xml']]).replace(XML, `${XML}${LAUGHS}`),
      },
      { name: 'word/document.xml', data: PLAIN },
    ]),
  ),
  file('diep.docx', LARGE, '100,000 elements inside each other', () =>
    docx(wordXml(`${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}`)),
  ),
  file('kapotte-xml.docx', DAMAGED, 'XML that breaks off', () => docx(PLAIN.slice(0, -30))),
  file('diep.html', LARGE, '100,000 elements inside each other', () => `<body>${'<div>'.repeat(100_000)}tekst`),
  file(
    'diep-gewoon.html',
    NONE,
    '200 elements inside each other',
    () => `<body>${'<div>'.repeat(200)}tekst over ouders`,
  ),
  file(
    'veel-attributen.html',
    NONE,
    '300,000 attributes',
    () => `<body><p ${Array.from({ length: 300_000 }, (_, index) => `a${index}=1`).join(' ')}>tekst over ouders</p>`,
  ),
  file('open-haakjes.html', NONE, 'two million signs that begin an element', () => `<body>${'<'.repeat(2_000_000)}`),
  file('script.html', ['active-content'], 'a script', () => '<p>Tekst over ouders.</p><script>alert(1)</script>'),
  file(
    'klik.html',
    ['active-content'],
    'a script in an attribute',
    () => '<p onclick="alert(1)">Tekst over ouders.</p>',
  ),
  file(
    'diep.rtf',
    LARGE,
    '100,000 groups inside each other',
    () => `{\\rtf1 ${'{'.repeat(100_000)}tekst${'}'.repeat(100_001)}`,
  ),
  file(
    'liegt.rtf',
    NONE,
    'bytes of a length that the file does not have',
    () => '{\\rtf1 Tekst over ouders. \\bin4294967295 abc\\par Nog meer.}',
  ),
  file(
    'liegt-onder-nul.rtf',
    NONE,
    'a length below zero',
    () => '{\\rtf1 Tekst over ouders. \\bin-5 abc\\par Nog meer.}',
  ),
  file(
    'getal.rtf',
    NONE,
    'a number of a million digits',
    () => `{\\rtf1 Tekst over ouders. \\fs${'9'.repeat(1_000_000)} x}`,
  ),
  file('diep.md', NONE, '5,000 quotations inside each other', () => `${'>'.repeat(5_000)} tekst over ouders`),
  file('diep-zeer.md', NONE, '100,000 quotations inside each other', () => `${'>'.repeat(100_000)} tekst over ouders`),
  file('lijsten.md', NONE, '1,000 lists inside each other', () =>
    Array.from({ length: 1_000 }, (_, index) => `${'  '.repeat(index)}- punt`).join('\n'),
  ),
  file('haakjes.md', NONE, '50,000 links that never end', () => '[a]('.repeat(50_000)),
  file('sterren.md', NONE, '100,000 signs that may begin or end emphasis', () => '*a_'.repeat(100_000)),
];

const sheets = (): HostileFile[] => [
  file('vol.xlsx', NONE, '1,048,576 rows with a number', () =>
    xlsx(
      rows(1_048_576, (row) => `<c r="A${row}"><v>1</v></c>`),
      '',
    ),
  ),
  file('rij-buiten.xlsx', NONE, 'rows and columns far beyond the last one', () =>
    xlsx('<row r="4294967295"><c r="ZZZZZZZ4294967295"><v>1</v></c></row><row r="-5"><c r="1A"><v>2</v></c></row>', ''),
  ),
  file('herhaald.ods', NONE, '16,384 columns by 1,048,576 rows, said in one cell', () =>
    openDocument(
      'spreadsheet',
      openXml(
        '<office:spreadsheet><table:table table:name="Blad1"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>ouders</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>',
      ),
    ),
  ),
  file('herhaald-liegt.ods', NONE, 'repeats that are no honest number', () =>
    openDocument(
      'spreadsheet',
      openXml(
        `<office:spreadsheet><table:table table:name="Blad1">${['-1', '1e309', '99999999999999999999', 'NaN']
          .map(
            (count) =>
              `<table:table-row table:number-rows-repeated="${count}"><table:table-cell table:number-columns-repeated="${count}"><text:p>ouders</text:p></table:table-cell></table:table-row>`,
          )
          .join('')}</table:table></office:spreadsheet>`,
      ),
    ),
  ),
  file('spaties.odt', NONE, 'a space that is repeated two billion times', () =>
    openDocument('text', openXml('<office:text><text:p>ouders<text:s text:c="2147483647"/>en</text:p></office:text>')),
  ),
  file('lange-tekst.xlsx', LARGE, 'a shared text of 30 million characters', () =>
    xlsx('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', `<si><t>${'ouders '.repeat(4_300_000)}</t></si>`),
  ),
  file('gedeeld.xlsx', LARGE, 'a text of 30,000 characters in 10,000 cells: 300 MB', () =>
    xlsx(
      rows(10_000, (row) => `<c r="A${row}" t="s"><v>0</v></c>`),
      `<si><t>${'ouders '.repeat(4_300)}</t></si>`,
    ),
  ),
  file('verwijst-buiten.xlsx', NONE, 'numbers of texts that do not exist', () =>
    xlsx('<row r="1"><c r="A1" t="s"><v>99999999</v></c><c r="B1" t="s"><v>-1</v></c></row>', '<si><t>ouders</t></si>'),
  ),
  file('een-regel.csv', LARGE, 'a line of 30 MB', () => 'ouders;'.repeat(4_300_000)),
  file(
    'open-aanhaling.csv',
    NONE,
    'a quotation mark that is never closed',
    () => `a;b\n"${'ouders;x\n'.repeat(200_000)}`,
  ),
];

const pdfs = (): HostileFile[] => [
  file('kring-bladen.pdf', ANY_PDF, 'a tree of pages that goes round', () =>
    pdf([
      CATALOG,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>',
    ]),
  ),
  file('kring-ouder.pdf', NONE, 'a page whose parents go round', () =>
    pdf([
      CATALOG,
      '<< /Type /Pages /Parent 5 0 R /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>`,
      text(SHOW),
      '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>',
    ]),
  ),
  file('50000-bladen.pdf', NONE, 'declares 50,000 pages and has one: readers may believe either', () =>
    pdf([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 50000 >>', page(), text(SHOW)]),
  ),
  file('50000-keer.pdf', LARGE, 'one page, named 50,000 times', () =>
    pdf([CATALOG, `<< /Type /Pages /Kids [${'3 0 R '.repeat(50_000)}] /Count 50000 >>`, page(), text(SHOW)]),
  ),
  file('min-bladen.pdf', ANY_PDF, 'a number of pages below zero', () =>
    pdf([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count -3 >>', page(), text(SHOW)]),
  ),
  file('kring-xref.pdf', NONE, 'an older table that is this table', () =>
    pdf([CATALOG, PAGES, page(), text(SHOW)], '/Prev XREF'),
  ),
  file('kring-lengte.pdf', NONE, 'a stream whose length is the stream', () =>
    onePage({ dictionary: '/Length 4 0 R', data: SHOW }),
  ),
  file('liegt-lengte.pdf', NONE, 'a stream that says it is 4 GB', () =>
    onePage({ dictionary: '/Length 4294967295', data: SHOW }),
  ),
  file('zonder-einde.pdf', ANY_PDF, 'a stream that never ends', () =>
    onePage(text(SHOW))
      .subarray(0, -1)
      .toString('latin1')
      .replace(/\nendstream[\s\S]*$/, 'q '.repeat(100_000)),
  ),
  file('kring-formulier.pdf', ANY_PDF, 'a form that draws itself', () =>
    onePage(text('/X Do'), '/XObject << /X 5 0 R >>', [
      { dictionary: `${FORM} /Resources << /XObject << /X 5 0 R >> >>`, data: '/X Do' },
    ]),
  ),
  file('verdubbeling.pdf', ANY_PDF, 'forty forms that each draw the next one twice', doublingForms),
  file('nullen.pdf', ANY_PDF, 'a gigabyte of zeros, deflated twice', flateBomb),
  file('kring-patroon.pdf', NONE, 'a pattern that is painted with itself', () =>
    onePage(text(`/Pattern cs /P scn 0 0 500 500 re f ${SHOW}`), '/Pattern << /P 5 0 R >>', [
      {
        dictionary:
          '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001 /Resources << /Pattern << /P 5 0 R >> >>',
        data: '/Pattern cs /P scn 0 0 1 1 re f',
      },
    ]),
  ),
  file('kring-functie.pdf', NONE, 'a function that is made of itself', () =>
    onePage(
      text(`/S sh ${SHOW}`),
      '/Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] /Function 5 0 R >> >>',
      ['<< /FunctionType 3 /Domain [0 1] /Functions [5 0 R 5 0 R] /Bounds [0.5] /Encode [0 1 0 1] >>'],
    ),
  ),
  file('kring-lettertype.pdf', NONE, 'a letter that is drawn with its own font', () =>
    onePage(
      text(`BT /T3 12 Tf (a) Tj ET ${SHOW}`),
      '/Font << /T3 5 0 R /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>',
      [
        '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 6 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1] /Resources << /Font << /T3 5 0 R >> >> >>',
        text('1 0 d0 BT /T3 1 Tf (a) Tj ET'),
      ],
    ),
  ),
  file('letterkaart.pdf', NONE, 'a table of four billion letters', () =>
    onePage(text('BT /T0 12 Tf <00010002> Tj ET'), '/Font << /T0 5 0 R >>', [
      '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 6 0 R >>',
      text(
        'begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange endcmap',
      ),
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
    ]),
  ),
  file('kring-namen.pdf', NONE, 'a tree of names that goes round', () =>
    pdf([
      '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 5 0 R /JavaScript 5 0 R >> /Outlines 6 0 R >>',
      PAGES,
      page(),
      text(SHOW),
      '<< /Kids [5 0 R 5 0 R] >>',
      '<< /Type /Outlines /First 7 0 R /Last 7 0 R >>',
      '<< /Title (kring) /Parent 6 0 R /Next 7 0 R /First 7 0 R >>',
    ]),
  ),
  file('diepe-rij.pdf', ANY_PDF, 'a list 100,000 deep', () =>
    pdf([
      `<< /Type /Catalog /Pages 2 0 R /X ${'['.repeat(100_000)}${']'.repeat(100_000)} >>`,
      PAGES,
      page(),
      text(SHOW),
    ]),
  ),
  file('script-bij-openen.pdf', ['active-content'], 'JavaScript as the first action', () => real('script-on-open.pdf')),
  file('script-namen.pdf', ['active-content'], 'JavaScript in the tree of names', () => real('script-named.pdf')),
  file('lange-naam-'.padEnd(251, 'x').concat('.pdf'), NONE, 'a name of 255 bytes', () =>
    real('nieuwsbrief-chromium.pdf'),
  ),
];

const others = (): HostileFile[] => [
  file('macro.docx', ['active-content'], 'a program of Office', () => real('macro-inside.docx')),
  file('macro.docm', ['unsupported-type', 'active-content'], 'a document that says it has programs', () =>
    real('macro.docm'),
  ),
  file('macro.odt', ['active-content'], 'a program of LibreOffice (Basic)', () =>
    openDocument('text', openXml('<office:text><text:p>Tekst over ouders.</text:p></office:text>'), [
      {
        name: 'Basic/Standard/Module1.xml',
        data: `${XML}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">Sub Main\nEnd Sub</script:module>`,
      },
    ]),
  ),
  file('genest.eml', NONE, '1,000 mails inside each other', () => nestedMail(1_000)),
  file('genest-delen.eml', LARGE, '1,000 parts inside each other', () => nestedParts(1_000)),
  file('bijlagen.eml', LARGE, '20,000 attachments', () => manyAttachments(20_000)),
  file(
    'kopregels.eml',
    NONE,
    '200,000 lines of header',
    () => `${MAIL}${'X-A: b\r\n'.repeat(200_000)}\r\nTekst over ouders.`,
  ),
  file('kring.jpg', NONE, 'EXIF that follows itself, with texts far outside the file', loopingExif),
  file('kring.heic', NONE, 'a box of size 0 in 124 bytes', endlessHeic),
  file('groot.png', NONE, '50,000 by 50,000 pixels, said in 100 bytes', hugePng),
  file('tekst-bom.png', NONE, 'text that unpacks to 200 MB', pngTextBomb),
  file('geen-utf-8.txt', NONE, 'bytes that are no UTF-8', () =>
    Buffer.from('Ouders \xff\xfe\xc3\x28 \xe9\xe9n samen', 'latin1'),
  ),
  file('half-utf-16.txt', NONE, 'UTF-16 of an odd length, with half a character', () =>
    Buffer.concat([Buffer.from('\ufeffouders \ud800 x', 'utf16le'), Buffer.from([0x41])]),
  ),
  file(
    'stuurtekens.txt',
    NONE,
    'codes for a terminal and for the direction of text',
    () => 'Ouders \u001b]0;titel\u0007 \u001b[2J \u202egnurhcs\u202c\n',
  ),
];

const link = (name: string, target: string, finding: string[], about: string): HostileFile => ({
  name,
  finding,
  about,
  make: (folder) => symlinkSync(target, join(folder, name)),
});

/** What only POSIX systems have. */
const posixFiles = (): HostileFile[] => [
  {
    name: 'pijp.pdf',
    finding: NO_FILE,
    about: 'a pipe: whoever opens it waits for ever',
    make: (folder) => execFileSync('mkfifo', [join(folder, 'pijp.pdf')]),
  },
  link('kring.pdf', 'kring.pdf', NO_FILE, 'a link to itself'),
  link('apparaat.pdf', '/dev/zero', NO_FILE, 'a link to a device without end'),
  link('buiten.txt', '/etc/passwd', ['outside-folder'], 'a link to a file outside'),
  link('map-kring.pdf', '.', NO_FILE, 'a link to the folder that it stands in'),
  {
    name: 'map.pdf',
    finding: NONE,
    about: 'a folder with the name of a file, and a file in it',
    make: (folder) => {
      mkdirSync(join(folder, 'map.pdf'));
      copyFileSync(join(DOCUMENTS, 'visie.pdf'), join(folder, 'map.pdf', 'visie.pdf'));
    },
  },
];

/**
 * Files that were built to hurt whoever opens them, and ugly ones that only look so; made when asked for, so that none
 * of them stands in the repository. Some take 70 MB of memory to make: make them one after the other.
 */
export const hostileFiles = (): HostileFile[] => [
  ...brokenFiles(),
  ...zips(),
  ...xmls(),
  ...sheets(),
  ...pdfs(),
  ...others(),
  ...(process.platform === 'win32' ? [] : posixFiles()),
];
