import type { Criterion, QualityMark, Question } from '../../framework/quality-mark.ts';
import { leastOf } from '../least-rules.ts';
import type { Point } from './points-to-verify.ts';
import type { Slot } from './schedule-day.ts';

/** A sheet per talk: the questions for that group only, with what to ask first. */

type AskedQuestion = Pick<Question, 'id' | 'text' | 'explanation'> & {
  /** Whether the auditor had better ask it before the others: a verdict needs it, or there is something to verify. */
  first: boolean;
  points: Point[];
};

type SheetPart = {
  criterion: Pick<Criterion, 'id' | 'title'>;
  /** What to verify at the criterion as a whole. */
  points: Point[];
  questions: AskedQuestion[];
};

export type Sheet = { group: string; minutes: number; parts: SheetPart[] };

/** What a talk can tell about a criterion as a whole: what happens where there is nothing but paper. */
const ABOUT_PRACTICE: ReadonlySet<Point['kind']> = new Set(['documents-only', 'no-evidence']);

/** The questions of a criterion that a verdict needs: one that gives parents or pupils a voice, then what there is to verify, then the first. */
const neededIn = (criterion: Criterion, mark: QualityMark, points: readonly Point[]): string[] => {
  const least = leastOf(mark);
  const voices = least.voicesOf(criterion);
  const verified = new Set(points.flatMap(({ questions }) => questions));
  const byWeight = [...criterion.questions].sort(
    (one, other) => Number(verified.has(other.id)) - Number(verified.has(one.id)),
  );
  const voice = byWeight.find(({ roles }) => roles.some((role) => voices.includes(role)));
  const others = byWeight.filter((each) => each !== voice);
  return [...(voice === undefined ? [] : [voice]), ...others]
    .slice(0, least.questionsOf(criterion))
    .map(({ id }) => id);
};

const partFor = (group: string, criterion: Criterion, mark: QualityMark, all: readonly Point[]): SheetPart[] => {
  const asked = criterion.questions.filter(({ roles }) => roles.includes(group));
  if (asked.length === 0) return [];
  const points = all.filter((point) => point.criterion === criterion.id);
  // No verdict is needed on what does not count for the mark.
  const needed = criterion.partOfMark ? neededIn(criterion, mark, points) : [];
  const questions = asked.map(({ id, text, explanation }) => {
    const own = points.filter((point) => point.questions.includes(id));
    return { id, text, explanation, first: needed.includes(id) || own.length > 0, points: own };
  });
  const { id, title } = criterion;
  return [{ criterion: { id, title }, points: points.filter(({ kind }) => ABOUT_PRACTICE.has(kind)), questions }];
};

/** The sheets of the talks, in the order of the day; a group without questions of its own gets none. */
export const questionSheets = (day: readonly Slot[], mark: QualityMark, points: readonly Point[]): Sheet[] =>
  day.flatMap(({ group, minutes }) => {
    const parts = group === null ? [] : mark.criteria.flatMap((criterion) => partFor(group, criterion, mark, points));
    return group === null || parts.length === 0 ? [] : [{ group, minutes, parts }];
  });
