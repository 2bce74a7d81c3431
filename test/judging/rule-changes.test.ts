import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/dossier/dossier.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { compareRules } from '../../src/judging/rule-changes.ts';
import { aCriterion, aMark, anItem, levels } from '../support/results/builders.ts';

const { met, partlyMet } = aMark().rule;
const before = { rule: { met, partlyMet }, without: [] as string[] };

const compare = (
  answers: Record<string, Answer>,
  { findings = [], rules = before }: { findings?: Finding[]; rules?: typeof before } = {},
) =>
  compareRules(
    { mark: aMark({ criteria: [aCriterion('C1'), aCriterion('C2')] }), answers, items: [anItem()], findings },
    rules,
  );

const outdated: Finding = {
  code: 'outdated',
  severity: 'warning',
  subject: { kind: 'file', path: 'visie.pdf' },
  params: { document: 'Visie', date: null, validUntil: '2026-01-01', replacedBy: null, lapsed: true },
};

describe('a new rule', () => {
  it('that changes no verdict is not told', () => {
    expect(compare({ ...levels('C1', [3, 3, 3, 3]), ...levels('C2', [1, 1, 1, 1]) })).toEqual([]);
    expect(compare({})).toEqual([]);
  });

  it('is named with the criterion whose verdict it changes', () => {
    expect(compare(levels('C1', [3, 'unknown', 'unknown', 'unknown']))).toEqual([]);
    expect(compare(levels('C1', [3, 3, 'notApplicable', 'notApplicable']))).toEqual([
      { criterion: 'C1', from: 'met', to: 'undetermined', by: ['maxNotApplicable'] },
    ]);
    const nobodySaysWhy = { ...levels('C1', [3, 3, 3]), 'C1.4': { notApplicable: 'nvt' } };
    expect(compare(nobodySaysWhy)).toEqual([
      { criterion: 'C1', from: 'met', to: 'undetermined', by: ['minJustificationWords'] },
    ]);
  });

  it('is named beside others that each do the same', () => {
    expect(compare(levels('C1', [0, 'notApplicable', 'notApplicable', 'notApplicable']))).toEqual([
      { criterion: 'C1', from: 'notMet', to: 'undetermined', by: ['minLevels', 'maxNotApplicable'] },
    ]);
  });

  it('that only changes a verdict together with another is named with all of them', () => {
    const together = compareRules(
      {
        mark: aMark({ rule: { ...aMark().rule, partlyMet: { minMean: 1.3 } } }),
        answers: levels('C1', [1, 0, 'notApplicable', 'notApplicable']),
        items: [anItem()],
        findings: [],
      },
      { rule: { met, partlyMet: { minMean: 1.5 } }, without: [] },
    );
    expect(together).toEqual([
      {
        criterion: 'C1',
        from: 'notMet',
        to: 'undetermined',
        by: ['partlyMet', 'minLevels', 'maxNotApplicable', 'minJustificationWords'],
      },
    ]);
  });

  it('about evidence is named by the finding that now counts', () => {
    const answers = levels('C1', [3, 3, 3, 3]);
    expect(compare(answers, { findings: [outdated], rules: { ...before, without: ['outdated'] } })).toEqual([
      { criterion: 'C1', from: 'met', to: 'partlyMet', by: ['outdated'] },
    ]);
    expect(compare(answers, { findings: [outdated] })).toEqual([]);
  });
});
