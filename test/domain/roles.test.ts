import { expect, it } from 'vitest';
import { baseRole } from '../../src/domain/roles.ts';

it.each([
  ['ouder', 'ouder'],
  ['leraar-2', 'leraar'],
  ['ouder-mr', 'ouder'],
  ['', ''],
])('the role of %j is %j', (written, role) => {
  expect(baseRole(written)).toBe(role);
});
