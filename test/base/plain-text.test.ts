import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breakIndented,
  breakLines,
  breakTips,
  countWords,
  mapTexts,
  stripControls,
  toOneLine,
} from '../../src/base/plain-text.ts';

const anyText = fc.string({
  unit: fc.constantFrom(...'abcé 5[]m\\;\n\r\t\u001b\u009b\u0007\u0000\u007f\u0085\u202e\u2066\ufeff\u{1f600}'),
  maxLength: 40,
});

describe('text from outside', () => {
  it.each([
    ['colours', '\u001b[31mrood\u001b[0m', 'rood'],
    ['a cursor that moves', 'a\u001b[2;5Hb\u001b[Kc', 'abc'],
    ['a window title that ends with a bell', '\u001b]0;titel\u0007tekst', 'tekst'],
    ['a link that ends with ST', '\u001b]8;;https://kwaad.nl\u001b\\klik\u001b]8;;\u001b\\', 'klik'],
    ['the one-byte CSI', '\u009b31mrood', 'rood'],
    ['a lone escape', 'a\u001bb', 'ab'],
    ['null, bell, backspace and delete', 'a\u0000\u0007\b\u007fb', 'ab'],
    ['C1 controls', 'a\u0085\u0090b', 'ab'],
    ['marks that turn the direction', 'a\u202eb\u202cc\u2066d\u2069', 'abcd'],
    ['a byte order mark', '\ufeffa', 'a'],
  ])('loses %s', (_name, dirty, clean) => {
    expect(stripControls(dirty)).toBe(clean);
  });

  it.each([
    ['newlines and tabs', 'a\n\tb'],
    ['accents and other scripts', 'één café, Ελλάδα, مدرسة'],
    ['emoji', '\u{1f469}\u200d\u{1f467} samen'],
    ['brackets that look like a colour', '[31m'],
  ])('keeps %s', (_name, text) => {
    expect(stripControls(text)).toBe(text);
  });

  it('has one kind of line end', () => {
    expect(stripControls('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
  });

  it('is clean after one pass: nothing that steers a terminal stays, and a second pass changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = stripControls(text);
        expect(clean).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/);
        expect(stripControls(clean)).toBe(clean);
      }),
    );
  });

  it.each([
    ['  veel \t wit\n\nhier  ', 'veel wit hier'],
    ['\u001b[1mvet\u001b[0m\r\nregel', 'vet regel'],
    ['\n', ''],
  ])('fits on one line: %j', (text, line) => {
    expect(toOneLine(text)).toBe(line);
  });
});

describe('counting words', () => {
  it.each([
    ['', 0],
    ['  \n ', 0],
    ['... - !', 0],
    ['ja', 1],
    ['Wij zagen dit in groep 3.', 6],
    ["zo'n foto’s ouder-kind-gesprek", 3],
    ['één\tcafé\nÜber', 3],
    ['ja,nee;misschien', 3],
  ])('in %j gives %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

describe('breaking lines', () => {
  it.each([
    ['a line that fits', 'een twee', 8, ['een twee']],
    ['a line one too long', 'een twee', 7, ['een', 'twee']],
    ['a word that is too long', 'a ouderbetrokkenheid b', 5, ['a', 'ouderbetrokkenheid', 'b']],
    ['nothing', '', 10, ['']],
  ])('treats %s', (_name, text, width, lines) => {
    expect(breakLines(text, width)).toEqual(lines);
  });

  it.each<[string, string[]]>([
    [
      'Neem het op in de lijst: ouder-audit evidence scan "mijn school"',
      ['Neem het op in de', 'lijst:', 'ouder-audit evidence scan "mijn school"'],
    ],
    ['Kijk: ouder-audit check', ['Kijk:', 'ouder-audit check']],
    ['ouder-audit evidence add <bestand>', ['ouder-audit evidence add <bestand>']],
    ['Werk ouder-audit bij, en begin', ['Werk ouder-audit bij,', 'en begin']],
  ])('keep a command whole: %s', (text, lines) => {
    expect(breakLines(text, 22)).toEqual(lines);
  });

  it('keeps each of two commands whole, with a dot between the two ways out', () => {
    const two =
      'Is de lijst fout: ouder-audit evidence edit a --date b · Klopt de lijst: ouder-audit evidence edit a --looked-by c';
    expect(breakLines(two, 40)).toEqual([
      'Is de lijst fout:',
      'ouder-audit evidence edit a --date b',
      '· Klopt de lijst:',
      'ouder-audit evidence edit a --looked-by c',
    ]);
  });

  it('does not count colours and weights as characters', () => {
    expect(breakLines('\u001B[1mWelk \u001B[36mniveau\u001B[39m past?\u001B[22m Zeg', 17)).toEqual([
      '\u001B[1mWelk \u001B[36mniveau\u001B[39m past?\u001B[22m',
      'Zeg',
    ]);
  });

  it('keep their indent', () => {
    expect(breakIndented('  → Zet het bestand in de map bewijs.', 16)).toEqual([
      '  → Zet het',
      '  bestand in de',
      '  map bewijs.',
    ]);
    expect(breakIndented('', 16)).toEqual(['']);
  });

  it('loses no word, keeps to the width, and starts a line only where the next word did not fit', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdë'), minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 30 }), (words, width) => {
        const lines = breakLines(words.join(' '), width);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const [index, line] of lines.entries()) {
          if (line.includes(' ')) expect(line.length).toBeLessThanOrEqual(width);
          const next = lines[index + 1]?.split(' ')[0];
          if (next !== undefined) expect(`${line} ${next}`.length).toBeGreaterThan(width);
        }
      }),
    );
  });
});

describe('breaking a row of tips', () => {
  it.each([
    ['one tip, however long', 'ga verder met pijl omlaag', 5, ['ga verder met pijl omlaag']],
    ['tips that just fit', 'a b · c d', 9, ['a b · c d']],
    ['tips that are one too long', 'a b · c d', 8, ['a b', 'c d']],
    ['more tips than two', 'een · twee · drie', 10, ['een · twee', 'drie']],
    ['nothing', '', 10, ['']],
  ])('keeps each tip on one line: %s', (_name, tips, width, lines) => {
    expect(breakTips(tips, width)).toEqual(lines);
  });
});

describe('changing every text of a value', () => {
  it('reaches texts at any depth, and leaves keys and everything else as they are', () => {
    const value = { a: 'x', b: ['y', 1, null, { c: 'z', d: true, e: undefined }], f: {} };
    expect(mapTexts(value, (text) => `${text}!`)).toEqual({
      a: 'x!',
      b: ['y!', 1, null, { c: 'z!', d: true, e: undefined }],
      f: {},
    });
    expect(value.a).toBe('x');
  });

  it('changes nothing when the texts do not change', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(!JSON.stringify(value).includes('__proto__'));
        expect(mapTexts(value, (text) => text)).toEqual(value);
      }),
    );
  });
});
