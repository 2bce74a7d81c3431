import { expect, it } from 'vitest';
import { closingWords } from '../../src/base/words/closing.ts';

it('says which files were not added, and what to do', () => {
  expect(closingWords.evidenceDeclined(['a.pdf', 'b.pdf'])).toBe(
    'Niet toegevoegd: a.pdf en b.pdf. Haal eruit wat er niet in hoort, en voeg het dan opnieuw toe.',
  );
});
