import type { AuditResult } from '../domain/audit-result.ts';
import { type Finding, SEVERITIES, subjectKey } from '../domain/finding.ts';
import { breakLines, mapTexts, toOneLine } from '../domain/plain-text.ts';
import { describeFinding } from '../messages/nl-findings.ts';
import { nextSteps } from '../messages/nl-next-steps.ts';
import { describeThreshold, markSentence, reportWords, severityHeadings } from '../messages/nl-report.ts';
import { dutchDate, dutchScore, verdictSigns, verdictWords } from '../messages/nl-words.ts';
import type { RenderContext, Renderer } from './renderer.ts';

/** Text on lines of at most `width` characters, each with this indent. */
const wrap = (text: string, width: number, indent: string): string =>
  breakLines(toOneLine(text), width - indent.length)
    .map((line) => indent + line)
    .join('\n');

/** Below this many columns, a line with a bar or a score no longer fits. */
const NARROW = 76;

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

const findingLines = (finding: Finding, { style, width, folder }: RenderContext): string[] => {
  const { title, message, advice } = describeFinding(finding, folder);
  const waived = finding.waived === undefined ? '' : reportWords.waivedShort(finding.waived.until);
  return [
    wrap(`${subjectKey(finding.subject)}: ${title}${waived} [${finding.code}]`, width, '  '),
    wrap(message, width, '    '),
    style.quiet(wrap(`→ ${advice}`, width, '    ')),
  ];
};

const findingBlocks = (result: AuditResult, context: RenderContext): string[] =>
  SEVERITIES.flatMap((severity) => {
    const own = result.findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return [];
    const tone = severity === 'error' ? context.style.bad : context.style.strong;
    return [
      tone(`${severityHeadings[severity]} (${own.length})`),
      ...own.flatMap((each) => findingLines(each, context)),
      '',
    ];
  });

const thresholdLines = (result: AuditResult, { style, width }: RenderContext): string[] => {
  const missed = result.thresholds.filter(({ reached }) => !reached);
  if (missed.length === 0) return [];
  const lines = missed.map((threshold) => wrap(describeThreshold(threshold), width, '  '));
  return [style.bad(reportWords.missedThresholds), ...lines, ''];
};

const summary = (result: AuditResult, context: RenderContext): string[] => {
  const { style, width } = context;
  const { mark } = result;
  const heading = `${result.school.name} · ${result.round.schoolYear} · ${dutchDate(result.date)}`;
  const outcome = reportWords.outcome(`${verdictSigns[mark.verdict]} ${verdictWords[mark.verdict]}`, mark.met, mark.of);
  return [
    style.strong(wrap(heading, width, '')),
    '',
    style.strong(wrap(outcome, width, '')),
    wrap(markSentence(mark), width, ''),
    '',
    style.strong(reportWords.standards),
    ...standardLines(result, width),
    '',
    style.strong(reportWords.criteria),
    ...criterionLines(result, context),
    '',
  ];
};

const steps = (result: AuditResult, { style, width, folder }: RenderContext): string[] => [
  style.strong(reportWords.next),
  ...nextSteps(result, folder).flatMap(({ text, command }, index) => [
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
export const renderSummary = inLines(summary);

/** The next steps, each with the command that does it. */
export const renderNextSteps = inLines(steps);

/** The result for a terminal of any width. Colour only repeats what signs and words say. */
export const renderTerminal = inLines((result, context) => [
  ...summary(result, context),
  ...findingBlocks(result, context),
  ...thresholdLines(result, context),
  ...steps(result, context),
]);
