import { inflateRawSync } from 'node:zlib';
import { parseDocument } from 'htmlparser2';

/** Reads a workbook without the library that wrote it: sheets by name, each a list of rows of texts. */

type Node = { name?: string; attribs?: Record<string, string>; children?: Node[]; data?: string };

/** The entries of a zip whose central directory is at its end, without a comment. */
export const textsInZip = (bytes: Uint8Array): Map<string, string> => {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const entries = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(start, start + packed);
    entries.set(
      zip.toString('utf8', at + 46, at + 46 + name),
      (method === 0 ? content : inflateRawSync(content)).toString('utf8'),
    );
    at += 46 + name + extra + comment;
  }
  return entries;
};

const all = (node: Node, name: string): Node[] =>
  (node.children ?? []).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

const textOf = (node: Node): string => (node.data ?? '') + (node.children ?? []).map(textOf).join('');

const parse = (xml: string | undefined): Node => parseDocument(xml ?? '', { xmlMode: true }) as unknown as Node;

const columnOf = (cell: string): number =>
  [...cell.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const readWorkbook = (bytes: Uint8Array): Record<string, string[][]> => {
  const entries = textsInZip(bytes);
  const shared = all(parse(entries.get('xl/sharedStrings.xml')), 'si').map(textOf);
  const targets = new Map(
    all(parse(entries.get('xl/_rels/workbook.xml.rels')), 'Relationship').map(({ attribs = {} }) => [
      attribs['Id'],
      attribs['Target'],
    ]),
  );
  return Object.fromEntries(
    all(parse(entries.get('xl/workbook.xml')), 'sheet').map(({ attribs = {} }) => {
      const path = targets.get(attribs['r:id'])?.replace(/^\/?(xl\/)?/, 'xl/');
      const rows = all(parse(entries.get(path ?? '')), 'row').map((row) => {
        const cells: string[] = [];
        for (const cell of all(row, 'c')) {
          const value = all(cell, 'v')[0];
          const text = value === undefined ? textOf(cell) : textOf(value);
          cells[columnOf(cell.attribs?.['r'] ?? 'A')] =
            cell.attribs?.['t'] === 's' ? (shared[Number(text)] ?? '') : text;
        }
        return Array.from(cells, (text) => text ?? '');
      });
      return [attribs['name'] ?? '', rows];
    }),
  );
};
