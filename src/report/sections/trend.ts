import type { AuditResult } from '../../assessment/audit-result.ts';
import { pushOf } from '../../assessment/trend.ts';
import type { Move, Trend, Waiting } from '../../assessment/trend-types.ts';
import { dutchDate, dutchScore } from '../../base/words/words.ts';
import { roleTitle } from '../../framework/roles.ts';
import {
  type Block,
  heading,
  inDocument,
  linkTo,
  looking,
  onScreen,
  type Row,
  type Section,
  section,
  tableOr,
  text,
  textOrNone,
} from '../../page/blocks.ts';
import { reportWords } from '../../wording/result.ts';
import {
  describeMove,
  describeMoveReason,
  directionWords,
  lineWords,
  notComparable,
  promiseWords,
  trendWords,
} from '../../wording/trend.ts';
import { boardWords } from '../words/audiences.ts';
import { reportColumns, roundColumns } from '../words/column-widths.ts';
import { earlierRoundWords as words } from '../words/team.ts';
import { anchorOf } from './anchor.ts';
import { agreementBlocks, effectOf } from './plan.ts';
import { firstOf } from './short-lists.ts';

/** This round beside earlier ones. */

const linesOf = (rounds: Trend['rounds'], result: AuditResult) =>
  result.standards.map(({ id, title, score }) => {
    const scores = [...rounds.map(({ standards }) => standards.find((each) => each.id === id)?.score ?? null), score];
    const names = [...rounds.map(({ schoolYear }) => schoolYear), trendWords.now];
    const cells = scores.map((each, index) => ({ round: names[index] ?? '', score: dutchScore(each) }));
    return { id, title, anchor: anchorOf(id), cells, scores };
  });

/** Puts reasons for the move in the order of what pushed it; those that pulled the other way are told separately. */
const reasonsView = ({ direction, reasons }: Move): string[] => {
  const other = direction === 'better' ? 'worse' : direction === 'worse' ? 'better' : null;
  const against = reasons.filter((reason) => other !== null && pushOf(reason) === other);
  const along = reasons.filter((reason) => !against.includes(reason)).map(describeMoveReason);
  return against.length === 0 ? along : [...along, trendWords.despite(against.map(describeMoveReason))];
};

const anchorIn = (criterion: string, { criteria }: AuditResult): string | null =>
  criteria.some(({ id }) => id === criterion) ? anchorOf(criterion) : null;

/** Criteria that wait for answers of this year; those whose evidence changed are told separately. */
const waitingView = (waiting: readonly Waiting[], result: AuditResult) =>
  waiting
    .filter(({ reasons }) => reasons.length > 0)
    .map(({ criterion, title, reasons }) => ({
      criterion,
      title,
      anchor: anchorIn(criterion, result),
      reasons: reasons.map(describeMoveReason),
    }));

/** By name, for whoever reads no codes. */
const titleIn = (criterion: string, { criteria }: AuditResult): string =>
  criteria.find(({ id }) => id === criterion)?.title ?? criterion;

const notesOf = (moved: number, moves: number, waiting: readonly Waiting[], result: AuditResult): string[] => {
  const unmoved = waiting.length === 0 ? trendWords.nothingMoved : trendWords.othersUnmoved;
  return [
    ...(waiting.length === 0 ? [] : [trendWords.waiting(waiting.map(({ criterion }) => titleIn(criterion, result)))]),
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

/** This round beside earlier ones; null if no earlier round is known. */
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
    notes: compare.since === null ? [] : notesOf(moved.length, moves.length, waiting, result),
    moved,
    waiting: waitingView(waiting, result),
    same: moves.filter(({ direction, reasons }) => direction === 'same' && reasons.length > 0),
    promises: compare.promises.map(({ criterion, action, owner, due, done, effect }) => ({
      criterion,
      action,
      owner: owner === undefined ? reportWords.nobodyYet : roleTitle(owner, result.qualityMark.roles),
      due: due === undefined ? reportWords.noDate : dutchDate(due),
      done: promiseWords(done),
      state: done === true ? ('done' as const) : ('toDo' as const),
      effect: effectOf({ effect }, result),
      anchor: null,
    })),
  };
};

type TrendView = NonNullable<ReturnType<typeof trendView>>;

const moveRow = ({
  criterion,
  title,
  anchor,
  sign,
  word,
  direction,
  change,
  reasons,
}: TrendView['moved'][number]): Row => ({
  lead: looking(`direction ${direction}`, { text: sign, look: 'sign' }, ` ${word}`),
  blocks: [
    looking('strong', linkTo(anchor, `${criterion} ${title}`)),
    text(change),
    ...(reasons.length === 0 ? [] : [looking('meta', reasons.join(' '))]),
  ],
});

const waitingRow = ({ criterion, title, anchor, reasons }: TrendView['waiting'][number]): Row => ({
  lead: looking('strong', linkTo(anchor, criterion)),
  blocks: [looking('strong', title), looking('meta', reasons.join(' '))],
});

