import type { AuditResult } from '../../assessment/audit-result.ts';
import { listWords } from '../../base/words/words.ts';
import type { Verdict } from '../../judging/verdict.ts';
import type { Page } from '../../page/blocks.ts';
import { bulletList, inDocument, looking, onScreen, type Section, section, strong, text } from '../../page/blocks.ts';
import { markSentence, reportWords } from '../../wording/result.ts';
import { isProvisional, verdictSigns, verdictWords } from '../../wording/verdicts.ts';
import { boardWords as words } from '../words/audiences.ts';
import { reportColumns } from '../words/column-widths.ts';
import { summaryWords } from '../words/team.ts';
import { decisionsOf } from './decisions.ts';
import { topGaps } from './gaps.ts';
import { draftOf, kickerOf, markOf, pageHead, standingBlock } from './page-head.ts';
import { risksSection } from './risks.ts';
import { scores, scoresTable } from './standards.ts';
import { boardTrend } from './trend.ts';
import { voicesSection } from './voices.ts';

/** What a board can decide: criteria by name, and nothing that anybody in the school wrote. */

const ORDER: readonly Verdict[] = ['met', 'partlyMet', 'notMet', 'undetermined', 'unanswered', 'notApplicable'];

const verdictGroups = ({ criteria }: AuditResult) =>
  ORDER.flatMap((shape) => {
    const own = criteria.filter((criterion) => criterion.partOfMark && criterion.verdict === shape);
    const names = own.map((criterion) => words.criterion(criterion, isProvisional(criterion)));
    return own.length === 0 ? [] : [{ shape, number: words.verdictCount(own.length), names: listWords(names, 'en') }];
  });

const standing = (result: AuditResult): Section => {
  const { met, of, verdict } = result.mark;
  const groups = verdictGroups(result);
  const columns = reportColumns.standards.slice(0, 4);
  const sentence = markSentence(result.mark);
  return section('stand', words.standing, [
    standingBlock(result, [[strong(`${reportWords.ofTen(met, of)}: ${verdictWords[verdict]}.`), ` ${sentence}`]]),
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
    ...onScreen(scores(result, columns)),
  ]);
};

const gains = (result: AuditResult): Section => {
  const gaps = topGaps(result);
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
    ...draftOf(result),
    blocks: [
      standing(result),
      ...boardTrend(result),
      ...voicesSection(result, null),
      risksSection(result),
      gains(result),
      decisions(result),
    ],
  };
};
