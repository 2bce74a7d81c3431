import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/dossier/dossier.ts';
import type { Level } from '../../src/framework/quality-mark.ts';
import { roundScore, scoreCriterion, stateOfAnswer } from '../../src/judging/score.ts';
import { aMark, levels } from '../support/results/builders.ts';
import { type Given, withQuestions } from '../support/results/judged-answers.ts';

describe('an answer', () => {
  it.each<[string, Answer | undefined, string]>([
    ['nothing', undefined, 'open'],
    ['a level', { level: 2 }, 'level'],
    ['level 0', { level: 0 }, 'level'],
    ['a justification', { notApplicable: 'Geen bovenbouw.' }, 'notApplicable'],
    ['"weet ik niet"', { unknown: true }, 'unknown'],
  ])('of %s is read as such', (_name, answer, state) => {
    expect(stateOfAnswer(answer)).toBe(state);
  });
});

const { rule } = aMark();

describe('the score of a criterion', () => {
  it.each<[string, Given[], number | null]>([
    ['the mean of its levels', [3, 2, 2, 3], 2.5],
    ['in two decimals', [3, 3, 2], 2.67],
    ['in two decimals, downwards', [2, 2, 3], 2.33],
    ['with a half rounded up', [1, 0, 0, 0, 0, 0, 0, 0], 0.13],
    ['without what is not applicable', [3, 'notApplicable', 0], 1.5],
    ['without what is not known', [3, 'unknown', 0], 1.5],
    ['0 when all levels are 0', [0, 0], 0],
    ['null while a question is open', [3, 3, 'open'], null],
    ['null when all are not applicable', ['notApplicable', 'notApplicable'], null],
    ['null when all are unknown', ['unknown', 'unknown'], null],
    ['null when no level is known', ['unknown', 'notApplicable'], null],
    ['null when only one level is known', [3, 'notApplicable', 'unknown'], null],
    ['the level of the only question', [3], 3],
  ])('is %s', (_name, given, score) => {
    expect(scoreCriterion(withQuestions(given.length), levels('C1', given), rule)).toBe(score);
  });

  it('is not touched by answers to questions of another criterion', () => {
    expect(scoreCriterion(withQuestions(1), { ...levels('C1', [3]), ...levels('C2', [0, 0]) }, rule)).toBe(3);
  });

  it('is rounded as one does by hand, for any eight levels or fewer', () => {
    const level = fc.constantFrom<Level>(0, 1, 2, 3);
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 8 }), (given) => {
        const sum = given.reduce<number>((part, each) => part + each, 0);
        const byHand = Math.floor((200 * sum + given.length) / (2 * given.length)) / 100;
        expect(scoreCriterion(withQuestions(given.length), levels('C1', given), rule)).toBe(byHand);
      }),
    );
  });
});

describe('rounding', () => {
  it.each([
    [1.005, 1.01],
    [1.004, 1],
    [0.125, 0.13],
    [2.494999, 2.49],
    [2.495, 2.5],
    [3, 3],
    [0, 0],
  ])('makes %d into %d', (value, rounded) => {
    expect(roundScore(value)).toBe(rounded);
  });

  it('rounds every number of three decimals half up, as one does by hand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 7 }), (thousandths, parts) => {
        const byHand = Math.floor((thousandths + 5) / 10) / 100;
        expect(roundScore(thousandths / 1000)).toBe(byHand);
        // The same number, worked out with the small errors that adding up brings along.
        expect(
          roundScore(
            Array.from({ length: parts }, () => thousandths / 1000 / parts).reduce((sum, part) => sum + part, 0),
          ),
        ).toBe(byHand);
      }),
    );
    expect([2.135, 1.005, 0.615, 2.675].map(roundScore)).toEqual([2.14, 1.01, 0.62, 2.68]);
  });
});
