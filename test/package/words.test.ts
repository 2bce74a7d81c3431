import { describe, expect, it } from 'vitest';
import type { JudgedSignOff } from '../../src/audit/sign-offs.ts';
import type { BagProblem } from '../../src/package/bag.ts';
import { bagWords, bytesWords, describeBagProblem } from '../../src/package/words/package.ts';

const PROBLEMS: { [Code in BagProblem['code']]: BagProblem & { code: Code } } = {
  'not-a-bag': { code: 'not-a-bag' },
  damaged: { code: 'damaged' },
  'no-declaration': { code: 'no-declaration' },
  'bad-declaration': { code: 'bad-declaration' },
  'other-seal': { code: 'other-seal', found: null },
  'no-manifest': { code: 'no-manifest' },
  'no-payload': { code: 'no-payload' },
  'stray-bytes': { code: 'stray-bytes' },
  'two-stories': { code: 'two-stories', path: 'a' },
  'in-a-file': { code: 'in-a-file', path: 'a/b' },
  'unlisted-fetch': { code: 'unlisted-fetch', path: 'a' },
  'bad-oxum': { code: 'bad-oxum', value: 'veel\n' },
  encrypted: { code: 'encrypted' },
  'unsafe-name': { code: 'unsafe-name', path: '../a\u001B[31m\n' },
  link: { code: 'link', path: 'a' },
  'too-large': { code: 'too-large', path: 'a' },
  unreadable: { code: 'unreadable', path: 'a' },
  'to-be-fetched': { code: 'to-be-fetched', path: 'a' },
  'same-name': { code: 'same-name', paths: ['a', 'A'] },
  'too-many': { code: 'too-many', most: 100_000 },
  changed: { code: 'changed', path: 'a' },
  missing: { code: 'missing', path: 'a' },
  added: { code: 'added', path: 'a' },
  unlisted: { code: 'unlisted', path: 'a', manifest: 'b' },
  'listed-twice': { code: 'listed-twice', path: 'a', manifest: 'b' },
  'bad-line': { code: 'bad-line', path: 'a', line: 3 },
  'unknown-encoding': { code: 'unknown-encoding', encoding: 'x' },
  'unknown-algorithm': { code: 'unknown-algorithm', algorithms: ['x', 'y'] },
  oxum: { code: 'oxum', said: { bytes: 1, files: 1 }, found: { bytes: 2, files: 2 } },
};

describe('what is wrong with a package', () => {
  it.each(Object.values(PROBLEMS))('is said in words, on one line: $code', (problem) => {
    const words = describeBagProblem(problem);
    expect(words).not.toBe('');
    expect(words).not.toMatch(/[\u0000-\u001F]|undefined|null|\[object/);
  });

  it('is told of the whole where no file is named', () => {
    expect(describeBagProblem({ code: 'too-large', path: '' })).toBe('Uitgepakt is dit pakket onwaarschijnlijk groot.');
  });
});

describe('a sign-off in words', () => {
  const signature = { kind: 'ssh', covers: 'sign-off', state: 'valid', key: 'SHA256:x' } as const;
  const signOff: JudgedSignOff = {
    role: 'mr',
    on: '2026-11-23',
    signature,
    result: 'same',
    dossier: 'same',
  };

  it.each<[Partial<JudgedSignOff>, string]>([
    [{}, 'Getekend als mr op 23 november 2026: de handtekening klopt. Sleutel: SHA256:x.'],
    [{ signature: { ...signature, covers: 'result' } }, 'klopt, maar rol en dag staan niet in wat is getekend'],
    [{ signature: { ...signature, owner: 'mr@school' } }, 'Sleutel: SHA256:x, volgens uw lijst van mr@school.'],
    [{ signature: { ...signature, owner: null } }, 'Die staat niet in uw lijst'],
    [{ signature: null }, 'zonder digitale handtekening.'],
    [{ signature: { ...signature, state: 'invalid' } }, 'de handtekening klopt niet.'],
    [
      { signature: { kind: 'minisign', covers: 'result', state: 'unchecked', key: null } },
      'de handtekening is niet nagekeken,',
    ],
    [
      { signature: { kind: 'ed25519', covers: 'result', state: 'unchecked', key: null } },
      'de handtekening is niet nagekeken,',
    ],
    [{ signature: { ...signature, state: 'unchecked' } }, 'niet te controleren, want het programma ervoor ontbreekt.'],
    [{ result: 'changed' }, 'wat getekend is, is veranderd.'],
    [{ result: 'other-statement' }, 'getekend is voor een andere rol, dag of uitkomst.'],
    [{ result: 'missing' }, 'wat getekend is, ontbreekt.'],
    [{ dossier: 'changed' }, 'het dossier is daarna veranderd.'],
    [{ dossier: 'unknown' }, 'een deel van het dossier is op school gebleven.'],
  ])('%j', (more, words) => {
    expect(bagWords.signed({ ...signOff, ...more })).toContain(words);
  });
});

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1234, '1,23 kB'],
  [5_000_000, '5 MB'],
  [2_500_000_000, '2,5 GB'],
])('%d bytes is said as %s', (bytes, words) => {
  expect(bytesWords(bytes)).toBe(words);
});

