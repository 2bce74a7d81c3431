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
import { describeReason, isProvisional, tellVerdict, verdictSigns, verdictWords } from '../../wording/verdicts.ts';
import { reportColumns } from '../words/column-widths.ts';
import { criterionWords, questionWords, shownWords } from '../words/team.ts';
import { anchorOf } from './anchor.ts';
import { evidenceBlocks } from './evidence.ts';
import { nextStepOf } from './gaps.ts';
import { voicesAt } from './voices.ts';

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

const footOf = (question: Question, result: AuditResult): Text => {
  const { answeredOn } = question;
  return looking(
    'meta foot',
    questionWords.roles(rolesOf(question, result)),
    ...(answeredOn === null ? [] : [` · ${questionWords.answeredOn(answeredOn)}`]),
  );
};

const stepLine = (question: Question, result: AuditResult): Text[] => {
  const step = nextStepOf(question.id, result);
  return step === null ? [] : [looking('advice', { text: questionWords.step, look: 'label' }, ` ${step}`)];
};

const questionRow = (question: Question, result: AuditResult): Row => {
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
      ...stepLine(question, result),
      footOf(question, result),
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
const questionBlocks = (title: string, { questions }: ResultCriterion, result: AuditResult): Block[] => [
  ...onScreen({ kind: 'questions', rows: questions.map((question) => questionRow(question, result)) }),
  ...inDocument(
    tableOr(
      title,
      reportColumns.questions,
      questions.map((question) => [
        cell({ text: question.id, look: 'name' }, ` ${question.text}`),
        cell(strong(answerWords(question)), question.anchor === null ? '' : ` ${question.anchor}`),
        remarksCell(question, result),
        nextStepOf(question.id, result) ?? '',
      ]),
      '',
    ),
  ),
];

const toldVerdict = (criterion: ResultCriterion): string =>
  `${verdictSigns[criterion.verdict]} ${tellVerdict(criterion)}`;

const summaryBlocks = ({ summary, partOfMark }: ResultCriterion): Block[] =>
  partOfMark
    ? [text(summary)]
    : [...onScreen(text(summary, ' ', strong(criterionWords.isSupplement))), ...inDocument(text(summary))];

/** The standards by name, for whoever reads no codes. */
const servesOf = ({ links }: ResultCriterion, { standards }: AuditResult): string =>
  listWords(
    links.map(({ standard, link }) => {
      const title = standards.find(({ id }) => id === standard)?.title ?? standard;
      return link === 'primary' ? reportWords.primary(title) : title;
    }),
    'en',
  );

/** Folded on a screen, open on paper. */
const insideBlock = (criterion: ResultCriterion, result: AuditResult): Block => {
  const { id, title, questions } = criterion;
  const answered = questions.filter(({ state }) => state !== 'open').length;
  return {
    kind: 'details',
    summary: criterionWords.inside(answered, questions.length, linkedTo(id, result.evidence).length),
    look: 'on-paper',
    blocks: [...questionBlocks(`${id} ${title}`, criterion, result), ...evidenceBlocks(criterion, result)],
  };
};

const criterionPart = (criterion: ResultCriterion, result: AuditResult): Part => {
  const { id, title, verdict, score, note, partOfMark, reasons } = criterion;
  const serves = servesOf(criterion, result);
  return {
    kind: 'criterion',
    id: anchorOf(id),
    code: id,
    title,
    shape: verdict,
    aside: [tellVerdict(criterion)],
    blocks: [
      ...summaryBlocks(criterion),
      ...inDocument(
        text(
          strong(toldVerdict(criterion)),
          `${score === null ? '' : criterionWords.scored(dutchScore(score))}${partOfMark ? '' : criterionWords.supplement}${criterionWords.serves(serves)}`,
        ),
      ),
      ...(reasons.length === 0
        ? []
        : [
            bulletList(
              reasons.map((reason) => [describeReason(reason, result.qualityMark.documents, questionWords.several)]),
              'reasons',
            ),
          ]),
      ...textOrNone(isProvisional(criterion) ? criterionWords.provisional : null, 'meta'),
      ...textOrNone(note, 'meta'),
      ...onScreen(
        looking(
          'meta foot',
          score === null ? '' : criterionWords.score(dutchScore(score)),
          criterionWords.belongs(serves),
        ),
      ),
      ...voicesAt(criterion, result),
      insideBlock(criterion, result),
    ],
  };
};

export const criteriaSection = (result: AuditResult): Section => ({
  ...section('criteria', reportWords.criteria, [
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
      blocks: result.criteria.map((criterion) => criterionPart(criterion, result)),
    },
  ]),
  short: criterionWords.short,
});
