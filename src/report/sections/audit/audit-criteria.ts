import type { AuditResult } from '../../../assessment/audit-result.ts';
import type {
  AuditReview,
  OwnVerdict,
  RepliedId,
  ReviewedCriterion,
  ReviewSource,
} from '../../../assessment/audit-review.ts';
import { methodsIn } from '../../../audit/audit-sources.ts';
import type { Reply } from '../../../dossier/reply-file-shape.ts';
import { type Block, looking, type Section, section, tableOr, text, textList } from '../../../page/blocks.ts';
import { auditHeadings as heads, auditReportWords as words } from '../../words/audit-report.ts';
import { auditColumns as columns } from '../../words/column-widths.ts';

/** What the auditors decided on each criterion, beside the school's own verdict, and what that rests on. */

export type Audited = AuditResult & { audit: AuditReview };

export const criterionName = ({ id, title }: Pick<ReviewedCriterion, 'id' | 'title'>): string => `${id} ${title}`;

const whyOf = ({ verdict, differs, reason }: ReviewedCriterion): string => {
  if (reason !== null) return reason;
  if (verdict === null) return '';
  return differs ? words.noReason : words.sameAsSchool;
};

/** Why a verdict is another than follows from the levels: the reason alone would contradict the level beside it. */
const deviationsOf = ({ own, verdict: together }: ReviewedCriterion): string[] =>
  own.flatMap(({ auditor, verdict, proposed, deviation }) => {
    if (together === null || proposed === null || proposed === verdict) return [];
    const why = words.deviation(verdict, deviation);
    return [own.length > 1 ? words.because(auditor, why) : why];
  });

export const overview = ({ audit }: Audited): Section =>
  section('naast-elkaar', heads.overview, [
    tableOr(
      heads.overview,
      columns.overview,
      audit.criteria.map((criterion) => [
        criterionName(criterion),
        words.self(criterion.self),
        words.auditor(criterion),
        [whyOf(criterion), ...deviationsOf(criterion)].join(' '),
      ]),
      words.noAdvice,
    ),
  ]);

const numberOf = (sources: readonly ReviewSource[], wanted: ReviewSource['method']): string =>
  String(sources.filter(({ method }) => method === wanted).length);

/** The talks and observations on which more than one criterion rests, with how many that are. */
const sharedTalks = ({ criteria: judged }: AuditReview): Block[] => {
  const resting = new Map<string, { source: ReviewSource; ids: string[] }>();
  for (const { id, sources } of judged) {
    for (const source of sources) {
      if (source.method === 'document') continue;
      const key = JSON.stringify([source.auditor, source.id]);
      resting.set(key, { source, ids: [...(resting.get(key)?.ids ?? []), id] });
    }
  }
  const shared = [...resting.values()].filter(({ ids }) => ids.length > 1);
  return shared.length === 0
    ? []
    : [text(words.sharedTalks), textList(shared.map(({ source, ids }) => words.rests(source, ids)))];
};

export const triangulation = ({ audit }: Audited): Section => {
  const { minimum, methods } = audit.rules;
  return section('triangulatie', heads.triangulation, [
    text(words.ruleOfSources(minimum, methods)),
    tableOr(
      heads.triangulation,
      columns.triangulation,
      audit.criteria.map((criterion) => {
        const { sources, own, reweigh } = criterion;
        const isUnjudged = own.length + reweigh.length + sources.length === 0;
        const enough = sources.length >= minimum && methodsIn(sources).length >= methods;
        const each = (['talk', 'observation', 'document'] as const).map((method) => numberOf(sources, method));
        return [criterionName(criterion), ...each, words.enough[isUnjudged ? 'unjudged' : enough ? 'yes' : 'no']];
      }),
      words.none.seen,
    ),
    ...sharedTalks(audit),
  ]);
};

/** The reply of the school to one text as it is now. */
export const replyIn = ({ hearing }: AuditReview, wanted: RepliedId): Reply | null =>
  hearing.texts.find(({ kind, id }) => kind === wanted.kind && id === wanted.id)?.reply ?? null;

const findingLines = ({ findings }: ReviewedCriterion, { audit }: Audited): string[] =>
  findings.map((finding) => {
    const reply = replyIn(audit, { kind: 'finding', id: finding.id });
    return [words.finding(finding), ...(reply === null ? [] : [words.reply(reply)])].join(' — ');
  });

/** What the school said of a verdict or of the advice; nothing while it said nothing. */
export const replyBlocks = ({ audit }: Audited, wanted: RepliedId): Block[] => {
  const reply = replyIn(audit, wanted);
  return reply === null ? [] : [text(words.reply(reply))];
};

/** The levels of school and auditors, question by question; nothing while no auditor gave one. */
const levelBlocks = ({ id, own }: ReviewedCriterion, { criteria: judged }: Audited): Block[] => {
  const questions = judged.find((each) => each.id === id)?.questions ?? [];
  if (own.every(({ levels }) => Object.keys(levels).length === 0)) return [];
  const rows = questions.map((question) => [
    `${question.id} ${question.text}`,
    words.schoolLevel(question),
    words.auditorLevels(own.map(({ auditor, levels }) => ({ auditor, level: levels[question.id] ?? null }))),
  ]);
  return [tableOr(words.levelsOf(id), columns.levels, rows, '')];
};

/** What follows from an auditor's levels, and why the verdict is another. */
const fromLevels = (own: OwnVerdict, several: boolean): Block[] => {
  const { auditor, verdict, proposed, deviation } = own;
  if (proposed === null) return [];
  const follows = words.follows(proposed, several ? auditor : null);
  return [text(verdict === proposed ? follows : `${follows} ${words.deviation(verdict, deviation)}`)];
};

const criterionBlocks = (criterion: ReviewedCriterion, result: Audited): Block[] => {
  const { id, sources, own, agreed, recommendations } = criterion;
  const several = own.length > 1;
  const titles = result.qualityMark.roles;
  const named = sources.map((source) =>
    words.source({ ...source, title: source.method === 'talk' ? words.group(source.title, titles) : source.title }),
  );
  return [
    { kind: 'heading', level: 3, line: [criterionName(criterion)], id: `criterium-${id.toLowerCase()}` },
    looking('strong', `${words.atStart(words.auditor(criterion))}. ${whyOf(criterion)}`.trim()),
    ...replyBlocks(result, { kind: 'verdict', id }),
    ...(several ? [textList(own.map(words.own))] : []),
    ...(several && agreed && own.some(({ verdict }) => verdict !== own[0]?.verdict) ? [text(words.agreed)] : []),
    ...levelBlocks(criterion, result),
    ...own.flatMap((each) => fromLevels(each, several)),
    ...(named.length === 0 ? [] : [text(`${words.sources}:`), textList(named)]),
    ...(criterion.findings.length === 0
      ? [text(words.noFindings)]
      : [text(`${words.findings}:`), textList(findingLines(criterion, result))]),
    ...recommendations.map((each) => text(words.recommendation(each))),
  ];
};

export const criteria = (result: Audited): Section =>
  section(
    'criteria',
    heads.criteria,
    result.audit.criteria.flatMap((criterion) => criterionBlocks(criterion, result)),
  );
