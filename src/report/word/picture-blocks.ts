import type { AuditResult } from '../../assessment/audit-result.ts';
import { verdictSigns, verdictWords } from '../../wording/verdicts.ts';
import { pageWords } from '../words/page.ts';
import { evenColumns, wordWords } from '../words/word.ts';
import { type Block, type Cell, cell, text } from './blocks.ts';

/** What is drawn in the Word report. Each picture stands beside its figures or words, and says the same to who cannot see it. */

/** Pictures are numbered through the document: first the strip, then the bars. */
const FIRST_BAR = 1_001;
const IN_A_ROW = 10;

/** A score as a bar; nothing where there is no score. */
export const scoreCell = ({ standards }: AuditResult, index: number): Cell => {
  const { score = null, target = 0 } = standards[index] ?? {};
  if (score === null) return cell('');
  const alt = pageWords.bar(score, target);
  return cell({ number: FIRST_BAR + index, alt, draw: { kind: 'score', score, target } });
};

/** The criteria that count for the mark in a strip: above each shape its id, and below the strip what the shapes mean. */
export const stripBlocks = ({ criteria }: AuditResult): Block[] => {
  const counting = criteria.filter(({ partOfMark }) => partOfMark);
  const starts = counting.flatMap((_, index) => (index % IN_A_ROW === 0 ? [index] : []));
  const meanings = [...new Set(counting.map(({ verdict }) => `${verdictSigns[verdict]} ${verdictWords[verdict]}`))];
  return [
    ...starts.map((start): Block => {
      const part = counting.slice(start, start + IN_A_ROW);
      return {
        kind: 'table',
        columns: evenColumns(part.map(({ id }) => id)),
        rows: [
          part.map(({ id, title, verdict }, index) =>
            cell({
              number: start + index + 1,
              alt: wordWords.shape(id, title, verdictWords[verdict]),
              draw: { kind: 'verdict', verdict },
            }),
          ),
        ],
      };
    }),
    text(meanings.join('   ')),
  ];
};
