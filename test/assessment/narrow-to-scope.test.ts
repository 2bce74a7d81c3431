import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/assessment/audit-result.ts';
import { narrowBaseline, narrowToScope } from '../../src/assessment/narrow-to-scope.ts';
import type { ResultFinding } from '../../src/assessment/result-finding.ts';
import { aCriterion, aDossier, aMark, anEntry, fileFacts, levels } from '../support/builders.ts';
import { judge } from '../support/results.ts';

const judged = async (): Promise<AuditResult> => {
  const mark = aMark({ criteria: ['C1', 'C2'].map((id) => aCriterion(id)) });
  const evidence = {
    een: anEntry(),
    twee: anEntry({ file: 'twee.pdf', criteria: ['C2'] }),
    drie: anEntry({ file: 'drie.pdf', criteria: ['C1', 'C2'] }),
  };
  const answers = { ...levels('C1', [1, 1, 1, 1]), ...levels('C2', [1, 1, 1, 'open']) };
  const check = { requireMet: ['C1', 'C2'], minScore: { S1: 2 }, minMet: 2 };
  const dossier = aDossier({ school: { check }, register: { evidence }, answers: { answers } });
  return await judge(
    mark,
    dossier,
    ['visie.pdf', 'twee.pdf', 'drie.pdf'].map((path) => fileFacts(path)),
  );
};

const about = (subject: ResultFinding['subject'], code: ResultFinding['code'] = 'undated'): ResultFinding =>
  ({
    code,
    severity: 'warning',
    subject,
    params: {},
    fingerprint: '',
    location: { file: '', line: null },
  }) as unknown as ResultFinding;

describe('a result of a part', () => {
  it('has the criteria and evidence of the scope, and leaves the mark open', async () => {
    const narrow = narrowToScope(await judged(), { since: 'main', files: ['los.pdf'], criteria: ['C1'] });
    expect(narrow.criteria.map(({ id }) => id)).toEqual(['C1']);
    expect(narrow.evidence.map(({ file }) => file)).toEqual(['visie.pdf', 'drie.pdf']);
    expect(narrow.mark.verdict).toBe('undetermined');
    expect(new Set(narrow.standards[0]?.gaps.map(({ criterion }) => criterion))).toEqual(new Set(['C1']));
    expect(narrow.thresholds.map(({ kind }) => kind)).toEqual(['requireMet', 'minScore']);
  });

  it('is held against the same part of an earlier result, so that nothing else is taken for solved', async () => {
    const baseline = await judged();
    const found = [
      about({ kind: 'file', path: 'los.pdf' }),
      about({ kind: 'file', path: 'visie.pdf' }),
      about({ kind: 'question', id: 'C2.1', criterion: 'C2' }),
      about({ kind: 'dossier' }, 'waiver-unused'),
    ];
    const narrow = narrowBaseline(
      { ...baseline, findings: found },
      { since: 'main', files: ['los.pdf'], criteria: [] },
    );
    expect(narrow.findings).toEqual(found.slice(0, 1));
    expect(narrow.criteria).toEqual(baseline.criteria);
  });

  it('has the findings about what changed, about its criteria and about the dossier', async () => {
    const subjects: [ResultFinding, boolean][] = [
      [about({ kind: 'file', path: 'los.pdf' }), true],
      [about({ kind: 'file', path: 'visie.pdf' }), false],
      [about({ kind: 'criterion', criterion: 'C1' }), true],
      [about({ kind: 'criterion', criterion: 'C2' }), false],
      [about({ kind: 'question', id: 'C1.1', criterion: 'C1' }), true],
      [about({ kind: 'question', id: 'C2.1', criterion: 'C2' }), false],
      [about({ kind: 'dossier' }, 'waiver-expired'), true],
      [about({ kind: 'dossier' }, 'waiver-unused'), false],
    ];
    const result = { ...(await judged()), findings: subjects.map(([finding]) => finding) };
    const narrow = narrowToScope(result, { since: 'main', files: ['los.pdf'], criteria: ['C1'] });
    expect(narrow.findings).toEqual(subjects.filter(([, kept]) => kept).map(([finding]) => finding));
  });
});
