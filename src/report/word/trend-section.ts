import { roundColumns, wordColumns, wordWords } from '../../messages/nl-word.ts';
import type { ReportView } from '../report-view.ts';
import { type Block, cell, figure, heading, items, strong, tableOr, text } from './blocks.ts';

/** This round beside earlier ones; nothing when there are none. */
export const trendBlocks = ({ trend }: ReportView): Block[] => {
  if (trend === null) return [];
  const { others, lines, rounds, marks, since, moved, promises } = trend;
  return [
    heading(1, wordWords.trend),
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
    ...(since === null
      ? []
      : [
          heading(2, wordWords.since(since)),
          moved.length === 0
            ? text(wordWords.nothingMoved)
            : items(
                moved.map(({ criterion, title, word, change, reasons }) => [
                  strong(`${criterion} ${title}: ${word}.`),
                  ` ${[change, ...reasons].join(' ')}`,
                ]),
              ),
          heading(2, wordWords.promised),
          tableOr(
            wordColumns.actions,
            promises.map(({ criterion, action, owner, due, done }) =>
              [criterion, action, owner, due, done].map((each) => cell(each)),
            ),
            wordWords.nothingPromised,
          ),
        ]),
  ];
};
