import type { AuditResult } from '../domain/audit-result.ts';
import { type Finding, SEVERITIES, subjectKey } from '../domain/finding.ts';
import { describeFinding } from '../messages/nl-findings.ts';
import { reportWords, severityHeadings } from '../messages/nl-report.ts';
import { pageWords } from '../messages/nl-report-page.ts';
import { anchorOf } from './anchor.ts';

/** Findings by what to do with them, as the templates print them. */

/** From how many of one kind on they stand together, and how many of those are shown at once. */
const TOGETHER = 4;
const SHOWN = 3;

const findingView = (finding: Finding) => ({
  ...describeFinding(finding),
  code: finding.code,
  subject: subjectKey(finding.subject),
  link:
    finding.subject.kind === 'criterion'
      ? anchorOf(finding.subject.criterion)
      : finding.subject.kind === 'question'
        ? anchorOf(finding.subject.id)
        : null,
  waived: finding.waived === undefined ? null : reportWords.waived(finding.waived),
  accepted:
    finding.waived === undefined ? null : { reason: finding.waived.reason, words: pageWords.accepted(finding.waived) },
});

type FindingView = ReturnType<typeof findingView>;

/** Findings of one kind; advice that is the same for all is told once. */
const kindView = (findings: readonly FindingView[]) => {
  const [first] = findings;
  const same = findings.every(({ advice }) => advice === first?.advice);
  const places = same ? findings.map((finding) => ({ ...finding, advice: null })) : findings;
  const rest = places.slice(SHOWN);
  return {
    title: first?.title ?? '',
    code: first?.code ?? '',
    number: findings.length,
    advice: same ? (first?.advice ?? null) : null,
    shown: places.slice(0, SHOWN),
    rest,
    more: pageWords.moreFindings(rest.length),
  };
};

/** One after the other in the order given; those of one kind together, at the place of the first, when there are many. */
const arrange = (findings: readonly FindingView[]) => {
  const byCode = new Map<string, FindingView[]>();
  for (const finding of findings) byCode.set(finding.code, [...(byCode.get(finding.code) ?? []), finding]);
  const groups = [...byCode.values()];
  return {
    kinds: groups.filter(({ length }) => length >= TOGETHER).map(kindView),
    single: groups.filter(({ length }) => length < TOGETHER).flat(),
  };
};

/** The findings that ask for something, by severity. */
export const findingGroups = ({ findings }: AuditResult) =>
  SEVERITIES.map((severity) => {
    const own = findings.filter((finding) => finding.severity === severity && finding.waived === undefined);
    const views = own.map(findingView);
    return {
      severity,
      heading: severityHeadings[severity],
      number: own.length,
      findings: views,
      ...arrange(views),
    };
  }).filter(({ number }) => number > 0);

/** The findings that somebody accepted, with reason and last day. */
export const acceptedFindings = ({ findings }: AuditResult) =>
  findings.filter(({ waived }) => waived !== undefined).map(findingView);
