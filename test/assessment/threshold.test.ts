import { describe, expect, it } from 'vitest';
import { judgeThresholds } from '../../src/assessment/what-fails.ts';
import { mostMet } from '../../src/framework/framework-lookups.ts';
import type { JudgedStandard } from '../../src/judging/standard-gaps.ts';
import type { JudgedCriterion, Verdict } from '../../src/judging/verdict.ts';
import { aCriterion, aMark } from '../support/results/builders.ts';

const criterion = (verdict: Verdict): JudgedCriterion => ({
  id: 'C1',
  score: 2,
  verdict,
  reasons: [],
  requirements: [],
});

const standard = (score: number | null): JudgedStandard => ({
  id: 'S1',
  title: 'Standaard een',
  score,
  target: 3,
  gap: null,
  missing: 0,
  criteria: [],
  gaps: [],
});

const standing = (criteria: JudgedCriterion[], standards: JudgedStandard[], met = 0) => ({
  criteria,
  standards,
  mark: { met },
});

describe('the thresholds of school.yaml', () => {
  it('can ask for as many criteria as the mark counts', () => {
    const mark = aMark({ criteria: [aCriterion('C1'), aCriterion('A1', { partOfMark: false })] });
    expect(mostMet(mark)).toBe(1);
  });

  it.each([
    ['no settings', {}],
    ['settings without thresholds', { failOn: 'error' as const }],
    ['empty thresholds', { requireMet: [], minScore: {} }],
  ])('are none with %s', (_name, settings) => {
    expect(judgeThresholds(settings, standing([criterion('met')], [standard(2)]))).toEqual([]);
  });

  it.each<[Verdict, boolean]>([
    ['met', true],
    ['partlyMet', false],
    ['notMet', false],
    ['undetermined', false],
    ['unanswered', false],
    ['notApplicable', false],
  ])('ask for met: %s reaches it is %s', (verdict, reached) => {
    expect(judgeThresholds({ requireMet: ['C1'] }, standing([criterion(verdict)], []))).toEqual([
      { kind: 'requireMet', criterion: 'C1', verdict, reached },
    ]);
  });

  it.each<[number | null, boolean]>([
    [2, true],
    [2.01, true],
    [1.99, false],
    [0, false],
    [null, false],
  ])('ask for a score of 2: %s reaches it is %s', (score, reached) => {
    expect(judgeThresholds({ minScore: { S1: 2 } }, standing([], [standard(score)]))).toEqual([
      { kind: 'minScore', standard: 'S1', minimum: 2, score, reached },
    ]);
  });

  it('are not reached by what is not there, not even a minimum of 0', () => {
    const thresholds = judgeThresholds(
      { requireMet: ['C9'], minScore: { S9: 0 } },
      standing([criterion('met')], [standard(3)]),
    );
    expect(thresholds).toEqual([
      { kind: 'requireMet', criterion: 'C9', verdict: null, reached: false },
      { kind: 'minScore', standard: 'S9', minimum: 0, score: null, reached: false },
    ]);
  });

  it.each([
    [7, true],
    [8, true],
    [6, false],
  ])('ask for seven criteria that are met: %d reaches it is %s', (met, reached) => {
    expect(judgeThresholds({ minMet: 7 }, standing([], [], met))).toEqual([
      { kind: 'minMet', minimum: 7, met, reached },
    ]);
  });
});
