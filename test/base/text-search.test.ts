import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableForm, foldText, lowerInPlace, quoteForm, wordsOf } from '../../src/base/text-search.ts';

describe('the words of a text', () => {
  it.each<[string, string, string[]]>([
    ['capitals and accents', 'Één IDEEËN-bus', ['een', 'ideeen', 'bus']],
    ['a ligature', 'o\uFB03cieel', ['officieel']],
    ['a word broken at the end of a line', 'ouderbe-\ntrokkenheid', ['ouderbetrokkenheid', 'ouderbe', 'trokkenheid']],
    ['a soft hyphen', 'ouder\u00ADbetrokkenheid', ['ouderbetrokkenheid']],
    ['numbers and punctuation', 'artikel 13, lid b.', ['artikel', '13', 'lid', 'b']],
    ['an abbreviation', 'De M.R. en a.u.b. de r.k. school', ['de', 'mr', 'en', 'aub', 'rk', 'school']],
    ['nothing', ' \n–', []],
  ])('with %s', (_name, text, words) => {
    expect([...wordsOf(text).distinct].sort()).toEqual([...words].sort());
  });

  it('are whole: a part of a word is no word', () => {
    expect(wordsOf('ouderraad').distinct.has('ouder')).toBe(false);
  });

  it('hold no empty word, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => !wordsOf(text).distinct.has('')));
  });

  it('stand in order, a broken word as one', () => {
    expect(wordsOf('De ouder-\nraad en de ouders').ordered).toEqual(['de', 'ouderraad', 'en', 'de', 'ouders']);
  });
});

describe('a quote', () => {
  it.each<[string, string, string]>([
    ['a ligature', 'de \uFB01ets', 'de fiets'],
    ['curly quotation marks', '‘samen’ en “sterk”', '\'samen\' en "sterk"'],
    ['a word broken at the end of a line', 'samen-\nwerken met ouders', 'samenwerken met ouders'],
    ['other spaces', 'samen\u00A0 werken\nmet', 'samen werken met'],
    ['another dash', 'thuis – school', 'thuis - school'],
    ['capitals', 'Samen Werken', 'samen werken'],
    ['an accent in two characters', 'e\u0301e\u0301n', 'één'],
  ])('is the same with %s', (_name, one, other) => {
    expect(quoteForm(one)).toBe(quoteForm(other));
  });

  it('is another one when a word or its order differs', () => {
    expect(quoteForm('ouders en school')).not.toBe(quoteForm('school en ouders'));
    expect(quoteForm('ouders en school')).not.toBe(quoteForm('ouders of school'));
  });
});

describe('texts that are compared', () => {
  it('are the same in another layout, and null when they are short', () => {
    expect(comparableForm(wordsOf('Ouders, en\nschool!'), 3)).toBe(comparableForm(wordsOf('ouders en school'), 3));
    expect(comparableForm(wordsOf('ouders en school'), 4)).toBeNull();
  });

  it.each([
    ['BSN É', 'bsn é'],
    // Its small letter takes more room, so it stays.
    ['İD: 123 AÉ', 'İd: 123 aé'],
  ])('become small with each letter at its place: %s', (text, small) => expect(lowerInPlace(text)).toBe(small));

  it('fold case and accents', () => expect(foldText('Éé')).toBe('ee'));
});
