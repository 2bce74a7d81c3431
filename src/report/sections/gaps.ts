import type { AuditResult, ResultStandard } from '../../assessment/audit-result.ts';
import { dutchScore, listWords } from '../../base/words/words.ts';
import {
  type Block,
  inDocument,
  linkTo,
  looking,
  onScreen,
  type Row,
  tableOr,
  text,
  textOrNone,
} from '../../page/blocks.ts';
import { reportColumns } from '../words/column-widths.ts';
import { describeGap } from '../words/gaps.ts';
import { gapListWords as words } from '../words/team.ts';
import { anchorOf } from './anchor.ts';

/** What keeps standards from their target. Here it is named; its criterion tells it in full. */

type Gap = ResultStandard['gaps'][number];

const SHOWN = 3;
const GAPS_IN_SUMMARY = 3;

const gapKey = ({ criterion, question, file, documents }: Gap): string =>
  [criterion, question, file, ...documents].join('|');

/** What to do next at a question; null if there is nothing. */
export const nextStepOf = (question: string, result: AuditResult): string | null => {
  const gap = result.standards.flatMap(({ gaps }) => gaps).find((each) => each.question === question);
  const { advice = '' } = gap === undefined ? {} : describeGap(gap, result);
  return advice === '' ? null : advice;
};

/** How much closing a gap brings its standard, as a place in a row: 1 brings most. Null if only a verdict waits for it. */
const rankOf = ({ adds }: Gap, { gaps }: ResultStandard): number | null => {
  // What adds equally much as far as a reader can see has the same rank.
  const sizes = [...new Set(gaps.filter((each) => each.adds > 0).map((each) => dutchScore(each.adds)))];
  return adds > 0 ? sizes.indexOf(dutchScore(adds)) + 1 : null;
};

const gapView = (gap: Gap, result: AuditResult) => {
  const told = describeGap(gap, result);
  return {
    ...told,
    criterion: gap.criterion,
    /** Adds the criterion if the question does not name it already. */
    subject: gap.question === null ? `${gap.criterion} · ${told.what}` : told.what,
    /** Where it is told in full. */
    anchor: anchorOf(gap.question ?? gap.criterion),
  };
};

/** The gaps of a standard, each with its rank; the largest first. */
export const gapsOf = (standard: ResultStandard, result: AuditResult) =>
  standard.gaps.map((gap) => ({ ...gapView(gap, result), rank: rankOf(gap, standard) }));

type RankedGap = ReturnType<typeof gapsOf>[number];

const leadWords = ({ rank }: RankedGap): string => (rank === null ? words.evidence : String(rank));

const gapRow = (gap: RankedGap): Row => ({
  lead: text(leadWords(gap)),
  blocks: [looking('strong', linkTo(gap.anchor, gap.subject))],
});

/** What keeps a standard from its target: the first three in view, the rest folded; a document says how many more there are. */
export const gapBlocks = (standard: ResultStandard, result: AuditResult): Block[] => {
  const gaps = gapsOf(standard, result);
  if (gaps.length === 0) return [text(words.nothing)];
  const [shown, rest] = [gaps.slice(0, SHOWN), gaps.slice(SHOWN)];
  return [
    ...onScreen(
      { kind: 'gaps', rows: shown.map(gapRow) },
      ...(rest.length === 0
        ? []
        : [
            {
              kind: 'details' as const,
              summary: words.more(rest.length),
              blocks: [{ kind: 'gaps' as const, rows: rest.map(gapRow) }],
            },
          ]),
    ),
    ...inDocument(
      tableOr(
        words.heading,
        reportColumns.gaps,
        shown.map((gap) => [leadWords(gap), gap.subject]),
        words.nothing,
      ),
      ...textOrNone(rest.length === 0 ? null : words.atCriteria(rest.length)),
    ),
  ];
};

type Gathered = { gap: Gap; standards: string[]; adds: number };

/** Every gap once, with the standards that it holds back and what closing it adds to all of them together. */
const gatherGaps = (result: AuditResult): Gathered[] => {
  const gathered = new Map<string, Gathered>();
  for (const { id, title, gaps } of result.standards) {
    for (const gap of gaps) {
      const known = gathered.get(gapKey(gap)) ?? { gap, standards: [], adds: 0 };
      gathered.set(gapKey(gap), {
        gap,
        standards: [...known.standards, `${id} ${title}`],
        adds: known.adds + gap.adds,
      });
    }
  }
  return [...gathered.values()];
};

/**
 * The gaps that would bring the most, one per criterion, among the criteria that count for the mark.
 * @param without criteria that are left out
 */
export const topGaps = (result: AuditResult, without: readonly string[] = []) => {
  const counting = new Set(
    result.criteria.filter(({ id, partOfMark }) => partOfMark && !without.includes(id)).map(({ id }) => id),
  );
  const ranked = gatherGaps(result)
    .filter(({ gap, adds }) => counting.has(gap.criterion) && adds > 0)
    .sort((one, other) => other.adds - one.adds);
  const first = ranked.filter(
    ({ gap }, index) => ranked.findIndex((other) => other.gap.criterion === gap.criterion) === index,
  );
  return first
    .slice(0, GAPS_IN_SUMMARY)
    .map(({ gap, standards }) => ({ ...gapView(gap, result), standards: listWords(standards, 'en') }));
};
