import { describe, expect, it } from 'vitest';
import { judgeMark } from '../../src/judging/mark.ts';
import type { Verdict } from '../../src/judging/verdict.ts';
import { aCriterion, aMark } from '../support/results/builders.ts';

describe('the mark', () => {
  const ten = Array.from({ length: 10 }, (_, index) => `C${index + 1}`);
  const mark = aMark({
    criteria: [...ten.map((id) => aCriterion(id)), aCriterion('A1', { partOfMark: false })],
  });
  const judged = (verdicts: Verdict[], extra: Verdict = 'met') =>
    [...verdicts, extra].map((verdict, index) => ({
      id: ten[index] ?? 'A1',
      score: null,
      verdict,
      reasons: [],
      requirements: [],
    }));
  const tenTimes = (verdict: Verdict, ...first: Verdict[]) => [
    ...first,
    ...Array.from({ length: 10 - first.length }, () => verdict),
  ];

  it.each<[string, Verdict[], string, number]>([
    ['ten times met', tenTimes('met'), 'met', 10],
    ['one not met', tenTimes('met', 'notMet'), 'notMet', 9],
    ['one partly met', tenTimes('met', 'partlyMet'), 'notMet', 9],
    ['one undetermined', tenTimes('met', 'undetermined'), 'undetermined', 9],
    ['one unanswered', tenTimes('met', 'unanswered'), 'undetermined', 9],
    ['one not applicable', tenTimes('met', 'notApplicable'), 'undetermined', 9],
    ['one unanswered and one partly met', tenTimes('met', 'unanswered', 'partlyMet'), 'notMet', 8],
    ['nothing answered', tenTimes('unanswered'), 'undetermined', 0],
    ['everything not met', tenTimes('notMet'), 'notMet', 0],
  ])('with %s', (_name, verdicts, verdict, met) => {
    expect(judgeMark(judged(verdicts), mark)).toEqual({ verdict, met, of: 10 });
  });

  it.each<Verdict>(['notMet', 'partlyMet', 'unanswered', 'met'])('does not count the others: %s', (verdict) => {
    expect(judgeMark(judged(tenTimes('met'), verdict), mark)).toEqual({ verdict: 'met', met: 10, of: 10 });
  });

  it('does not count as met when no criterion is part of it', () => {
    const none = aMark({ criteria: [aCriterion('C1', { partOfMark: false })] });
    expect(judgeMark(judged([], 'met'), none)).toEqual({ verdict: 'undetermined', met: 0, of: 0 });
  });
});
