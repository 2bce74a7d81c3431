import { describe, expect, it } from 'vitest';
import { buildResult } from '../../src/domain/build-result.ts';
import type { Finding, Severity } from '../../src/domain/finding.ts';
import { type FailOn, judgeRun } from '../../src/domain/outcome.ts';
import { aDossier, aMark, TODAY } from '../support/builders.ts';

const resultWith = (findings: Finding[], requireMet: string[] = []) =>
  buildResult({
    mark: aMark(),
    dossier: aDossier({ school: { check: { requireMet } } }),
    evidence: [],
    criteria: [{ id: 'C1', score: 3, verdict: 'met', reasons: [], requirements: [] }],
    findings,
    today: TODAY,
    tool: { name: 'ouder-audit', version: '1.2.3' },
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
