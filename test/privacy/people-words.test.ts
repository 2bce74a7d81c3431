import { expect, it } from 'vitest';
import { peopleWords } from '../../src/privacy/words.ts';

it('places with data of people are named with the next step, and of many only some', () => {
  expect(peopleWords.inReport(['C1.1'], 'de-brug')).toEqual([
    'Let op: op 1 plek staan misschien gegevens van personen (C1.1). Deel het rapport nog niet.',
    'Haal ze weg en maak het rapport opnieuw. Waar ze staan, zegt: ouder-audit check de-brug',
  ]);
  const many = Array.from({ length: 14 }, (_, index) => `C1.${index}`);
  expect(peopleWords.inReport(many, '.').join(' ')).toContain('op 14 plekken');
  expect(peopleWords.inReport(many, '.').join(' ')).toContain('C1.11 en nog 2)');
});
