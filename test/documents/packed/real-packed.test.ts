import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentContent } from '../../../src/documents/document-content.ts';
import { extensionOf } from '../../../src/documents/media-types.ts';
import { readContent } from '../../../src/documents/read-content.ts';
import { placeInDocument } from '../../../src/findings/words.ts';
import { projectRoot } from '../../support/run/run-binary.ts';

/** Files with something packed inside that real programs wrote (test/fixtures/packed/README.md). */
const folder = join(projectRoot, 'test/fixtures/packed');

const read = async (name: string): Promise<DocumentContent> => {
  const content = await readContent(new Uint8Array(readFileSync(join(folder, name))), extensionOf(name), () => {});
  if (content === null) throw new Error(`nobody reads ${name}`);
  return content;
};

/** Where each text is that holds this, in words. */
const placesOf = ({ parts }: DocumentContent, wanted: string): string[] =>
  parts.filter(({ text }) => text.includes(wanted)).map(({ place }) => placeInDocument(place));

describe('a number is found', () => {
  it.each([
    ['tekst-met-blad.odt', ['ingevoegd bestand 1 (.ods), werkblad 1, cel C2']],
    ['tekst-met-blad.docx', ['ingevoegd bestand 1 (.xlsx), werkblad 1, cel C2']],
    ['dia-met-blad.odp', ['ingevoegd bestand 1 (.ods), werkblad 1, cel C2']],
    ['dia-met-blad.pptx', ['ingevoegd bestand 1 (.xlsx), werkblad 1, cel C2']],
    ['tekst-met-tekst.odt', ['ingevoegd bestand 1 (.odt), alinea 1']],
    ['tekst-met-tekst.docx', ['ingevoegd bestand 1 (.docx), alinea 1']],
    ['twee-diep.docx', ['ingevoegd bestand 1 (.docx), daarin ingevoegd bestand 1 (.xlsx), werkblad 1, cel B2']],
    ['stukken.docx', ['de tekst', 'de tekst']],
    ['koppeling.xlsx', ['verborgen tekst']],
    ['gesprek.xlsx', ['werkblad 1, cel A1, een opmerking']],
    ['uitnodiging.eml', ['bijlage 1 (.ics), regel 9']],
    ['doorgestuurd.eml', ['bijlage 1 (.eml), daarin bijlage 1 (.docx), alinea 1']],
    ['naamloos.eml', ['bijlage 1 (.xlsx), werkblad 1, cel B2', 'bijlage 2 (.txt), regel 2']],
    ['zip-erbij.eml', ['bijlage 1 (.zip), daarin bestand 1 (.txt), regel 1']],
    ['verslagen.zip', ['bestand 2 (.xlsx), werkblad 1, cel B2']],
    ['van-een-mac.zip', ['bestand 1 (.txt), regel 1']],
    ['zip-in-zip.zip', ['bestand 1 (.zip), daarin bestand 1 (.zip), daarin bestand 2 (.txt), regel 1']],
    ['opgeslagen.zip', ['bestand 2 (.csv), regel 2']],
  ])('in %s', async (name, places) => {
    expect(placesOf(await read(name), '123456782')).toEqual(places);
  });

  it('in the cache of a pivot table too, under the name of its field', async () => {
    const { parts } = await read('draaitabel.xlsx');
    const cached = parts.filter(({ text, place }) => text === '123456782' && place.part === 'hidden');
    expect(cached).toEqual([{ text: '123456782', place: { part: 'hidden' }, label: 'BSN' }]);
  });

  it.each(['kaartje.eml', 'onbestelbaar.eml', 'uitnodiging.eml'])('as an address in %s', async (name) => {
    const places = placesOf(await read(name), 'anouk.van.beek@gmail.com');
    expect(places).toEqual([expect.stringMatching(/^bijlage 1 \(\.(vcf|txt|ics)\), regel \d+$/)]);
  });

  it('as the data of a person on a card, with what each of them is', async () => {
    const { parts } = await read('kaartje.eml');
    const labelled = parts.flatMap(({ text, label }) => (label === undefined ? [] : [[label, text]]));
    expect(labelled).toEqual([
      ['naam', 'Anouk van Beek'],
      ['telefoon', '06-12345678'],
      ['e-mail', 'anouk.van.beek@gmail.com'],
      ['geboortedatum', '14-03-2015'],
    ]);
  });
});

describe('what is packed inside', () => {
  it.each(['tekst-met-blad.docx', 'tekst-met-blad.odt', 'van-een-mac.zip', 'verslagen.zip', 'foto-in-brief.docx'])(
    'is read wholly in %s',
    async (name) => {
      const { unread, flaws, active } = await read(name);
      expect({ unread, flaws, active }).toEqual({ unread: [], flaws: [], active: [] });
    },
  );

  it('is told where it is packed too deep', async () => {
    const { unread } = await read('zip-in-zip.zip');
    expect(unread.map(({ place, why }) => [place.inside?.length, why])).toEqual([[4, 'depth']]);
  });

  it('is a program by its name or by its bytes', async () => {
    expect((await read('programma.zip')).active).toEqual(['program']);
  });

  it('is a photo with a position, and its place is told', async () => {
    const place = { inside: [{ number: 1, kind: 'jpg', as: 'picture' }], part: 'properties' };
    expect((await read('foto-in-brief.docx')).locations).toEqual([place]);
    expect((await read('opgeslagen.zip')).locations.map(placeInDocument)).toEqual([
      'bestand 1 (.jpg), de eigenschappen van het bestand',
    ]);
  });

  it('counts as text of a zip, which is nothing else', async () => {
    const { parts } = await read('verslagen.zip');
    const { isSeen } = await import('../../../src/documents/document-content.ts');
    expect(parts.filter(isSeen).filter(({ text }) => text.startsWith('Ouders en school'))).toHaveLength(2);
  });
});

describe('a photo', () => {
  it.each([
    ...['plek-exif', 'plek-doel', 'plek-xmp', 'plek-doel-xmp', 'plek-iptc', 'plek-xmp-stad'].map(
      (name) => `${name}.jpg`,
    ),
    ...['png', 'webp', 'tif', 'gif', 'heic', 'avif'].map((extension) => `plek.${extension}`),
  ])('tells where it was taken: %s', async (name) => {
    expect((await read(name)).locations).toEqual([{ part: 'properties' }]);
  });

  it.each(['plek-leeg.jpg', 'plek-land.jpg', 'maker.jpg'])('tells no place: %s', async (name) => {
    expect((await read(name)).locations).toEqual([]);
  });

  it.each(['maker.jpg', 'maker-iptc.jpg', 'maker-xmp.jpg', 'maker-copyright.jpg'])(
    'tells who made it: %s',
    async (name) => {
      expect((await read(name)).authors).toEqual(['Anouk van Beek']);
    },
  );

  it.each(['wie-erop-staat.jpg', 'gezicht.jpg'])('tells who is on it: %s', async (name) => {
    const content = await read(name);
    expect(placesOf(content, 'Fenna Zandbergen')).toEqual(['de eigenschappen van het bestand']);
    expect(content.persons).toEqual([{ part: 'properties' }]);
  });
});
