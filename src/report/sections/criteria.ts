import type { AuditResult, ResultCriterion } from '../../assessment/audit-result.ts';
import { dutchScore, levelLabel, listWords } from '../../base/words/words.ts';
import { linkedTo } from '../../evidence/evidence-items.ts';
import { roleTitle } from '../../framework/roles.ts';
import {
  type Block,
  bulletList,
  type Cell,
  cell,
  heading,
  type Inline,
  inDocument,
  linkTo,
  looking,
  onScreen,
  type Part,
  type Row,
  type Section,
  section,
  strong,
  type Text,
  tableOr,
  text,
  textOrNone,
} from '../../page/blocks.ts';
import { reportWords } from '../../wording/result.ts';
import { describeReason, verdictSigns, verdictWords } from '../../wording/verdicts.ts';
import { reportColumns } from '../words/columns.ts';
import { criterionWords, questionWords, shownWords } from '../words/team.ts';
import { anchorOf } from './anchor.ts';
import { evidenceBlocks } from './evidence.ts';
import { type GapHomes, stepOf } from './gaps.ts';

/**
 * The criteria with their verdicts and what each verdict is based on. Questions and answers are stacked on a screen and form a table
 * in a document.
 */

type Question = ResultCriterion['questions'][number];

/** Everybody's votes, such as 'Leraar 3.0, Ouder 2.0'; null without votes. */
const votesLine = ({ votes }: Question, result: AuditResult): Inline | null => {
  if (votes === null || Object.keys(votes).length === 0) return null;
  return Object.entries(votes).flatMap(([role, level], index) => [
    `${index === 0 ? '' : ', '}${roleTitle(role, result.qualityMark.roles)} `,
    levelLabel(level),
  ]);
};

const wordsOf = (line: Inline): string => line.join('');

/** What each role said beside a level, in its own words. */
const voicesOf = ({ contributions = {} }: Question, result: AuditResult): string[] =>
  Object.entries(contributions).flatMap(([role, { remark, notApplicable, unknown }]) => {
    const state = unknown === true ? reportWords.unknown : null;
    const said = [state, notApplicable ?? null, remark ?? null].filter((part) => part !== null);
    return said.length === 0 ? [] : [`${roleTitle(role, result.qualityMark.roles)}: ${said.join(' · ')}`];
  });

const answerWords = ({ state, level, earlier }: Question): string => {
  if (level !== null) return levelLabel(level);
  if (state === 'notApplicable') return reportWords.notApplicable;
  if (state === 'unknown') return reportWords.unknown;
  // Results saved before rounds existed have no earlier level.
  return (earlier ?? null) === null ? reportWords.open : reportWords.again(levelLabel(earlier ?? 0));
};

const rolesOf = ({ roles }: Question, result: AuditResult): string =>
  listWords(
    roles.map((role) => roleTitle(role, result.qualityMark.roles)),
    'en',
  );

const votesBlock = (question: Question, result: AuditResult): Block[] => {
  const line = votesLine(question, result);
  if (line === null) return [];
  const levels = Object.values(question.votes ?? {});
  return [{ kind: 'votes', draw: 'dots', levels, words: `${questionWords.votes}${wordsOf(line)}` }];
};

const footOf = (question: Question, criterion: string, result: AuditResult, homes: GapHomes): Text => {
  const step = stepOf(criterion, question.id, homes);
  const { answeredOn } = question;
  return looking(
    'meta',
    questionWords.roles(rolesOf(question, result)),
    ...(answeredOn === null ? [] : [` · ${questionWords.answeredOn(answeredOn)}`]),
    ...(step === null ? [] : [' · ', linkTo(step.anchor, questionWords.step(step.standard))]),
  );
};

const questionRow = (question: Question, criterion: string, result: AuditResult, homes: GapHomes): Row => {
  const { id, level, anchor, remark, justification, minority } = question;
  const hasLevel = level !== null;
  return {
    id: anchorOf(id),
    lead: looking(
      hasLevel ? 'level' : 'level none',
      ...(hasLevel ? [{ text: questionWords.level, look: 'unseen' }] : []),
      answerWords(question),
    ),
    blocks: [
      heading(4, `${id} ${question.text}`),
      ...textOrNone(anchor),
      ...textOrNone(remark, 'remark'),
      ...textOrNone(justification === null ? null : questionWords.reason(justification), 'remark'),
      ...votesBlock(question, result),
      ...voicesOf(question, result).map((voice) => looking('meta', voice)),
      ...textOrNone(minority === null ? null : questionWords.minority(minority), 'meta'),
      footOf(question, criterion, result, homes),
    ],
  };
};

const remarksCell = (question: Question, result: AuditResult): Cell => {
  const { remark, justification, minority } = question;
  const votes = votesLine(question, result);
  return [
    ...(remark === null ? [] : [[remark]]),
    ...(justification === null ? [] : [[questionWords.reason(justification)]]),
    ...(votes === null ? [] : [[questionWords.votes, ...votes, '.']]),
    ...voicesOf(question, result).map((voice) => [`${voice}.`]),
    ...(minority === null ? [] : [[questionWords.minority(minority)]]),
  ];
};

