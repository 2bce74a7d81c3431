import { trendWords } from '../../wording/trend.ts';
import type { ReportView } from '../report-view.ts';
import { roundColumns, wordColumns, wordWords } from '../words/word.ts';
import { type Block, cell, figure, heading, items, type Line, strong, tableOr, text } from './blocks.ts';

type TrendView = NonNullable<ReportView['trend']>;

const moveLine = ({ criterion, title, word, change, reasons }: TrendView['moved'][number]): Line => [
  strong(`${criterion} ${title}: ${word}.`),
  ` ${[change, ...reasons].join(' ')}`,
];

const waitingLine = ({ criterion, title, reasons }: TrendView['waiting'][number]): Line => [
  strong(`${criterion} ${title}.`),
  ` ${reasons.join(' ')}`,
];

/** This round beside earlier ones; nothing when there are none. */
export const trendBlocks = ({ trend }: ReportView): Block[] => {
  if (trend === null) return [];
  const { others, lines, rounds, marks, since, notes, moved, waiting, promises } = trend;
  return [
    heading(1, trendWords.heading),
    ...others.map((words) => text(words)),
    ...(lines.length === 0
      ? []
      : [
          text(wordWords.met(marks)),
          {
            kind: 'table' as const,
            columns: roundColumns(rounds),
            rows: lines.map(({ id, title, cells }) => [
              cell(`${id} ${title}`),
              ...cells.map(({ score }) => figure(score)),
            ]),
          },
        ]),
    ...(since === null ? [] : [heading(2, wordWords.since(since)), ...notes.map((words) => text(words))]),
    ...(moved.length === 0 ? [] : [items(moved.map(moveLine))]),
    ...(waiting.length === 0 ? [] : [items(waiting.map(waitingLine))]),
    heading(2, wordWords.promised),
    tableOr(
      wordColumns.actions,
      promises.map(({ criterion, action, owner, due, done }) =>
        [criterion, action, owner, due, done].map((each) => cell(each)),
      ),
      wordWords.nothingPromised,
    ),
  ];
};
