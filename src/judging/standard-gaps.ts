import type { JudgedEvidence } from '../evidence/evidence.ts';
import { standingOf } from '../evidence/judge-evidence.ts';
import type { Criterion, Level, QualityMark, Standard } from '../framework/quality-mark.ts';
import { type Answers, roundScore, stateOfAnswer } from './score.ts';
import type { JudgedCriterion } from './verdict.ts';

export type GapKind = 'unanswered' | 'unknown' | 'low-level' | 'missing-evidence' | 'invalid-evidence';

/** One thing that keeps the score of a standard down, or a criterion linked to it from being met. */
export type Gap = {
  kind: GapKind;
  criterion: string;
  /** The question it is about; null for evidence. */
  question: string | null;
  /** The current level; null where there is none. */
  level: Level | null;
  /** The framework's advice for the next level; null where report/words/gaps.ts gives the advice. */
  advice: string | null;
  /** Document types asked for (missing), or the type of the file (invalid). */
  documents: string[];
  /** The invalid file; null otherwise. */
  file: string | null;
  /**
   * How much the standard's score would rise (two decimals) if this answer went to the top of the scale. 0 for evidence, which decides
   * whether a criterion is met, and not its score.
   */
  adds: number;
};

export type JudgedStandard = {
  id: string;
  title: string;
  score: number | null;
  target: number;
  gap: number | null;
  /** How many linked criteria have no score yet. */
  missing: number;
  criteria: string[];
  gaps: Gap[];
};

const TOP: Level = 3;
const BOTTOM: Level = 0;

type Linked = { criterion: Criterion; judged: JudgedCriterion; weight: number };

const criteriaOf = (standard: Standard, criteria: JudgedCriterion[], mark: QualityMark): Linked[] => {
  const judgedById = new Map(criteria.map((judged) => [judged.id, judged]));
  return mark.criteria.flatMap((criterion) => {
    const link = criterion.links.find((candidate) => candidate.standard === standard.id);
    const judged = judgedById.get(criterion.id);
    if (link === undefined || judged === undefined) return [];
    return [{ criterion, judged, weight: mark.standardScore.weights[link.link] }];
  });
};

const weightedMean = (linked: Linked[]): number | null => {
  const scored = linked.filter(({ judged }) => judged.verdict !== 'notApplicable');
  if (scored.length === 0 || scored.some(({ judged }) => judged.score === null)) return null;
  const total = scored.reduce((sum, { weight }) => sum + weight, 0);
  const sum = scored.reduce((part, { judged, weight }) => part + Math.round((judged.score ?? 0) * 100) * weight, 0);
  return Math.round(sum / total) / 100;
};

const answerGap = (
  linked: Linked,
  share: number,
  question: Criterion['questions'][number],
  answers: Answers,
): Gap | null => {
  const answer = answers[question.id];
  const state = stateOfAnswer(answer);
  const counted = linked.criterion.questions.filter(({ id }) => stateOfAnswer(answers[id]) !== 'notApplicable');
  const known = counted.flatMap(({ id }) => (answers[id]?.level === undefined ? [] : [answers[id].level]));
  const base = { criterion: linked.criterion.id, question: question.id, documents: [], file: null };
  if (state === 'level' && answer?.level !== undefined) {
    // While a question is open there is no mean yet, so each question counts for an equal share of all of them.
    const open = counted.some(({ id }) => stateOfAnswer(answers[id]) === 'open');
    const adds = (share * (TOP - answer.level)) / (open ? counted.length : known.length);
    return answer.level === TOP
      ? null
      : {
          ...base,
          kind: 'low-level',
          level: answer.level,
          advice: question.advice[answer.level],
          adds: roundScore(adds),
        };
  }
  if (state === 'notApplicable') return null;
  const sum = known.reduce<number>((part, level) => part + level, 0);
  const now = state === 'unknown' && known.length > 0 ? sum / known.length : BOTTOM;
  const then = state === 'unknown' ? (sum + TOP) / (known.length + 1) : TOP / counted.length;
  const kind = state === 'unknown' ? 'unknown' : 'unanswered';
  return { ...base, kind, level: null, advice: null, adds: roundScore(share * (then - now)) };
};

const evidenceGaps = ({ criterion, judged }: Linked, evidence: JudgedEvidence[]): Gap[] => {
  const base = { criterion: criterion.id, question: null, level: null, advice: null, adds: 0 };
  const missing: Gap[] = judged.requirements
    .filter(({ state }) => state === 'missing')
    .map(({ oneOf }) => ({ ...base, kind: 'missing-evidence', documents: oneOf, file: null }));
  const invalid: Gap[] = evidence
    .filter((file) => standingOf(file) === 'invalid' && file.criteria.includes(criterion.id))
    .sort((one, other) => (one.file < other.file ? -1 : 1))
    .map(({ document, file }) => ({ ...base, kind: 'invalid-evidence', documents: [document], file }));
  return [...missing, ...invalid];
};

const gapsOf = (linked: Linked[], answers: Answers, evidence: JudgedEvidence[]): Gap[] => {
  const applicable = linked.filter(({ judged }) => judged.verdict !== 'notApplicable');
  const total = applicable.reduce((sum, { weight }) => sum + weight, 0);
  const gaps = applicable.flatMap((each) => [
    ...each.criterion.questions.flatMap((question) => answerGap(each, each.weight / total, question, answers) ?? []),
    ...evidenceGaps(each, evidence),
  ]);
  return gaps.sort((one, other) => other.adds - one.adds);
};

/**
 * Judges a standard: the weighted mean of the scores of its criteria, the distance to the target, and the gaps, largest first
 * (equal ones in the order of the framework).
 */
export const judgeStandard = (
  standard: Standard,
  criteria: JudgedCriterion[],
  answers: Answers,
  evidence: JudgedEvidence[],
  mark: QualityMark,
): JudgedStandard => {
  const linked = criteriaOf(standard, criteria, mark);
  const score = weightedMean(linked);
  const { target } = mark.standardScore;
  return {
    id: standard.id,
    title: standard.title,
    score,
    target,
    gap: score === null ? null : roundScore(target - score),
    missing: linked.filter(({ judged }) => judged.verdict !== 'notApplicable' && judged.score === null).length,
    criteria: linked.map(({ criterion }) => criterion.id),
    gaps: gapsOf(linked, answers, evidence),
  };
};
