import type { AuditResult } from '../../assessment/audit-result.ts';
import { mapTexts, toOneLine } from '../../base/plain-text.ts';
import { dutchDate, dutchScore } from '../../base/words/words.ts';
import { fitLines } from '../../terminal/screen.ts';
import type { Dress } from '../../terminal/style.ts';
import { nextSteps } from '../next-steps.ts';
import { markOutcome, markSentence, reportWords } from '../result.ts';
import { verdictSigns, verdictWords } from '../verdicts.ts';
import { NARROW, wrap } from './wrap.ts';

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

const criterionLines = (result: AuditResult, { style, width }: Dress): string[] =>
  result.criteria.map(({ id, title, verdict, score, partOfMark }) => {
    const words = `${verdictSigns[verdict]} ${verdictWords[verdict]}`;
    const extra = partOfMark ? '' : reportWords.supplement;
    if (width < NARROW) return wrap(`${id} ${title}${extra}: ${words}`, width, '  ');
    const tone = verdict === 'met' ? style.good : verdict === 'notMet' ? style.bad : style.plain;
    return `  ${id.padEnd(4)} ${(title + extra).padEnd(32)} ${dutchScore(score).padStart(4)}  ${tone(words)}`;
  });

const markLines = ({ mark }: AuditResult, { style, width }: Dress): string[] => {
  return [style.strong(wrap(markOutcome(mark), width, '')), wrap(markSentence(mark), width, '')];
};

/** Where the school stands: the mark, the standards, the criteria. */
export const summaryLines = (result: AuditResult, context: Dress): string[] => {
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

/** The next steps. @param look the command that shows the findings; null when they are shown above, undefined for the usual one */
export const stepLines = (result: AuditResult, dress: Dress, look?: string | null): string[] => [
  dress.style.strong(reportWords.next),
  ...nextSteps(result, dress.folder, look).flatMap(({ text, command }, index) => [
    wrap(`${index + 1}. ${text}`, dress.width, '  '),
    ...(command === null ? [] : fitLines([`     ${command}`], dress).map((line) => dress.style.quiet(line))),
  ]),
  '',
];

/** Makes a renderer of lines. It first puts every text of the result on one line, without terminal control characters. */
const inLines =
  (linesOf: (result: AuditResult, context: Dress) => string[]) =>
  (result: AuditResult, context: Dress): string =>
    linesOf(mapTexts(result, toOneLine), context).join('\n');

/** The summary at the end of an interview: the mark, the standards, the criteria. */
export const renderSummary = inLines(summaryLines);

/** The next steps, each with the command that does it. */
export const renderNextSteps = inLines((result, context) => stepLines(result, context));
