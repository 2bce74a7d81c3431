import type { AuditResult } from '../domain/audit-result.ts';
import { schoolYearOf } from '../domain/dates.ts';
import { standingOf } from '../domain/evidence-state.ts';
import type { Finding } from '../domain/finding.ts';
import type { Verdict } from '../domain/verdict.ts';
import { acceptedWords } from '../messages/nl-accepted.ts';
import { boardWords } from '../messages/nl-audiences.ts';
import { markSentence, reportWords } from '../messages/nl-report.ts';
import { pageWords } from '../messages/nl-report-page.ts';
import { dutchDate, dutchNumber, dutchScore, listWords, verdictSigns, verdictWords } from '../messages/nl-words.ts';
import { acceptedView } from './accepted-view.ts';
import { placeGaps, topGapsView } from './gap-view.ts';
import { drawBar } from './pictures.ts';
import { trendView } from './trend-view.ts';

const ORDER: readonly Verdict[] = ['met', 'partlyMet', 'notMet', 'undetermined', 'unanswered', 'notApplicable'];

/** More than this does not fit on two pages; the report of the team has them all. */
const MOST = 8;

const verdictGroups = ({ criteria }: AuditResult) =>
  ORDER.map((verdict) => {
    const own = criteria.filter((criterion) => criterion.partOfMark && criterion.verdict === verdict);
    return {
      verdictClass: verdict,
      sign: verdictSigns[verdict],
      verdict: verdictWords[verdict],
      number: boardWords.verdictCount(own.length),
      criteria: listWords(
        own.map(({ id, title }) => `${id} ${title}`),
        'en',
      ),
    };
  }).filter(({ criteria }) => criteria !== '');

/** Errors by kind, the most frequent first: how often, never where. */
const risksOf = ({ findings }: AuditResult) => {
  const counts = new Map<Finding['code'], number>();
  for (const { code, severity, waived } of findings) {
    if (severity === 'error' && waived === undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST)
    .map(([code, number]) => ({ what: boardWords.risk(code), times: boardWords.times(number) }));
};

/** What lapses in the school year of the result, by the kind of document: no title, which may be confidential. */
const lapsingOf = ({ evidence, date, qualityMark }: AuditResult): string[] => {
  const start = qualityMark.schoolYearStart;
  return evidence
    .filter((item) => standingOf(item) === 'valid')
    .flatMap(({ validUntil, documentTitle }) =>
      validUntil !== null && schoolYearOf(validUntil, start) === schoolYearOf(date, start)
        ? [{ documentTitle, validUntil }]
        : [],
    )
    .sort((one, other) => (one.validUntil < other.validUntil ? -1 : 1))
    .map(({ documentTitle, validUntil }) => boardWords.lapses(documentTitle, validUntil))
    .filter((words, index, all) => all.indexOf(words) === index)
    .slice(0, MOST);
};

const acceptedOf = (result: AuditResult) =>
  acceptedView(result).map(({ what, place, reason, by, until }) => ({
    what,
    place,
    reason: acceptedWords.reason(reason),
    until: acceptedWords.until(by, until),
  }));

const agreementsOf = ({ actions, findings, date }: AuditResult): string[] => {
  const open = actions.filter(({ done }) => done !== true);
  const loose = open.filter(({ owner, due }) => owner === undefined || due === undefined).length;
  const late = open.filter(({ due }) => due !== undefined && due < date).length;
  const without = findings.filter(({ code }) => code === 'low-level-without-action').length;
  return [
    ...(late > 0 ? [boardWords.late(late)] : []),
    ...(loose > 0 ? [boardWords.withoutOwner(loose)] : []),
    ...(without > 0 ? [boardWords.withoutAction(without)] : []),
  ];
};

/** What a board reads on two pages: where the school stands, what moved, what may go wrong, what has to be decided. */
export const buildBoardView = (result: AuditResult) => {
  const { mark } = result;
  const trend = trendView(result);
  return {
    lang: 'nl',
    title: boardWords.title(result.school.name),
    school: result.school.name,
    schoolYear: result.round.schoolYear,
    date: dutchDate(result.date),
    qualityMark: reportWords.version(result.qualityMark.title, result.qualityMark.version),
    mark: {
      met: mark.met,
      of: mark.of,
      verdict: verdictWords[mark.verdict],
      verdictClass: mark.verdict,
      sentence: markSentence(mark),
    },
    verdicts: verdictGroups(result),
    standards: result.standards.map(({ id, title, score, target, missing, gap }) => ({
      id,
      title,
      score: dutchScore(score),
      hasScore: score !== null,
      target: dutchNumber(target),
      gap: dutchScore(gap),
      missing: score === null ? reportWords.noScoreYet(missing) : null,
      bar: { ...drawBar(score, target), words: pageWords.bar(score, target) },
    })),
    trend:
      trend === null
        ? null
        : { marks: trend.marks, others: trend.others, since: trend.since, moved: trend.moved.slice(0, MOST) },
    risks: risksOf(result),
    lapsing: lapsingOf(result),
    accepted: acceptedOf(result),
    gaps: topGapsView(result, placeGaps(result)).map(({ criterion, advice, standards }) => ({
      criterion: `${criterion} ${result.criteria.find(({ id }) => id === criterion)?.title ?? ''}`,
      advice,
      standards,
    })),
    agreements: agreementsOf(result),
    disclaimer: result.qualityMark.disclaimer,
  };
};
