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
