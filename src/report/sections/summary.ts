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
import { lackingEvidence, type NextStep, nextSteps } from '../../wording/next-steps.ts';
import { markSentence, reportWords } from '../../wording/result.ts';
import { tellVerdict, verdictSigns, verdictWords } from '../../wording/verdicts.ts';
import { signalWords, summaryWords } from '../words/team.ts';
import { anchorOf } from './anchor.ts';
import { topGaps } from './gaps.ts';
import { standingBlock } from './page-head.ts';
import { agreementBlocks, openAgreements } from './plan.ts';
import { strongBlock, urgentBlock } from './signals.ts';
import { profileBlocks } from './standards.ts';

/**
 * The first page, which says it all: the mark with its criteria, the standards as a profile, what is strong, what is urgent, what to do
 * next, and what was agreed.
 */

const markBlock = (result: AuditResult): Block => {
  const { mark } = result;
  const reached = reportWords.ofTen(mark.met, mark.of);
  const told = summaryWords.mark(verdictSigns[mark.verdict], verdictWords[mark.verdict], reached);
  return standingBlock(result, [[strong(told)], [markSentence(mark)]]);
};

/** The criteria of the mark as a row of shapes. */
const strip = (criteria: readonly ResultCriterion[]): Block => ({
  kind: 'strip',
  caption: summaryWords.ofMark,
  heads: summaryWords.stripHeads,
  items: criteria.map((criterion) => ({
    id: criterion.id,
    title: criterion.title,
    href: `#${anchorOf(criterion.id)}`,
    shape: criterion.verdict,
    sign: verdictSigns[criterion.verdict],
    verdict: tellVerdict(criterion),
    alt: summaryWords.shape(criterion.id, criterion.title, tellVerdict(criterion)),
  })),
});

const supplements = (criteria: readonly ResultCriterion[]): Block[] => {
  if (criteria.length === 0) return [];
  const links = criteria.flatMap((criterion, index) => [
    linkTo(anchorOf(criterion.id), `${criterion.id} ${criterion.title}`),
    ` (${tellVerdict(criterion)})${index === criteria.length - 1 ? '.' : ', '}`,
  ]);
  return [looking('meta', summaryWords.supplements, ...links)];
};

const firstWith = (wanted: (criterion: ResultCriterion) => boolean, { criteria }: AuditResult): string =>
  anchorOf(criteria.find(wanted)?.id ?? 'criteria');

/** Where on the page a step begins. */
const placeOf: Record<NonNullable<NextStep['about']>, (result: AuditResult) => string> = {
  questions: (result) => firstWith(({ questions }) => questions.some(({ state }) => state === 'open'), result),
  evidence: (result) => firstWith((criterion) => lackingEvidence(result).includes(criterion), result),
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
  ];
};

const MOST_AGREEMENTS = 3;

/** What would bring most, to fill up what was agreed. @param most 1 or more */
const toAgree = (result: AuditResult, most: number): Block[] => {
  const planned = result.actions.filter(({ done }) => done !== true).map(({ criterion }) => criterion);
  const gaps = topGaps(result, planned).slice(0, most);
  if (gaps.length === 0) return [];
  return [
    text(summaryWords.toAgree(planned.length > 0)),
    {
      kind: 'steps',
      items: gaps.map(({ subject, advice, anchor }) => ({
        paragraphs: [looking('strong', linkTo(anchor, subject)), text(advice)],
      })),
    },
  ];
};

/** What the team agreed to do first, with who and when; and what to agree on while that is less than three. */
const agreedBlocks = (result: AuditResult): Block[] => {
  const agreements = openAgreements(result).slice(0, MOST_AGREEMENTS);
  const left = MOST_AGREEMENTS - agreements.length;
  return [
    heading(3, summaryWords.agreed),
    ...agreementBlocks(summaryWords.agreed, agreements, summaryWords.nothingAgreed),
    ...(left > 0 ? toAgree(result, left) : []),
  ];
};

export const summarySection = (result: AuditResult): Section => {
  const { disclaimer } = result.qualityMark;
  const ofMark = result.criteria.filter(({ partOfMark }) => partOfMark);
  return {
    ...section('samenvatting', summaryWords.heading, [
      markBlock(result),
      heading(3, summaryWords.ofMark),
      strip(ofMark),
      ...supplements(result.criteria.filter(({ partOfMark }) => !partOfMark)),
      heading(3, reportWords.standards),
      ...profileBlocks(result),
      {
        kind: 'columns',
        columns: [
          [heading(3, signalWords.strongHeading), strongBlock(result)],
          [heading(3, signalWords.urgentHeading), urgentBlock(result)],
          nextBlocks(result),
        ],
      },
      ...agreedBlocks(result),
      ...onScreen(looking('note', disclaimer)),
      ...inDocument({ kind: 'quote', line: [disclaimer] }),
    ]),
    isFirst: true,
  };
};
