import type { AuditResult } from '../../assessment/audit-result.ts';
import { listWords } from '../../base/words/words.ts';
import type { Verdict } from '../../judging/verdict.ts';
import type { Page } from '../../page/blocks.ts';
import {
  type Block,
  bulletList,
  inDocument,
  looking,
  onScreen,
  type Section,
  section,
  strong,
  text,
  textOrNone,
} from '../../page/blocks.ts';
import { markSentence, reportWords } from '../../wording/result.ts';
import { trendWords } from '../../wording/trend.ts';
import { verdictSigns, verdictWords } from '../../wording/verdicts.ts';
import { boardWords as words } from '../words/audiences.ts';
import { reportColumns } from '../words/columns.ts';
import { earlierRoundWords, scoreWords, summaryWords } from '../words/team.ts';
import { decisionsOf } from './decisions.ts';
import { placeGaps, topGaps } from './gaps.ts';
import { kickerOf, markOf, pageHead } from './page-head.ts';
import { risksSection } from './risks.ts';
import { firstOf } from './short-lists.ts';
import { scores, scoresTable } from './standards.ts';
import { roundsBlocks, trendView } from './trend.ts';

/** What a board can decide: criteria by name, and nothing that anybody in the school wrote. */

const ORDER: readonly Verdict[] = ['met', 'partlyMet', 'notMet', 'undetermined', 'unanswered', 'notApplicable'];

/** This round and the three before it. */
const ROUNDS = 4;

const verdictGroups = ({ criteria }: AuditResult) =>
  ORDER.flatMap((shape) => {
    const own = criteria.filter((criterion) => criterion.partOfMark && criterion.verdict === shape);
    const names = own.map(({ id, title }) => `${id} ${title}`);
    return own.length === 0 ? [] : [{ shape, number: words.verdictCount(own.length), names: listWords(names, 'en') }];
  });

const standing = (result: AuditResult): Section => {
  const { met, of, verdict } = result.mark;
  const groups = verdictGroups(result);
  const columns = reportColumns.standards.slice(0, 4);
  const sentence = markSentence(result.mark);
  return section('stand', words.standing, [
    {
      kind: 'mark',
      met: String(met),
      of: scoreWords.of(of),
      verdict: { shape: verdict, words: verdictWords[verdict] },
      sentence,
      told: [[strong(`${reportWords.ofTen(met, of)}: ${verdictWords[verdict]}.`), ` ${sentence}`]],
    },
    ...onScreen({
      kind: 'topics',
      items: groups.map(({ shape, number, names }) => ({
        shape,
        paragraphs: [looking('strong', `${verdictWords[shape]}: ${number}`), text(names)],
      })),
    }),
    ...inDocument(
      bulletList(
        groups.map(({ shape, number, names }) => [
          `${verdictSigns[shape]} ${verdictWords[shape]} (${number}): ${names}`,
        ]),
      ),
      scoresTable(result, columns),
    ),
    ...onScreen(scores(result, columns, false)),
  ]);
};

const promisesOf = ({ compare }: AuditResult): string | null => {
  // Promises of the last round are shown even if its scores cannot be compared.
  const last = compare?.rounds.at(-1);
  if (compare === undefined || last === undefined || compare.promises.length === 0) return null;
  const number = (wanted: boolean | null) => compare.promises.filter(({ done }) => done === wanted).length;
  return words.promises(last.schoolYear, { done: number(true), open: number(false), gone: number(null) });
};

/** Which criteria moved, where each standard stood in recent rounds, and what was promised. */
const trend = (result: AuditResult): Section[] => {
  const view = trendView(result);
  if (view === null) return [];
  const { marks, others, since, notes, moved } = view;
  const rounds = view.rounds.slice(-ROUNDS);
  const lines = view.lines.map((line) => ({ ...line, cells: line.cells.slice(-ROUNDS) }));
  const moves = moved.map(({ criterion, title, word, change }) => [`${criterion} ${title}: ${word}. ${change}`]);
  const changes: Block[] = [
    looking('lead', earlierRoundWords.met(marks)),
    ...roundsBlocks({ lines, rounds }, words.rounds, false),
    ...notes.map((note) => text(note)),
    ...(moves.length === 0 ? [] : [firstOf(moves)]),
  ];
  return [
    section('verloop', trendWords.heading, [
      ...others.map((other) => looking('note', other)),
      ...(since === null ? [] : changes),
      ...textOrNone(promisesOf(result)),
    ]),
  ];
};

const gains = (result: AuditResult): Section => {
  const gaps = topGaps(result, placeGaps(result));
  const titleOf = (criterion: string) => result.criteria.find(({ id }) => id === criterion)?.title ?? '';
  return section('winst', words.gains, [
    gaps.length === 0
      ? text(words.noGains)
      : {
          kind: 'steps',
          items: gaps.map(({ criterion, advice, standards }) => ({
            paragraphs: [
              looking('strong', `${criterion} ${titleOf(criterion)}`),
              text(advice),
              looking('meta', summaryWords.helps(standards)),
            ],
          })),
        },
  ]);
};

const decisions = (result: AuditResult): Section => {
  const all = decisionsOf(result);
  return section('besluit', words.decisions, [
    all.length === 0
      ? text(words.noDecisions)
      : {
          kind: 'steps',
          items: all.map(({ what, decide }) => ({ paragraphs: [text(what), looking('strong', decide)] })),
        },
    looking('note', result.qualityMark.disclaimer),
  ]);
};

/** The board's two pages: where the school stands, what moved, what could go wrong, and what needs a decision. */
export const boardPage = (result: AuditResult): Page => {
  const { school, round, date } = result;
  const mark = markOf(result);
  return {
    look: 'board',
    title: words.title(school.name),
    kicker: kickerOf(words.kicker, result),
    meta: words.meta(mark, date),
    footer: words.footer(mark, date),
    about: [words.about(round.schoolYear, date)],
    ...pageHead(result),
    blocks: [standing(result), ...trend(result), risksSection(result), gains(result), decisions(result)],
  };
};