const rowsOf = (rows: readonly Row[]): Block => ({ kind: 'rows', look: 'moves', rows });

/** The scores of the rounds side by side; also as a line if `isDrawn`. */
export const roundsBlocks = (
  { lines, rounds }: Pick<TrendView, 'lines' | 'rounds'>,
  caption: string,
  isDrawn: boolean,
): Block[] => {
  if (lines.length === 0) return [];
  const columns = roundColumns(rounds);
  return [
    ...onScreen({
      kind: 'rounds',
      caption,
      label: words.perRound,
      heads: columns.map(([head]) => head),
      rows: lines.map(({ id, title, anchor, cells, scores }) => ({
        name: [linkTo(isDrawn ? anchor : null, `${id} ${title}`)],
        line: isDrawn ? { draw: 'line', scores, alt: lineWords(cells) } : null,
        cells: cells.map(({ score }) => score),
      })),
    }),
    ...inDocument(
      tableOr(
        caption,
        columns,
        lines.map(({ id, title, cells }) => [`${id} ${title}`, ...cells.map(({ score }) => score)]),
        '',
      ),
    ),
  ];
};

const movedBlocks = ({ moved }: TrendView): Block[] => {
  if (moved.length === 0) return [];
  const rows = moved.map(({ criterion, title, sign, word, change, reasons }) => [
    `${criterion} ${title}`,
    `${sign} ${word}`,
    change,
    reasons.join(' '),
  ]);
  return [
    ...onScreen(rowsOf(moved.map(moveRow))),
    ...inDocument(tableOr(words.perRound, reportColumns.moves, rows, '')),
  ];
};

const waitingBlocks = ({ waiting }: TrendView): Block[] => {
  if (waiting.length === 0) return [];
  const rows = waiting.map(({ criterion, title, reasons }) => [`${criterion} ${title}`, reasons.join(' ')]);
  return [
    ...onScreen(heading(4, words.waiting), rowsOf(waiting.map(waitingRow))),
    ...inDocument(tableOr(words.waiting, reportColumns.waiting, rows, '')),
  ];
};

const changes = (trend: TrendView): Block[] => {
  const { since, notes, same } = trend;
  if (since === null) return [];
  return [
    heading(3, words.since(since)),
    ...notes.map((note) => text(note)),
    ...movedBlocks(trend),
    ...waitingBlocks(trend),
    ...(same.length === 0
      ? []
      : onScreen({ kind: 'details', summary: words.same, blocks: [rowsOf(same.map(moveRow))] })),
  ];
};

/** No section without earlier rounds. */
export const trendSections = (result: AuditResult): Section[] => {
  const view = trendView(result);
  if (view === null) return [];
  return [
    section('ontwikkeling', trendWords.heading, [
      ...view.others.map((other) => looking('note', other)),
      ...(view.lines.length === 0 ? [] : [looking('lead', words.met(view.marks))]),
      ...roundsBlocks(view, words.caption, true),
      ...changes(view),
      heading(3, words.promised),
      ...agreementBlocks(words.promised, view.promises, words.nothingPromised),
    ]),
  ];
};

/** For a board: this round and the three before it. */
const BOARD_ROUNDS = 4;

const countPromises = ({ compare }: AuditResult): string | null => {
  // Promises of the last round are shown even if its scores cannot be compared.
  const last = compare?.rounds.at(-1);
  if (compare === undefined || last === undefined || compare.promises.length === 0) return null;
  const number = (wanted: boolean | null) => compare.promises.filter(({ done }) => done === wanted).length;
  const helped = compare.promises.filter(
    ({ effect }) => effect?.helped === 'fully' || effect?.helped === 'partly',
  ).length;
  return boardWords.promises(last.schoolYear, { done: number(true), helped, open: number(false), gone: number(null) });
};

/** Which criteria moved, where each standard stood in recent rounds, and what was promised. */
export const boardTrend = (result: AuditResult): Section[] => {
  const view = trendView(result);
  if (view === null) return [];
  const { marks, others, since, notes, moved } = view;
  const rounds = view.rounds.slice(-BOARD_ROUNDS);
  const lines = view.lines.map((line) => ({ ...line, cells: line.cells.slice(-BOARD_ROUNDS) }));
  const moves = moved.map(({ criterion, title, word, change }) => [`${criterion} ${title}: ${word}. ${change}`]);
  const changes: Block[] = [
    looking('lead', words.met(marks)),
    ...roundsBlocks({ lines, rounds }, boardWords.rounds, false),
    ...notes.map((note) => text(note)),
    ...(moves.length === 0 ? [] : [firstOf(moves)]),
  ];
  return [
    section('verloop', trendWords.heading, [
      ...others.map((other) => looking('note', other)),
      ...(since === null ? [] : changes),
      ...textOrNone(countPromises(result)),
    ]),
  ];
};
