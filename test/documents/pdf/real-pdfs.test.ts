import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../support/run/run-binary.ts';
import { readPdf } from './read-page.ts';

const read = async (name: string) => {
  const { parts, authors } = await readPdf(readFileSync(join(projectRoot, 'test/fixtures/pdf', `${name}.pdf`)));
  const fields = parts.filter(({ place }) => place.part === 'field');
  const page = parts.filter(({ place }) => place.page === 1 && place.part === undefined);
  return { authors, fields, lines: page.flatMap(({ text }) => text.split('\n')) };
};

describe('in a PDF of a real program', () => {
  it.each<[string, string[]]>([
    ['tabel-smal', ['Vader\tNL02', 'ABNA', '0123 4567', '89', 'Betaalt de bijdrage']],
    [
      'kolommen',
      [
        'Links staat de eerste kolom. Het',
        'nummer van de vader is 06-',
        '31641622 en hij belt op maandag.',
        'Dit is de tweede kolom.',
      ],
    ],
    ['rooster', ['OUDERAVOND', 'Jan Jansen\t123456782\tjan.jansen@gmail.com', 'Piet de Boer\t111222333\t06-12345678']],
    ['rooster', ['Kinderen leren thuis en op school1;']],
    ['rooster', ['Langs de rand']],
    ['uitsnede', ['Samen met ouders en school', 'Notulen', 'Het BSN is 123456782']],
    [
      'van-onder',
      [
        'Naam\tBSN leerling\tE-mail',
        'Jan Jansen\t123456782\tjan.jansen@gmail.com',
        'Piet de Boer\t111222333\tp.deboer@gmail.com',
      ],
    ],
  ])('%s, these lines stand below each other: %j', async (name, expected) => {
    const { lines } = await read(name);
    const at = lines.indexOf(expected[0] ?? '');
    expect(lines.slice(at, at + expected.length)).toEqual(expected);
  });

  it('fields are read with what they are called', async () => {
    const { fields } = await read('formulier');
    expect(fields.map(({ text, label }) => [text, label])).toEqual([
      ['Fenna Zandbergen', 'naam\nNaam van de leerling'],
      ['123456782', 'bsn\nBSN'],
      ['Groep zes', 'groep\nGroep'],
      ['Groep vijf', 'groep\nGroep'],
    ]);
  });

  it('the options of a list are read, and who made it', async () => {
    const { fields, authors } = await read('van-onder');
    expect(fields.map(({ text }) => text)).toEqual(['een', 'BSN 123456782', 'Bel 06-12345678']);
    expect(authors).toEqual(['Marloes Voorbeeld']);
  });
});
