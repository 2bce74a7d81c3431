import { expect, it } from 'vitest';
import { runWords } from '../../src/messages/nl-run.ts';

it('asks to look whether a baseline under another name is of the same school', () => {
  expect(runWords.otherName('eerder.json', 'De Boog', 'De Brug')).toBe(
    'Let op: "eerder.json" is van "De Boog". Dit dossier is van "De Brug". Kijk of dat dezelfde school is.',
  );
});
