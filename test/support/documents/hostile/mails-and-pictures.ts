import { crc32, deflateSync } from 'node:zlib';
import { real } from './hostile-file.ts';

/** Mail (RFC 5322, 2045) and pictures. */

export const MAIL =
  'From: a@wilgenroos.example\r\nTo: b@wilgenroos.example\r\nSubject: Verslag\r\nMIME-Version: 1.0\r\n';

export const nestedMail = (depth: number): string =>
  `${`${MAIL}Content-Type: message/rfc822\r\n\r\n`.repeat(depth)}${MAIL}Content-Type: text/plain\r\n\r\nDe kern.\r\n`;

export const nestedParts = (depth: number): string => {
  const open = Array.from(
    { length: depth },
    (_, index) => `Content-Type: multipart/mixed; boundary="grens${index}"\r\n\r\n--grens${index}\r\n`,
  );
  return `${MAIL}${open.join('')}Content-Type: text/plain\r\n\r\nDe kern.\r\n`;
};

export const manyAttachments = (count: number): string => {
  const part = (index: number) =>
    `--grens\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="${index}.txt"\r\n\r\nx\r\n`;
  return `${MAIL}Content-Type: multipart/mixed; boundary="grens"\r\n\r\n${Array.from({ length: count }, (_, index) => part(index)).join('')}--grens--\r\n`;
};

export const mailWith = (name: string, attachment: Uint8Array): string =>
  `${MAIL}Content-Type: multipart/mixed; boundary="grens"\r\n\r\n--grens\r\nContent-Type: text/plain\r\n\r\nZie bijlage.\r\n--grens\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${Buffer.from(attachment).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n--grens--\r\n`;

/** EXIF with a directory that names itself as the next one, and with texts that lie far outside the file. */
export const loopingExif = (): Buffer => {
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

/** 124 bytes: a box of size 0 inside `meta`, over which some readers loop forever. */
export const endlessHeic = (): Buffer => {
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

export const hugePng = (): Buffer => {
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

/** A PNG with text that unpacks to 200 MB. */
export const pngTextBomb = (): Buffer => {
  const plain = real('foto-kaal.png');
  const bomb = Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(Buffer.alloc(200_000_000, 0x61))]);
  return Buffer.concat([plain.subarray(0, 33), chunk('zTXt', bomb), plain.subarray(33)]);
};
