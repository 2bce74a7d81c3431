import type { AuditResult, ResultCriterion } from '../../assessment/audit-result.ts';
import { dutchDate, listWords, sectorWords } from '../../base/words/words.ts';
import { roleTitle } from '../../framework/roles.ts';
import type { Page } from '../../page/blocks.ts';
import {
  type Block,
  bulletList,
  heading,
  type Inline,
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
import { aboutReportWords, headWords, scoreWords, summaryWords } from '../words/team.ts';
import { anchorOf } from './anchor.ts';
import { criteria } from './criteria.ts';
import { findings } from './findings.ts';
import { chances, type GapHomes, placeGaps } from './gaps.ts';
import { calendar, plan } from './plan.ts';
import { scores, standards } from './standards.ts';
import { trend } from './trend.ts';

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

const summary = (result: AuditResult, homes: GapHomes): Section => {
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

const sittings = (result: AuditResult): Inline[] =>
  result.sessions.map(({ date, present }) => {
    const roles = present.map((role) => roleTitle(role, result.qualityMark.roles));
    return [`${dutchDate(date)}: ${listWords(roles, 'en')}`];
  });

/** Only a web address becomes a link. */
const sources = ({ qualityMark }: AuditResult): Inline[] =>
  qualityMark.sources.map(({ title, url, note }) => [
    url !== undefined && /^https?:\/\//i.test(url) ? { text: title, href: url } : title,
    note === undefined ? '' : `. ${note}`,
  ]);

/** How the report was made. @param made the program, the mark and the date, in words for each medium */
const method = (result: AuditResult, made: { onScreen: string; inDocument: string }): Section => {
  const { scale, method: paragraphs, disclaimer } = result.qualityMark;
  const present = sittings(result);
  const levels: Block = { kind: 'scale', items: scale };
  return section('verantwoording', aboutReportWords.heading, [
    ...onScreen(looking('note', disclaimer), looking('paper-only meta', made.onScreen)),
    ...(present.length === 0 ? [] : [...onScreen(heading(3, aboutReportWords.present)), bulletList(present)]),
    ...onScreen(heading(3, aboutReportWords.scale), levels, heading(3, aboutReportWords.rules)),
    { kind: 'prose', lines: paragraphs.map((paragraph) => [paragraph]) },
    ...inDocument(text(`${aboutReportWords.scale}:`), levels),
    heading(3, aboutReportWords.sources),
    bulletList(sources(result), 'sources'),
    ...inDocument(text(made.inDocument)),
  ]);
};

/**
 * The self-assessment report for the team. On a screen, what to do comes before the criteria, which are long; in a document it
 * comes after what it is based on.
 */
export const teamPage = (result: AuditResult): Page => {
  const { school, round, date, qualityMark, tool } = result;
  const homes = placeGaps(result);
  const mark = reportWords.version(qualityMark.title, qualityMark.version);
  const details = [school.city, sectorWords[school.sector], school.brin]
    .filter((part) => part !== undefined)
    .join(' · ');
  const maker = `${tool.name} ${tool.version}`;
  const footer = `${mark} · ${maker} · ${headWords.asOf(date)}`;
  const [agreed, dated] = [plan(result), calendar(result)];
  return {
    look: 'report',
    title: reportWords.title(qualityMark.title, school.name),
    name: school.name,
    kicker: [headWords.kicker, { text: round.schoolYear, look: 'year' }],
    meta: [mark, headWords.asOf(date), details].filter((part) => part !== '').join(' · '),
    footer,
    about: [headWords.about([school.name, details], round.schoolYear, date)],
    header: headWords.header(school.name, round.schoolYear),
    made: { by: tool.name, on: date },
    blocks: [
      ...inDocument({ kind: 'quote', line: [qualityMark.disclaimer] }),
      summary(result, homes),
      ...trend(result),
      standards(result, homes),
      ...onScreen(agreed, dated),
      criteria(result, homes),
      findings(result),
      ...inDocument(agreed, dated),
      method(result, { onScreen: footer, inDocument: `${mark} · ${maker}` }),
    ],
  };
};
