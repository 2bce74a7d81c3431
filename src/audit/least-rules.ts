import type { AuditProblem, OwnVerdict, ReviewedCriterion } from '../assessment/audit-review.ts';
import { findNearest } from '../base/nearest.ts';
import { countWords, toOneLine } from '../base/plain-text.ts';
import type { AuditVerdictEntry } from '../dossier/audit-file-shape.ts';
import type { Criterion, QualityMark } from '../framework/quality-mark.ts';

/** The least that a verdict of an auditor needs (keurmerk.yaml, `audit`): levels, a finding with a source, and a reason of its own. */

/** What a framework that does not say asks for. */
const USUAL = { questions: 2, findings: 1, reasonWords: 8 };

export type Least = {
  /** How many questions of a criterion the auditor gives a level. */
  questionsOf: (criterion: Criterion) => number;
  /** The roles of which one has to be among them; none where no question of the criterion is for such a role. */
  voicesOf: (criterion: Criterion) => string[];
  findings: number;
  reasonWords: number;
};

const isFor = (voices: readonly string[], { roles }: Criterion['questions'][number]) =>
  roles.some((role) => voices.includes(role));

export const leastOf = ({ audit, answers }: Pick<QualityMark, 'audit' | 'answers'>): Least => {
  const { minQuestions = USUAL.questions, voices, minFindings, minReasonWords } = audit ?? {};
  const wanted = voices ?? [answers.voices.parent, answers.voices.pupil];
  return {
    questionsOf: ({ questions }) => Math.min(minQuestions, questions.length),
    voicesOf: ({ questions }) => (minQuestions > 0 && questions.some((each) => isFor(wanted, each)) ? wanted : []),
    findings: minFindings ?? USUAL.findings,
    reasonWords: minReasonWords ?? USUAL.reasonWords,
  };
};

/** A reason without what differs between copies of it: capitals, punctuation, numbers and the names of criteria. */
const coreOf = (reason: string): string =>
  (
    toOneLine(reason)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .filter((word) => !/\p{N}/u.test(word))
    .join(' ');

/** Whether two reasons say the same, but for what differs between copies. */
export const isSameReason = (one: string, other: string): boolean => coreOf(one) === coreOf(other);

/** Whether a text has enough words, of which at least half differ. */
export const isReason = (text: string, least: number): boolean => {
  const different = new Set(coreOf(text).split(' '));
  return countWords(text) >= least && different.size * 2 >= least;
};

type Own = Pick<OwnVerdict, 'auditor' | 'verdict' | 'levels' | 'score' | 'proposed' | 'reason' | 'deviation'>;

type OwnVerdictOn = Own & { criterion: string };

const reasonProblems = ({ criterion, auditor, reason }: OwnVerdictOn, { reasonWords }: Least): AuditProblem[] => {
  if (reason !== null ? isReason(reason, reasonWords) : reasonWords === 0) return [];
  return [
    { code: 'reason-thin', criterion, auditor, words: reason === null ? 0 : countWords(reason), needed: reasonWords },
  ];
};

const levelProblems = (
  asked: Criterion,
  { criterion, auditor, levels }: OwnVerdictOn,
  least: Least,
): AuditProblem[] => {
  const given = asked.questions.filter(({ id }) => levels[id] !== undefined);
  const needed = least.questionsOf(asked);
  const voices = least.voicesOf(asked);
  if (given.length < needed) {
    return [{ code: 'questions-missing', criterion, auditor, count: given.length, needed, voices }];
  }
  return voices.length === 0 || given.some((each) => isFor(voices, each))
    ? []
    : [{ code: 'voice-missing', criterion, auditor, voices }];
};

/** Whether levels are too low for `met`, whatever the evidence. */
export const isBelowBar = ({ levels, score }: Pick<Own, 'levels' | 'score'>, { met }: QualityMark['rule']): boolean =>
  score !== null && (score < met.minMean || Object.values(levels).some((level) => level < met.minLevel));

/** `met` below the bar is refused; any other verdict than the levels propose needs to say why, whatever its reason is. */
const outcomeProblems = (own: OwnVerdictOn, mark: QualityMark, { reasonWords }: Least): AuditProblem[] => {
  const { criterion, auditor, verdict, score, proposed, deviation } = own;
  if (verdict === 'met' && score !== null && isBelowBar(own, mark.rule)) {
    const { minMean, minLevel } = mark.rule.met;
    return [{ code: 'level-low', criterion, auditor, score, minMean, minLevel }];
  }
  if (proposed === null || verdict === proposed || (deviation !== null && isReason(deviation, reasonWords))) return [];
  return [{ code: 'deviation-missing', criterion, auditor, verdict, proposed, needed: reasonWords }];
};

/** What one auditor's verdict lacks. `undetermined` needs a reason only: it may be that nothing could be seen. */
export const leastProblems = (asked: Criterion, reviewed: ReviewedCriterion, mark: QualityMark): AuditProblem[] =>
  reviewed.own.flatMap((each): AuditProblem[] => {
    const least = leastOf(mark);
    const own = { ...each, criterion: reviewed.id };
    const { auditor, criterion, verdict } = own;
    if (verdict === 'undetermined') return reasonProblems(own, least);
    const bound = reviewed.findings.filter((finding) => finding.auditor === auditor && finding.sources.length > 0);
    return [
      ...levelProblems(asked, own, least),
      ...outcomeProblems(own, mark, least),
      ...(bound.length < least.findings
        ? [{ code: 'finding-missing' as const, criterion, auditor, count: bound.length, needed: least.findings }]
        : []),
      ...reasonProblems(own, least),
    ];
  });

/** Reasons that an auditor gave before, at another criterion or for another thing: each counts once. */
export const repeatedReasons = (criteria: readonly ReviewedCriterion[]): AuditProblem[] => {
  const first = new Map<string, string>();
  return criteria.flatMap(({ id, own }) =>
    own.flatMap(({ auditor, reason, deviation }) =>
      [reason, deviation].flatMap((text): AuditProblem[] => {
        if (text === null) return [];
        const key = JSON.stringify([auditor, coreOf(text)]);
        const other = first.get(key);
        if (other === undefined) first.set(key, id);
        return other === undefined ? [] : [{ code: 'reason-twice', criterion: id, auditor, other }];
      }),
    ),
  );
};

/** Levels for questions that the criterion does not have. */
export const questionProblems = (asked: Criterion, { levels = {} }: AuditVerdictEntry): AuditProblem[] => {
  const known = asked.questions.map(({ id }) => id);
  return Object.keys(levels)
    .filter((question) => !known.includes(question))
    .map((question) => ({
      code: 'unknown-question',
      criterion: asked.id,
      question,
      nearest: findNearest(question, known),
    }));
};
