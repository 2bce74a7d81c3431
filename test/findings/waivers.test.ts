import { describe, expect, it } from 'vitest';
import type { Waiver } from '../../src/dossier/dossier.ts';
import type { Finding, FindingCode, Subject } from '../../src/findings/finding.ts';
import type { Severity } from '../../src/findings/severity.ts';
import { applyWaivers } from '../../src/findings/waivers.ts';
import { TODAY } from '../support/results/builders.ts';

const visie: Subject = { kind: 'file', path: 'visie.pdf' };

const finding = (code: string, subject: Subject = visie, severity: Severity = 'warning'): Finding =>
  ({ code: code as FindingCode, severity, subject, params: {} }) as Finding;

const waiver = (more: Partial<Waiver> = {}): Waiver => ({
  code: 'undated',
  subject: 'visie.pdf',
  reason: 'De datum staat in het verslag.',
  by: 'schoolleiding',
  until: '2027-07-31',
  ...more,
});

const codes = (findings: Finding[]) => findings.map(({ code }) => code);

describe('a waiver', () => {
  it('marks the finding it accepts, with who, why and until when, and leaves nothing out', () => {
    const other = finding('no-text');
    expect(applyWaivers([finding('undated'), other], [waiver()], TODAY)).toEqual([
      {
        ...finding('undated'),
        waived: { reason: 'De datum staat in het verslag.', by: 'schoolleiding', until: '2027-07-31' },
      },
      other,
    ]);
  });

  it.each<[string, string, boolean, string[]]>([
    ['the day before its last day', '2027-07-30', true, ['undated']],
    ['its last day', '2027-07-31', true, ['undated']],
    ['the day after its last day', '2027-08-01', false, ['undated', 'waiver-expired']],
  ])('on %s', (_name, today, accepted, found) => {
    const findings = applyWaivers([finding('undated')], [waiver()], today);
    expect(findings[0]?.waived !== undefined).toBe(accepted);
    expect(codes(findings)).toEqual(found);
  });

  it('that expired is an error that says which one, once, used or not', () => {
    const past = waiver({ until: '2026-11-22' });
    expect(applyWaivers([], [past], TODAY)).toEqual([
      {
        code: 'waiver-expired',
        severity: 'error',
        subject: { kind: 'dossier' },
        params: { code: 'undated', subject: 'visie.pdf', number: 1, until: '2026-11-22' },
      },
    ]);
  });

  it.each<[string, Partial<Waiver>]>([
    ['another code', { code: 'no-text' }],
    ['another file', { subject: 'gids.pdf' }],
    ['the same name in capitals', { subject: 'VISIE.pdf' }],
  ])('for %s accepts nothing, and is named as unused', (_name, more) => {
    const found = applyWaivers([finding('undated')], [waiver(more)], TODAY);
    expect(found[0]).toEqual(finding('undated'));
    expect(found[1]).toEqual({
      code: 'waiver-unused',
      severity: 'note',
      subject: { kind: 'dossier' },
      params: { code: more.code ?? 'undated', subject: more.subject ?? 'visie.pdf', number: 1, why: 'unfit' },
    });
  });

  it.each<[string, Subject, string]>([
    ['a file', visie, 'visie.pdf'],
    ['a registered file', { kind: 'file', path: 'visie.pdf', id: 'visie-2026' }, 'visie.pdf'],
    ['a file whose name has its accents apart', { kind: 'file', path: 'caf\u00e9.pdf' }, 'cafe\u0301.pdf'],
    ['a question', { kind: 'question', id: 'C1.2', criterion: 'C1' }, 'C1.2'],
    ['a criterion', { kind: 'criterion', criterion: 'C1' }, 'C1'],
    ['the dossier', { kind: 'dossier' }, 'dossier'],
  ])('finds %s by its name', (_name, subject, name) => {
    const found = applyWaivers([finding('undated', subject)], [waiver({ subject: name })], TODAY);
    expect(found).toHaveLength(1);
    expect(found[0]?.waived).toBeDefined();
  });

  it('accepts every finding of its code and subject', () => {
    const entries: Subject[] = [
      { kind: 'file', path: 'visie.pdf', id: 'een' },
      { kind: 'file', path: 'visie.pdf', id: 'twee' },
    ];
    const found = applyWaivers(
      entries.map((subject) => finding('undated', subject)),
      [waiver()],
      TODAY,
    );
    expect(found.map(({ waived }) => waived !== undefined)).toEqual([true, true]);
  });

  it('that says the same as an earlier one is unused', () => {
    const found = applyWaivers([finding('undated')], [waiver(), waiver({ by: 'ib' })], TODAY);
    expect(found[0]?.waived?.by).toBe('schoolleiding');
    expect(codes(found)).toEqual(['undated', 'waiver-unused']);
  });

  it('that is in force is used when an expired one says the same', () => {
    const found = applyWaivers([finding('undated')], [waiver({ until: '2026-01-01' }), waiver()], TODAY);
    expect(found[0]?.waived?.until).toBe('2027-07-31');
    expect(codes(found)).toEqual(['undated', 'waiver-expired']);
  });

  it.each(['personal-data-bsn', 'personal-data-name', 'personal-data-iban', 'photo-location'])(
    'never accepts an error about personal data: %s',
    (code) => {
      const found = applyWaivers([finding(code, visie, 'error')], [waiver({ code })], TODAY);
      expect(found[0]?.waived).toBeUndefined();
      expect(codes(found)).toEqual([code, 'waiver-unused']);
      expect(found[1]?.params).toMatchObject({ why: 'personal-data' });
    },
  );

  it.each(['personal-data-email', 'author-name'])(
    'does not accept %s that the school itself calls an error',
    (code) => {
      const found = applyWaivers([finding(code)], [waiver({ code })], TODAY, { [code]: 'error' });
      expect(found[0]?.waived).toBeUndefined();
      expect(found[1]?.params).toMatchObject({ code, why: 'personal-data' });
      expect(applyWaivers([finding(code)], [waiver({ code })], TODAY, { [code]: 'note' })).toHaveLength(1);
    },
  );

  it.each([
    ['check-failed', 'crash'],
    ['seal-mismatch', 'seal'],
  ])('never accepts %s, and says why', (code, why) => {
    const found = applyWaivers([finding(code, visie, 'error')], [waiver({ code })], TODAY);
    expect(found[0]?.waived).toBeUndefined();
    expect(found[1]).toMatchObject({ code: 'waiver-unused', params: { code, why } });
  });

  it('is told by its place in the file, also beside one that says the same', () => {
    const past = '2026-01-01';
    const found = applyWaivers([], [waiver(), waiver({ until: past }), waiver(), waiver({ until: past })], TODAY);
    expect(found.map(({ code, params }) => [code, 'number' in params && params.number])).toEqual([
      ['waiver-expired', 2],
      ['waiver-expired', 4],
      ['waiver-unused', 1],
      ['waiver-unused', 3],
    ]);
  });

  it.each<[string, Severity]>([
    ['personal-data-email', 'warning'],
    ['personal-data-phone', 'warning'],
    ['missing-file', 'error'],
    ['missing-evidence', 'error'],
  ])('can accept %s (%s)', (code, severity) => {
    const found = applyWaivers([finding(code, visie, severity)], [waiver({ code })], TODAY);
    expect(found).toHaveLength(1);
    expect(found[0]?.waived).toBeDefined();
  });
});
