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

/** Errors by kind, the most frequent first: how often they occur, never where. */
const risksOf = ({ findings }: AuditResult): Inline[] => {
  const counts = new Map<Finding['code'], number>();
  for (const { code, severity, waived } of findings) {
    if (severity === 'error' && waived === undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([code, number]): Inline => [`${words.risk(code)}: ${words.times(number)}`]);
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
