import { expect, it } from 'vitest';
import { findAccepting, findCriterion, findRole } from '../../src/framework/typed-names.ts';
import { aMark } from '../support/results/builders.ts';

const mark = { ...aMark(), waivers: { otherRoles: ['bestuur'] } } as ReturnType<typeof aMark>;

it('names are taken in any case, and roles with a number', () => {
  expect(findCriterion('c1', mark)).toBe('C1');
  expect(findRole('Ouder-2', mark)).toBe('ouder-2');
  expect(findAccepting('Bestuur', mark)).toBe('bestuur');
});

it.each([
  ['criterion', () => findCriterion('C2', mark), { typed: 'C2', nearest: 'C1' }],
  ['role', () => findRole('oudr', mark), { typed: 'oudr', nearest: 'ouder' }],
  ['role that is no word', () => findRole('ouder 2!', mark), { typed: 'ouder 2!' }],
  ['role that may accept', () => findAccepting('Bestur', mark), { typed: 'Bestur', nearest: 'bestuur' }],
])('an unknown %s is refused, with the nearest known one', (_what, find, params) => {
  expect(find).toThrow(expect.objectContaining({ params: expect.objectContaining(params) }));
});
