import { expect, it } from 'vitest';
import type { EarlierResult } from '../../../src/assessment/trend-types.ts';
import type { Counts } from '../../../src/dossier/voices-file-shape.ts';
import { daysOfSameList, publishedIn } from '../../../src/voices/small-groups/earlier-tables.ts';
import { counts } from '../../support/results/voices.ts';

it('tables of earlier rounds are those that were told of', () => {
  const item = { state: 'shown', criterion: 'C3', counts: { '3': 20 } };
  const rounds = [
    {
      voices: [
        {
          group: 'ouder',
          closed: '2025-11-20',
          items: {
            C3a: item,
            C3b: { state: 'few', criterion: 'C3' },
            C4a: { state: 'nearlyAll', criterion: 'C4', answers: 7, level: 3 },
          },
        },
      ],
    },
    {},
  ] as unknown as EarlierResult[];
  expect(publishedIn(rounds, 'ouder')).toEqual([
    { closed: '2025-11-20', items: { C3a: counts(0, 0, 0, 20), C4a: { answers: 7, level: 3 } } },
  ]);
  expect(publishedIn(rounds, 'leraar')).toEqual([]);
});

it('a list that looks as an earlier one closed on its day too, and without a table nobody can tell', () => {
  const earlier = { closed: '2025-11-20', items: { C3a: counts(0, 0, 0, 20), C4a: { answers: 7, level: 3 as const } } };
  const daysOf = (table: Counts) => daysOfSameList([earlier], { C3a: table, C4a: counts(0, 1, 0, 8) }, 10);
  expect(daysOf(counts(0, 0, 1, 22))).toEqual(['2025-11-20']);
  expect(daysOf(counts(3, 0, 0, 18))).toEqual([]);
  expect(daysOfSameList([{ closed: '2025-11-20', items: {} }], {}, 10)).toEqual(['2025-11-20']);
});
