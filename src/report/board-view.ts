import type { AuditResult } from '../assessment/audit-result.ts';
import { schoolYearOf } from '../base/dates.ts';
import { dutchDate, dutchNumber, dutchScore, listWords } from '../base/words/words.ts';
import { standingOf } from '../evidence/evidence-state.ts';
import type { Finding } from '../findings/finding.ts';
import type { Verdict } from '../judging/verdict.ts';
import { markSentence, reportWords } from '../wording/result.ts';
import { verdictSigns, verdictWords } from '../wording/verdicts.ts';
import { acceptedView } from './accepted-view.ts';
import { decisionsOf } from './board-decisions.ts';
import { placeGaps, topGapsView } from './gap-view.ts';
import { drawBar } from './pictures.ts';
import { trendView } from './trend-view.ts';
import { acceptedWords } from './words/accepted.ts';
import { boardWords } from './words/audiences.ts';
import { pageWords } from './words/page.ts';

const ORDER: readonly Verdict[] = ['met', 'partlyMet', 'notMet', 'undetermined', 'unanswered', 'notApplicable'];

/** More than this does not fit on two pages; the report of the team has them all. */
const MOST = 8;
/** This round and the three before it. */
const ROUNDS = 4;

/** The first of a list, and in words that there is more. */
const firstOf = <Item>(items: readonly Item[]) => ({
  shown: items.slice(0, MOST),
  more: items.length > MOST ? boardWords.more(items.length - MOST) : null,
});

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
    .filter((words, index, all) => all.indexOf(words) === index);
};

const acceptedOf = (result: AuditResult) =>
  acceptedView(result).map(({ what, place, reason, by, until }) => ({
    what,
    place,
    reason: acceptedWords.reason(reason),
    until: acceptedWords.until(by, until),
  }));

const promisesOf = ({ compare }: AuditResult): string | null => {
  // Promises are of the last round, also where its scores cannot be compared.
  const last = compare?.rounds.at(-1);
  if (compare === undefined || last === undefined || compare.promises.length === 0) return null;
  const number = (wanted: boolean | null) => compare.promises.filter(({ done }) => done === wanted).length;
  return boardWords.promises(last.schoolYear, { done: number(true), open: number(false), gone: number(null) });
};

/** Which criteria moved, where each standard stood in the last rounds, and what was promised. */
const trendOf = (result: AuditResult) => {
  const trend = trendView(result);
  if (trend === null) return null;
  const { marks, others, since, notes, moved, rounds, lines } = trend;
  return {
    marks,
    others,
    since,
    notes,
    moved: firstOf(moved),
    rounds: rounds.slice(-ROUNDS),
    lines: lines.map(({ id, title, cells }) => ({ id, title, cells: cells.slice(-ROUNDS) })),
    promises: promisesOf(result),
  };
};

/** What a board reads on two pages: where the school stands, what moved, what may go wrong, what has to be decided. */
export const buildBoardView = (result: AuditResult) => {
  const { mark } = result;
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
    trend: trendOf(result),
    risks: firstOf(risksOf(result)),
    lapsing: firstOf(lapsingOf(result)),
    accepted: firstOf(acceptedOf(result)),
    gaps: topGapsView(result, placeGaps(result)).map(({ criterion, advice, standards }) => ({
      criterion: `${criterion} ${result.criteria.find(({ id }) => id === criterion)?.title ?? ''}`,
      advice,
      standards,
    })),
    decisions: decisionsOf(result),
    disclaimer: result.qualityMark.disclaimer,
  };
};
