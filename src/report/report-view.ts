import type { AuditResult, ResultCriterion } from '../assessment/audit-result.ts';
import { dutchDate, listWords, sectorWords } from '../base/words/words.ts';
import { type NextStep, nextSteps } from '../wording/next-steps.ts';
import { markSentence, reportWords } from '../wording/result.ts';
import { verdictSigns, verdictWords } from '../wording/verdicts.ts';
import { anchorOf } from './anchor.ts';
import { criterionView } from './criterion-view.ts';
import { acceptedFindings, findingGroups } from './findings-view.ts';
import { placeGaps, topGapsView } from './gap-view.ts';
import { actionsView, calendarView, withoutActionView } from './plan-view.ts';
import { roleTitle } from './role-title.ts';
import { standardView } from './standard-view.ts';
import { trendView } from './trend-view.ts';

/** What the Markdown and HTML templates show: words and numbers, ready to print, without any markup. */

const sittings = (result: AuditResult) =>
  result.sessions.map(({ date, present }) => ({
    date: dutchDate(date),
    present: listWords(
      present.map((role) => roleTitle(role, result)),
      'en',
    ),
  }));

const sourcesView = ({ qualityMark }: AuditResult) =>
  qualityMark.sources.map(({ title, url, note }) => ({
    title,
    url: url !== undefined && /^https?:\/\//i.test(url) ? url : null,
    note: note ?? null,
  }));

const markView = ({ mark }: AuditResult) => ({
  verdict: verdictWords[mark.verdict],
  verdictClass: mark.verdict,
  sign: verdictSigns[mark.verdict],
  met: mark.met,
  of: mark.of,
  count: reportWords.ofTen(mark.met, mark.of),
  sentence: markSentence(mark),
});

const schoolView = ({ school }: AuditResult) => ({
  name: school.name,
  details: [school.city, sectorWords[school.sector], school.brin].filter((part) => part !== undefined).join(' · '),
});

const firstWith = (wanted: (criterion: ResultCriterion) => boolean, { criteria }: AuditResult): string =>
  anchorOf(criteria.find(wanted)?.id ?? 'criteria');

/** Where in the page a step begins. */
const placeOf: Record<NonNullable<NextStep['about']>, (result: AuditResult) => string> = {
  questions: (result) => firstWith(({ questions }) => questions.some(({ state }) => state === 'open'), result),
  evidence: (result) => firstWith(({ requirements }) => requirements.some(({ state }) => state === 'missing'), result),
  files: () => 'bevindingen',
  agreements: () => 'actieplan',
};

/** Turns a result into what the templates print. */
export const buildReportView = (result: AuditResult) => {
  const homes = placeGaps(result);
  const criteria = result.criteria.map((criterion) => criterionView(criterion, result, homes));
  return {
    lang: 'nl',
    title: reportWords.title(result.qualityMark.title, result.school.name),
    school: schoolView(result),
    schoolYear: result.round.schoolYear,
    date: dutchDate(result.date),
    qualityMark: reportWords.version(result.qualityMark.title, result.qualityMark.version),
    tool: `${result.tool.name} ${result.tool.version}`,
    mark: markView(result),
    topGaps: topGapsView(result, homes),
    nextSteps: nextSteps(result).map(({ text, command, about }) => ({
      text,
      command,
      anchor: about === undefined ? null : placeOf[about](result),
    })),
    standards: result.standards.map((standard) => standardView(standard, result, homes)),
    criteria,
    ofMark: criteria.filter(({ partOfMark }) => partOfMark),
    supplements: criteria.filter(({ partOfMark }) => !partOfMark),
    findingGroups: findingGroups(result),
    accepted: acceptedFindings(result),
    hasFindings: result.findings.length > 0,
    numberOfFindings: result.findings.length,
    actions: actionsView(result),
    withoutAction: withoutActionView(result),
    calendar: calendarView(result),
    trend: trendView(result),
    sessions: sittings(result),
    scale: result.qualityMark.scale,
    method: result.qualityMark.method,
    disclaimer: result.qualityMark.disclaimer,
    sources: sourcesView(result),
  };
};

export type ReportView = ReturnType<typeof buildReportView>;
