import type { JudgedEvidence } from '../evidence/evidence.ts';
import { linkedTo } from '../evidence/evidence-items.ts';
import { isEnough } from '../evidence/insufficient-alone.ts';
import { acceptedFor } from '../framework/framework-lookups.ts';
import type { Criterion, Level, QualityMark } from '../framework/quality-mark.ts';
import { type WithoutLevelReason, withoutLevel } from './not-applicable.ts';
import { type Answers, idsIn, levelOf, levelsNeeded, roundScore, scoreCriterion } from './score.ts';

/** Where a criterion, or the mark, stands. */
export type Verdict = 'met' | 'partlyMet' | 'notMet' | 'undetermined' | 'unanswered' | 'notApplicable';

/** From bad to good; without `notApplicable`, which is neither. */
export const VERDICT_ORDER: readonly Verdict[] = ['unanswered', 'notMet', 'partlyMet', 'undetermined', 'met'];

export type RequirementState = 'satisfied' | 'unexamined' | 'missing';

/** A judged requirement: one of these document types has to be there. */
export type JudgedRequirement = {
  oneOf: string[];
  state: RequirementState;
  /** Valid files of the right type that are not enough alone; only where that is what is missing. */
  alone?: string[];
};

/** Why a verdict is what it is: a code, with the facts that its words need. */
export type VerdictReason =
  | { code: 'open-questions'; questions: string[] }
  | { code: 'all-not-applicable' }
  | { code: 'mean'; mean: number; bar: 'met' | 'partlyMet'; needed: number; reached: boolean }
  | { code: 'level-below'; questions: string[]; needed: Level }
  | { code: 'evidence-missing'; oneOf: string[]; alone?: string[] }
  | { code: 'evidence-unexamined'; oneOf: string[] }
  | { code: 'evidence-complete' }
  | WithoutLevelReason
  /** Too few levels are known to say anything. */
  | { code: 'few-levels'; known: number; needed: number };

export type JudgedCriterion = {
  id: string;
  score: number | null;
  verdict: Verdict;
  reasons: VerdictReason[];
  requirements: JudgedRequirement[];
};

const mean = (levels: number[]): number => levels.reduce((sum, level) => sum + level, 0) / levels.length;

/**
 * Judges one requirement by the evidence that is linked to the criterion. A file that is not enough alone satisfies it only beside
 * another valid file of the criterion; types that never count do not help at all.
 */
const judgeRequirement = (
  oneOf: string[],
  criterion: Criterion,
  linked: JudgedEvidence[],
  mark: QualityMark,
): JudgedRequirement => {
  const accepted = new Set(oneOf.flatMap((document) => acceptedFor(document, mark)));
  const counting = linked.filter(({ counts }) => counts);
  const ofType = counting.filter(({ document }) => accepted.has(document));
  const valid = ofType.filter((file) => file.valid);
  const isEnoughBeside = (file: JudgedEvidence, usable: (other: JudgedEvidence) => boolean) =>
    isEnough(file, counting.filter(usable), criterion.evidence);
  if (valid.some((file) => isEnoughBeside(file, (other) => other.valid))) return { oneOf, state: 'satisfied' };
  const isHopeful =
    ofType.some(({ state }) => state === 'unexamined') ||
    valid.some((file) => isEnoughBeside(file, ({ state }) => state !== 'invalid'));
  if (isHopeful) return { oneOf, state: 'unexamined' };
  const alone = [...new Set(valid.map(({ file }) => file))];
  return { oneOf, state: 'missing', ...(alone.length === 0 ? {} : { alone }) };
};

const worstOf = (requirements: JudgedRequirement[]): RequirementState => {
  if (requirements.some(({ state }) => state === 'missing')) return 'missing';
  return requirements.some(({ state }) => state === 'unexamined') ? 'unexamined' : 'satisfied';
};

