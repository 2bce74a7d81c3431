import type { AuditResult } from '../../assessment/audit-result.ts';
import type { ResultFinding } from '../../assessment/result-finding.ts';
import { breakLines, mapTexts, toOneLine } from '../../base/plain-text.ts';
import { afterColon, dutchDate, dutchScore } from '../../base/words/words.ts';
import { describeFinding } from '../../findings/describe-finding.ts';
import { subjectKey } from '../../findings/finding.ts';
import { SEVERITIES } from '../../findings/severity.ts';
import { adviseIn, fitLines } from '../../terminal/screen.ts';
import { type Dress, isBare } from '../../terminal/style.ts';
import { nextSteps } from '../next-steps.ts';
import { markOutcome, markSentence, reportWords, severityHeadings } from '../result.ts';
import { placeWords, runWords } from '../run.ts';
import { verdictSigns, verdictWords } from '../verdicts.ts';

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

/** More findings of one kind than this are listed together: nobody reads 44 times that a question is open. */
const MOST_APART = 3;

/** Of more different pieces of advice, the first ones are enough to go on. */
const MOST_ADVICES = 2;

/** The code of a finding, for a look-up. */
const codeOf = (dress: Dress, code: string | undefined): string => (isBare(dress) ? '' : ` [${code}]`);

const headOf = (finding: ResultFinding, title: string, dress: Dress): string => {
  const subject = subjectKey(finding.subject);
  const place = placeWords(finding.location);
  const isKnown = place.endsWith(subject) || isBare(dress);
  return `${subject}: ${afterColon(title)}${codeOf(dress, finding.code)}${isKnown ? '' : ` (${place})`}`;
};

const adviceLine = (advice: string, { style, width, menu }: Dress): string =>
  style.quiet(wrap(`→ ${adviseIn(menu, advice)}`, width, '    '));

const findingLines = (finding: ResultFinding, dress: Dress): string[] => {
  const { width, folder } = dress;
  const { title, message, advice } = describeFinding(finding, folder);
  return [
    wrap(headOf(finding, title, dress), width, '  '),
    wrap(message, width, '    '),
    ...(finding.waived === undefined ? [] : [wrap(reportWords.waived(finding.waived), width, '    ')]),
    adviceLine(advice, dress),
  ];
};

/** Many findings of one kind: their title, their subjects, and each advice that is given for them. */
const togetherLines = (findings: readonly ResultFinding[], dress: Dress): string[] => {
  const { width, folder } = dress;
  // Each has another name in the register: one advice for all names none.
  const described = findings.map(({ code, params }) => describeFinding({ code, params }, folder));
  const advices = new Set(described.map(({ advice }) => advice));
  const [first] = described;
  return [
    wrap(`${first?.title} (${findings.length} ×)${codeOf(dress, findings[0]?.code)}`, width, '  '),
    wrap(findings.map(({ subject }) => subjectKey(subject)).join(', '), width, '    '),
    ...[...advices].slice(0, MOST_ADVICES).map((advice) => adviceLine(advice, dress)),
  ];
};

const byCode = (findings: readonly ResultFinding[]): ResultFinding[][] => {
  const groups = new Map<string, ResultFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group === undefined) groups.set(finding.code, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
};

/** Errors are mended one by one, so each is shown in full. */
const isTogether = (group: readonly ResultFinding[]): boolean =>
  group.length > MOST_APART && group[0]?.severity !== 'error';

const blockLines = (findings: readonly ResultFinding[], context: Dress): string[] =>
  byCode(findings).flatMap((group) =>
    isTogether(group) ? togetherLines(group, context) : group.flatMap((each) => findingLines(each, context)),
  );

/** All findings by severity, the worst first; those that waivers accept come last. */
export const findingBlocks = (result: AuditResult, context: Dress): string[] => {
  const block = (heading: string, findings: readonly ResultFinding[]) =>
    findings.length === 0 ? [] : [`${heading} (${findings.length})`, ...blockLines(findings, context), ''];
  const open = result.findings.filter(({ waived }) => waived === undefined);
  return [
    ...SEVERITIES.flatMap((severity) => {
      const [heading, ...lines] = block(
        severityHeadings[severity],
        open.filter((finding) => finding.severity === severity),
      );
      const tone = severity === 'error' ? context.style.bad : context.style.strong;
      return heading === undefined ? [] : [tone(heading), ...lines];
    }),
    ...block(
      runWords.accepted,
      result.findings.filter(({ waived }) => waived !== undefined),
    ),
  ];
};

/** Wraps text to lines of at most `width` characters, each with this indent; longer words stay whole. */
export const wrap = (text: string, width: number, indent: string): string =>
  breakLines(toOneLine(text), width - indent.length)
    .map((line) => indent + line)
    .join('\n');

/** On fewer columns, a line with a bar, a score or a table does not fit. */
export const NARROW = 76;
