import type { AuditResult } from '../../assessment/audit-result.ts';
import type { AuditReview, ReviewedCriterion, ReviewSource } from '../../assessment/audit-review.ts';
import { methodsIn } from '../../audit/audit-sources.ts';
import { dutchDate } from '../../base/words/words.ts';
import type { AuditVerdict } from '../../dossier/audit-file-shape.ts';
import type { Page } from '../../page/blocks.ts';
import { type Block, listOr, looking, type Section, section, tableOr, text, textList } from '../../page/blocks.ts';
import type { Audience } from '../renderer.ts';
import { acceptedColumns, acceptedWords } from '../words/accepted.ts';
import { auditColumns as columns, auditHeadings as heads, auditReportWords as words } from '../words/audit-report.ts';
import { evidenceWords } from '../words/team.ts';
import { acceptedForParents, acceptedRows } from './accepted.ts';
import { lookedByKind, lookedByTitle } from './looked.ts';
import { markOf, pageHead } from './page-head.ts';

/**
 * The audit report: what the auditors decided, what both sides say of each criterion and what that rests on, and how the audit was
 * done. Each audience gets its own choice of these sections.
 */

export type Audited = AuditResult & { audit: AuditReview };

const nameOf = ({ id, title }: Pick<ReviewedCriterion, 'id' | 'title'>): string => `${id} ${title}`;

