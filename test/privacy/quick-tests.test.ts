import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { openPersonalDataSearch } from '../../src/privacy/search-personal-data.ts';
import { personalDataRules } from '../support/results/builders.ts';

/** A search is skipped where a quick test finds nothing. Text behind it that passes the quick test shows what that would miss. */

const { inText } = openPersonalDataSearch(personalDataRules, { domains: [], phones: [], ibans: [] }, []);

const { kin, kinOf } = personalDataRules.persons;
const startingWith = (word: string) => [word, word.charAt(0).toUpperCase() + word.slice(1)];

const words = fc.oneof(
  fc.constantFrom('Fenna', 'Teuns', 'Joris', 'Max', 'Liz', 'JANS', 'Zoë', "D'Anjou", 'aan', 'dat', 'Soms', 'Ibrahims'),
  fc.constantFrom(...[...kin, ...kinOf].flatMap(startingWith)),
  fc.constantFrom('oudste', 'jongste', 'eigen', 'biologische'),
);
const between = fc.constantFrom(
  "'s ",
  '’s ',
  "' ",
  '’ ',
  's ',
  ' ',
  ', ',
  '\n',
  '\r\n',
  '\t',
  '\u00A0',
  '\u2009',
  ' \n> ',
  "'s\r\n  ",
  '. ',
);
const texts = fc
  .array(fc.tuple(words, between), { minLength: 2, maxLength: 8 })
  .map((parts) => `Dat zei ${parts.flat().join('')}`);

const persons = (text: string) =>
  inText(text)
    .filter(({ kind }) => kind === 'person')
    .map(({ start, end }) => [start, end]);

/** Looks owned, and is nobody's: no name stands before it, as one begins with a capital. */
const BEHIND = "\n\nzij's vader\n";

it('finds the same persons before a text that looks as if somebody owns it', () => {
  let found = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const closed = `${text}.`;
      const alone = persons(closed);
      found += alone.length;
      expect(persons(closed + BEHIND)).toEqual(alone);
    }),
    { numRuns: 2000, seed: 7 },
  );
  expect(found).toBeGreaterThan(100);
});
