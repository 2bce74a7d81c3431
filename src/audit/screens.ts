import type { AnsweredQuestion, ResultCriterion } from '../assessment/audit-result.ts';
import type { AuditProblem, AuditReview, ReviewedCriterion } from '../assessment/audit-review.ts';
import type { ResultFinding } from '../assessment/result-finding.ts';
import type { Move } from '../assessment/trend-types.ts';
import { toOneLine } from '../base/plain-text.ts';
import { answerWords } from '../base/words/words.ts';
import type { AuditVerdict, AuditVerdictEntry, Decision } from '../dossier/audit-file-shape.ts';
import type { JudgedEvidence } from '../evidence/evidence.ts';
import { describeFinding } from '../findings/describe-finding.ts';
import type { FrozenChange } from '../findings/frozen-change.ts';
import { type Line, quietLine, strongLine } from '../terminal/ask.ts';
import { describeState, mixSentence } from '../wording/evidence.ts';
import { describeMove, describeMoveReason } from '../wording/trend.ts';
import type { Replaced } from './errors.ts';
import { describeAuditProblem, describeReplaced } from './words/audit-words.ts';
import { auditSays as said } from './words/desk.ts';

/** The screens of an audit, as lines. */

/** @param on the day on which the dossier was frozen @param fresh whether the audit begins with this sitting */
export const auditWelcomeScreen = (school: string, on: string, fresh: boolean, auditor: string): Line[] => {
  const [first = '', ...rest] = said.welcome(toOneLine(school), on, auditor);
  return ['', strongLine(first), ...rest, ...(fresh ? [said.fresh] : [])];
};

export const frozenChangesScreen = (on: string, changes: readonly FrozenChange[]): Line[] => [
  '',
  strongLine(said.frozenChanged(on)),
  ...changes.map(({ file, what }) => said.frozenChange(toOneLine(file), what)),
];

/** A criterion on the auditor's desk: the self-assessment, what the tool found, and the review so far. */
export type CriterionOnDesk = {
  criterion: ResultCriterion;
  move: Move | null;
  /** School year of the round that `move` compares with. */
  since: string;
  evidence: JudgedEvidence[];
  /** Titles of roles by id. */
  roles: Readonly<Record<string, string>>;
  findings: ResultFinding[];
  review: ReviewedCriterion;
  /** The auditor's own entry. */
  entry: AuditVerdictEntry;
  /** What groups answered, a line for each; nothing of what the team says. */
  voices: string[];
  /** Whether the auditor has given enough levels to see the verdict of the school. */
  judged: boolean;
  place: number;
  of: number;
};

/** A question with the school's remark. The school's level and votes show only beside a level of the auditor. */
const answerLines = ({ criterion, entry }: CriterionOnDesk): Line[] =>
  criterion.questions.flatMap(({ id, text, state, level, remark, votes, minority }) => {
    const own = entry.levels?.[id];
    const open = own === undefined;
    return [
      said.question(id, toOneLine(text), said.yourLevel(own ?? null)),
      ...(open ? [] : [`  ${said.schoolLevel(id, answerWords({ state, level }))}`]),
      ...(remark === null ? [] : [said.remark(toOneLine(remark))]),
      ...(open || votes === null ? [] : [said.votes(Object.entries(votes))]),
      ...(open || minority === null ? [] : [said.minority(toOneLine(minority))]),
    ];
  });

const evidenceLines = ({ evidence, criterion, roles }: CriterionOnDesk): Line[] => {
  if (evidence.length === 0) return [said.noEvidence];
  const mix = mixSentence(criterion.mix);
  const pieces = evidence.map((item) => {
    const title = item.title === null ? null : toOneLine(item.title);
    return said.evidenceLine(title, toOneLine(item.file), item.documentTitle, describeState(item, roles));
  });
  return [said.evidence, ...pieces.map(quietLine), ...(mix === null ? [] : [mix])];
};

const findingLines = ({ findings }: CriterionOnDesk): Line[] => {
  if (findings.length === 0) return [];
  const lines = findings.map((finding) => {
    const { title, message } = describeFinding(finding);
    const file = finding.subject.kind === 'file' ? `${toOneLine(finding.subject.path)}: ` : '';
    return `  ${file}${title}: ${message}`;
  });
  return [said.findings, ...new Set(lines)];
};

