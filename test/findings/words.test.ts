import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/findings/document-terms.ts';
import { listPlaces, mediaWord, ruleEffectWords } from '../../src/findings/words.ts';

describe('where something stands', () => {
  it.each<[Place[], string]>([
    [[{}], 'de tekst'],
    [[{ page: 3 }], 'bladzijde 3'],
    [[{ sheet: 1, cell: 'B7' }], 'werkblad 1, cel B7'],
    [[{ paragraph: 4, part: 'comment' }], 'alinea 4, een opmerking'],
    [[{ line: 2 }, { line: 2 }, { part: 'file-name' }], 'regel 2 en de naam van het bestand'],
    [[{ page: 1 }, { page: 2 }, { page: 3 }, { page: 4 }], 'bladzijde 1, bladzijde 2, bladzijde 3 en op meer plekken'],
  ])('%j', (places, words) => {
    expect(listPlaces(places, 'op meer plekken')).toBe(words);
  });
});

it.each([
  ['', 'iets onbekends'],
  ['application/pdf', 'een PDF'],
  ['image/webp', 'een afbeelding'],
  ['video/mp4', 'een film'],
  ['audio/mpeg', 'geluid'],
  ['application/x-iets', 'application/x-iets'],
])('%j is called: %s', (mediaType, words) => expect(mediaWord(mediaType)).toBe(words));

it('new rules that change nothing, and rules of a version that nobody knows, are told apart', () => {
  expect(ruleEffectWords([])).toBe('Geen enkele uitkomst is anders door nieuwe regels.');
  expect(ruleEffectWords(null)).toContain('niet nagekeken');
});
