import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentContent } from '../../../src/documents/document-content.ts';
import { readContent } from '../../../src/documents/read-content.ts';
import { droppedFile, makeCompound } from '../../support/documents/compound.ts';
import { projectRoot } from '../../support/run/run-binary.ts';

const PHOTO = readFileSync(join(projectRoot, 'test/fixtures/packed/plek-exif.jpg'));

const readAs = async (text: string, extension: string): Promise<DocumentContent> => {
  const content = await readContent(new Uint8Array(Buffer.from(text, 'latin1')), extension, () => {});
  if (content === null) throw new Error(`nobody reads ${extension}`);
  return content;
};

describe('a photo in a page', () => {
  const PAGE = `<p>Foto</p><img src="data:image/jpeg;base64,${PHOTO.toString('base64')}" alt="x">`;
  const HEAD = 'From: a@x.nl\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n';

  it.each([
    ['html', PAGE, 'object'],
    ['eml', HEAD + PAGE, 'attachment'],
  ])('that holds it itself is read: .%s', async (extension, text, as) => {
    const { locations } = await readAs(text, extension);
    expect(locations).toMatchObject([{ inside: [{ number: 1, kind: 'jpg', as: as === 'object' ? 'picture' : as }] }]);
  });

  it('that stands elsewhere is not looked for', async () => {
    expect(await readAs('<img src="https://x.nl/a.jpg"><a href="data:,tekst">a</a>', 'html')).toMatchObject({
      locations: [],
      unread: [],
    });
  });
});

describe('rich text', () => {
  const hex = (bytes: Uint8Array) =>
    Buffer.from(bytes)
      .toString('hex')
      .replace(/.{128}/g, '$&\r\n');
  /** An object as rich text keeps it: a version, a kind, three texts, its data. */
  const object = (data: Uint8Array) => {
    const number = (value: number) => Buffer.from(Uint32Array.of(value).buffer);
    const body = [
      number(0x501),
      number(2),
      number(8),
      Buffer.from('Package\0'),
      number(0),
      number(0),
      number(data.length),
      data,
    ];
    return `{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata ${hex(Buffer.concat(body))}}{\\result{\\pard beeld\\par}}}`;
  };
  const read = async (body: string) => await readAs(`{\\rtf1\\ansi ${body}\\par tekst}`, 'rtf');

  it.each<[string, string]>([
    ['in digits', `{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn a}{\\sv b}}}\\jpegblip\\picw8 ${hex(PHOTO)}}}`],
    ['in bytes', `{\\pict\\jpegblip\\bin${PHOTO.length} ${PHOTO.toString('latin1')}}`],
  ])('holds a photo, %s', async (_, body) => {
    const { locations, parts } = await read(body);
    expect(locations).toMatchObject([{ inside: [{ as: 'picture' }] }]);
    expect(parts.map(({ text }) => text)).toEqual(['tekst']);
  });

  it('holds drawings, which are no matter', async () => {
    const { unread, parts } = await read('{\\pict\\wmetafile8 0100090000}{\\nonshppict{\\pict\\emfblip 01000000}}');
    expect([unread, parts.length]).toEqual([[], 1]);
  });

  it.each<[string, Uint8Array]>([
    ['of another program', makeCompound({ Package: Buffer.from('verstopt') })],
    ['that somebody dropped', droppedFile('a.txt', 'verstopt').subarray(4)],
  ])('holds a file %s', async (_, data) => {
    const { parts, active } = await read(object(data));
    expect([parts.some(({ text }) => text === 'verstopt'), active]).toEqual([true, []]);
    expect(parts.map(({ text }) => text)).toContain('beeld');
  });

  it.each<[string, Uint8Array]>([
    ['a program that somebody dropped', droppedFile('start.exe', 'MZ').subarray(4)],
    ['an object of an unknown program', Buffer.from('\u0001\u0002')],
  ])('holds %s', async (_, data) => {
    expect((await read(object(data))).active).toEqual(['program']);
  });
});
