import type { JudgedEvidence } from '../../../src/evidence/evidence.ts';
import type { Criterion, Level } from '../../../src/framework/quality-mark.ts';
import { judgeCriterion } from '../../../src/judging/verdict.ts';
import { aCriterion, aMark, aQuestion, evidence, levels } from './builders.ts';

/** A criterion judged by its answers and its evidence. */

export type Given = Level | 'unknown' | 'notApplicable' | 'open';

export const withQuestions = (count: number, more: Partial<Criterion> = {}) =>
  aCriterion('C1', { questions: Array.from({ length: count }, (_, index) => aQuestion(`C1.${index + 1}`)), ...more });

export const judgeAnswers = (
  given: readonly Given[],
  files: JudgedEvidence[] = [evidence()],
  more: Partial<Criterion> = {},
) => {
  const criterion = withQuestions(given.length, more);
  return judgeCriterion(criterion, levels('C1', given), files, aMark({ criteria: [criterion] }));
};

/** As often "not applicable", with a justification. */
export const na = (count: number): Given[] => Array.from({ length: count }, () => 'notApplicable');

/** As many of each level: many(1, 2, 99, 3) is one 2 and 99 times 3. */
export const many = (...counts: [number, Level][]): Level[] =>
  counts.flatMap(([count, level]) => Array.from({ length: count }, () => level));

export const unexamined = (more: Partial<JudgedEvidence> = {}) => evidence({ state: 'unexamined', ...more });

export const invalid = (more: Partial<JudgedEvidence> = {}) => evidence({ state: 'invalid', ...more });
