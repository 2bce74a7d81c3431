import { countWords } from '../base/plain-text.ts';
import type { Answer } from '../dossier/dossier.ts';
import type { JudgedEvidence } from '../evidence/evidence.ts';
import { linkedTo } from '../evidence/evidence-items.ts';
import { isEnough } from '../evidence/insufficient-alone.ts';
import { acceptedFor } from '../framework/framework-lookups.ts';
import type { Criterion, Level, QualityMark } from '../framework/quality-mark.ts';

/** Where a criterion, or the mark, stands. */
export type Verdict = 'met' | 'partlyMet' | 'notMet' | 'undetermined' | 'unanswered' | 'notApplicable';

/** From bad to good; without `notApplicable`, which is neither. */
export const VERDICT_ORDER: readonly Verdict[] = ['unanswered', 'notMet', 'partlyMet', 'undetermined', 'met'];

export type AnswerState = 'level' | 'notApplicable' | 'unknown' | 'open';

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
  | { code: 'unknown-decides'; questions: string[] }
  /** Too few levels are known to say anything. */
  | { code: 'few-levels'; known: number; needed: number }
  /** Answers of "not applicable" that count as unknown, because there are more than `allowed`, and decide the verdict. */
  | { code: 'many-not-applicable'; questions: string[]; allowed: number }
  /** The same, because their justifications have fewer than `minWords` words. */
  | { code: 'thin-justifications'; questions: string[]; minWords: number };

export type JudgedCriterion = {
  id: string;
  score: number | null;
  verdict: Verdict;
  reasons: VerdictReason[];
  requirements: JudgedRequirement[];
};

export type Answers = Record<string, Answer>;

export const stateOfAnswer = (answer: Answer | undefined): AnswerState => {
  if (answer === undefined) return 'open';
  if (answer.level !== undefined) return 'level';
  if (answer.notApplicable !== undefined) return 'notApplicable';
  return answer.unknown === true ? 'unknown' : 'open';
};

/** Significant digits to trust in a computed score: they turn 213.49999999999997 back into 213.5. */
const SURE_DIGITS = 12;

/** Rounds to two decimals, half up, as people round the written number: 2.135 becomes 2.14. */
export const roundScore = (value: number): number =>
  Math.round(Number((value * 100).toPrecision(SURE_DIGITS))) / 100 + 0;

/** The mean of levels in two decimals, half up. Works in whole numbers, so that floating point loses no half. */
const roundMean = (levels: number[]): number =>
  Math.round((levels.reduce((sum, level) => sum + level, 0) * 100) / levels.length) / 100;

const mean = (levels: number[]): number => levels.reduce((sum, level) => sum + level, 0) / levels.length;

const levelOf = (answer: Answer | undefined): Level[] => (answer?.level === undefined ? [] : [answer.level]);

const idsIn = (criterion: Criterion, answers: Answers, state: AnswerState): string[] =>
  criterion.questions.map(({ id }) => id).filter((id) => stateOfAnswer(answers[id]) === state);

type Rule = QualityMark['rule'];

/** How many levels have to be known; a criterion with fewer questions needs all of them. */
const levelsNeeded = ({ questions }: Criterion, { minLevels = 1 }: Rule): number =>
  Math.min(minLevels, questions.length);

/** Whether a justification has enough words for somebody else to follow it. */
export const isJustified = ({ notApplicable = '' }: Answer, { minJustificationWords = 0 }: Rule): boolean =>
  countWords(notApplicable) >= minJustificationWords;

/**
 * The score of a criterion: the mean of its known levels (0 to 3, two decimals); null while a question is open or while too few levels
 * are known.
 */
export const scoreCriterion = (criterion: Criterion, answers: Answers, rule: Rule): number | null => {
  if (idsIn(criterion, answers, 'open').length > 0) return null;
  const levels = criterion.questions.flatMap(({ id }) => levelOf(answers[id]));
  return levels.length < Math.max(1, levelsNeeded(criterion, rule)) ? null : roundMean(levels);
};

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

/** The answers of a criterion without a level: how many could be any level, how many do not apply, and the reasons to give for those. */
type WithoutLevel = { without: number; justified: number; reasons: VerdictReason[] };

/**
 * An answer that a team does not know could be any level. So could "not applicable" when nobody justified it, or when there is too much
 * of it: then all of them are named, and those above the limit count as unknown.
 */
const withoutLevel = (criterion: Criterion, answers: Answers, rule: Rule): WithoutLevel => {
  const { maxNotApplicable = Number.POSITIVE_INFINITY, minJustificationWords = 0 } = rule;
  const unknown = idsIn(criterion, answers, 'unknown');
  const notApplicable = idsIn(criterion, answers, 'notApplicable');
  const justified = notApplicable.filter((id) => isJustified(answers[id] ?? {}, rule));
  const thin = notApplicable.filter((id) => !justified.includes(id));
  const surplus = Math.max(0, justified.length - maxNotApplicable);
  return {
    without: unknown.length + thin.length + surplus,
    justified: justified.length,
    reasons: [
      ...(unknown.length === 0 ? [] : [{ code: 'unknown-decides' as const, questions: unknown }]),
      ...(surplus === 0
        ? []
        : [{ code: 'many-not-applicable' as const, questions: justified, allowed: maxNotApplicable }]),
      ...(thin.length === 0
        ? []
        : [{ code: 'thin-justifications' as const, questions: thin, minWords: minJustificationWords }]),
    ],
  };
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

/**
 * Judges the mark by the criteria that are part of it: met when all are met, notMet when one is notMet or partlyMet, else
 * undetermined.
 */
export const judgeMark = (
  criteria: JudgedCriterion[],
  mark: QualityMark,
): { verdict: 'met' | 'notMet' | 'undetermined'; met: number; of: number } => {
  const counted = new Set(mark.criteria.filter(({ partOfMark }) => partOfMark).map(({ id }) => id));
  const verdicts = criteria.filter(({ id }) => counted.has(id)).map(({ verdict }) => verdict);
  const met = verdicts.filter((verdict) => verdict === 'met').length;
  const failed = verdicts.some((verdict) => verdict === 'notMet' || verdict === 'partlyMet');
  const verdict = met === counted.size && met > 0 ? 'met' : failed ? 'notMet' : 'undetermined';
  return { verdict, met, of: counted.size };
};
