import { dutchDate } from '../../../base/words/words.ts';
import { looking, type Section, section, tableOr, text, textList } from '../../../page/blocks.ts';
import { auditHeadings as heads, auditReportWords as words } from '../../words/audit-report.ts';
import { auditColumns as columns } from '../../words/column-widths.ts';
import type { Audited } from './audit-criteria.ts';

/** How the audit was done: who was heard, what was seen, what was frozen, and who signs. */

export const heardSection = ({ audit, qualityMark }: Audited, say: (people: number) => string): Section =>
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

export const seenSection = ({ audit, qualityMark }: Audited): Section =>
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

export const workingMethodSection = ({ audit }: Audited): Section =>
  section(
    'werkwijze',
    heads.method,
    audit.rules.method.map((each) => text(each)),
  );

export const independenceSection = ({ audit }: Audited): Section =>
  section('onafhankelijkheid', heads.independence, [
    text(audit.rules.independence),
    text(words.independent(audit.independent.length)),
  ]);

export const frozenSection = ({ audit, qualityMark }: Audited): Section => {
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

/** Who changed which verdict, and why; who put what before the school, and answered what. */
export const logSection = ({ audit }: Audited): Section =>
  section('logboek', heads.log, [
    tableOr(
      heads.log,
      columns.log,
      audit.log.map((line) => [
        words.logDay(line),
        words.logWho(line),
        words.logAbout(line),
        words.logged(line.from),
        words.logged(line.to),
        line.why ?? '',
      ]),
      words.logEmpty,
    ),
    ...(audit.hearing.log.length === 0 ? [] : [textList(audit.hearing.log.map(words.heardLine))]),
  ]);

/** Who signed in the program, and a table for pens. */
export const signaturesSection = ({ audit: { signOffs = [] }, qualityMark }: Audited): Section =>
  section('handtekeningen', heads.signatures, [
    ...(signOffs.length === 0
      ? []
      : [
          tableOr(
            words.signedTitle,
            columns.signOffs,
            signOffs.map((signOff) => [
              words.group(signOff.role, qualityMark.roles),
              dutchDate(signOff.on),
              signOff.key ?? words.withoutKey,
              words.signedFor(signOff),
            ]),
            '',
          ),
          text(words.signedNote),
        ]),
    tableOr(
      heads.signatures,
      columns.signatures,
      words.signers.map((role) => [role, '', '', '']),
      '',
    ),
  ]);
