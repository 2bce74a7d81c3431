import { dutchDate } from '../../base/words/words.ts';
import { acceptedView } from '../accepted-view.ts';
import { acceptedColumns, acceptedWords } from '../words/accepted.ts';
import { auditColumns as columns, auditHeadings as heads, auditReportWords as words } from '../words/audit-report.ts';
import type { Audited } from './audited.ts';
import { type AuditSection, itemsOr, section, tableOr, text } from './blocks.ts';
import { nameOf } from './verdict-sections.ts';

/** What the school can go on with, and how the audit was done: who was heard, what was seen, what is sealed. */

const listed = (result: Audited, key: 'strengths' | 'upkeep'): string[] =>
  result.audit.criteria.flatMap((criterion) => criterion[key].map((each) => words.about(nameOf(criterion), each)));

export const strengths = (result: Audited): AuditSection =>
  section('sterk', heads.strengths, [itemsOr(listed(result, 'strengths'), words.none.strengths)]);

export const upkeep = (result: Audited): AuditSection =>
  section('borging', heads.upkeep, [itemsOr(listed(result, 'upkeep'), words.none.upkeep)]);

export const conditions = ({ audit }: Audited): AuditSection =>
  section('voorwaarden', heads.conditions, [
    tableOr(
      heads.conditions,
      columns.conditions,
      audit.conditions.map(({ criterion, text: what, due }) => [criterion, what, dutchDate(due)]),
      words.none.conditions,
    ),
  ]);

/** What the school lets stand for a while; nothing where it accepted nothing. */
export const accepted = (result: Audited): AuditSection[] => {
  const rows = acceptedView(result).map(({ what, place, reason, by, until }) => [
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

export const heard = ({ audit, qualityMark }: Audited, say: (people: number) => string): AuditSection =>
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

export const seen = ({ audit, qualityMark }: Audited): AuditSection =>
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

export const method = ({ audit }: Audited): AuditSection =>
  section(
    'werkwijze',
    heads.method,
    audit.rules.method.map((each) => text(each)),
  );

export const independence = ({ audit }: Audited): AuditSection =>
  section('onafhankelijkheid', heads.independence, [
    text(audit.rules.independence),
    text(words.independent(audit.independent.length)),
  ]);

export const sealed = ({ audit, qualityMark }: Audited): AuditSection => {
  const { seal, erased, framework, rules } = audit;
  const judgedBy = [
    ...(framework === null ? [] : [text(words.framework(framework))]),
    text(`${words.ruleOfSources(rules.minimum, rules.methods)} ${words.rules(rules, qualityMark.roles)}`),
  ];
  if (seal === null) return section('vastgelegd', heads.sealed, [text(words.notSealed), ...judgedBy]);
  return section('vastgelegd', heads.sealed, [
    text(words.seal(seal.on, seal.dossier)),
    ...judgedBy,
    ...(seal.changes.length === 0
      ? [text(words.unchanged)]
      : [text(words.changed, true), { items: seal.changes.map(words.change) }]),
    ...(seal.earlier.length === 0 ? [] : [{ items: seal.earlier.map(words.earlier) }]),
    ...(erased.length === 0 ? [] : [{ items: erased.map(words.erased) }]),
  ]);
};

export const signatures = (): AuditSection =>
  section('handtekeningen', heads.signatures, [
    tableOr(
      heads.signatures,
      columns.signatures,
      words.signers.map((role) => [role, '', '', '']),
      '',
    ),
  ]);
