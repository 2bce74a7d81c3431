import { describe, expect, it } from 'vitest';
import { readSigningRole } from '../../src/audit/signing-role.ts';
import { aMark } from '../support/results/builders.ts';

const mark = { ...aMark(), waivers: { otherRoles: ['bestuur'] } } as ReturnType<typeof aMark>;

describe('who may sign', () => {
  it.each([
    ['a role of the framework', 'ouder', 'ouder'],
    ['a role in capitals', 'Ouder', 'ouder'],
    ['a second person of a role', 'ouder-2', 'ouder-2'],
    ['a role that only decides', 'bestuur', 'bestuur'],
    ['an auditor', 'auditor', 'auditor'],
    ['the second auditor', 'auditor-2', 'auditor-2'],
  ])('is %s', (_what, typed, role) => {
    expect(readSigningRole(typed, mark)).toBe(role);
  });

  it.each([
    ['nobody', undefined],
    ['a role that is not known', 'conciërge'],
    ['a word that only begins like a role', 'ouderling'],
    ['a role with signs that no file name should hold', 'ouder-../x'],
  ])('is not %s', (_what, typed) => {
    expect(() => readSigningRole(typed, mark)).toThrow(expect.objectContaining({ code: 'unknown-role-option' }));
  });
});
