import type { AuditResult } from '../domain/audit-result.ts';
import type { Move, Trend } from '../domain/trend.ts';
import { reportWords } from '../messages/nl-report.ts';
import {
  describeMove,
  describeMoveReason,
  directionWords,
  lineWords,
  notComparable,
  promiseWords,
  trendWords,
} from '../messages/nl-report-page.ts';
import { dutchDate, dutchScore } from '../messages/nl-words.ts';
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

const moveView = (move: Move, result: AuditResult) => ({
  criterion: move.criterion,
  anchor: result.criteria.some(({ id }) => id === move.criterion) ? anchorOf(move.criterion) : null,
  title: move.title,
  ...directionWords[move.direction],
  direction: move.direction,
  change: describeMove(move),
  reasons: move.reasons.map(describeMoveReason),
});

/** Null when no earlier round is known. */
export const trendView = (result: AuditResult) => {
  const { compare } = result;
  if (compare === undefined) return null;
  const comparable = compare.rounds.filter((round) => round.comparable);
  const moves = compare.moves.map((move) => moveView(move, result));
  return {
    since: compare.since,
    rounds: [...comparable.map(({ schoolYear }) => schoolYear), trendWords.now],
    marks: [
      ...comparable.map(trendWords.mark),
      `${trendWords.now}: ${reportWords.ofTen(result.mark.met, result.mark.of)}`,
    ],
    lines: comparable.length === 0 ? [] : linesOf(comparable, result),
    others: compare.rounds.filter((round) => !round.comparable).map(notComparable),
    moved: moves.filter(({ direction }) => direction !== 'same'),
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
