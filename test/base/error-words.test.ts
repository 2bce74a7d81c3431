import { describe, expect, it } from 'vitest';
import { errorLines, meant, sayError } from '../../src/base/words/error-words.ts';

describe('an error on the screen', () => {
  const words = sayError('"a\nb" bestaat niet.', 'Kijk of de naam klopt.', ['een \u001B[31m\n  detail']);

  it('is a line that says what, one for each detail, and what to do, without anything that steers a terminal', () => {
    expect(errorLines(words)).toEqual(['"a b" bestaat niet.', '  een detail', 'Kijk of de naam klopt.']);
  });

  it('has its details in line with the rest where the screen says so', () => {
    expect(errorLines(words, '')[1]).toBe('een detail');
  });
});

it('a name is proposed only where one is near', () => {
  expect(meant('visie')).toBe(' Bedoelt u "visie"?');
  expect([meant(null), meant(undefined)]).toEqual(['', '']);
});
