import type { AuditResult } from '../../assessment/audit-result.ts';
import { mapTexts, toOneLine } from '../../base/plain-text.ts';
import { dutchDate, dutchScore } from '../../base/words/words.ts';
import type { RenderContext, Renderer } from '../../report/renderer.ts';
import { nextSteps } from '../next-steps.ts';
import { markSentence, reportWords } from '../result.ts';
import { verdictSigns, verdictWords } from '../verdicts.ts';
import { NARROW, wrap } from './terminal-lines.ts';

const scale = (score: number | null): string => {
  const filled = score === null ? 0 : Math.round((score / 3) * 12);
  return '█'.repeat(filled) + '░'.repeat(12 - filled);
};

const standardLines = (result: AuditResult, width: number): string[] =>
  result.standards.map(({ id, title, score, target, missing }) => {
    const state = score === null ? reportWords.withoutScore(missing) : reportWords.ofTarget(target);
    return width < NARROW
      ? wrap(`${id} ${title}: ${dutchScore(score)} ${state}`, width, '  ')
      : `  ${id}  ${title.padEnd(26)} ${scale(score)}  ${dutchScore(score)} ${state}`;
  });

const criterionLines = (result: AuditResult, { style, width }: RenderContext): string[] =>
  result.criteria.map(({ id, title, verdict, score, partOfMark }) => {
    const words = `${verdictSigns[verdict]} ${verdictWords[verdict]}`;
    const extra = partOfMark ? '' : reportWords.supplement;
    if (width < NARROW) return wrap(`${id} ${title}${extra}: ${words}`, width, '  ');
    const tone = verdict === 'met' ? style.good : verdict === 'notMet' ? style.bad : style.plain;
    return `  ${id.padEnd(4)} ${(title + extra).padEnd(32)} ${dutchScore(score).padStart(4)}  ${tone(words)}`;
  });

const markLines = ({ mark }: AuditResult, { style, width }: RenderContext): string[] => {
  const outcome = reportWords.outcome(`${verdictSigns[mark.verdict]} ${verdictWords[mark.verdict]}`, mark.met, mark.of);
  return [style.strong(wrap(outcome, width, '')), wrap(markSentence(mark), width, '')];
};

/** Where the school stands: the mark, the standards, the criteria. */
export const summaryLines = (result: AuditResult, context: RenderContext): string[] => {
  const { style, width } = context;
  const heading = `${result.school.name} · ${result.round.schoolYear} · ${dutchDate(result.date)}`;
  return [
    style.strong(wrap(heading, width, '')),
    '',
    ...markLines(result, context),
    '',
    style.strong(reportWords.standards),
    ...standardLines(result, width),
    '',
    style.strong(reportWords.criteria),
    ...criterionLines(result, context),
    '',
  ];
};

/** What to do now. @param checked whether the findings stand above it */
export const stepLines = (result: AuditResult, { style, width, folder }: RenderContext, checked = false): string[] => [
  style.strong(reportWords.next),
  ...nextSteps(result, folder, checked).flatMap(({ text, command }, index) => [
    wrap(`${index + 1}. ${text}`, width, '  '),
    ...(command === null ? [] : [style.quiet(`     ${command}`)]),
  ]),
  '',
];

/** A renderer of lines; every text of the result is on one line and free of what steers a terminal before it starts. */
const inLines =
  (linesOf: (result: AuditResult, context: RenderContext) => string[]): Renderer =>
  (result, context) =>
    linesOf(mapTexts(result, toOneLine), context).join('\n');

/** What a team reads at the end of an interview: the mark, the standards, the criteria. */
export const renderSummary = inLines(summaryLines);

/** The next steps, each with the command that does it. */
export const renderNextSteps = inLines((result, context) => stepLines(result, context));
