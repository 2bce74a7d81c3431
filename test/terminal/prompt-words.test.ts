import { expect, it } from 'vitest';
import { progressWords, promptWords } from '../../src/terminal/words/prompts.ts';

it.each([
  ['selectKeys', 'pijltjes: kiezen · Enter: bevestigen'],
  ['keyedKeys', 'letter of cijfer: meteen kiezen · pijltjes: kiezen · Enter: bevestigen'],
  ['checkboxKeys', 'pijltjes: bewegen · spatie: vinkje · Enter: klaar'],
  ['pathKeys', 'Tab: aanvullen · Enter: klaar'],
] as const)('the footer of %s says what its keys do, and where Ctrl-C leads', (footer, keys) => {
  expect(promptWords[footer]('stop')).toBe(`${keys} · Ctrl-C: stoppen`);
  expect(promptWords[footer]('back')).toBe(`${keys} · Ctrl-C: terug`);
});

it('a list by numbers says which of them can be typed', () => {
  expect(promptWords.typeOneOf(1, 1)).toBe('Typ 1, en dan Enter.');
  expect(promptWords.typeOneOf(1, 4)).toBe('Typ een nummer van 1 tot en met 4, en dan Enter.');
  expect(promptWords.typeChoice([1, 2, 9])).toBe('Typ 1, 2 of 9, en dan Enter.');
  expect(promptWords.enterMeans(2)).toBe('Typ een nummer. Enter = 2.');
  expect(promptWords.wrongKey(['0', '1', 'w'])).toBe('Die toets doet hier niets. Wel: 0 1 w');
  expect(progressWords(3, 26)).toBe('Documenten lezen: 3 van 26');
});
