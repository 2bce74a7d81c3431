import { inflateSync } from 'node:zlib';
import mammoth from 'mammoth';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { renderFormsFile } from '../../../src/voices/out/formats/forms-file.ts';
import { renderLetter } from '../../../src/voices/out/formats/letter-file.ts';
import { dutchOfList } from '../../../src/voices/out/survey-list.ts';
import { formsWords } from '../../../src/voices/words/export.ts';
import { aSurveyList, builtInSurvey, surveyCodes } from '../../support/dossiers/survey-lists.ts';

const ABOUT = { creator: 'ouder-audit', date: '2026-11-23' };
const FACTS = {
  link: 'https://forms.office.com/e/AbC123?lang=nl',
  contact: 'de directeur',
  closes: '2026-12-18',
  weeks: 4,
  months: 60,
};

const only = <Each>([first]: readonly Each[]): Each => {
  if (first === undefined) throw new Error('there is one');
  return first;
};

const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.replaceAll('\n\n', '\n');

/** The points of a PNG with a palette, as red, green, blue and opacity. */
const pointsOf = (png: Buffer): { width: number; height: number; data: Uint8Array } => {
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    parts.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const [head, palette] = [parts.get('IHDR') ?? Buffer.of(), parts.get('PLTE') ?? Buffer.of()];
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const rows = inflateSync(parts.get('IDAT') ?? Buffer.of());
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = (rows[y * (width + 1) + 1 + x] ?? 0) * 3;
      data.set(palette.subarray(colour, colour + 3), (y * width + x) * 4);
    }
  }
  return { width, height, data };
};

const letterIn = async (
  id: string,
  group: 'ouder' | 'leerling' | 'leraar',
  facts: Partial<typeof FACTS> | object = {},
) => {
  const list = aSurveyList(group, [id], 'De Brug');
  return await renderLetter(
    only(list.languages),
    dutchOfList(builtInSurvey, group),
    list,
    { ...FACTS, ...facts },
    ABOUT,
  );
};

describe('the letter', () => {
  it('holds a code that another program reads as the address of the school', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await letterIn('nl', 'ouder')) });
    const [, picture = ''] = /<img alt="([^"]*)" src="data:image\/png;base64,([^"]+)"/.exec(value)?.slice(1) ?? [];
    expect(decodeQR(pointsOf(Buffer.from(picture, 'base64')))).toBe(FACTS.link);
    expect(value).toContain(FACTS.link.replaceAll('&', '&amp;'));
  });

  it('says what it is for, that taking part is free, what is kept and how long, whom to ask and who decides under 16', async () => {
    const text = await textOf(await letterIn('nl', 'ouder'));
    for (const part of [
      'De Brug wil weten hoe school en ouders samenwerken.',
      'Meedoen is vrij.',
      'Wij bewaren alleen aantallen',
      'binnen 4 weken nadat de lijst dicht is',
      'De aantallen bewaren wij 60 maanden.',
      'Stel die aan de directeur.',
      'Is uw kind jonger dan 16 jaar?',
      'De lijst is open tot en met 18-12-2026.',
      'Op de lijst staan 22 zinnen.',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/[{}]/);
  });

  it('asks parents of pupils whether their child may take part', async () => {
    const text = await textOf(await letterIn('nl', 'leerling'));
    expect(text).toContain('Beste ouder of verzorger,');
    expect(text).toContain('Dan doet uw kind alleen mee als u dat goedvindt. Laat het ons dan weten.');
    expect(await textOf(await letterIn('nl', 'leraar'))).toContain('Beste collega,');
  });

  it('leaves room for what the school did not say', async () => {
    const text = await textOf(await letterIn('nl', 'ouder', { contact: null, closes: null }));
    expect(text).toMatch(/tot en met …+\./);
    expect(text).toMatch(/aan …+\./);
  });

  it('in a language that nobody checked says so, with the Dutch letter behind it', async () => {
    for (const id of ['en', 'tr', 'ar', 'pl', 'uk']) {
      const own = only(aSurveyList('ouder', [id]).languages);
      const text = await textOf(await letterIn(id, 'ouder'));
      expect(text.startsWith(own.concept ?? '?')).toBe(true);
      expect(text.indexOf(own.words.letter.closing)).toBeGreaterThan(0);
      expect(text.indexOf('Beste ouder of verzorger,')).toBeGreaterThan(text.indexOf(own.words.letter.closing));
      expect(text).not.toMatch(/[{}]/);
    }
  });
});

describe('the file for Microsoft Forms', () => {
  it('tells how on its first page, and has each text on a line of its own, in order', async () => {
    const list = aSurveyList('ouder', ['tr']);
    const words = formsWords(4);
    const text = await textOf(await renderFormsFile(only(list.languages), list, words, ABOUT));
    const lines = text.split('\n').filter((line) => line !== '');
    expect(lines.slice(0, words.how.length + 1)).toEqual([words.title, ...words.how]);
    const sentences = lines.slice(lines.indexOf(words.sentences) + 1);
    expect(sentences.map((line) => /^\[([^\]]+)\]/.exec(line)?.[1])).toEqual(surveyCodes);
    const answers = lines.slice(lines.indexOf(words.answers) + 1, lines.indexOf(words.sentences));
    expect(answers.map((line) => line[0])).toEqual(['3', '2', '1', '0', '-', 'x']);
    expect(lines).toContain(only(list.languages).concept);
  });
});
