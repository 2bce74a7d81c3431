import { describe, expect, it } from 'vitest';
import { mergeSettings, withEveryFinding } from '../../src/assessment/check-settings.ts';
import { aDossier } from '../support/results/builders.ts';

describe('the settings of a check', () => {
  it('hide nothing where every finding counts, and keep what else was chosen', () => {
    const check = {
      failOn: 'warning' as const,
      findings: { 'thin-remark': 'off' as const, undated: 'error' as const },
    };
    const { school } = aDossier({ school: { check } });
    expect(withEveryFinding(aDossier({ school: { check } })).school).toEqual({
      ...school,
      check: { failOn: 'warning', findings: { undated: 'error' } },
    });
    expect(withEveryFinding(aDossier()).school.check).toEqual({ findings: {} });
  });

  it('are those of school.yaml where nothing else was asked', () => {
    const own = {
      failOn: 'warning' as const,
      requireMet: ['C1'],
      minScore: { S1: 2 },
      findings: { undated: 'off' as const },
    };
    expect(mergeSettings(own, {})).toEqual(own);
    expect(mergeSettings(undefined, {})).toEqual({ minScore: {}, findings: {} });
  });

  it('take lists from the flags whole, and put names together', () => {
    const own = { requireMet: ['C1'], minScore: { S1: 2, S2: 1 }, findings: { undated: 'off' as const }, minMet: 3 };
    const over = {
      failOn: 'never' as const,
      requireMet: ['C2'],
      minScore: { S1: 2.5 },
      findings: { outdated: 'error' as const },
    };
    expect(mergeSettings(own, over)).toEqual({
      failOn: 'never',
      requireMet: ['C2'],
      minScore: { S1: 2.5, S2: 1 },
      findings: { undated: 'off', outdated: 'error' },
      minMet: 3,
    });
  });
});
