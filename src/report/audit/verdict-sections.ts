import type { ReviewedCriterion, ReviewSource } from '../../assessment/audit-review.ts';
import { methodsIn } from '../../audit/audit-sources.ts';
import { describeAuditProblem, sentence, sourceWords } from '../../audit/words/audit-words.ts';
import { auditColumns as columns, auditHeadings as heads, auditReportWords as words } from '../words/audit-report.ts';
import type { Audited } from './audited.ts';
import { type AuditBlock, type AuditSection, section, tableOr, text } from './blocks.ts';

/** What was decided, and per criterion what both sides say and what that rests on. */

export const nameOf = ({ id, title }: Pick<ReviewedCriterion, 'id' | 'title'>): string => `${id} ${title}`;

export const decision = ({ audit }: Audited): AuditSection => {
  const { advice, advices, counts, validThrough, rules, problems } = audit;
  const differ = advices.some(({ decision: own }) => own !== advices[0]?.decision);
  return section('besluit', heads.decision, [
    ...(problems.length === 0 ? [] : [text(words.draft, true), { items: problems.map(describeAuditProblem) }]),
    text(advice === null ? words.noAdvice : words.advice(advice), true),
    ...(advice === null || advice.reason === null ? [] : [text(words.reason(advice.reason))]),
    ...(advices.length > 1 ? [{ items: advices.map(words.ownAdvice) }] : []),
    ...(differ && advice !== null ? [text(words.agreedAdvice)] : []),
    text(words.counts(counts)),
    ...(validThrough === null ? [] : [text(words.validThrough(validThrough, rules.validityNote))]),
  ]);
};

const whyOf = ({ verdict, differs, reason }: ReviewedCriterion): string => {
  if (reason !== null) return reason;
  if (verdict === null) return '';
  return differs ? words.noReason : words.sameAsSchool;
};

export const overview = ({ audit }: Audited): AuditSection =>
  section('naast-elkaar', heads.overview, [
    tableOr(
      heads.overview,
      columns.overview,
      audit.criteria.map((criterion) => [
        nameOf(criterion),
        words.self(criterion.self),
        words.auditor(criterion),
        whyOf(criterion),
      ]),
      words.noAdvice,
    ),
  ]);

const numberOf = (sources: readonly ReviewSource[], wanted: ReviewSource['method']): string =>
  String(sources.filter(({ method }) => method === wanted).length);

export const triangulation = ({ audit }: Audited): AuditSection => {
  const { minimum, methods } = audit.rules;
  return section('triangulatie', heads.triangulation, [
    text(words.ruleOfSources(minimum, methods)),
    tableOr(
      heads.triangulation,
      columns.triangulation,
      audit.criteria.map((criterion) => {
        const { sources } = criterion;
        const enough = sources.length >= minimum && methodsIn(sources).length >= methods;
        const each = (['talk', 'observation', 'document'] as const).map((method) => numberOf(sources, method));
        return [nameOf(criterion), ...each, enough ? words.enough.yes : words.enough.no];
      }),
      words.none.seen,
    ),
  ]);
};

const findingLines = ({ findings }: ReviewedCriterion): string[] =>
  findings.map((finding) => [words.finding(finding), words.reply(finding)].filter((line) => line !== null).join(' — '));

const criterionBlocks = (criterion: ReviewedCriterion, titles: Audited['qualityMark']['roles']): AuditBlock[] => {
  const { id, sources, own, agreed, recommendations } = criterion;
  const several = own.length > 1;
  const named = sources.map((source) =>
    sourceWords({ ...source, title: source.method === 'talk' ? words.group(source.title, titles) : source.title }),
  );
  return [
    { subtitle: nameOf(criterion), id: `criterium-${id.toLowerCase()}` },
    text(`${sentence(words.auditor(criterion))}. ${whyOf(criterion)}`.trim(), true),
    ...(several ? [{ items: own.map(words.own) }] : []),
    ...(several && agreed && own.some(({ verdict, level }) => verdict !== own[0]?.verdict || level !== own[0]?.level)
      ? [text(words.agreed)]
      : []),
    ...(named.length === 0 ? [] : [text(`${words.sources}:`), { items: named }]),
    ...(criterion.findings.length === 0
      ? [text(words.noFindings)]
      : [text(`${words.findings}:`), { items: findingLines(criterion) }]),
    ...recommendations.map((each) => text(words.recommendation(each))),
  ];
};

export const criteria = ({ audit, qualityMark }: Audited): AuditSection =>
  section(
    'criteria',
    heads.criteria,
    audit.criteria.flatMap((criterion) => criterionBlocks(criterion, qualityMark.roles)),
  );