/** @param title what the table is about */
const questionBlocks = (
  title: string,
  { id, questions }: ResultCriterion,
  result: AuditResult,
  homes: GapHomes,
): Block[] => [
  ...onScreen({ kind: 'questions', rows: questions.map((question) => questionRow(question, id, result, homes)) }),
  ...inDocument(
    tableOr(
      title,
      reportColumns.questions,
      questions.map((question) => [
        cell({ text: question.id, look: 'name' }, ` ${question.text}`),
        rolesOf(question, result),
        cell(strong(answerWords(question)), question.anchor === null ? '' : ` ${question.anchor}`),
        remarksCell(question, result),
      ]),
      '',
    ),
  ),
];

/** Printed because folded answers stay closed on paper: how people voted, and what the minority said. */
const printedVotes = ({ questions }: ResultCriterion, result: AuditResult): Inline[] =>
  questions.flatMap((question) => {
    const votes = votesLine(question, result);
    return [
      ...(votes === null ? [] : [[`${questionWords.votesAt(question.id)}${wordsOf(votes)}.`]]),
      ...(question.minority === null ? [] : [[questionWords.minorityAt(question.id, question.minority)]]),
    ];
  });

const toldVerdict = ({ verdict }: ResultCriterion): string => `${verdictSigns[verdict]} ${verdictWords[verdict]}`;

const summaryBlocks = ({ summary, partOfMark }: ResultCriterion): Block[] =>
  partOfMark
    ? [text(summary)]
    : [...onScreen(text(summary, ' ', strong(criterionWords.isSupplement))), ...inDocument(text(summary))];

const servesOf = ({ links }: ResultCriterion): string =>
  listWords(
    links.map(({ standard, link }) => (link === 'primary' ? reportWords.primary(standard) : standard)),
    'en',
  );

/** On paper, only criteria that need work are opened: the report would otherwise be twice as long. */
const isPrinted = ({ verdict }: ResultCriterion): boolean => verdict !== 'met';

const insideBlock = (criterion: ResultCriterion, result: AuditResult, homes: GapHomes): Block => {
  const { id, title, questions } = criterion;
  const answered = questions.filter(({ state }) => state !== 'open').length;
  return {
    kind: 'details',
    summary: criterionWords.inside(answered, questions.length, linkedTo(id, result.evidence).length),
    ...(isPrinted(criterion) ? { look: 'on-paper' } : {}),
    blocks: [...questionBlocks(`${id} ${title}`, criterion, result, homes), ...evidenceBlocks(criterion, result)],
  };
};

const criterionPart = (criterion: ResultCriterion, result: AuditResult, homes: GapHomes): Part => {
  const { id, title, verdict, score, note, partOfMark, reasons } = criterion;
  const serves = servesOf(criterion);
  return {
    kind: 'criterion',
    id: anchorOf(id),
    code: id,
    title,
    shape: verdict,
    aside: [verdictWords[verdict]],
    blocks: [
      ...summaryBlocks(criterion),
      ...inDocument(
        text(
          strong(toldVerdict(criterion)),
          `${partOfMark ? '' : criterionWords.supplement}${criterionWords.serves(serves)}`,
        ),
      ),
      ...(reasons.length === 0
        ? []
        : [
            bulletList(
              reasons.map((reason) => [describeReason(reason, result.qualityMark.documents)]),
              'reasons',
            ),
          ]),
      ...textOrNone(note, 'meta'),
      ...onScreen(
        looking('meta', score === null ? '' : criterionWords.score(dutchScore(score)), criterionWords.belongs(serves)),
      ),
      insideBlock(criterion, result, homes),
      ...(isPrinted(criterion)
        ? []
        : onScreen({ kind: 'printed', lines: [[criterionWords.closedOnPaper], ...printedVotes(criterion, result)] })),
    ],
  };
};

const overview = ({ criteria }: AuditResult): Block =>
  tableOr(
    reportWords.criteria,
    reportColumns.criteria,
    criteria.map((criterion) => [
      `${criterion.id} ${criterion.title}${criterion.partOfMark ? '' : reportWords.supplement}`,
      toldVerdict(criterion),
      dutchScore(criterion.score),
    ]),
    '',
  );

export const criteriaSection = (result: AuditResult, homes: GapHomes): Section => ({
  ...section('criteria', reportWords.criteria, [
    ...inDocument(overview(result)),
    {
      kind: 'filtered',
      name: 'criteria',
      field: 'filter-oordeel',
      label: criterionWords.filter,
      counted: shownWords,
      options: [
        { value: '', words: criterionWords.all },
        ...Object.entries(verdictWords).map(([value, each]) => ({ value, words: each })),
      ],
      blocks: result.criteria.map((criterion) => criterionPart(criterion, result, homes)),
    },
  ]),
  short: criterionWords.short,
});
