import { reportWords } from '../../wording/result.ts';
import type { ReportView } from '../report-view.ts';
import { wordColumns, wordWords } from '../words/word.ts';
import { type Block, cell, figure, heading, items, stack, strong, tableOr, text, textOrNone } from './blocks.ts';

/** The criteria as blocks: what was answered, why, and with which evidence. */

type CriterionView = ReportView['criteria'][number];

const remarks = ({ remark, justification, votes, voices, minority }: CriterionView['questions'][number]) =>
  stack([
    remark,
    justification === null ? null : wordWords.justification(justification),
    votes === null ? null : wordWords.votes(votes),
    ...(voices ?? []).map(({ role, said }) => `${role}: ${said}`),
    minority === null ? null : wordWords.minority(minority),
  ]);

const questionsTable = ({ questions }: CriterionView): Block => ({
  kind: 'table',
  columns: wordColumns.questions,
  rows: questions.map((question) => [
    cell(strong(question.id), ` ${question.text}`),
    cell(question.roles),
    cell(strong(question.answer), question.anchor === null ? '' : ` ${question.anchor}`),
    remarks(question),
  ]),
});

const evidenceTable = ({ evidence }: CriterionView): Block =>
  tableOr(
    wordColumns.evidence,
    evidence.map(({ title, document, date, state, reasons }) => [
      cell(title),
      cell(document),
      cell(date),
      cell(reasons === '' ? state : `${state}: ${reasons}`),
    ]),
    wordWords.noEvidence,
  );

const criterionBlocks = (criterion: CriterionView): Block[] => [
  heading(2, `${criterion.id} ${criterion.title}`),
  text(criterion.summary),
  text(
    strong(`${criterion.sign} ${criterion.verdict}`),
    `${criterion.partOfMark ? '' : wordWords.supplement}${wordWords.serves(criterion.serves)}`,
  ),
  ...(criterion.reasons.length === 0 ? [] : [items(criterion.reasons.map((reason) => [reason]))]),
  ...textOrNone(criterion.note),
  questionsTable(criterion),
  ...textOrNone(criterion.mix),
  evidenceTable(criterion),
];

export const criteriaBlocks = ({ criteria }: ReportView): Block[] => [
  heading(1, reportWords.criteria),
  {
    kind: 'table',
    columns: wordColumns.criteria,
    rows: criteria.map(({ id, title, partOfMark, sign, verdict, score }) => [
      cell(`${id} ${title}${partOfMark ? '' : reportWords.supplement}`),
      cell(`${sign} ${verdict}`),
      figure(score),
    ]),
  },
  ...criteria.flatMap(criterionBlocks),
];
