import type { AuditResult, ResultStandard } from '../../assessment/audit-result.ts';
import { dutchNumber, dutchScore } from '../../base/words/words.ts';
import {
  type Block,
  type Column,
  cell,
  heading,
  type Inline,
  inDocument,
  linkTo,
  looking,
  onScreen,
  type Part,
  type ScoreBar,
  type Section,
  section,
  strong,
  type Table,
  text,
  textOrNone,
} from '../../page/blocks.ts';
import { mixSentence } from '../../wording/evidence.ts';
import { reportWords } from '../../wording/result.ts';
import { verdictWords } from '../../wording/verdicts.ts';
import { reportColumns } from '../words/column-widths.ts';
import { gapListWords, mixWords, scoreWords, standardWords as words } from '../words/team.ts';
import { anchorOf } from './anchor.ts';
import { gapBlocks } from './gaps.ts';

/** The scores of the standards: with bars on a screen, as a table in a document. */

const nameOf = ({ id, title }: ResultStandard): string => `${id} ${title}`;

const barOf = ({ score, target }: ResultStandard): ScoreBar => ({
  draw: 'score',
  score,
  target,
  alt: scoreWords.bar(score, target),
});

/** The first question that must be answered before a standard gets a score. */
const missingAnchor = ({ gaps }: ResultStandard, { criteria }: AuditResult): string | null => {
  const without = new Set(criteria.filter(({ score }) => score === null).map(({ id }) => id));
  const first = gaps.find(
    ({ criterion, question, level }) => question !== null && level === null && without.has(criterion),
  );
  return first === undefined || first.question === null ? null : anchorOf(first.question);
};

/** Scores with their targets, for a page without standards or questions to link to. */
export const scores = ({ standards }: AuditResult, columns: readonly Column[]): Block => ({
  kind: 'scores',
  caption: scoreWords.caption,
  heads: columns.slice(0, 4).map(([head]) => head),
  rows: standards.map((standard) => ({
    name: [nameOf(standard)],
    bar: barOf(standard),
    otherwise: [{ text: missingWords(standard) ?? '', look: 'meta no-score' }],
    score: dutchScore(standard.score),
    target: dutchNumber(standard.target),
    gap: dutchScore(standard.gap),
  })),
  legend: scoreWords.legend,
});

/** The standards as a profile: a bar each, with links to what they are made of. */
export const profileBlocks = (result: AuditResult): Block[] => [
  ...onScreen({
    kind: 'profile',
    caption: scoreWords.profile,
    heads: reportColumns.profile.map(([head]) => head),
    rows: result.standards.map((standard) => ({
      name: [linkTo(anchorOf(standard.id), nameOf(standard))],
      bar: barOf(standard),
      otherwise: [{ ...linkTo(missingAnchor(standard, result), scoreWords.noneYet), look: 'meta no-score' }],
      score: dutchScore(standard.score),
    })),
    legend: scoreWords.legend,
  }),
  ...inDocument({
    kind: 'table',
    caption: scoreWords.profile,
    columns: reportColumns.profile,
    rows: result.standards.map((standard) => [
      cell(nameOf(standard)),
      barOf(standard),
      cell(standard.score === null ? scoreWords.noneYet : dutchScore(standard.score)),
    ]),
    pictures: scoreWords.pictures,
  }),
];

/** Why a standard has no score; null if it has one. */
const missingWords = ({ score, missing }: ResultStandard): string | null =>
  score === null && missing > 0 ? reportWords.noScoreYet(missing) : null;

/** The scores as a table; drops the cells that have no column. */
export const scoresTable = ({ standards }: AuditResult, columns: readonly Column[]): Table => ({
  kind: 'table',
  caption: scoreWords.caption,
  columns,
  rows: standards.map((standard) =>
    [
      cell(nameOf(standard)),
      cell(dutchScore(standard.score)),
      cell(dutchNumber(standard.target)),
      cell(dutchScore(standard.gap)),
    ].slice(0, columns.length),
  ),
});

const leftWords = (gap: number): string => (gap > 0 ? words.left(gap) : words.targetReached);

const asideOf = ({ score, target, gap }: ResultStandard): Inline => [
  ...(score === null ? [] : [strong(dutchScore(score)), ` ${scoreWords.of(dutchNumber(target))}`]),
  ...(gap === null ? [] : [' ', { text: leftWords(gap), look: 'meta' }]),
];

const members = (standard: ResultStandard, { criteria }: AuditResult): Block => ({
  kind: 'members',
  items: criteria
    .filter(({ id }) => standard.criteria.includes(id))
    .map(({ id, title, verdict, links }) => ({
      name: `${id} ${title}`,
      href: `#${anchorOf(id)}`,
      shape: verdict,
      verdict: verdictWords[verdict],
      aside: links.some((each) => each.standard === standard.id && each.link === 'primary') ? words.double : null,
    })),
});

/** The evidence that counts, as parts of one bar. */
const mixBlock = ({ mix }: ResultStandard): Block =>
  mix.policy + mix.practice + mix.perception === 0
    ? text(words.noEvidence)
    : {
        kind: 'mix',
        draw: 'mix',
        parts: (['policy', 'practice', 'perception'] as const).map((kind) => ({
          kind,
          number: mix[kind],
          words: mixWords[kind],
        })),
      };

/** The criteria by name, for whoever reads no codes. */
const memberNames = (standard: ResultStandard, { criteria }: AuditResult): string =>
  words.madeOf(criteria.filter(({ id }) => standard.criteria.includes(id)).map(({ title }) => title));

/** Folded on a screen, open on paper. */
const standardPart = (standard: ResultStandard, result: AuditResult): Part => ({
  kind: 'standard',
  id: anchorOf(standard.id),
  code: standard.id,
  title: standard.title,
  aside: asideOf(standard),
  blocks: [
    text(standard.summary),
    ...textOrNone(missingWords(standard), 'meta'),
    {
      kind: 'details',
      summary: words.inside,
      look: 'on-paper',
      blocks: [
        ...inDocument(...textOrNone(memberNames(standard, result)), ...textOrNone(mixSentence(standard.mix))),
        {
          kind: 'columns',
          columns: [
            onScreen(
              heading(4, words.members),
              members(standard, result),
              heading(4, words.evidence),
              mixBlock(standard),
            ),
            [...onScreen(heading(4, gapListWords.heading)), ...gapBlocks(standard, result)],
          ],
        },
      ],
    },
  ],
});

/** Each standard with what its score is made of and what it lacks. */
export const standardsSection = (result: AuditResult): Section => ({
  ...section('standaarden', reportWords.standards, [
    looking('lead', words.lead),
    ...result.standards.map((standard) => standardPart(standard, result)),
  ]),
  short: words.short,
});