/** The first of met, undetermined, partlyMet and notMet that the levels and the evidence reach. */
const outcomeOf = (levels: number[], evidence: RequirementState, mark: QualityMark): Verdict => {
  const { met, partlyMet } = mark.rule;
  const average = mean(levels);
  const answersMeet = average >= met.minMean && levels.every((level) => level >= met.minLevel);
  if (answersMeet && evidence === 'satisfied') return 'met';
  if (answersMeet && evidence === 'unexamined') return 'undetermined';
  return average >= partlyMet.minMean ? 'partlyMet' : 'notMet';
};

const levelReasons = (criterion: Criterion, answers: Answers, mark: QualityMark): VerdictReason[] => {
  const { met, partlyMet } = mark.rule;
  const known = criterion.questions.flatMap(({ id }) => levelOf(answers[id]).map((level) => ({ id, level })));
  if (known.length === 0) return [];
  const average = mean(known.map(({ level }) => level));
  const bar = average >= partlyMet.minMean ? 'met' : 'partlyMet';
  const needed = mark.rule[bar].minMean;
  const low = known.filter(({ level }) => level < met.minLevel).map(({ id }) => id);
  return [
    { code: 'mean', mean: roundScore(average), bar, needed, reached: average >= needed },
    ...(low.length > 0 ? [{ code: 'level-below' as const, questions: low, needed: met.minLevel }] : []),
  ];
};

const evidenceReasons = (requirements: JudgedRequirement[]): VerdictReason[] => {
  const open = requirements.filter(({ state }) => state !== 'satisfied');
  if (open.length === 0) return requirements.length === 0 ? [] : [{ code: 'evidence-complete' }];
  return open.map(({ oneOf, state, alone }) =>
    state === 'unexamined'
      ? { code: 'evidence-unexamined', oneOf }
      : { code: 'evidence-missing', oneOf, ...(alone === undefined ? {} : { alone }) },
  );
};

const verdictOf = (
  criterion: Criterion,
  answers: Answers,
  evidence: RequirementState,
  mark: QualityMark,
): { verdict: Verdict; reasons: VerdictReason[] } => {
  const open = idsIn(criterion, answers, 'open');
  if (open.length > 0) return { verdict: 'unanswered', reasons: [{ code: 'open-questions', questions: open }] };
  const { without, justified, reasons } = withoutLevel(criterion, answers, mark.rule);
  if (justified === criterion.questions.length) {
    return { verdict: 'notApplicable', reasons: [{ code: 'all-not-applicable' }] };
  }
  const levels = criterion.questions.flatMap(({ id }) => levelOf(answers[id]));
  const needed = levelsNeeded(criterion, mark.rule);
  if (levels.length < needed) {
    return { verdict: 'undetermined', reasons: [{ code: 'few-levels', known: levels.length, needed }] };
  }
  const withUnknownAs = (level: Level) => outcomeOf([...levels, ...Array(without).fill(level)], evidence, mark);
  const [lowest, highest] = [withUnknownAs(0), withUnknownAs(3)];
  return lowest === highest ? { verdict: lowest, reasons: [] } : { verdict: 'undetermined', reasons };
};

/** Judges one criterion by its answers and the evidence linked to it. */
export const judgeCriterion = (
  criterion: Criterion,
  answers: Answers,
  evidence: JudgedEvidence[],
  mark: QualityMark,
): JudgedCriterion => {
  const linked = linkedTo(criterion.id, evidence);
  const requirements = criterion.evidence.required.map(({ oneOf }) => judgeRequirement(oneOf, criterion, linked, mark));
  const { verdict, reasons } = verdictOf(criterion, answers, worstOf(requirements), mark);
  const explained = verdict === 'unanswered' || verdict === 'notApplicable';
  // The mean of too few levels says nothing.
  const byLevels = reasons.some(({ code }) => code === 'few-levels') ? [] : levelReasons(criterion, answers, mark);
  return {
    id: criterion.id,
    score: scoreCriterion(criterion, answers, mark.rule),
    verdict,
    reasons: explained ? reasons : [...reasons, ...byLevels, ...evidenceReasons(requirements)],
    requirements,
  };
};
