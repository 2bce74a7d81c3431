import { describe, expect, it } from 'vitest';
import type { EarlierRound, MoveReason } from '../../src/assessment/trend-types.ts';
import type { AnswerState } from '../../src/judging/score.ts';
import { describeMove, describeMoveReason, notComparable, trendWords } from '../../src/wording/trend.ts';

const answer = (
  from: 0 | 1 | 2 | 3 | null,
  fromState: AnswerState,
  to: 0 | 1 | 2 | 3 | null,
  toState: AnswerState,
): MoveReason => ({ kind: 'answer', question: 'C8.1', from, fromState, to, toState });

describe('why a criterion moved', () => {
  it.each<[MoveReason, string]>([
    [answer(1, 'level', 3, 'level'), 'C8.1 ging van niveau 1.0 naar 3.0.'],
    [answer(null, 'open', 1, 'level'), 'C8.1 kreeg een antwoord: niveau 1.0.'],
    [answer(2, 'level', null, 'open'), 'C8.1 heeft geen antwoord meer. Het was niveau 2.0.'],
    [answer(null, 'unknown', null, 'notApplicable'), 'C8.1 ging van "weet ik niet" naar "niet van toepassing".'],
    [answer(2, 'level', null, 'unknown'), 'C8.1 ging van niveau 2.0 naar "weet ik niet".'],
    [{ kind: 'evidence-lapsed', title: 'Visie' }, 'Bewijs dat niet meer telt: Visie.'],
    [
      { kind: 'evidence-unexamined', title: 'Visie', confidential: true },
      'Bewijs dat nu niet kon worden bekeken: Visie (vertrouwelijk).',
    ],
  ])('%j', (reason, words) => {
    expect(describeMoveReason(reason)).toBe(words);
  });

  it('says no more than it knows of a result that was saved before states were kept', () => {
    const old = { kind: 'answer', question: 'C8.1', from: null, to: 1 } as unknown as MoveReason;
    expect(describeMoveReason(old)).toBe('C8.1 kreeg een antwoord: niveau 1.0.');
  });

  it('gives a score where there is one', () => {
    const from = { verdict: 'unanswered', score: null } as const;
    expect(describeMove({ from, to: { verdict: 'notMet', score: 1.25 } })).toBe(
      'Van nog niet beantwoord naar niet voldaan (1,25).',
    );
  });
});

describe('rounds beside each other', () => {
  const round = { schoolYear: '2024-2025', framework: 'x 0.9.0' } as EarlierRound;

  it('tells another quality mark from another version', () => {
    expect(notComparable({ ...round, sameMark: false })).toContain('met een ander keurmerk: x 0.9.0.');
    expect(notComparable({ ...round, sameMark: true })).toContain('met een andere versie: x 0.9.0.');
    expect(notComparable(round)).toContain('met een andere versie');
  });

  it('gives no figure for a mark that nobody answered for yet', () => {
    const mark = { verdict: 'undetermined', met: 0, of: 10 } as const;
    expect(trendWords.markNow(mark, 10)).toBe('nu: nog niet beoordeeld');
    expect(trendWords.markNow({ ...mark, met: 2 }, 1)).toBe('nu: 2 van 10, en 1 criterium nog niet beoordeeld');
    expect(trendWords.markNow({ ...mark, met: 2 }, 0)).toBe('nu: 2 van 10');
  });

  it('says which criteria wait for answers', () => {
    expect(trendWords.waiting(['C1'])).toMatch(/^Dit criterium is .*: C1\. /);
    expect(trendWords.waiting(['C1', 'C2'])).toMatch(/^Deze 2 criteria zijn .*: C1 en C2\. /);
  });
});
