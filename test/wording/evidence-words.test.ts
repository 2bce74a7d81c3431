import { describe, expect, it } from 'vitest';
import type { JudgedEvidence } from '../../src/evidence/evidence.ts';
import type { Finding, FindingCode, FindingParams } from '../../src/findings/finding.ts';
import { describeEvidence, retentionLine } from '../../src/wording/evidence.ts';
import { evidence, TODAY } from '../support/results/builders.ts';

const finding = <Code extends FindingCode>(code: Code, params: FindingParams[Code]) =>
  ({ code, severity: 'error', subject: { kind: 'dossier' }, params }) as unknown as Finding;

const seen = <Code extends FindingCode>(code: Code, params: FindingParams[Code], more: object = {}) =>
  ({ ...finding(code, params), subject: { kind: 'file', path: 'visie.pdf', ...more } }) as Finding;

describe('evidence in words', () => {
  it('tells where a piece of evidence stands', () => {
    expect(describeEvidence(evidence(), []).state).toBe('telt mee');
    expect(describeEvidence(evidence({ state: 'invalid', reasons: ['empty-file'] }), []).state).toBe(
      'telt niet mee: bestand is leeg',
    );
    expect(describeEvidence(evidence({ id: null, criteria: [], date: null, validUntil: null }), [])).toMatchObject({
      name: '(niet in de lijst) visie.pdf',
      details: ['bewijs/visie.pdf', 'Visie · geen criterium · geen datum'],
      state: 'telt nergens mee: er staat geen criterium bij',
    });
  });

  it.each<[JudgedEvidence['retention'], string | null]>([
    [null, null],
    [
      { until: '2028-07-31', whileInForce: false, basis: 'project' },
      'bewaren tot en met 31 juli 2028 (keuze van dit project)',
    ],
    [{ until: TODAY, whileInForce: false, basis: 'law' }, 'bewaren tot en met 23 november 2026 (volgens de wet)'],
    [
      { until: '2026-11-22', whileInForce: false, basis: 'practice' },
      'had weg gemoeten na 22 november 2026 (gewoonte van scholen)',
    ],
    [{ until: null, whileInForce: true, basis: 'project' }, 'bewaren zolang het geldt (keuze van dit project)'],
    [
      { until: null, whileInForce: false, basis: 'project' },
      'hoe lang bewaren: onbekend, want de datum ontbreekt (keuze van dit project)',
    ],
  ])('tells how long a file may be kept: %j', (retention, words) => {
    expect(retentionLine(evidence({ retention }), TODAY)).toBe(words);
  });

  it.each<[string, Finding[], string]>([
    ['a zip', [seen('unsupported-type', { extension: 'zip' })], 'telt mee (niet nagekeken)'],
    ['a photo', [seen('no-text', { pages: null })], 'telt mee (niet nagekeken)'],
    ['a scan', [seen('no-text', { pages: { wordless: 2, of: 2 } })], 'telt mee (niet nagekeken)'],
    ['half a scan', [seen('no-text', { pages: { wordless: 1, of: 2 } })], 'telt mee (niet helemaal nagekeken)'],
    ['a scan under another name', [seen('no-text', { pages: null }, { path: 'b.pdf' })], 'telt mee'],
    ['a scan of another entry', [seen('no-text', { pages: null }, { id: 'x' })], 'telt mee'],
    ['another finding', [seen('undated', { document: 'Visie' }), finding('no-text', { pages: null })], 'telt mee'],
  ])('tells that a file counts though nobody read it: %s', (_name, findings, words) => {
    expect(describeEvidence(evidence(), findings).state).toBe(words);
  });
});
