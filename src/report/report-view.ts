import type { AuditResult, ResultStandard } from '../domain/audit-result.ts';
import { type Finding, SEVERITIES, subjectKey } from '../domain/finding.ts';
import { describeFinding } from '../messages/nl-findings.ts';
import { describeGap } from '../messages/nl-gaps.ts';
import { nextSteps } from '../messages/nl-next-steps.ts';
import { markSentence, mixSentence, reportWords, sectorWords, severityHeadings } from '../messages/nl-report.ts';
import {
  dutchDate,
  dutchNumber,
  dutchScore,
  gapWords,
  listWords,
  verdictSigns,
  verdictWords,
} from '../messages/nl-words.ts';
import { criterionView, evidenceView, roleTitle } from './criterion-view.ts';

/** What the Markdown and HTML templates show: words and numbers, ready to print, without any markup. */

const GAPS_IN_SUMMARY = 3;

const gapView = (gap: ResultStandard['gaps'][number], result: AuditResult) => ({
  ...describeGap(gap, result),
  kind: gapWords[gap.kind],
  criterion: gap.criterion,
  anchor: gap.criterion.toLowerCase(),
  adds: gap.adds > 0 ? `+${dutchScore(gap.adds)}` : '',
  decides: gap.adds === 0,
});

const BAR_WIDTH = 300;
const TOP_OF_SCALE = 3;

const standardView = (standard: ResultStandard, result: AuditResult) => ({
  id: standard.id,
  anchor: standard.id.toLowerCase(),
  title: standard.title,
  summary: standard.summary,
  score: dutchScore(standard.score),
  hasScore: standard.score !== null,
  target: dutchNumber(standard.target),
  gap: dutchScore(standard.gap),
  missing: standard.score === null && standard.missing > 0 ? reportWords.noScoreYet(standard.missing) : null,
  barWidth: Math.round(((standard.score ?? 0) / TOP_OF_SCALE) * BAR_WIDTH),
  targetAt: Math.round((standard.target / TOP_OF_SCALE) * BAR_WIDTH),
  criteria: listWords(standard.criteria, 'en'),
  mix: mixSentence(standard.mix),
  gaps: standard.gaps.map((gap) => gapView(gap, result)),
});

const findingView = (finding: Finding) => ({
  ...describeFinding(finding),
  code: finding.code,
  subject: subjectKey(finding.subject),
  waived: finding.waived === undefined ? null : reportWords.waived(finding.waived),
});

const findingGroups = (findings: Finding[]) =>
  SEVERITIES.map((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    return { severity, heading: severityHeadings[severity], number: own.length, findings: own.map(findingView) };
  }).filter(({ number }) => number > 0);

type StandardGap = { gap: ResultStandard['gaps'][number]; standards: string[]; adds: number };

const gapKey = ({ criterion, question, file, documents }: ResultStandard['gaps'][number]): string =>
  [criterion, question, file, ...documents].join('|');

/** Every gap once, with the standards that it holds back and what it would add to them together. */
const gatherGaps = (result: AuditResult): StandardGap[] => {
  const gathered = new Map<string, StandardGap>();
  for (const { id, title, gaps } of result.standards) {
    for (const gap of gaps) {
      const known = gathered.get(gapKey(gap)) ?? { gap, standards: [], adds: 0 };
      const standards = [...known.standards, `${id} ${title}`];
      gathered.set(gapKey(gap), { gap, standards, adds: known.adds + gap.adds });
    }
  }
  return [...gathered.values()];
};

/** The gaps that would bring the most, of the criteria that count for the mark; each criterion once. */
const topGaps = (result: AuditResult) => {
  const counting = new Set(result.criteria.filter(({ partOfMark }) => partOfMark).map(({ id }) => id));
  const ranked = gatherGaps(result)
    .filter(({ gap, adds }) => counting.has(gap.criterion) && adds > 0)
    .sort((one, other) => other.adds - one.adds);
  const first = ranked.filter(
    ({ gap }, index) => ranked.findIndex((other) => other.gap.criterion === gap.criterion) === index,
  );
  return first
    .slice(0, GAPS_IN_SUMMARY)
    .map(({ gap, standards }) => ({ ...gapView(gap, result), standards: listWords(standards, 'en') }));
};

const stateOfAction = (done: boolean | undefined, due: string | undefined, today: string): string => {
  if (done === true) return reportWords.done;
  return due !== undefined && due < today ? reportWords.overdue : reportWords.toDo;
};

const sittings = (result: AuditResult) =>
  result.sessions.map(({ date, present }) => ({
    date: dutchDate(date),
    present: listWords(
      present.map((role) => roleTitle(role, result)),
      'en',
    ),
  }));

/** Turns a result into what the templates print. */
export const buildReportView = (result: AuditResult) => ({
  lang: 'nl',
  title: reportWords.title(result.qualityMark.title, result.school.name),
  school: {
    name: result.school.name,
    details: [result.school.city, sectorWords[result.school.sector], result.school.brin]
      .filter((part) => part !== undefined)
      .join(' · '),
  },
  schoolYear: result.round.schoolYear,
  date: dutchDate(result.date),
  qualityMark: reportWords.version(result.qualityMark.title, result.qualityMark.version),
  tool: `${result.tool.name} ${result.tool.version}`,
  mark: {
    verdict: verdictWords[result.mark.verdict],
    verdictClass: result.mark.verdict,
    sign: verdictSigns[result.mark.verdict],
    count: reportWords.ofTen(result.mark.met, result.mark.of),
    sentence: markSentence(result.mark),
  },
  topGaps: topGaps(result),
  nextSteps: nextSteps(result),
  standards: result.standards.map((standard) => standardView(standard, result)),
  criteria: result.criteria.map((criterion) => criterionView(criterion, result)),
  findingGroups: findingGroups(result.findings),
  hasFindings: result.findings.length > 0,
  evidence: result.evidence.map(evidenceView),
  actions: result.actions.map(({ criterion, action, owner, due, done }) => ({
    criterion,
    action,
    owner: owner === undefined ? reportWords.nobodyYet : roleTitle(owner, result),
    due: due === undefined ? reportWords.noDate : dutchDate(due),
    done: stateOfAction(done, due, result.date),
  })),
  sessions: sittings(result),
  scale: result.qualityMark.scale,
  method: result.qualityMark.method,
  disclaimer: result.qualityMark.disclaimer,
  sources: result.qualityMark.sources.map(({ title, url, note }) => ({
    title,
    url: url !== undefined && /^https?:\/\//i.test(url) ? url : null,
    note: note ?? null,
  })),
});

export type ReportView = ReturnType<typeof buildReportView>;