const decision = ({ audit }: Audited): Section => {
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

const whyOf = ({ verdict, differs, reason }: ReviewedCriterion): string => {
  if (reason !== null) return reason;
  if (verdict === null) return '';
  return differs ? words.noReason : words.sameAsSchool;
};

const overview = ({ audit }: Audited): Section =>
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

const triangulation = ({ audit }: Audited): Section => {
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

const criterionBlocks = (criterion: ReviewedCriterion, titles: Audited['qualityMark']['roles']): Block[] => {
  const { id, sources, own, agreed, recommendations } = criterion;
  const several = own.length > 1;
  const named = sources.map((source) =>
    words.source({ ...source, title: source.method === 'talk' ? words.group(source.title, titles) : source.title }),
  );
  return [
    { kind: 'heading', level: 3, line: [nameOf(criterion)], id: `criterium-${id.toLowerCase()}` },
    looking('strong', `${words.atStart(words.auditor(criterion))}. ${whyOf(criterion)}`.trim()),
    ...(several ? [textList(own.map(words.own))] : []),
    ...(several && agreed && own.some(({ verdict, level }) => verdict !== own[0]?.verdict || level !== own[0]?.level)
      ? [text(words.agreed)]
      : []),
    ...(named.length === 0 ? [] : [text(`${words.sources}:`), textList(named)]),
    ...(criterion.findings.length === 0
      ? [text(words.noFindings)]
      : [text(`${words.findings}:`), textList(findingLines(criterion))]),
    ...recommendations.map((each) => text(words.recommendation(each))),
  ];
};

const criteria = ({ audit, qualityMark }: Audited): Section =>
  section(
    'criteria',
    heads.criteria,
    audit.criteria.flatMap((criterion) => criterionBlocks(criterion, qualityMark.roles)),
  );

const listed = (result: Audited, key: 'strengths' | 'upkeep'): string[] =>
  result.audit.criteria.flatMap((criterion) => criterion[key].map((each) => words.about(nameOf(criterion), each)));

const strengths = (result: Audited): Section =>
  section('sterk', heads.strengths, [listOr(listed(result, 'strengths'), words.none.strengths)]);

const upkeep = (result: Audited): Section =>
  section('borging', heads.upkeep, [listOr(listed(result, 'upkeep'), words.none.upkeep)]);

const conditions = ({ audit }: Audited): Section =>
  section('voorwaarden', heads.conditions, [
    tableOr(
      heads.conditions,
      columns.conditions,
      audit.conditions.map(({ criterion, text: what, due }) => [criterion, what, dutchDate(due)]),
      words.none.conditions,
    ),
  ]);

/** Evidence that the school looked at where the tool could not; no section if there is none. */
const looked = (names: readonly string[]): Section[] =>
  names.length === 0
    ? []
    : [section('bekeken', evidenceWords.looked, [text(evidenceWords.lookedIntro), textList(names)])];

/** The findings that the school accepts for a while; no section if there are none. */
const accepted = (result: Audited): Section[] => {
  const rows = acceptedRows(result).map(({ what, place, reason, by, until }) => [
    what,
    place,
    reason,
    by,
    dutchDate(until),
  ]);
  if (rows.length === 0) return [];
  return [
    section('aanvaard', acceptedWords.heading, [
      text(acceptedWords.intro),
      tableOr(acceptedWords.heading, acceptedColumns, rows, ''),
    ]),
  ];
};

const heard = ({ audit, qualityMark }: Audited, say: (people: number) => string): Section =>
  section('gesproken', heads.heard, [
    ...(audit.heard.some(({ auditor }) => auditor !== null) ? [text(words.perAuditor)] : []),
    tableOr(
      heads.heard,
      columns.heard,
      audit.heard.map(({ group, auditor, people, talks }) => [
        words.heardBy(words.group(group, qualityMark.roles), auditor),
        say(people),
        String(talks),
      ]),
      words.none.heard,
    ),
  ]);

const seen = ({ audit, qualityMark }: Audited): Section =>
  section('gezien', heads.seen, [
    tableOr(
      heads.seen,
      columns.seen,
      audit.visits.map((visit) => [
        dutchDate(visit.date),
        words.visit(visit, audit.auditors.length > 1),
        words.visitWhat(visit, qualityMark.roles),
        visit.notes ?? '',
      ]),
      words.none.seen,
    ),
  ]);

const method = ({ audit }: Audited): Section =>
  section(
    'werkwijze',
    heads.method,
    audit.rules.method.map((each) => text(each)),
  );

const independence = ({ audit }: Audited): Section =>
  section('onafhankelijkheid', heads.independence, [
    text(audit.rules.independence),
    text(words.independent(audit.independent.length)),
  ]);

const frozen = ({ audit, qualityMark }: Audited): Section => {
  const { seal, erased, framework, rules } = audit;
  const judgedBy = [
    ...(framework === null ? [] : [text(words.framework(framework))]),
    text(`${words.ruleOfSources(rules.minimum, rules.methods)} ${words.rules(rules, qualityMark.roles)}`),
  ];
  if (seal === null) return section('vastgelegd', heads.frozen, [text(words.notFrozen), ...judgedBy]);
  return section('vastgelegd', heads.frozen, [
    text(words.frozen(seal.on, seal.dossier)),
    ...judgedBy,
    ...(seal.changes.length === 0
      ? [text(words.unchanged)]
      : [looking('strong', words.changed), textList(seal.changes.map(words.change))]),
    ...(seal.earlier.length === 0 ? [] : [textList(seal.earlier.map(words.earlier))]),
    ...(erased.length === 0 ? [] : [textList(erased.map(words.erased))]),
  ]);
};

const signatures = (): Section =>
  section('handtekeningen', heads.signatures, [
    tableOr(
      heads.signatures,
      columns.signatures,
      words.signers.map((role) => [role, '', '', '']),
      '',
    ),
  ]);

/** The team gets everything. */
const teamSections = (result: Audited): Section[] => [
  decision(result),
  overview(result),
  triangulation(result),
  criteria(result),
  strengths(result),
  conditions(result),
  upkeep(result),
  ...looked(lookedByTitle(result)),
  ...accepted(result),
  heard(result, words.number),
  seen(result),
  method(result),
  independence(result),
  frozen(result),
  signatures(),
];

/** What a board needs for its decision: no interview notes, and no evidence by name. */
const boardSections = (result: Audited): Section[] => [
  decision(result),
  overview(result),
  strengths(result),
  conditions(result),
  upkeep(result),
  ...looked(lookedByKind(result)),
  ...accepted(result),
  heard(result, words.number),
  independence(result),
  signatures(),
];

const titlesOf = ({ audit }: Audited, wanted: readonly (AuditVerdict | null)[]): string[] =>
  audit.criteria.filter(({ partOfMark, verdict }) => partOfMark && wanted.includes(verdict)).map(({ title }) => title);

/** Lists each group once, whoever spoke with it. Auditors may have met the same people, so only the largest number counts. */
const heardByAnybody = (heard: Audited['audit']['heard']): Audited['audit']['heard'] =>
  [...new Set(heard.map(({ group }) => group))].map((group) => {
    const same = heard.filter((each) => each.group === group);
    const people = Math.max(...same.map((each) => each.people));
    return { group, auditor: null, people, talks: same.reduce((sum, each) => sum + each.talks, 0) };
  });

/** What everybody may read: nothing that anybody typed, and no number of people that could identify somebody. */
const parentSections = (result: Audited): Section[] => {
  const { audit, school } = result;
  const forAWhile = acceptedForParents(result);
  const working = titlesOf(result, ['partlyMet', 'notMet']);
  const open = titlesOf(result, ['undetermined', null]);
  const final = audit.problems.length === 0 ? audit.advice : null;
  return [
    section('besluit', heads.decision, [
      text(words.forParents.intro(school.name)),
      ...(audit.problems.length === 0 ? [] : [looking('strong', words.forParents.draft)]),
      looking('strong', final === null ? words.noAdvice : words.forParents[final.decision]),
      ...(final === null || audit.validThrough === null
        ? []
        : [text(words.validThrough(audit.validThrough, audit.rules.validityNote))]),
    ]),
    section('goed', heads.goesWell, [listOr(titlesOf(result, ['met']), words.none.met)]),
    section('werk', heads.worksOn, [listOr(working, words.none.worksOn[open.length === 0 ? 'done' : 'open'])]),
    ...(open.length === 0 ? [] : [section('open', heads.notYet, [textList(open)])]),
    ...(forAWhile === null
      ? []
      : [section('aanvaard', acceptedWords.parents.heading, [text(forAWhile.intro), textList(forAWhile.kinds)])]),
    heard(
      {
        ...result,
        audit: {
          ...audit,
          heard: heardByAnybody(audit.heard.filter(({ group }) => Object.hasOwn(result.qualityMark.roles, group))),
        },
      },
      words.few,
    ),
    method(result),
  ];
};

const SECTIONS = { team: teamSections, bestuur: boardSections, ouders: parentSections };

/** The audit report for an audience. */
export const auditPage = (result: Audited, audience: Audience): Page => {
  const { school, qualityMark, date, round } = result;
  const kicker = `${words.kicker[audience]} · ${words.schoolYear(round.schoolYear)}`;
  const meta = words.meta(markOf(result), date);
  return {
    look: 'audit',
    title: words.title(school.name),
    kicker: [kicker],
    meta,
    footer: meta,
    about: [kicker, meta],
    ...pageHead(result),
    blocks: [...SECTIONS[audience](result), looking('note', qualityMark.disclaimer)],
  };
};
