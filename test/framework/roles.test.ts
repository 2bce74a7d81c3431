import { describe, expect, it } from 'vitest';
import { baseRole } from '../../src/framework/roles.ts';

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