it('names forty files and counts the rest', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `f${index}`);
  expect(bagWords.unread(names(40))).toContain('f38 en f39. Er is');
  expect(bagWords.unread(names(1000))).toContain('f38, f39 en nog 960. Er is');
});

it('names one file or several', () => {
  expect(bagWords.refused(1)).toContain('Op 1 plek staan');
  expect(bagWords.refused(2)).toContain('Op 2 plekken staan');
  expect(bagWords.refusedFile('a\nb.txt', 'BSN')).toBe('  bewijs/a b.txt: BSN');
  expect(bagWords.refusedText('C1.1', 'Hier staat iets.')).toBe('  C1.1: Hier staat iets.');
  expect(bagWords.confidentialInside(1)).toContain('zit 1 vertrouwelijk stuk');
  expect(bagWords.confidentialInside(2)).toContain('zitten 2 vertrouwelijke stukken');
  expect(bagWords.invalid('')).toBe('Het pakket klopt niet.');
  expect(bagWords.valid('', 1, 1, 'itself')).toBe(
    'Het pakket klopt: 1 bestand, 1 byte. Niets is veranderd, erbij gekomen of weggeraakt volgens de lijsten in het pakket zelf.',
  );
  expect(bagWords.valid('', 1, 1, 'seal')).toContain('weggeraakt: het zegel is het zegel dat u gaf.');
  expect(describeBagProblem({ code: 'other-seal', found: null })).toContain('heeft geen zegel');
  expect(describeBagProblem({ code: 'other-seal', found: 'a' })).toContain('een ander zegel dan u gaf');
  expect(bagWords.whole('de\nbag', 2, 2)).toBe('Het pakket de bag is heel: 2 bestanden, 2 bytes.');
  expect(bagWords.andMore(3)).toContain('nog 3');
  expect(bagWords.odd(['a:b'])).toContain('a:b');
  expect(bagWords.unsealed(['los.txt'])).toContain('los.txt');
});

it.each([
  ['confidential', 'want het is vertrouwelijk: a, b en 1 bestand zonder naam. Ook titel en citaten'],
  ['unread', 'want niemand las of bekeek het: a, b en 1 bestand zonder naam.'],
  ['unregistered', 'niet in de map van een criterium: a, b en 1 bestand zonder naam.'],
  ['other-case', 'met andere hoofdletters: a, b en 1 bestand zonder naam.'],
] as const)('what stayed at school is told by its ids, and the rest by its number: %s', (reason, words) => {
  const left = [
    { id: 'a', reason },
    { id: 'a', reason },
    { id: 'b', reason },
    { sha256: 'f'.repeat(64), reason },
  ];
  expect(bagWords.leftOut(left)).toEqual([expect.stringContaining(words)]);
  expect(bagWords.leftOut([{ id: 'a\nb', reason }])).toEqual([expect.stringContaining(': a b.')]);
  const nameless = { sha256: 'f'.repeat(64), reason };
  expect(bagWords.leftOut([nameless, nameless])).toEqual([expect.stringContaining(': 2 bestanden zonder naam.')]);
});

it.each([
  ['confidential', 'Op school gebleven, want het is vertrouwelijk: a en b c. Ook titel'],
  ['unread', 'niemand las of bekeek het: a en b c. Kijk zelf, en zeg dat met: ouder-audit evidence edit <naam> school'],
  [
    'unregistered',
    'een criterium: a en b c. Hoort het bij het bewijs? Zet het dan in de lijst met: ouder-audit evidence scan school',
  ],
  [
    'other-case',
    'met andere hoofdletters: a en b c. Zeg hoe het bestand precies heet: ouder-audit evidence edit <naam> school --file <bestand>',
  ],
  ['elsewhere', 'Kopieer het bestand zelf dan in de map: ouder-audit evidence add <bestand> --dossier school'],
  [
    'missing',
    'niet in de map bewijs: a en b c. Zet het bestand terug in de map, of haal het uit de lijst met: ouder-audit',
  ],
] as const)('what is not packed is named, with what to do: %s', (reason, words) => {
  expect(bagWords.stayed(reason, { names: ['a', 'b\nc'], isLoose: false }, 'school')).toContain(words);
});

it('what nobody read and is not in the register has to be registered first', () => {
  expect(bagWords.stayed('unread', { names: ['bewijs/C1/a.jpg'], isLoose: true }, 'school')).toContain(
    'bewijs/C1/a.jpg. Zet het eerst in de lijst, en kijk dan zelf: ouder-audit evidence scan school',
  );
});

it('what nobody read is named, and so is a copy of what is refused', () => {
  expect(bagWords.unread(['a', 'b\nc'])).toMatch(/^Niemand las of bekeek: a en b c\. /);
  expect(bagWords.refusedCopy('a\nb.dat')).toMatch(/^ {2}bewijs\/a b\.dat: dit is hetzelfde bestand als een ander/);
});
