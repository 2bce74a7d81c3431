import type { MoveReason } from '../assessment/trend.ts';
import { toOneLine } from '../base/plain-text.ts';
import { errorLines } from '../base/words/error-words.ts';
import { standingOf } from '../evidence/evidence-state.ts';
import { describeFinding } from '../findings/describe-finding.ts';
import type { Dress } from '../interview/interview-screens.ts';
import { answerWords } from '../interview/words/sitting.ts';
import { evidenceStateWords, mixSentence } from '../wording/result.ts';
import { describeMove, describeMoveReason } from '../wording/trend.ts';
import type { AuditNotice, CriterionOnDesk } from './sitting/audit-desk.ts';
import { describeAuditProblem } from './words/audit-words.ts';
import { auditSays as said } from './words/desk.ts';

/** What an audit shows, as lines. */

type Shown<Kind extends AuditNotice['kind']> = Extract<AuditNotice, { kind: Kind }>;

const questionLines = ({ criterion }: CriterionOnDesk): string[] =>
  criterion.questions.flatMap(({ id, text, state, level, remark, votes, minority }) => [
    said.question(id, toOneLine(text), answerWords({ state, level })),
    ...(remark === null ? [] : [said.remark(toOneLine(remark))]),
    ...(votes === null ? [] : [said.votes(Object.entries(votes))]),
    ...(minority === null ? [] : [said.minority(toOneLine(minority))]),
  ]);

const evidenceLines = ({ evidence, criterion }: CriterionOnDesk): string[] => {
  if (evidence.length === 0) return [said.noEvidence];
  const mix = mixSentence(criterion.mix);
  return [
    said.evidence,
    ...evidence.map((item) =>
      said.evidenceLine(
        item.title === null ? null : toOneLine(item.title),
        toOneLine(item.file),
        item.documentTitle,
        evidenceStateWords[standingOf(item)],
      ),
    ),
    ...(mix === null ? [] : [mix]),
  ];
};

const findingLines = ({ findings }: CriterionOnDesk): string[] => {
  if (findings.length === 0) return [];
  const lines = findings.map((finding) => {
    const { title, message } = describeFinding(finding);
    const file = finding.subject.kind === 'file' ? `${toOneLine(finding.subject.path)}: ` : '';
    return `  ${file}${title}: ${message}`;
  });
  return [said.findings, ...new Set(lines)];
};

const reasonLine = (reason: MoveReason): string => `  ${toOneLine(describeMoveReason(reason))}`;

const criterionLines = ({ about }: Shown<'criterion'>, { strong, quiet }: Dress): string[] => {
  const { criterion, move, review, place, of } = about;
  return [
    '',
    strong(said.place(criterion.id, criterion.title, place, of)),
    criterion.summary,
    said.self(review.self.verdict, review.self.score),
    ...questionLines(about),
    ...evidenceLines(about).map((line) => (line.startsWith(' ') ? quiet(line) : line)),
    ...findingLines(about),
    ...(move === null ? [] : [said.moved(about.since, describeMove(move)), ...move.reasons.map(reasonLine)]),
    said.yourVerdict(review.verdict),
    '',
  ];
};

const stateLines = ({ review }: Shown<'state'>, { strong, quiet }: Dress): string[] => {
  const done = review.criteria.filter(({ partOfMark, verdict }) => partOfMark && verdict !== null).length;
  return [
    '',
    strong(said.state(done, review.counts.of)),
    ...(review.problems.length === 0
      ? [said.ready]
      : [said.stillToDo, ...review.problems.map((problem) => quiet(`  ${describeAuditProblem(problem)}`))]),
    '',
  ];
};

type Screens = { [Kind in AuditNotice['kind']]: (notice: Shown<Kind>, dress: Dress) => string[] };

const SCREENS: Screens = {
  welcome: ({ school, on, fresh, auditor }, { strong }) => {
    const [first = '', ...rest] = said.welcome(toOneLine(school), on, auditor);
    return ['', strong(first), ...rest, ...(fresh ? [said.fresh] : [])];
  },
  'seal-broken': ({ on, changes }, { strong }) => [
    '',
    strong(said.sealBroken(on)),
    ...changes.map(({ file, what }) => said.sealChange(toOneLine(file), what)),
  ],
  criterion: criterionLines,
  problems: ({ problems }, { strong }) => ['', strong(said.problems), ...problems.map(describeAuditProblem), ''],
  'sources-first': ({ problems }) => ['', ...problems.map(describeAuditProblem), said.sourcesFirst, ''],
  state: stateLines,
  difference: (notice, { strong }) => ['', strong(said.difference(notice))],
  'advice-difference': (_notice, { strong }) => ['', strong(said.adviceDifference)],
  'day-refused': ({ day, ahead }) => [said.dayRefused(day, ahead)],
  'reply-intro': ({ findings, replied }) => ['', said.replyIntro(findings, replied)],
  saved: (_notice, { quiet }) => [quiet(said.saved)],
  refused: ({ error }, { describeError }) => ['', ...errorLines(describeError(error), '')],
};

export const auditLines = (notice: AuditNotice, dress: Dress): string[] =>
  // Safe: the screen of its own kind.
  (SCREENS[notice.kind] as (notice: AuditNotice, dress: Dress) => string[])(notice, dress);
