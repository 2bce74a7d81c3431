import type { AuditResult } from '../../assessment/audit-result.ts';
import { schoolYearOf } from '../../base/dates.ts';
import { standingOf } from '../../evidence/judge-evidence.ts';
import type { Finding } from '../../findings/finding.ts';
import { type Inline, type Section, section, strong, text } from '../../page/blocks.ts';
import { acceptedWords } from '../words/accepted.ts';
import { boardWords as words } from '../words/audiences.ts';
import { evidenceWords } from '../words/team.ts';
import { acceptedRows } from './accepted.ts';
import { lookedByKind } from './looked.ts';
import { firstOf, listUnder } from './short-lists.ts';

/** What could go wrong, for a board: errors by kind, what lapses this school year, and what the school accepted. */

/** What a finding is about, by its public name: the kind of document, as a title may be confidential, or the criterion. */
const namesOf = ({ subject }: Finding, { evidence, criteria }: AuditResult): string[] => {
  if (subject.kind === 'file') {
    const titles = evidence.filter(({ file }) => file === subject.path).map(({ documentTitle }) => documentTitle);
    return titles.slice(0, 1);
  }
  if (subject.kind !== 'criterion') return [];
  return criteria.filter(({ id }) => id === subject.criterion).map(({ id, title }) => `${id} ${title}`);
};

/** Errors by kind, the most frequent first: what they are about, and why they matter. */
const risksOf = (result: AuditResult): Inline[] => {
  const found = new Map<Finding['code'], Finding[]>();
  for (const finding of result.findings) {
    if (finding.severity === 'error' && finding.waived === undefined)
      found.set(finding.code, [...(found.get(finding.code) ?? []), finding]);
  }
  return [...found]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([code, findings]): Inline => {
      const names = [...new Set(findings.flatMap((finding) => namesOf(finding, result)))];
      return [strong(words.risk(code)), `: ${words.where(names, findings.length)}. ${words.why(code)}`];
    });
};

/** Evidence that lapses in the school year of the result, by kind of document: titles may be confidential. */
export const lapsingOf = ({ evidence, date, qualityMark }: AuditResult): string[] => {
  const start = qualityMark.schoolYearStart;
  return evidence
    .filter((item) => standingOf(item) === 'valid')
    .flatMap(({ validUntil, documentTitle }) =>
      validUntil !== null && schoolYearOf(validUntil, start) === schoolYearOf(date, start)
        ? [{ documentTitle, validUntil }]
        : [],
    )
    .sort((one, other) => (one.validUntil < other.validUntil ? -1 : 1))
    .map(({ documentTitle, validUntil }) => words.lapses(documentTitle, validUntil))
    .filter((told, index, all) => all.indexOf(told) === index);
};

const acceptedOf = (result: AuditResult): Inline[] =>
  acceptedRows(result).map(({ what, place, reason, by, until }) => [
    strong(what),
    `, ${place}. ${acceptedWords.reason(reason)} `,
    { text: acceptedWords.until(by, until), look: 'meta' },
  ]);

export const risksSection = (result: AuditResult): Section => {
  const found = risksOf(result);
  const lapsing = lapsingOf(result).map((each) => [each]);
  return section('risico', words.risks, [
    found.length === 0 ? text(words.noRisks) : firstOf(found),
    ...listUnder(words.lapsing, lapsing),
    ...listUnder(
      evidenceWords.looked,
      lookedByKind(result).map((each) => [each]),
      evidenceWords.lookedIntro,
    ),
    ...listUnder(acceptedWords.heading, acceptedOf(result), acceptedWords.intro),
  ]);
};
