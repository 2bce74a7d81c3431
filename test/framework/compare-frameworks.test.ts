import { expect, it } from 'vitest';
import { compareFrameworks } from '../../src/framework/compare-frameworks.ts';

it('names each place where two frameworks differ, with both values when they are short', () => {
  const original = {
    rule: { minMean: 2.5 },
    criteria: [{ id: 'C1', text: 'a'.repeat(50) }, { id: 'C2' }],
    list: ['a', 'b'],
  };
  const own = { rule: { minMean: 1.5 }, criteria: [{ id: 'C1', text: 'kort' }], list: ['a', 'c'], extra: true };
  expect(compareFrameworks(original, own)).toEqual([
    'rule.minMean: 2.5 → 1.5',
    'criteria.C1.text',
    'criteria.C2',
    'list.1: b → c',
    'extra: – → true',
  ]);
  expect(compareFrameworks(original, original)).toEqual([]);
});
