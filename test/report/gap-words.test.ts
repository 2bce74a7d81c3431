import { describe, expect, it } from 'vitest';
import type { Gap } from '../../src/judging/standard-gaps.ts';
import { describeGap } from '../../src/report/words/gaps.ts';
import { emptyResult } from '../support/results/results.ts';

describe('the words of a gap', () => {
  const gap = (more: Partial<Gap>): Gap => ({
    kind: 'low-level',
    criterion: 'C1',
    question: 'C1.1',
    level: 1,
    advice: 'Doe dit.',
    documents: [],
    file: null,
    adds: 0.5,
    ...more,
  });

  it.each<[Partial<Gap>, string]>([
    [{}, 'Doe dit.'],
    [{ level: null, advice: null }, 'C1.1 Vraag C1.1?'],
    [{ kind: 'unanswered', level: null }, 'Nog niet beantwoord.'],
    [{ kind: 'unknown', level: null }, 'Vraag het na bij iemand die het wel weet.'],
    [{ kind: 'missing-evidence', question: null, documents: ['visie', 'x'] }, 'Bewijs: visie of x'],
    [{ kind: 'invalid-evidence', question: null, documents: ['visie'], file: 'oud.pdf' }, 'Bewijs: oud.pdf (Visie)'],
    [{ kind: 'invalid-evidence', question: null, documents: ['visie'] }, 'Bewijs:  (Visie)'],
  ])('%j', async (more, words) => {
    expect(Object.values(describeGap(gap(more), await emptyResult())).join('\n')).toContain(words);
  });
});

it('says of a gap that what was asked is there, where it is only not enough alone', async () => {
  const result = await emptyResult();
  const requirements = [{ oneOf: ['visie'], state: 'missing' as const, alone: ['visie.pdf'] }];
  const judged = { ...result, criteria: result.criteria.map((criterion) => ({ ...criterion, requirements })) };
  const missing: Gap = {
    kind: 'missing-evidence',
    criterion: 'C1',
    question: null,
    level: null,
    advice: null,
    documents: ['visie'],
    file: null,
    adds: 0,
  };
  expect(describeGap(missing, judged).now).toBe('Dit is er, maar alleen is het niet genoeg.');
  expect(describeGap({ ...missing, documents: ['x'] }, judged).now).toBe('Er is nog geen geldig bewijs.');
  expect(describeGap({ ...missing, criterion: 'C9' }, judged).now).toBe('Er is nog geen geldig bewijs.');
});
