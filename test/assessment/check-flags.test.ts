import { describe, expect, it } from 'vitest';
import { barsByFlag, withFlags } from '../../src/assessment/check-settings.ts';
import type { CheckFlags } from '../../src/assessment/flags.ts';
import { UserError } from '../../src/base/user-error.ts';
import { aCriterion, aDossier, aMark } from '../support/results/builders.ts';

const mark = aMark({ criteria: [aCriterion('C1')] });

const flags = (given: Partial<CheckFlags>): CheckFlags => ({
  format: 'text',
  cache: true,
  details: false,
  recursive: false,
  ready: false,
  ...given,
});

const refusalOf = (given: Partial<CheckFlags>): unknown => {
  try {
    withFlags(aDossier(), flags(given), mark);
  } catch (error) {
    if (error instanceof UserError) return error.params;
    throw error;
  }
  return null;
};

describe('the flags of a check', () => {
  it('are laid over the settings of the school', () => {
    const dossier = aDossier({ school: { check: { failOn: 'warning', minMet: 1 } } });
    const given = flags({ failOn: 'never', requireMet: ['C1'], tolerance: 0.2, severity: [['undated', 'error']] });
    expect(withFlags(dossier, given, mark).school.check).toMatchObject({
      failOn: 'never',
      minMet: 1,
      requireMet: ['C1'],
      tolerance: 0.2,
      findings: { undated: 'error' },
    });
  });

  it.each<[string, Partial<CheckFlags>, object]>([
    ['a criterion', { requireMet: ['C9'] }, { option: '--require-met', value: 'C9', allowed: ['C1'] }],
    ['a standard', { minScore: [['S9', 2]] }, { option: '--min-score', value: 'S9' }],
    ['a finding', { severity: [['kaas', 'error']] }, { option: '--severity', value: 'kaas' }],
  ])('are refused when they name %s that nobody knows', (_what, given, params) => {
    expect(refusalOf(given)).toMatchObject(params);
  });

  it('ask for no more criteria than the mark counts, and lower no error that has to stay one', () => {
    expect(refusalOf({ minMet: 2 })).toMatchObject({ option: '--min-met', value: '2' });
    expect(refusalOf({ severity: [['personal-data-bsn', 'note']] })).toEqual({
      option: '--severity',
      value: 'personal-data-bsn=note',
      allowed: ['personal-data-bsn=error'],
    });
  });

  it('tell which bars they set', () => {
    expect([...barsByFlag(flags({}))]).toEqual([]);
    const all = flags({ requireMet: ['C1'], minMet: 1, minScore: [['S1', 2]] });
    expect([...barsByFlag(all)]).toEqual(['requireMet', 'minMet', 'minScore/S1']);
  });
});
