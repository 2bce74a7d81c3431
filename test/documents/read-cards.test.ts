import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/documents/read-content.ts';
import { readCards } from '../../src/documents/text/read-cards.ts';
import { projectRoot } from '../support/run/run-binary.ts';
import { readWith } from './read-parts.ts';

const read = (...lines: string[]) => readWith(readCards, lines.join('\r\n'), 'ics');

const textsOf = async (...lines: string[]) => (await read(...lines)).parts.map(({ text }) => text);

describe('a calendar or a card', () => {
  it('is read by property, with its line and what it is about', async () => {
    expect((await read('BEGIN:VCARD', 'FN:Anna de Vries', 'BDAY:20150314', 'END:VCARD')).parts).toEqual([
      { place: { line: 2 }, text: 'Anna de Vries', label: 'naam' },
      { place: { line: 3 }, text: '14-03-2015', label: 'geboortedatum' },
    ]);
  });

  it('joins long lines, and takes escapes away', async () => {
    expect(await textsOf('SUMMARY:Gesprek met ou', ' ders\\, en', '\t school\\nOm tien uur\\; stipt')).toEqual([
      'Gesprek met ouders, en school\nOm tien uur; stipt',
    ]);
  });

  it.each<[string, string[], string[]]>([
    ['in a group', ['item1.EMAIL:a@x.nl'], ['a@x.nl']],
    [
      'with parameters that hold colons',
      ['ORGANIZER;CN="De Vries: Anna";X=1:mailto:a@x.nl'],
      ['a@x.nl', 'De Vries: Anna'],
    ],
    ['with a name without quotes', ['ATTENDEE;CN=Anna;ROLE=CHAIR:mailto:a@x.nl'], ['a@x.nl', 'Anna']],
    [
      'of an address in parts',
      ['ADR;TYPE=HOME:;;Dorpsstraat 12;Utrecht;;3500 AA;'],
      ['Dorpsstraat 12 Utrecht  3500 AA'],
    ],
    ['of an old card', ['NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Caf=C3=A9 en=', 'zo'], ['Café enzo']],
    ['that is no property', ['zomaar tekst'], ['zomaar tekst']],
  ])('reads a property %s', async (_, lines, texts) => {
    expect(await textsOf(...lines)).toEqual(texts);
  });

  it('leaves out what only machines read', async () => {
    expect(await textsOf('UID:123456782@x.nl', 'DTSTART:20261123T100000Z', 'TZID:Europe/Amsterdam')).toEqual([]);
  });

  it('reads a photo on it as a photo', async () => {
    const photo = readFileSync(join(projectRoot, 'test/fixtures/packed/plek-exif.jpg')).toString('base64');
    const lines = (start: string) =>
      Buffer.from(`BEGIN:VCARD\r\n${start}${photo.replace(/.{70}/g, '$&\r\n ')}\r\nEND:VCARD`);
    for (const start of ['PHOTO;ENCODING=b;TYPE=JPEG:', 'PHOTO:data:image/jpeg;base64,']) {
      const content = await readContent(new Uint8Array(lines(start)), 'vcf', () => {});
      expect(content?.locations).toMatchObject([{ inside: [{ kind: 'jpg' }] }]);
    }
  });

  it('takes time in proportion to its length', async () => {
    const quotes = ';A="x"'.repeat(20_000);
    expect(await textsOf(`SUMMARY${quotes}`, `SUMMARY${';a'.repeat(20_000)}:x`)).toHaveLength(2);
  });
});
