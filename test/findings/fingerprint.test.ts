import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { fingerprintsOf } from '../../src/findings/fingerprint.ts';

const bsn = (line: number, count = 1): Finding => ({
  code: 'personal-data-bsn',
  severity: 'error',
  subject: { kind: 'file', path: 'brief.txt' },
  params: { count, places: [{ line }] },
});

const missing = (oneOf: string[]): Finding => ({
  code: 'missing-evidence',
  severity: 'error',
  subject: { kind: 'criterion', criterion: 'C6' },
  params: { oneOf, invalidFiles: [] },
});

describe('the fingerprint of a finding', () => {
  it('stays the same on another line, found more often, and with another severity', () => {
    const [first] = fingerprintsOf([bsn(3)]);
    expect(fingerprintsOf([bsn(90, 7)])).toEqual([first]);
    expect(fingerprintsOf([{ ...bsn(3), severity: 'warning' } as Finding])).toEqual([first]);
  });

  it('of a quote stays the same when a quote is put above it', () => {
    const quote = (number: number, digest: string): Finding => ({
      code: 'quote-missing',
      severity: 'error',
      subject: { kind: 'file', path: 'visie.pdf' },
      params: { quote: number, digest, why: 'absent' },
    });
    const [first] = fingerprintsOf([quote(1, '0123456789abcdef')]);
    expect(fingerprintsOf([quote(2, '0123456789abcdef')])).toEqual([first]);
    expect(first).not.toContain('ouders');
  });

  it('tells two things that are missing at one criterion apart', () => {
    const [plan, monitor] = fingerprintsOf([missing(['Veiligheidsplan']), missing(['Veiligheidsmonitor'])]);
    expect(plan).not.toBe(monitor);
    expect(fingerprintsOf([missing(['Veiligheidsmonitor'])])).toEqual([monitor]);
  });

  it.each<[Finding, Finding]>([
    [
      {
        code: 'waiver-expired',
        severity: 'error',
        subject: { kind: 'dossier' },
        params: { code: 'a', subject: 'x', number: 1, until: '2026-01-01' },
      },
      {
        code: 'waiver-expired',
        severity: 'error',
        subject: { kind: 'dossier' },
        params: { code: 'b', subject: 'x', number: 1, until: '2026-01-01' },
      },
    ],
    [
      {
        code: 'waiver-unused',
        severity: 'note',
        subject: { kind: 'dossier' },
        params: { code: 'a', subject: 'x', number: 1, why: 'unfit' },
      },
      {
        code: 'waiver-unused',
        severity: 'note',
        subject: { kind: 'dossier' },
        params: { code: 'a', subject: 'y', number: 1, why: 'unfit' },
      },
    ],
    [
      { code: 'check-failed', severity: 'error', subject: { kind: 'dossier' }, params: { check: 'age' } },
      { code: 'check-failed', severity: 'error', subject: { kind: 'dossier' }, params: { check: 'topics' } },
    ],
    [
      {
        code: 'quote-missing',
        severity: 'error',
        subject: { kind: 'file', path: 'a' },
        params: { quote: 1, digest: 'een', why: 'absent' },
      },
      {
        code: 'quote-missing',
        severity: 'error',
        subject: { kind: 'file', path: 'a' },
        params: { quote: 2, digest: 'twee', why: 'absent' },
      },
    ],
    [
      {
        code: 'unknown-criterion',
        severity: 'error',
        subject: { kind: 'file', path: 'a' },
        params: { typed: 'C44', nearest: null },
      },
      {
        code: 'unknown-criterion',
        severity: 'error',
        subject: { kind: 'file', path: 'a' },
        params: { typed: 'C45', nearest: null },
      },
    ],
    [
      {
        code: 'insufficient-alone',
        severity: 'warning',
        subject: { kind: 'criterion', criterion: 'C8' },
        params: { files: [], document: 'Klachtenregeling' },
      },
      {
        code: 'insufficient-alone',
        severity: 'warning',
        subject: { kind: 'criterion', criterion: 'C8' },
        params: { files: [], document: 'Schoolgids' },
      },
    ],
    [
      {
        code: 'framework-version-differs',
        severity: 'warning',
        subject: { kind: 'dossier' },
        params: { file: 'school.yaml', found: '', loaded: '', droppedAnswers: [] },
      },
      {
        code: 'framework-version-differs',
        severity: 'warning',
        subject: { kind: 'dossier' },
        params: { file: 'antwoorden.yaml', found: '', loaded: '', droppedAnswers: [] },
      },
    ],
  ])('differs where the findings are about different things: %o', (one, other) => {
    expect(new Set(fingerprintsOf([one, other])).size).toBe(2);
    expect(fingerprintsOf([other])[0]).toBe(fingerprintsOf([one, other])[1]);
  });

  it('is its own for each finding, however alike they are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(bsn(1), missing(['A']), missing(['B'])), { maxLength: 20 }), (findings) => {
        expect(new Set(fingerprintsOf(findings)).size).toBe(findings.length);
      }),
    );
  });
});
