import { expect, it } from 'vitest';
import type { SearchedPart } from '../../src/privacy/parts.ts';
import { openPersonalDataSearch } from '../../src/privacy/search-personal-data.ts';
import { schoolOfTexts } from '../support/documents/labelled-texts.ts';
import { personalDataRules } from '../support/results/builders.ts';

const { inText, inParts } = openPersonalDataSearch(personalDataRules, schoolOfTexts.contact, []);

it('a labelled part that is no cell is read with its label, and finds stand in the order of the document', () => {
  const parts: SearchedPart[] = [
    { text: 'moeder van Sam', place: {} },
    { text: '123456782', label: 'BSN', place: { part: 'properties' } },
    { text: 'Bel 06-31641622', place: {} },
  ];
  expect(inParts(parts).map(({ kind, part }) => [kind, part])).toEqual([
    ['person', 0],
    ['bsn', 1],
    ['phone', 2],
  ]);
});

it.each([
  ['a heading of something else is passed over', 'Geboortedatum\nleerling 1\nNaam\n12-03-2015', 1],
  ['a heading of another date ends the search', 'Geboortedatum\nleerling 1\nDatum gesprek\n12-03-2015', 0],
])('above a date, %s', (_name, text, number) => {
  expect(inText(text).filter(({ kind }) => kind === 'birthdate')).toHaveLength(number);
});
