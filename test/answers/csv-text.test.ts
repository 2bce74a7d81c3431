import { describe, expect, it } from 'vitest';
import { csvLine, csvText } from '../../src/answers/lists/csv-text.ts';

describe('a row of comma separated values', () => {
  it.each([
    ['nothing special', 'De Linde', 'De Linde'],
    ['a semicolon', 'een; twee', '"een; twee"'],
    ['a quote', 'de "Brug"', '"de ""Brug"""'],
    ['a new line', 'een\ntwee', '"een\ntwee"'],
    // A program that splits at commas or tabs would make a cell of what comes after them.
    ['a formula after a comma', 'De Brug,=1+1', '"De Brug,=1+1"'],
    ['a formula after a tab', 'De Brug\t=1+1', '"De Brug\t=1+1"'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula with a comma', '=SOM(1,2)', `"'=SOM(1,2)"`],
    ['a number with a decimal comma', '2,33', '2,33'],
  ])('keeps a cell with %s in one piece', (_name, text, cell) => {
    expect(csvLine(['a', text, 'b'])).toBe(`a;${cell};b\r\n`);
  });

  it('begins a table with the mark of UTF-8', () => {
    expect(csvText([['a', 'b'], ['c']])).toBe('\uFEFFa;b\r\nc\r\n');
  });
});
