import type { AuditResult, ResultCriterion } from '../../assessment/audit-result.ts';
import {
  type Block,
  bulletList,
  heading,
  inDocument,
  linkTo,
  looking,
  onScreen,
  type Section,
  section,
  strong,
  text,
} from '../../page/blocks.ts';
import { type NextStep, nextSteps } from '../../wording/next-steps.ts';
import { markSentence, reportWords } from '../../wording/result.ts';
import { verdictSigns, verdictWords } from '../../wording/verdicts.ts';
import { reportColumns } from '../words/columns.ts';
import { scoreWords, summaryWords } from '../words/team.ts';
import { anchorOf } from './anchor.ts';
import { chances, type GapHomes } from './gaps.ts';
import { scores } from './standards.ts';

/** The first page: the mark, its criteria and standards, what would gain most, and what to do next. */

const markBlock = ({ mark }: AuditResult): Block => {
  const told = summaryWords.mark(
    verdictSigns[mark.verdict],
    verdictWords[mark.verdict],
    reportWords.ofTen(mark.met, mark.of),
  );
  return {
    kind: 'mark',
    met: String(mark.met),
    of: scoreWords.of(mark.of),
    verdict: { shape: mark.verdict, words: verdictWords[mark.verdict] },
    sentence: markSentence(mark),
    told: [[strong(told)], [markSentence(mark)]],
  };
};

/** The criteria of the mark as a row of shapes. */
const strip = (criteria: readonly ResultCriterion[]): Block => ({
  kind: 'strip',
  items: criteria.map(({ id, title, verdict }) => ({
    id,
    title,
    href: `#${anchorOf(id)}`,
    shape: verdict,
    verdict: verdictWords[verdict],
    alt: summaryWords.shape(id, title, verdictWords[verdict]),
  })),
  meanings: [...new Set(criteria.map(({ verdict }) => `${verdictSigns[verdict]} ${verdictWords[verdict]}`))].join(
    '   ',
  ),
});

const supplements = (criteria: readonly ResultCriterion[]): Block[] => {
  if (criteria.length === 0) return [];
  const links = criteria.flatMap(({ id, title, verdict }, index) => [
    linkTo(anchorOf(id), `${id} ${title}`),
    ` (${verdictWords[verdict]})${index === criteria.length - 1 ? '.' : ', '}`,
  ]);
  return [looking('meta', summaryWords.supplements, ...links)];
};

const firstWith = (wanted: (criterion: ResultCriterion) => boolean, { criteria }: AuditResult): string =>
  anchorOf(criteria.find(wanted)?.id ?? 'criteria');

/** Where on the page a step begins. */
const placeOf: Record<NonNullable<NextStep['about']>, (result: AuditResult) => string> = {
  questions: (result) => firstWith(({ questions }) => questions.some(({ state }) => state === 'open'), result),
  evidence: (result) => firstWith(({ requirements }) => requirements.some(({ state }) => state === 'missing'), result),
  files: () => 'bevindingen',
  agreements: () => 'actieplan',
};

/** What to do next, each with a link to where it begins. */
export const stepsOf = (result: AuditResult) =>
  nextSteps(result).map((step) => ({
    words: step.text,
    anchor: step.about === undefined ? null : placeOf[step.about](result),
  }));

const nextBlocks = (result: AuditResult): Block[] => {
  const steps = stepsOf(result);
  return [
    heading(3, reportWords.next),
    ...onScreen({
      kind: 'steps',
      items: steps.map((step) => ({ paragraphs: [text(linkTo(step.anchor, step.words))] })),
    }),
    ...inDocument(bulletList(steps.map((step) => [step.words]))),
    ...onScreen(looking('note', result.qualityMark.disclaimer)),
  ];
};

export const summarySection = (result: AuditResult, homes: GapHomes): Section => {
  const ofMark = result.criteria.filter(({ partOfMark }) => partOfMark);
  const largest = chances(result, homes);
  return section('samenvatting', summaryWords.heading, [
    markBlock(result),
    ...onScreen(heading(3, summaryWords.ofMark)),
    strip(ofMark),
    ...onScreen(
      ...supplements(result.criteria.filter(({ partOfMark }) => !partOfMark)),
      heading(3, reportWords.standards),
      scores(result, reportColumns.standards, true),
    ),
    { kind: 'columns', columns: [...(largest.length === 0 ? [] : [largest]), nextBlocks(result)] },
  ]);
};
