import { describe, expect, it } from 'vitest';
import { acceptingRoles, baseRole } from '../../src/framework/roles.ts';

const ROLES = ['ouder', 'leraar', 'intern-begeleider', 'intern'];

describe('the role itself', () => {
  it.each([
    ['leraar', 'leraar'],
    ['leraar-2', 'leraar'],
    ['ouder-mr-1', 'ouder'],
    ['intern-begeleider', 'intern-begeleider'],
    ['intern-begeleider-2', 'intern-begeleider'],
    ['intern-2', 'intern'],
    ['ouderraad', 'ouderraad'],
    ['schilder-2', 'schilder-2'],
    ['', ''],
  ])('of %j is %j', (role, base) => {
    expect(baseRole(role, ROLES)).toBe(base);
  });
});

it('the roles that decide have a title each, also those that answer no questions', () => {
  const mark = { roles: { ib: { title: 'Intern begeleider' } }, waivers: { otherRoles: ['bestuur', 'mr'] } };
  expect(acceptingRoles(mark as never)).toEqual([
    { id: 'ib', title: 'Intern begeleider' },
    { id: 'bestuur', title: 'Bestuur' },
    { id: 'mr', title: 'MR' },
  ]);
});
