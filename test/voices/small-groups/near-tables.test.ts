import { expect, it } from 'vitest';
import { isFewMore } from '../../../src/voices/small-groups/near-tables.ts';
import { counts } from '../../support/results/voices.ts';

it('a table lies a few people from a table that it holds', () => {
  expect(isFewMore(counts(5, 5, 5, 5), counts(5, 5, 5, 7), 5)).toBe(true);
  expect(isFewMore(counts(5, 5, 5, 7), counts(5, 5, 5, 5), 5)).toBe(true);
  expect(isFewMore(counts(5, 5, 5, 5), counts(4, 5, 5, 7), 5)).toBe(false);
  expect(isFewMore(counts(5, 5, 5, 5), counts(5, 5, 5, 5), 5)).toBe(false);
  expect(isFewMore(counts(5, 5, 5, 5), counts(5, 5, 5, 10), 5)).toBe(false);
});
