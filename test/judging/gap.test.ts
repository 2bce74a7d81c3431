import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JudgedEvidence } from '../../src/evidence/evidence.ts';
import type { Level, QualityMark } from '../../src/framework/quality-mark.ts';
import type { Answers } from '../../src/judging/score.ts';
import { judgeStandard } from '../../src/judging/standard-gaps.ts';
import { judgeCriterion } from '../../src/judging/verdict.ts';
import { aCriterion, aMark, evidence, levels } from '../support/results/builders.ts';

type Value = Level | 'unknown' | 'notApplicable' | 'open';

/** C1 is a primary link of S1 (weight 2), C2 a secondary one (weight 1). */
const mark: QualityMark = aMark({
  criteria: [
    aCriterion('C1'),
    aCriterion('C2', { links: [{ standard: 'S1', link: 'secondary', reason: 'Ook.' }] }),
    aCriterion('C3', { links: [{ standard: 'S9', link: 'primary', reason: 'Elders.' }] }),
  ],
});

const judge = (
  one: readonly Value[],
  two: readonly Value[],
  files: JudgedEvidence[] = [],
  framework: QualityMark = mark,
) => {
  const answers: Answers = { ...levels('C1', one), ...levels('C2', two), ...levels('C3', [0, 0, 0, 0]) };
  const criteria = framework.criteria.map((criterion) => judgeCriterion(criterion, answers, files, framework));
  const standard = framework.standards[0];
  if (standard === undefined) throw new Error('no standard');
  return judgeStandard(standard, criteria, answers, files, framework);
};

const ALL = (level: Level): Level[] => [level, level, level, level];
const NOT_APPLICABLE: Value[] = ['notApplicable', 'notApplicable', 'notApplicable', 'notApplicable'];

describe('the score of a standard', () => {
  it.each<[string, readonly Value[], readonly Value[], number | null, number]>([
    ['weighs a primary link twice', ALL(3), ALL(0), 2, 0],
    ['has two decimals', [3, 3, 3, 2], ALL(1), 2.17, 0],
    ['leaves a criterion out that is n.v.t.', ALL(2), NOT_APPLICABLE, 2, 0],
    ['is not there while a criterion has no score', ALL(3), [3, 3, 3, 'open'], null, 1],
    ['says how many have none', ['open', 3, 3, 3], ['unknown', 'unknown', 'unknown', 'unknown'], null, 2],
    ['is not there when nothing applies', NOT_APPLICABLE, NOT_APPLICABLE, null, 0],
  ])('%s', (_name, one, two, score, missing) => {
    expect(judge(one, two)).toMatchObject({
      score,
      missing,
      target: 3,
      gap: score === null ? null : expect.closeTo(3 - score, 5),
      criteria: ['C1', 'C2'],
    });
  });

  it('follows weights and target of the framework', () => {
    const standardScore = { target: 2.5, weights: { primary: 3, secondary: 1 }, basis: mark.rule.basis };
    expect(judge(ALL(2), ALL(0), [], { ...mark, standardScore })).toMatchObject({ score: 1.5, gap: 1 });
  });
});

describe('the gaps of a standard', () => {
  const kinds = (...args: Parameters<typeof judge>) =>
    judge(...args).gaps.map(({ kind, criterion, question, adds }) => `${kind} ${criterion} ${question ?? '-'} ${adds}`);

  it('are none when all is as it should be', () => {
    const files = [evidence({ criteria: ['C1', 'C2'] })];
    expect(judge(ALL(3), ALL(3), files).gaps).toEqual([]);
    expect(judge(ALL(3), NOT_APPLICABLE, files).gaps).toEqual([]);
  });

  it('name each low level, the largest gain first, with the advice for the next level', () => {
    const files = [evidence({ criteria: ['C1', 'C2'] })];
    expect(kinds([3, 2, 0, 3], [1, 3, 3, 3], files)).toEqual([
      'low-level C1 C1.3 0.5',
      'low-level C1 C1.2 0.17',
      'low-level C2 C2.1 0.17',
    ]);
    expect(judge([3, 2, 3, 3], ALL(3), files).gaps[0]).toEqual({
      kind: 'low-level',
      criterion: 'C1',
      question: 'C1.2',
      level: 2,
      advice: 'stap C1.2 2',
      documents: [],
      file: null,
      adds: 0.17,
    });
  });

  it('are none of a criterion that is n.v.t.', () => {
    expect(judge(NOT_APPLICABLE, ALL(2)).gaps.every(({ criterion }) => criterion === 'C2')).toBe(true);
  });

  it('name open and unknown answers with the most they can bring', () => {
    const files = [evidence({ criteria: ['C1', 'C2'] })];
    expect(kinds(['open', 3, 3, 3], [3, 3, 3, 'unknown'], files)).toEqual([
      'unanswered C1 C1.1 0.5',
      'unknown C2 C2.4 0',
    ]);
    expect(kinds(['unknown', 0, 0, 3], ALL(3), files)).toContain('unknown C1 C1.1 0.33');
    expect(kinds(['unknown', 'unknown', 'unknown', 'unknown'], ALL(3), files)[0]).toBe('unknown C1 C1.1 2');
  });

  it('name evidence that is missing or does not count, last, as it decides on "met" and not on the score', () => {
    const files = [
      evidence({ criteria: ['C1'] }),
      evidence({ criteria: ['C1'], file: 'oud.pdf', state: 'invalid' }),
      // Mending a list of helping parents would not help: it never counts.
      evidence({ criteria: ['C1'], file: 'hulp.pdf', document: 'hulplijst', state: 'invalid' }),
      evidence({ criteria: ['C1'], file: 'dicht.pdf', state: 'unexamined' }),
    ];
    expect(
      judge(ALL(3), [3, 3, 3, 2], files).gaps.map(({ kind, documents, file, adds }) => [kind, documents, file, adds]),
    ).toEqual([
      ['low-level', [], null, 0.08],
      ['invalid-evidence', ['visie'], 'oud.pdf', 0],
      ['missing-evidence', ['visie'], null, 0],
    ]);
  });

  it('of a fully answered standard add up to its gap', () => {
    const four = fc.array(fc.constantFrom<Level>(0, 1, 2, 3), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(four, four, (one, two) => {
        const { gap, gaps } = judge(one, two);
        const sum = gaps.reduce((part, { adds }) => part + adds, 0);
        // Each gain is rounded to two decimals: eight of them can differ by four hundredths.
        expect(Math.abs(sum - (gap ?? 0))).toBeLessThanOrEqual(0.05);
      }),
    );
  });

  it('never make a better answer lower the score', () => {
    const four = fc.array(fc.constantFrom<Level>(0, 1, 2, 3), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(four, four, fc.nat({ max: 3 }), (one, two, index) => {
        const better = one.map((level, at) => (at === index ? (Math.min(3, level + 1) as Level) : level));
        expect(judge(better, two).score ?? 0).toBeGreaterThanOrEqual(judge(one, two).score ?? 0);
      }),
    );
  });
});
