import type { AnsweredQuestion, AuditResult, ResultCriterion } from '../../assessment/audit-result.ts';
import { countWords } from '../../base/plain-text.ts';
import type { JudgedEvidence } from '../../evidence/evidence.ts';
import { isUnread } from '../../evidence/judge-evidence.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import type { VisitRules } from '../../framework/visit-rules.ts';
import { isSeenOtherwise, type JudgedVoices } from '../../judging/voices.ts';
import { spreadOf } from '../../judging/votes.ts';

/**
 * What an auditor had better verify at a criterion, by rules that anybody can follow. They read the facts and not the findings,
 * because a school can turn findings off. No point tells a level: the auditor gives a level first.
 */

/** In the order in which they are chosen: where people contradict each other first, then what nobody could check, then what is thin. */
export const POINT_KINDS = [
  'votes-apart',
  'levels-apart',
  'minority',
  'voices-apart',
  'unread',
  'date-differs',
  'looked-only',
  'documents-only',
  'old',
  'unknown',
  'no-evidence',
  'thin',
] as const;

export type PointKind = (typeof POINT_KINDS)[number];

/** A piece of evidence as a plan may name it. */
export type NamedEvidence = { name: string; date: string | null };

export type Point = {
  criterion: string;
  kind: PointKind;
  /** Ids of the questions that it is about; none when it is about the criterion as a whole, or about evidence. */
  questions: string[];
  evidence: NamedEvidence[];
};

type Facts = {
  criterion: ResultCriterion;
  /** The evidence of the criterion. */
  evidence: readonly JudgedEvidence[];
  voices: readonly JudgedVoices[];
  mark: Pick<QualityMark, 'answers'>;
  rules: Pick<VisitRules, 'spread'>;
};

const AGE: ReadonlySet<string> = new Set(['legally-expired', 'outdated', 'undated', 'future-dated']);

/** The questions with the lowest and the highest level, when these lie far apart; all of them, so that nothing tells which is which. */
const farApart = (questions: readonly AnsweredQuestion[], spread: number): AnsweredQuestion[] => {
  const levels = questions.flatMap(({ level }) => (level === null ? [] : [level]));
  const [lowest, highest] = [Math.min(...levels), Math.max(...levels)];
  if (levels.length < 2 || highest - lowest < spread) return [];
  return questions.filter(({ level }) => level === lowest || level === highest);
};

/** The words of the team and of each role, as the finding `thin-remark` counts them. */
const wordsOf = ({ remark, contributions = {} }: AnsweredQuestion): number =>
  countWords([remark, ...Object.values(contributions).map((each) => each.remark)].join(' '));

const questionsOf = (kind: PointKind, { criterion, mark, rules }: Facts): AnsweredQuestion[] => {
  const { questions } = criterion;
  const { fromLevel, minWords } = mark.answers.remark;
  switch (kind) {
    case 'votes-apart':
      return questions.filter(({ votes }) => votes !== null && spreadOf(votes) >= rules.spread);
    case 'levels-apart':
      return farApart(questions, rules.spread);
    case 'minority':
      return questions.filter(({ minority }) => minority !== null);
    case 'unknown':
      return questions.filter(({ state }) => state === 'unknown' || state === 'open');
    case 'thin':
      return questions.filter((each) => each.level !== null && each.level >= fromLevel && wordsOf(each) < minWords);
    default:
      return [];
  }
};

const evidenceOf = (kind: PointKind, { evidence }: Facts): JudgedEvidence[] => {
  const counting = evidence.filter(({ counts }) => counts !== false);
  switch (kind) {
    case 'unread':
      return counting.filter((each) => each.state === 'unexamined' && isUnread(each));
    case 'date-differs':
      return counting.filter(({ reasons, answered = [] }) => [...reasons, ...answered].includes('date-differs'));
    case 'looked-only':
      return counting.filter(({ valid, answered = [] }) => valid && answered.some((code) => code !== 'date-differs'));
    case 'old':
      return counting.filter(({ reasons }) => reasons.some((code) => AGE.has(code)));
    default:
      return [];
  }
};

const isOnlyPaper = ({ evidence }: Facts): boolean => {
  const valid = evidence.filter((file) => file.valid && file.counts !== false);
  return valid.length > 0 && valid.every(({ perspective }) => perspective === 'policy');
};

/** Whether a high level stands there with nothing beside it. */
const isBare = ({ criterion, evidence, mark }: Facts): boolean =>
  evidence.every(({ state }) => state === 'invalid') &&
  criterion.questions.some(({ level }) => level !== null && level >= mark.answers.claim.fromLevel);

/**
 * The points of one criterion, most telling first.
 * @param nameOf what the plan may call a piece of evidence
 */
const pointsOf = (facts: Facts, nameOf: (item: JudgedEvidence) => NamedEvidence): Point[] =>
  POINT_KINDS.flatMap((kind): Point[] => {
    const questions = questionsOf(kind, facts).map(({ id }) => id);
    const evidence = evidenceOf(kind, facts).map(nameOf);
    const holds =
      questions.length > 0 ||
      evidence.length > 0 ||
      (kind === 'voices-apart' && isSeenOtherwise(facts.voices, facts.criterion.id)) ||
      (kind === 'documents-only' && isOnlyPaper(facts)) ||
      (kind === 'no-evidence' && isBare(facts));
    return holds ? [{ criterion: facts.criterion.id, kind, questions, evidence }] : [];
  });

type Judged = Pick<AuditResult, 'criteria' | 'evidence' | 'voices'>;

/** Up to `rules.points` points for each criterion. A criterion that does not apply has none. */
export const pointsToVerify = (
  { criteria, evidence, voices = [] }: Judged,
  mark: Pick<QualityMark, 'answers'>,
  rules: Pick<VisitRules, 'points' | 'spread'>,
  nameOf: (item: JudgedEvidence) => NamedEvidence,
): Point[] =>
  criteria
    .filter(({ verdict }) => verdict !== 'notApplicable')
    .flatMap((criterion) => {
      const own = evidence.filter((item) => item.criteria.includes(criterion.id));
      return pointsOf({ criterion, evidence: own, voices, mark, rules }, nameOf).slice(0, rules.points);
    });
