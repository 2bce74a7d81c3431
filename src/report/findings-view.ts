import type { AuditResult } from '../assessment/audit-result.ts';
import { ACTS, actHeadings } from '../findings/acts.ts';
import { describeFinding } from '../findings/describe-finding.ts';
import { type Finding, subjectKey } from '../findings/finding.ts';
import { FINDINGS } from '../findings/records/index.ts';
import { SEVERITIES } from '../findings/severity.ts';
import { reportWords, severityHeadings } from '../wording/result.ts';
import { anchorOf } from './anchor.ts';
import { pageWords } from './words/page.ts';

/** Findings by what to do with them, as the templates print them. */

/** From how many of one kind on they stand together, and how many of those are shown at once. */
const TOGETHER = 4;
const SHOWN = 3;

const findingView = (finding: Finding) => ({
  ...describeFinding(finding),
  code: finding.code,
  severity: finding.severity,
  severityWord: severityHeadings[finding.severity],
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

/** Findings of one kind, all as severe; advice that is the same for all is told once. */
const kindView = (findings: readonly FindingView[]) => {
  const [first] = findings;
  const same = findings.every(({ advice }) => advice === first?.advice);
  const places = same ? findings.map((finding) => ({ ...finding, advice: null })) : findings;
  const rest = places.slice(SHOWN);
  return {
    title: first?.title ?? '',
    code: first?.code ?? '',
    severityWord: first?.severityWord ?? '',
    number: findings.length,
    advice: same ? (first?.advice ?? null) : null,
    shown: places.slice(0, SHOWN),
    rest,
    more: pageWords.moreFindings(rest.length),
  };
};

/** One after the other in the order given; those of one kind together, at the place of the first, when there are many. */
const arrange = (findings: readonly FindingView[]) => {
  const byKind = new Map<string, FindingView[]>();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.severity}`;
    byKind.set(key, [...(byKind.get(key) ?? []), finding]);
  }
  const groups = [...byKind.values()];
  return {
    kinds: groups.filter(({ length }) => length >= TOGETHER).map(kindView),
    single: groups.filter(({ length }) => length < TOGETHER).flat(),
  };
};

const bySeverity = (one: Finding, other: Finding): number =>
  SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity);

/** The findings that ask for something, by what to do; the act with the worst finding first, and then in the order of the work. */
export const findingGroups = ({ findings }: AuditResult) => {
  const asking = findings.filter(({ waived }) => waived === undefined).sort(bySeverity);
  const worstFirst = SEVERITIES.flatMap((severity) =>
    ACTS.filter((act) => asking.find(({ code }) => FINDINGS[code].act === act)?.severity === severity),
  );
  return worstFirst.map((act) => {
    const views = asking.filter(({ code }) => FINDINGS[code].act === act).map(findingView);
    return { act, heading: actHeadings[act], number: views.length, findings: views, ...arrange(views) };
  });
};

/** The findings that somebody accepted, with reason and last day. */
export const acceptedFindings = ({ findings }: AuditResult) =>
  findings.filter(({ waived }) => waived !== undefined).map(findingView);
