import { describe, expect, it } from 'vitest';
import type { DocumentContent } from '../../../src/documents/document-content.ts';
import { readContent } from '../../../src/documents/read-content.ts';

const HEAD = ['From: school@voorbeeld.nl', 'Subject: Verslag', 'MIME-Version: 1.0'];

type Attached = { name: string; data: string | Uint8Array };

/** A mail with files attached, as mail programs write it. */
const mail = (...attached: Attached[]): Buffer => {
  const parts = attached.flatMap(({ name, data }) => [
    '--grens',
    'Content-Type: application/octet-stream',
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(data).toString('base64'),
  ]);
  const lines = [...HEAD, 'Content-Type: multipart/mixed; boundary=grens', '', '--grens', '', 'Zie bijlage', ...parts];
  return Buffer.from([...lines, '--grens--', ''].join('\r\n'));
};

/** Only the beginnings of pictures, with their size. */
const jpeg = (width: number, height: number, filling: number[] = []): Buffer => {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const tables = Buffer.from([0xff, 0xdb, 0, 4, 0, 0, 0xff, 0xc4, 0, 4, 0, 0]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), tables, Buffer.from(filling), frame, Buffer.alloc(20)]);
};
const png = (width: number, height: number): Buffer => {
  const bytes = Buffer.from('89504e470d0a1a0a0000000d49484452000000000000000008000000000000000000000049444154', 'hex');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
const gif = (width: number, height: number): Buffer => {
  const bytes = Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(30)]);
  bytes.writeUInt16LE(width, 6);
  bytes.writeUInt16LE(height, 8);
  return bytes;
};

const read = async (bytes: Uint8Array): Promise<DocumentContent> => {
  const content = await readContent(bytes, 'eml', () => undefined);
  if (content === null) throw new Error('nobody reads mail');
  return content;
};

describe('a file packed inside a document', () => {
  it('is read as if it stood by itself, with its place in it and its own number', async () => {
    const { parts } = await read(mail({ name: 'a.txt', data: 'een\ntwee' }, { name: 'b.csv', data: 'x,y\n1,2' }));
    expect(parts.filter(({ text }) => text === 'twee' || text === '2')).toMatchObject([
      { place: { line: 2, inside: [{ number: 1, kind: 'txt', as: 'attachment' }] }, text: 'twee' },
      {
        place: { line: 2, inside: [{ number: 2, kind: 'csv', as: 'attachment' }] },
        text: '2',
        label: 'y 1',
        column: 1,
      },
    ]);
  });

  it('is read three levels deep, and what is packed deeper is told', async () => {
    const third = mail({ name: 'vierde.txt', data: 'te diep' });
    const first = mail({ name: 'tweede.eml', data: mail({ name: 'derde.eml', data: third }) });
    const { parts, unread } = await read(mail({ name: 'eerste.eml', data: first }));
    const eml = { number: 1, kind: 'eml', as: 'attachment' };
    expect(unread).toEqual([{ place: { inside: [eml, eml, eml, { ...eml, kind: 'txt' }] }, why: 'depth' }]);
    expect(parts.filter(({ text }) => text === 'Zie bijlage').map(({ place }) => place.inside?.length ?? 0)).toEqual([
      0, 1, 2, 3,
    ]);
  });

  it.each<[string, Uint8Array, string[]]>([
    ['a photo', jpeg(1_200, 900), ['no-text']],
    ['a small logo', jpeg(200, 900), []],
    [
      'a photo that says nothing of its size',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 2, ...Buffer.alloc(30)]),
      ['no-text'],
    ],
    ['a photo with filling before its markers', jpeg(1_200, 900, [0xff, 0xff]), ['no-text']],
    ['a drawing', png(1_000, 700), ['no-text']],
    ['an icon', png(64, 64), []],
    ['a moving logo', gif(300, 100), []],
    ['a moving page', gif(600, 800), ['no-text']],
  ])(
    'is a document of its own when it is a picture, however many words are around it, but not when it is small: %s',
    async (_name, data, why) => {
      const { unread, pictures } = await read(mail({ name: 'plaatje', data }));
      const pictureOnly = unread.filter(({ place }) => place.part === undefined);
      expect([pictureOnly.map((part) => part.why), pictures]).toEqual([why, 1 - why.length]);
    },
  );

  it('is no document of its own when it is a picture in a text', async () => {
    const html = Buffer.from(
      `<p>Kijk</p><img src="data:image/png;base64,${Buffer.from(png(900, 900)).toString('base64')}">`,
    );
    const { unread } = await read(mail({ name: 'a.html', data: html }));
    expect(unread.filter(({ why }) => why === 'no-text')).toEqual([]);
  });

  it.each<[string, Attached, string]>([
    [
      'no reader knows its kind',
      { name: 'oud.doc', data: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) },
      'kind',
    ],
    ['it is damaged', { name: 'stuk.docx', data: 'PK\u0003\u0004 en dan niets' }, 'damaged'],
  ])('is told when nobody could look into it: %s', async (_name, attached, why) => {
    const { unread } = await read(mail(attached));
    expect(unread).toMatchObject([{ place: { inside: [{ number: 1 }] }, why }]);
  });
});
