import { describe, expect, it } from 'vitest';
import { type DocumentContent, EMPTY_CONTENT } from '../../src/documents/document-content.ts';
import { readMail } from '../../src/documents/mail/read-mail.ts';
import { type FileInside, startWorkAlone } from '../../src/documents/work.ts';
import { textsIn, troubleOf } from './read-parts.ts';

type ReadFile = (file: FileInside) => Promise<DocumentContent>;

const nameOnly: ReadFile = async ({ name }) => ({
  ...EMPTY_CONTENT,
  parts: [{ place: { part: 'attachment' }, text: name }],
});

const read = (lines: string[], readFile: ReadFile = nameOnly) =>
  readMail(
    { bytes: new TextEncoder().encode(lines.join('\r\n')), extension: 'eml' },
    { ...startWorkAlone(), readPacked: async (file) => await readFile(file as FileInside) },
  );

const HEAD = ['From: Anna <anna@x.nl>', 'To: jan@x.nl', 'Subject: =?utf-8?q?Gesprek_over_groep_=C3=A9=C3=A9n?='];

describe('a mail', () => {
  it('has its subject and text on the page', async () => {
    expect(textsIn(await read([...HEAD, '', 'Beste Jan,', '', 'Tot morgen']))).toEqual([
      'Gesprek over groep één',
      'Beste Jan,',
      'Tot morgen',
    ]);
  });

  it('has its addresses and other headers apart', async () => {
    const content = await read([...HEAD, 'Cc: "De Vries, P." <p@x.nl>', 'X-Note: intern', '', 'a']);
    expect(textsIn(content, 'mail-header')).toEqual([
      'Anna <anna@x.nl>',
      '<jan@x.nl>',
      'De Vries, P. <p@x.nl>',
      'intern',
    ]);
  });

  it('is from the day that its sender wrote', async () => {
    const content = await read([...HEAD, 'Date: Sat, 14 Mar 2026 23:30:00 -0500', '', 'a']);
    expect(content.created).toBe('2026-03-14');
  });

  it('is read from its page when it has no plain text', async () => {
    const content = await read([
      ...HEAD,
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Beste <b>Jan</b></p><script>x()</script>',
    ]);
    expect(textsIn(content).at(-1)).toBe('Beste Jan');
    expect(content.active).toEqual(['script']);
  });

  it('says once what stands in its text and its page, and misses nothing that only the page says', async () => {
    const content = await read([
      ...HEAD,
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Beste Jan',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>Beste Jan</p><p>Geheim</p>',
      '--b--',
    ]);
    expect(textsIn(content).slice(1)).toEqual(['Beste Jan', 'Geheim']);
  });

  it('hands what is attached to the reader of its kind', async () => {
    const lines = [
      ...HEAD,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'Zie bijlage',
      '--b',
      'Content-Type: text/plain',
      'Content-Disposition: attachment; filename="lijst.txt"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('Piet').toString('base64'),
      '--b--',
    ];
    const content = await read(lines, async ({ name, bytes }) => ({
      ...EMPTY_CONTENT,
      parts: [{ place: { part: 'attachment' }, text: `${name}: ${Buffer.from(bytes).toString()}` }],
      authors: ['Piet'],
      locations: [{ part: 'properties' }],
      active: ['macro'],
    }));
    expect(textsIn(content, 'attachment')).toEqual(['lijst.txt: Piet']);
    expect(content).toMatchObject({
      authors: ['Piet'],
      locations: [{ part: 'properties' }],
      active: ['macro'],
      created: null,
    });
  });

  it('hands over a mail inside it as an attachment', async () => {
    const lines = [...HEAD, 'Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: message/rfc822', ''];
    let mediaType: string | undefined = '';
    await read([...lines, 'Subject: binnen', '', 'x', '--b--'], async (file) => {
      ({ mediaType } = file);
      return EMPTY_CONTENT;
    });
    expect(mediaType).toBe('message/rfc822');
  });

  it.each([
    ['X-UNKNOWN', 'utf8'],
    ['unknown-8bit', 'utf8'],
    ['windows-1252', 'latin1'],
    ['x-unbekannt', 'latin1'],
  ] as const)('is read as it was written, in %s as %s', async (charset, encoding) => {
    const head = [...HEAD, `Content-Type: text/plain; charset=${charset}`, 'Content-Transfer-Encoding: 8bit', '', ''];
    const bytes = Buffer.from(`${head.join('\r\n')}één café`, encoding);
    const content = await readMail({ bytes: new Uint8Array(bytes), extension: 'eml' }, startWorkAlone());
    expect(textsIn(content).at(-1)).toBe('één café');
  });

  it('is damaged without any header of a mail', async () => {
    expect(await troubleOf(read(['zomaar tekst']))).toEqual({ kind: 'damaged' });
    expect(await troubleOf(read(['']))).toEqual({ kind: 'damaged' });
  });

  it('is refused when its parts stand too deep inside each other', async () => {
    const lines = Array.from({ length: 400 }, (_each, depth) => [
      `Content-Type: multipart/mixed; boundary=b${depth}`,
      '',
      `--b${depth}`,
    ]).flat();
    expect(await troubleOf(read([...HEAD, ...lines]))).toEqual({ kind: 'limit', limit: 'nesting' });
  });

  it('is refused when it has too many attachments', async () => {
    const part = ['--b', 'Content-Disposition: attachment; filename=a.txt', '', 'a'];
    const lines = [...HEAD, 'Content-Type: multipart/mixed; boundary=b', ''];
    const trouble = { kind: 'limit', limit: 'entries' };
    expect(await troubleOf(read([...lines, ...Array.from({ length: 10_001 }, () => part).flat()]))).toEqual(trouble);
  });
});
