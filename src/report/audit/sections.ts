import type { AuditVerdict } from '../../domain/audit/audit-file.ts';
import type { ReviewedCriterion, ReviewSource } from '../../domain/audit/audit-review.ts';
import { methodsIn } from '../../domain/audit/audit-sources.ts';
import {
  auditColumns as columns,
  auditHeadings as heads,
  auditReportWords as words,
} from '../../messages/nl-audit-report.ts';
import { describeAuditProblem, sourceWords } from '../../messages/nl-audit-words.ts';
import { dutchDate } from '../../messages/nl-words.ts';
import type { Audited } from './audited.ts';
import { type AuditBlock, type AuditSection, itemsOr, section, tableOr, text } from './blocks.ts';

const nameOf = ({ id, title }: Pick<ReviewedCriterion, 'id' | 'title'>): string => `${id} ${title}`;

const decision = ({ audit }: Audited): AuditSection => {
  const { advice, counts, validThrough, rules, problems } = audit;
  return section('besluit', heads.decision, [
    ...(problems.length === 0 ? [] : [text(words.draft, true), { items: problems.map(describeAuditProblem) }]),
    text(advice === null ? words.noAdvice : words.advice(advice), true),
    ...(advice === null || advice.reason === null ? [] : [text(words.reason(advice.reason))]),
    text(words.counts(counts)),
    ...(validThrough === null ? [] : [text(words.validThrough(validThrough, rules.validityNote))]),
  ]);
};

const whyOf = ({ verdict, differs, reason }: ReviewedCriterion): string => {
  if (reason !== null) return reason;
  if (verdict === null) return '';
  return differs ? words.noReason : words.sameAsSchool;
};

const overview = ({ audit }: Audited): AuditSection =>
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

const triangulation = ({ audit }: Audited): AuditSection => {
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
    text(`${words.auditor(criterion)}. ${whyOf(criterion)}`.trim(), true),
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

const criteria = ({ audit, qualityMark }: Audited): AuditSection =>
  section(
    'criteria',
    heads.criteria,
    audit.criteria.flatMap((criterion) => criterionBlocks(criterion, qualityMark.roles)),
  );

const listed = (result: Audited, key: 'strengths' | 'upkeep'): string[] =>
  result.audit.criteria.flatMap((criterion) => criterion[key].map((each) => words.about(nameOf(criterion), each)));

const strengths = (result: Audited): AuditSection =>
  section('sterk', heads.strengths, [itemsOr(listed(result, 'strengths'), words.none.strengths)]);

const upkeep = (result: Audited): AuditSection =>
  section('borging', heads.upkeep, [itemsOr(listed(result, 'upkeep'), words.none.upkeep)]);

const conditions = ({ audit }: Audited): AuditSection =>
  section('voorwaarden', heads.conditions, [
    tableOr(
      heads.conditions,
      columns.conditions,
      audit.conditions.map(({ criterion, text: what, due }) => [criterion, what, dutchDate(due)]),
      words.none.conditions,
    ),
  ]);

const heard = ({ audit, qualityMark }: Audited, say: (people: number) => string): AuditSection =>
  section('gesproken', heads.heard, [
    tableOr(
      heads.heard,
      columns.heard,
      audit.heard.map(({ group, people, talks }) => [
        words.group(group, qualityMark.roles),
        say(people),
        String(talks),
      ]),
      words.none.heard,
    ),
  ]);

const seen = ({ audit, qualityMark }: Audited): AuditSection =>
  section('gezien', heads.seen, [
    tableOr(
      heads.seen,
      columns.seen,
      audit.visits.map((visit) => [
        dutchDate(visit.date),
        `${words.method[visit.method]} ${visit.id}`,
        words.visitWhat(visit, qualityMark.roles),
        visit.notes ?? '',
      ]),
      words.none.seen,
    ),
  ]);

const method = ({ audit }: Audited): AuditSection =>
  section(
    'werkwijze',
    heads.method,
    audit.rules.method.map((each) => text(each)),
  );

const independence = ({ audit }: Audited): AuditSection =>
  section('onafhankelijkheid', heads.independence, [
    text(audit.rules.independence),
    text(words.independent(audit.independent.length)),
  ]);

const sealed = ({ audit }: Audited): AuditSection => {
  const { seal, erased } = audit;
  if (seal === null) return section('vastgelegd', heads.sealed, [text(words.notSealed)]);
  return section('vastgelegd', heads.sealed, [
    text(words.seal(seal.on, seal.dossier)),
    ...(seal.changes.length === 0
      ? [text(words.unchanged)]
      : [text(words.changed, true), { items: seal.changes.map(words.change) }]),
    ...(seal.earlier.length === 0 ? [] : [{ items: seal.earlier.map(words.earlier) }]),
    ...(erased.length === 0 ? [] : [{ items: erased.map(words.erased) }]),
  ]);
};

const signatures = (): AuditSection =>
  section('handtekeningen', heads.signatures, [
    tableOr(
      heads.signatures,
      columns.signatures,
      words.signers.map((role) => [role, '', '', '']),
      '',
    ),
  ]);

export const teamSections = (result: Audited): AuditSection[] => [
  decision(result),
  overview(result),
  triangulation(result),
  criteria(result),
  strengths(result),
  conditions(result),
  upkeep(result),
  heard(result, words.number),
  seen(result),
  method(result),
  independence(result),
  sealed(result),
  signatures(),
];

/** What a board decides on: no notes of talks, no evidence by name. */
export const boardSections = (result: Audited): AuditSection[] => [
  decision(result),
  overview(result),
  strengths(result),
  conditions(result),
  upkeep(result),
  heard(result, words.number),
  independence(result),
  signatures(),
];

const titlesOf = ({ audit }: Audited, wanted: (verdict: AuditVerdict | null) => boolean): string[] =>
  audit.criteria.filter(({ partOfMark, verdict }) => partOfMark && wanted(verdict)).map(({ title }) => title);

/** What everybody may read: nothing that anybody typed, and no number of people by which somebody can be known. */
export const parentSections = (result: Audited): AuditSection[] => {
  const { audit, school } = result;
  const final = audit.problems.length === 0 ? audit.advice : null;
  return [
    section('besluit', heads.decision, [
      text(words.forParents.intro(school.name)),
      text(final === null ? words.noAdvice : words.forParents[final.decision], true),
      ...(final === null || audit.validThrough === null
        ? []
        : [text(words.validThrough(audit.validThrough, audit.rules.validityNote))]),
    ]),
    section('goed', heads.goesWell, [
      itemsOr(
        titlesOf(result, (verdict) => verdict === 'met'),
        words.none.met,
      ),
    ]),
    section('werk', heads.worksOn, [
      itemsOr(
        titlesOf(result, (verdict) => verdict !== 'met'),
        words.none.worksOn,
      ),
    ]),
    heard(
      {
        ...result,
        audit: { ...audit, heard: audit.heard.filter(({ group }) => Object.hasOwn(result.qualityMark.roles, group)) },
      },
      words.few,
    ),
    method(result),
  ];
};