const moveLines = ({ move, since }: CriterionOnDesk): Line[] =>
  move === null
    ? []
    : [
        said.moved(since, describeMove(move)),
        ...move.reasons.map((reason) => `  ${toOneLine(describeMoveReason(reason))}`),
      ];

export const criterionOnDeskScreen = (about: CriterionOnDesk): Line[] => {
  const { criterion, review, entry, judged, place, of } = about;
  return [
    '',
    strongLine(said.place(criterion.id, criterion.title, place, of)),
    criterion.summary,
    ...(judged ? [said.self(review.self.verdict, review.self.score)] : [said.selfLater]),
    ...answerLines(about),
    ...evidenceLines(about),
    ...(about.voices.length === 0 ? [] : [said.voices, ...about.voices.map((line) => quietLine(`  ${line}`))]),
    ...findingLines(about),
    ...(judged ? moveLines(about) : []),
    said.yourVerdict(entry.verdict ?? null),
    '',
  ];
};

/** Says that only `undetermined` is possible until nothing of the ground of a verdict is missing. */
export const groundFirstScreen = (problems: readonly AuditProblem[]): Line[] => [
  '',
  ...problems.map(describeAuditProblem),
  said.groundFirst,
  '',
];

/** The school's own answer to a question, once the auditor has a level. */
export const schoolLevelScreen = ({ id, state, level, remark }: AnsweredQuestion): Line[] => [
  quietLine(said.schoolLevel(id, answerWords({ state, level }))),
  ...(remark === null ? [] : [quietLine(said.remark(toOneLine(remark)))]),
];

export const problemsScreen = (problems: readonly AuditProblem[]): Line[] => [
  '',
  strongLine(said.problems),
  ...problems.map(describeAuditProblem),
  '',
];

/** How far the auditor at the desk is, and what is left to do. */
export const stateScreen = (review: AuditReview, auditor: string): Line[] => {
  const done = review.criteria.filter(
    ({ partOfMark, own }) => partOfMark && own.some((each) => each.auditor === auditor),
  ).length;
  const toDo = review.problems.map((problem) => quietLine(`  ${describeAuditProblem(problem)}`));
  return [
    '',
    strongLine(said.state(done, review.counts.of)),
    ...(review.blind ? [said.blind] : []),
    ...(toDo.length === 0 ? [said.ready] : [said.stillToDo, ...toDo]),
    '',
  ];
};

export const differenceScreen = (criterion: { id: string; title: string }): Line[] => [
  '',
  strongLine(said.difference(criterion)),
];

export const adviceDifferenceScreen = (): Line[] => ['', strongLine(said.adviceDifference)];

/** What auditors agreed on, for one of them to confirm. @param title of the criterion; null for the advice */
export const agreementScreen = (title: string | null, outcome: AuditVerdict | Decision, reason: string): Line[] => [
  '',
  strongLine(said.agreement(title === null ? null : toOneLine(title), outcome)),
  said.agreementReason(toOneLine(reason)),
];

/** Verdicts that were taken back because evidence was erased. */
export const reweighScreen = (criteria: readonly string[]): Line[] => ['', strongLine(said.reweigh(criteria))];

/** The verdicts that rest on a source that is about to go. */
export const restingScreen = (id: string, criteria: readonly string[]): Line[] =>
  criteria.length === 0 ? [] : ['', said.resting(id, criteria)];

/** What a file would replace. */
export const replacedScreen = (replaced: readonly Replaced[]): Line[] => [
  '',
  strongLine(said.replaces),
  ...replaced.map((each) => `  ${describeReplaced(each)}`),
  '',
];

export const conditionNeedlessScreen = (id: string): Line[] => [said.conditionNeedless(id)];

/** @param ahead whether the day is still to come and may not be; else it has passed and may not have */
export const dayRefusedScreen = (day: string, ahead: boolean): Line[] => [said.dayRefused(day, ahead)];

export const entrySavedScreen = (): Line[] => [quietLine(said.saved)];
