import { describe, expect, it } from 'vitest';
import type { Level } from '../../src/framework/quality-mark.ts';
import { judgeCriterion, type Verdict } from '../../src/judging/verdict.ts';
import { aCriterion, aMark, aQuestion, evidence, levels } from '../support/results/builders.ts';

type Given = Level | 'unknown' | 'notApplicable';

const { rule } = aMark();

const withQuestions = (count: number) =>
  aCriterion('C1', { questions: Array.from({ length: count }, (_, index) => aQuestion(`C1.${index + 1}`)) });

const judge = (given: readonly Given[]) => {
  const criterion = withQuestions(given.length);
  return judgeCriterion(criterion, levels('C1', given), [evidence()], aMark({ criteria: [criterion] }));
};

/** As often "not applicable", with a justification. */
const na = (count: number): Given[] => Array.from({ length: count }, () => 'notApplicable');

describe('the verdict of a criterion with all its evidence and hardly any answers', () => {
  it.each<[string, Given[], Verdict]>([
    ['one level beside three n.v.t.', [3, ...na(3)], 'undetermined'],
    ['one level beside three unknown answers', [3, 'unknown', 'unknown', 'unknown'], 'undetermined'],
    ['one level of 0 beside three unknown answers', [0, 'unknown', 'unknown', 'unknown'], 'undetermined'],
    ['one level beside one n.v.t.', [3, 'notApplicable'], 'undetermined'],
    ['the level of its only question', [3], 'met'],
    ['nothing but unknown answers', ['unknown', 'unknown'], 'undetermined'],
  ])('needs two levels, or all of fewer questions: %s', (_name, given, verdict) => {
    expect(judge(given).verdict).toBe(verdict);
  });

  it.each<[string, Given[], Verdict]>([
    ['two beside high levels', [3, 3, ...na(2)], 'undetermined'],
    ['two beside levels that nothing can lift', [0, 0, ...na(2)], 'notMet'],
    ['two beside levels that nothing can bring down', [3, 3, 3, 3, 3, 0, ...na(2)], 'partlyMet'],
    ['one beside an unknown answer that cannot help', [0, 0, 'unknown', ...na(1)], 'notMet'],
    ['two beside an unknown answer: together they can', [1, 0, 'unknown', ...na(2)], 'undetermined'],
    ['all of them', na(4), 'notApplicable'],
  ])('counts every n.v.t. but the first as unknown, unless all are: %s', (_name, given, verdict) => {
    expect(judge(given).verdict).toBe(verdict);
  });

  it.each<[string, string, Verdict]>([
    ['a word', 'nvt', 'undetermined'],
    ['three words', 'Geen bovenbouw hier.', 'undetermined'],
    ['signs that are no words', '- - - -', 'undetermined'],
    ['four words', 'Wij hebben geen bovenbouw.', 'met'],
  ])('counts n.v.t. as unknown when its justification is %s', (_name, justification, verdict) => {
    const criterion = withQuestions(3);
    const answers = { ...levels('C1', [3, 3]), 'C1.3': { notApplicable: justification } };
    const judged = judgeCriterion(criterion, answers, [evidence()], aMark({ criteria: [criterion] }));
    expect(judged.verdict).toBe(verdict);
    expect(judged.score).toBe(3);
  });

  it('is not "not applicable" when nobody says why', () => {
    const criterion = withQuestions(2);
    const answers = { 'C1.1': { notApplicable: 'nvt' }, 'C1.2': { notApplicable: 'nvt' } };
    expect(judgeCriterion(criterion, answers, [], aMark({ criteria: [criterion] }))).toMatchObject({
      verdict: 'undetermined',
      score: null,
      reasons: [{ code: 'few-levels', known: 0, needed: 2 }, { code: 'evidence-missing' }],
    });
  });

  it('needs one level and no reason for n.v.t. in a framework without such rules', () => {
    const { met, partlyMet, basis } = rule;
    const criterion = withQuestions(3);
    const mark = aMark({ rule: { met, partlyMet, basis }, criteria: [criterion] });
    const answers = {
      'C1.1': { level: 3 },
      'C1.2': { notApplicable: 'nvt' },
      'C1.3': { notApplicable: 'nvt' },
    } as const;
    expect(judgeCriterion(criterion, answers, [evidence()], mark)).toMatchObject({ verdict: 'met', score: 3 });
  });

  it('names n.v.t. without a reason when that decides', () => {
    const criterion = withQuestions(3);
    const answers = { ...levels('C1', [3, 3]), 'C1.3': { notApplicable: 'nvt' } };
    const { reasons } = judgeCriterion(criterion, answers, [evidence()], aMark({ criteria: [criterion] }));
    expect(reasons[0]).toEqual({ code: 'thin-justifications', questions: ['C1.3'], minWords: 4 });
  });
});
