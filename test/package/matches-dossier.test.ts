import { expect, it } from 'vitest';
import { matchesDossier } from '../../src/package/matches-dossier.ts';

/** Texts stand for their own digests. */
type Files = Record<string, string>;

const DOSSIER: Files = {
  'school.yaml': 'De Brug',
  'antwoorden.yaml': 'niveau 2',
  'bewijs.yaml': 'visie',
  'bewijs/visie.pdf': 'Samen',
  'rondes/2025-2026.json': 'toen',
};

const packed = (files: Files) => {
  const all = Object.entries(files).map(([path, text]) => ({
    path: `data/dossier/${path}`,
    digest: text,
    bytes: text.length,
  }));
  return { entries: [...all, { path: 'data/rapport/audit.json', bytes: 2 }], lines: all };
};

const holds = (inside: Files, now: Files): boolean =>
  matchesDossier(
    packed(inside),
    Object.entries(now).map(([path, text]) => ({ path, location: text, bytes: text.length })),
    ({ location }) => location,
  );

const without = (files: Files, ...gone: string[]): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !gone.includes(path)));

it.each<[string, boolean, Files, Files]>([
  ['the same files', true, DOSSIER, DOSSIER],
  ['a copy with another answer', false, DOSSIER, { ...DOSSIER, 'antwoorden.yaml': 'niveau 3' }],
  ['another school', false, DOSSIER, { ...DOSSIER, 'school.yaml': 'De Linde' }],
  ['a document of another size', false, DOSSIER, { ...DOSSIER, 'bewijs/visie.pdf': 'Samen met ouders' }],
  ['an exception that is new', false, DOSSIER, { ...DOSSIER, 'uitzonderingen.yaml': 'tot mei' }],
  ['a document that went', false, DOSSIER, without(DOSSIER, 'bewijs/visie.pdf')],
  ['a document that stays at school', true, without(DOSSIER, 'bewijs/visie.pdf'), DOSSIER],
  [
    'a register that tells less, with what was left out',
    true,
    { ...DOSSIER, 'bewijs.yaml': '-', 'weggelaten.yaml': 'visie' },
    DOSSIER,
  ],
  ['a register that is another', false, { ...DOSSIER, 'bewijs.yaml': '-' }, DOSSIER],
  ['an earlier round with names covered', true, { ...DOSSIER, 'rondes/2025-2026.json': '-' }, DOSSIER],
  ['what an earlier package left out', true, DOSSIER, { ...DOSSIER, 'weggelaten.yaml': 'foto' }],
])('a package holds what is in a dossier or not: %s', (_what, expected, inside, now) => {
  expect(holds(inside, now)).toBe(expected);
});
