import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JudgedEvidence } from '../../src/evidence/evidence.ts';
import { judgeEvidence, standingOf, withoutAnswered } from '../../src/evidence/judge-evidence.ts';
import type { Finding, FindingCode, Subject } from '../../src/findings/finding.ts';
import type { Severity } from '../../src/findings/severity.ts';
import { anItem, evidence } from '../support/results/builders.ts';

const here: Subject = { kind: 'file', path: 'visie.pdf' };

const found = (code: string, severity: Severity, subject: Subject = here): Finding =>
  ({ code: code as FindingCode, severity, subject, params: {} }) as Finding;

const judge = (findings: Finding[], more: Parameters<typeof anItem>[0] = {}) => {
  const [judged] = judgeEvidence([anItem(more)], findings);
  return judged;
};

const errors = (...codes: string[]) => codes.map((code) => found(code, 'error'));

describe('a piece of evidence', () => {
  it.each<[string, Finding[], string, string[]]>([
    ['without findings', [], 'valid', []],
    ['with a warning', [found('undated', 'warning')], 'valid', []],
    ['that is a scan, though that is a warning', [found('no-text', 'warning')], 'unexamined', ['no-text']],
    ['that no reader knows', [found('unsupported-type', 'warning')], 'unexamined', ['unsupported-type']],
    ['in which hardly anything stands', [found('thin-document', 'warning')], 'invalid', ['thin-document']],
    [
      'that is a scan and too old',
      [found('no-text', 'warning'), found('outdated', 'warning')],
      'invalid',
      ['no-text', 'outdated'],
    ],
    ['with a note', [found('unused-evidence', 'note')], 'valid', []],
    ['that is outdated, though that is a warning', [found('outdated', 'warning')], 'invalid', ['outdated']],
    ['with an error', errors('wrong-type'), 'invalid', ['wrong-type']],
    ['that has legally expired', errors('legally-expired'), 'invalid', ['legally-expired']],
    ['that is encrypted', errors('encrypted-file'), 'unexamined', ['encrypted-file']],
    ['that cannot be read', errors('unreadable-file'), 'unexamined', ['unreadable-file']],
    ['that is too large', errors('too-large'), 'unexamined', ['too-large']],
    ['on which a check crashed', errors('check-failed'), 'unexamined', ['check-failed']],
    [
      'with only errors that say "could not look"',
      errors('too-large', 'check-failed'),
      'unexamined',
      ['too-large', 'check-failed'],
    ],
    [
      'that nobody could look into and that has another error',
      errors('encrypted-file', 'future-dated'),
      'invalid',
      ['encrypted-file', 'future-dated'],
    ],
    [
      'that nobody could look into and that is outdated',
      [...errors('encrypted-file'), found('outdated', 'warning')],
      'invalid',
      ['encrypted-file', 'outdated'],
    ],
    [
      'that nobody could look into, with a warning',
      [...errors('too-large'), found('undated', 'warning')],
      'unexamined',
      ['too-large'],
    ],
    ['with an error twice', errors('wrong-type', 'wrong-type'), 'invalid', ['wrong-type']],
    ['with an error about another file', [found('wrong-type', 'error', { kind: 'file', path: 'b.pdf' })], 'valid', []],
    [
      'with an error about its criterion',
      [found('missing-evidence', 'error', { kind: 'criterion', criterion: 'C1' })],
      'valid',
      [],
    ],
    ['with an error about the dossier', [found('waiver-expired', 'error', { kind: 'dossier' })], 'valid', []],
  ])('%s', (_name, findings, state, reasons) => {
    expect(judge(findings)).toEqual({ ...anItem(), state, valid: state === 'valid', reasons });
  });

  describe('that somebody looked at', () => {
    const looked = { by: 'ib', date: '2026-11-02', holds: true };

    it.each(['no-text', 'unsupported-type', 'embedded-unread'])(
      'is valid, and says what that look answers: %s',
      (code) => {
        const judged = judge([found(code, 'warning'), found('undated', 'warning')], { looked });
        expect(judged).toMatchObject({ state: 'valid', reasons: [], answered: [code] });
      },
    );

    it.each(['encrypted-file', 'unreadable-file', 'too-large', 'check-failed'])('still is not examined: %s', (code) => {
      expect(judge(errors(code), { looked })).toMatchObject({ state: 'unexamined', reasons: [code] });
      expect(judge(errors(code), { looked })).not.toHaveProperty('answered');
    });

    it.each(['thin-document', 'outdated', 'personal-data-bsn', 'active-content'])('still is invalid: %s', (code) => {
      const severity = code === 'thin-document' || code === 'outdated' ? 'warning' : 'error';
      const judged = judge([found('no-text', 'warning'), found(code, severity)], { looked });
      expect(judged).toMatchObject({ state: 'invalid', reasons: [code], answered: ['no-text'] });
    });

    it('counts as not looked at once the file has other bytes', () => {
      const judged = judge([found('no-text', 'warning')], { looked: { ...looked, holds: false } });
      expect(judged).toMatchObject({ state: 'unexamined', reasons: ['no-text'] });
    });

    it('has no finding left that the look answers, unless the same file stands elsewhere without one', () => {
      const entry = (id: string): Subject => ({ kind: 'file', path: 'visie.pdf', id });
      const scan = found('no-text', 'warning', entry('een'));
      const other = found('no-text', 'warning', entry('twee'));
      const whole = found('no-text', 'warning');
      const late = found('outdated', 'warning', entry('een'));
      const items = [anItem({ id: 'een', looked }), anItem({ id: 'twee' })];
      expect(withoutAnswered([scan, other, whole, late], items)).toEqual([other, whole, late]);
      expect(withoutAnswered([scan, whole], [anItem({ id: 'een', looked })])).toEqual([]);
      expect(withoutAnswered([scan], [anItem({ id: 'een', looked: { ...looked, holds: false } })])).toEqual([scan]);
    });
  });

  it('keeps to the errors of its own entry in the register, and shares those of its file', () => {
    const items = [anItem({ id: 'een' }), anItem({ id: 'twee' }), anItem({ id: null, file: 'los.pdf' })];
    const own = found('future-dated', 'error', { kind: 'file', path: 'visie.pdf', id: 'twee' });
    expect(judgeEvidence(items, [own]).map(({ state }) => state)).toEqual(['valid', 'invalid', 'valid']);
    expect(judgeEvidence(items, errors('wrong-type')).map(({ state }) => state)).toEqual([
      'invalid',
      'invalid',
      'valid',
    ]);
  });

  it.each<[string, Partial<JudgedEvidence>, string]>([
    ['valid', {}, 'valid'],
    ['unexamined', { state: 'unexamined' }, 'unexamined'],
    ['of a type that never counts, whatever its state', { counts: false }, 'neverCounts'],
    ['without a criterion', { criteria: [] }, 'unlinked'],
  ])('does for the judgement what it is: %s', (_name, more, standing) => {
    expect(standingOf(evidence(more))).toBe(standing);
  });

  it('counts where a result that was saved before does not say so', () => {
    const { counts: _counts, ...before } = evidence();
    expect(standingOf(before)).toBe('valid');
  });

  it('is not made valid by a waiver', () => {
    const waived = { reason: 'Wij kennen het.', by: 'schoolleiding', until: '2027-07-31' };
    expect(judge([{ ...found('wrong-type', 'error'), waived } as Finding])?.state).toBe('invalid');
  });

  it('never gets better by a finding more, and does not mind their order', () => {
    const order = ['invalid', 'unexamined', 'valid'];
    const code = fc.constantFrom('wrong-type', 'outdated', 'encrypted-file', 'too-large', 'check-failed', 'undated');
    const one = fc.record({ code, severity: fc.constantFrom<Severity>('error', 'warning', 'note') });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 5 }), one, (some, extra) => {
        const findings = some.map((each) => found(each.code, each.severity));
        const more = [...findings, found(extra.code, extra.severity)];
        const before = judge(findings)?.state ?? '';
        const after = judge(more)?.state ?? '';
        expect(order.indexOf(after)).toBeLessThanOrEqual(order.indexOf(before));
        expect(judge(more.toReversed())?.state).toBe(after);
      }),
    );
  });
});
