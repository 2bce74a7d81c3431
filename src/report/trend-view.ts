import type { AuditResult } from '../assessment/audit-result.ts';
import { pushOf } from '../assessment/compare-criteria.ts';
import type { Move, Trend, Waiting } from '../assessment/trend.ts';
import { dutchDate, dutchScore } from '../base/words/words.ts';
import { reportWords } from '../wording/result.ts';
import {
  describeMove,
  describeMoveReason,
  directionWords,
  lineWords,
  notComparable,
  promiseWords,
  trendWords,
} from '../wording/trend.ts';
import { anchorOf } from './anchor.ts';
import { drawLine } from './pictures.ts';
import { roleTitle } from './role-title.ts';

/** This round beside earlier ones, as the templates print it. */

const linesOf = (rounds: Trend['rounds'], result: AuditResult) =>
  result.standards.map(({ id, title, score }) => {
    const scores = [...rounds.map(({ standards }) => standards.find((each) => each.id === id)?.score ?? null), score];
    const names = [...rounds.map(({ schoolYear }) => schoolYear), trendWords.now];
    const cells = scores.map((each, index) => ({ round: names[index] ?? '', score: dutchScore(each) }));
    return { id, title, anchor: anchorOf(id), cells, words: lineWords(cells), line: drawLine(scores) };
  });

/** Why, told in the order of what pushed the way it went; what pulled the other way is told apart. */
const reasonsView = ({ direction, reasons }: Move): string[] => {
  const other = direction === 'better' ? 'worse' : direction === 'worse' ? 'better' : null;
  const against = reasons.filter((reason) => other !== null && pushOf(reason) === other);
  const along = reasons.filter((reason) => !against.includes(reason)).map(describeMoveReason);
  return against.length === 0 ? along : [...along, trendWords.despite(against.map(describeMoveReason))];
};

const anchorIn = (criterion: string, { criteria }: AuditResult): string | null =>
  criteria.some(({ id }) => id === criterion) ? anchorOf(criterion) : null;

/** Criteria that wait for answers of this year; those whose evidence changed are told apart. */
const waitingView = (waiting: readonly Waiting[], result: AuditResult) =>
  waiting
    .filter(({ reasons }) => reasons.length > 0)
    .map(({ criterion, title, reasons }) => ({
      criterion,
      title,
      anchor: anchorIn(criterion, result),
      reasons: reasons.map(describeMoveReason),
    }));

const notesOf = (moved: number, moves: number, waiting: readonly Waiting[]): string[] => {
  const unmoved = waiting.length === 0 ? trendWords.nothingMoved : trendWords.othersUnmoved;
  return [
    ...(waiting.length === 0 ? [] : [trendWords.waiting(waiting.map(({ criterion }) => criterion))]),
    ...(moved > 0 || (moves === 0 && waiting.length > 0) ? [] : [unmoved]),
  ];
};

const openInMark = ({ criteria }: AuditResult): number =>
  criteria.filter(({ partOfMark, verdict }) => partOfMark && verdict === 'unanswered').length;

const moveView = (move: Move, result: AuditResult) => ({
  criterion: move.criterion,
  anchor: anchorIn(move.criterion, result),
  title: move.title,
  ...directionWords[move.direction],
  direction: move.direction,
  change: describeMove(move),
  reasons: reasonsView(move),
});

/** Null when no earlier round is known. */
export const trendView = (result: AuditResult) => {
  const { compare } = result;
  if (compare === undefined) return null;
  const comparable = compare.rounds.filter((round) => round.comparable);
  const { waiting = [] } = compare;
  const moves = compare.moves.map((move) => moveView(move, result));
  const moved = moves.filter(({ direction }) => direction !== 'same');
  return {
    since: compare.since,
    rounds: [...comparable.map(({ schoolYear }) => schoolYear), trendWords.now],
    marks: [...comparable.map(trendWords.mark), trendWords.markNow(result.mark, openInMark(result))],
    lines: comparable.length === 0 ? [] : linesOf(comparable, result),
    others: compare.rounds.filter((round) => !round.comparable).map(notComparable),
    notes: compare.since === null ? [] : notesOf(moved.length, moves.length, waiting),
    moved,
    waiting: waitingView(waiting, result),
    same: moves.filter(({ direction, reasons }) => direction === 'same' && reasons.length > 0),
    promises: compare.promises.map(({ criterion, action, owner, due, done }) => ({
      criterion,
      action,
      owner: owner === undefined ? reportWords.nobodyYet : roleTitle(owner, result),
      due: due === undefined ? reportWords.noDate : dutchDate(due),
      done: promiseWords(done),
      stateClass: done === true ? 'done' : 'toDo',
    })),
  };
};
