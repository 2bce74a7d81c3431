import { dutchDate } from '../../base/words/words.ts';
import { listOr, looking, type Section, section, tableOr, text, textList } from '../../page/blocks.ts';
import { auditColumns as columns, auditHeadings as heads, auditReportWords as words } from '../words/audit-report.ts';
import { type Audited, criterionName } from './audit-criteria.ts';

/** The outcome of an audit: the advice, its conditions, and what is strong and has to stay so. */

export const decisionSection = ({ audit }: Audited): Section => {
  const { advice, advices, counts, validThrough, rules, problems } = audit;
  const differ = advices.some(({ decision: own }) => own !== advices[0]?.decision);
  return section('besluit', heads.decision, [
    ...(problems.length === 0 ? [] : [looking('strong', words.draft), textList(problems.map(words.problem))]),
    looking('strong', advice === null ? words.noAdvice : words.advice(advice)),
    ...(advice === null || advice.reason === null ? [] : [text(words.reason(advice.reason))]),
    ...(advices.length > 1 ? [textList(advices.map(words.ownAdvice))] : []),
    ...(differ && advice !== null ? [text(words.agreedAdvice)] : []),
    text(words.counts(counts)),
    ...(validThrough === null ? [] : [text(words.validThrough(validThrough, rules.validityNote))]),
  ]);
};

const listed = (result: Audited, key: 'strengths' | 'upkeep'): string[] =>
  result.audit.criteria.flatMap((criterion) =>
    criterion[key].map((each) => words.about(criterionName(criterion), each)),
  );

export const strengthsSection = (result: Audited): Section =>
  section('sterk', heads.strengths, [listOr(listed(result, 'strengths'), words.none.strengths)]);

export const upkeepSection = (result: Audited): Section =>
  section('borging', heads.upkeep, [listOr(listed(result, 'upkeep'), words.none.upkeep)]);

export const conditionsSection = ({ audit }: Audited): Section =>
  section('voorwaarden', heads.conditions, [
    tableOr(
      heads.conditions,
      columns.conditions,
      audit.conditions.map(({ criterion, text: what, due }) => [criterion, what, dutchDate(due)]),
      words.none.conditions,
    ),
  ]);
