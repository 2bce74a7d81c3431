import { describe, expect, it } from 'vitest';
import { type Baseline, compareWithBaseline } from '../../src/assessment/baseline.ts';
import { buildResult } from '../../src/assessment/build-result.ts';
import type { Threshold } from '../../src/assessment/what-fails.ts';
import { type FailOn, judgeRun } from '../../src/assessment/what-fails.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { Severity } from '../../src/findings/severity.ts';
import { aDossier, aMark, TODAY } from '../support/results/builders.ts';

const resultWith = (findings: Finding[], requireMet: string[] = []) =>
  buildResult({
    mark: aMark(),
    dossier: aDossier({ school: { check: { requireMet } } }),
    evidence: [],
    criteria: [{ id: 'C1', score: 3, verdict: 'met', reasons: [], requirements: [] }],
    findings,
    allFindings: findings,
    today: TODAY,
    tool: { name: 'ouder-audit', version: '1.2.3' },
    frameworkContent: 'original',
  });

const failsRun = (result: ReturnType<typeof resultWith>, failOn: FailOn) => judgeRun(result, { failOn }).failed;

const finding = (severity: Severity): Finding => ({
  code: 'undated',
  severity,
  subject: { kind: 'file', path: 'visie.pdf' },
  params: { document: 'Visie' },
});

const waived = { reason: 'Staat in het verslag.', by: 'schoolleiding', until: '2027-07-31' };

describe('a run', () => {
  it.each<[Severity, FailOn, boolean]>([
    ['error', 'error', true],
    ['warning', 'error', false],
    ['note', 'error', false],
    ['error', 'warning', true],
    ['warning', 'warning', true],
    ['note', 'warning', false],
    ['error', 'never', false],
    ['warning', 'never', false],
    ['note', 'never', false],
  ])('with a finding of severity %s and --fail-on %s fails: %s', (severity, failOn, fails) => {
    expect(failsRun(resultWith([finding(severity)]), failOn)).toBe(fails);
    expect(failsRun(resultWith([{ ...finding(severity), waived }]), failOn)).toBe(false);
    expect(failsRun(resultWith([{ ...finding(severity), waived }, finding(severity)]), failOn)).toBe(fails);
  });

  it.each<FailOn>(['error', 'warning', 'never'])('without findings does not fail on %s', (failOn) => {
    expect(failsRun(resultWith([]), failOn)).toBe(false);
    expect(failsRun(resultWith([], ['C1']), failOn)).toBe(false);
  });

  it.each<FailOn>(['error', 'warning', 'never'])('that misses a threshold fails on %s', (failOn) => {
    expect(failsRun(resultWith([], ['C1', 'C2']), failOn)).toBe(true);
  });

  it.each<FailOn>(['error', 'warning', 'never'])('in which a check crashed fails on %s', (failOn) => {
    const crash: Finding = {
      code: 'check-failed',
      severity: 'error',
      subject: { kind: 'dossier' },
      params: { check: 'age' },
    };
    expect(failsRun(resultWith([crash]), failOn)).toBe(true);
    expect(failsRun(resultWith([{ ...crash, waived }]), failOn)).toBe(true);
  });
});

describe('a run held against an earlier result', () => {
  const settings = { requireMet: ['C1', 'C2'], minScore: { S1: 2 }, minMet: 1 };
  const baselineWith = (more: Partial<Baseline>): Baseline => ({
    date: '2026-09-01',
    qualityMark: { id: 'proefkeurmerk', version: '1.0.0' },
    school: { name: 'De Proefschool' },
    mark: { met: 0 },
    criteria: [{ id: 'C1', verdict: 'met', score: 3 }],
    standards: [],
    findings: [],
    ...more,
  });
  const held = (result: ReturnType<typeof resultWith>, baseline: Baseline) =>
    judgeRun(result, settings, {
      baseline,
      comparison: compareWithBaseline({ ...result, standards: [] }, baseline, 0.1),
    }).causes.map((cause) => (cause.kind === 'threshold' ? cause.threshold.kind : cause.kind));

  it('fails on what is new, and not on what was so before', () => {
    const result = resultWith([finding('error')]);
    expect(held(result, baselineWith({}))).toEqual(['finding']);
    expect(held(result, baselineWith({ findings: [finding('error')] }))).toEqual([]);
    expect(held(result, baselineWith({ findings: [finding('warning')] }))).toEqual(['finding']);
  });

  it('fails on personal data in the evidence, whether it was there before or not', () => {
    const bsn = (severity: Severity): Finding => ({
      ...{ code: 'personal-data-bsn', severity, params: { count: 1, places: [] } },
      subject: { kind: 'file', path: 'verslag.pdf' },
    });
    const before = baselineWith({ findings: [bsn('error')] });
    expect(held(resultWith([bsn('error')]), before)).toEqual(['finding']);
  });

  it('fails on verdicts and scores that went down', () => {
    const result = {
      ...resultWith([]),
      criteria: resultWith([]).criteria.map((each) => ({ ...each, verdict: 'notMet' as const, score: 2 })),
    };
    expect(held(result, baselineWith({}))).toEqual(['verdict', 'score']);
  });

  it('fails on bars that were reached before, by name', () => {
    const missed: Threshold[] = [
      { kind: 'requireMet', criterion: 'C1', verdict: 'notMet', reached: false },
      { kind: 'requireMet', criterion: 'C2', verdict: 'notMet', reached: false },
      { kind: 'minScore', standard: 'S1', minimum: 2, score: 1, reached: false },
      { kind: 'minMet', minimum: 1, met: 0, reached: false },
    ];
    const result = { ...resultWith([]), thresholds: missed };
    expect(held(result, baselineWith({}))).toEqual(['requireMet']);
    const better = baselineWith({ mark: { met: 1 }, standards: [{ id: 'S1', score: 2 }] });
    expect(held(result, better)).toEqual(['requireMet', 'minScore', 'minMet']);
  });
});
