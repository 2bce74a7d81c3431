import type { AuditResult } from '../../assessment/audit-result.ts';
import type { ResultFinding } from '../../assessment/result-finding.ts';
import { afterColon } from '../../base/words/words.ts';
import { describeFinding } from '../../findings/describe-finding.ts';
import { subjectKey } from '../../findings/finding.ts';
import { SEVERITIES } from '../../findings/severity.ts';
import { adviseIn } from '../../terminal/screen.ts';
import { type Dress, isBare } from '../../terminal/style.ts';
import { reportWords, severityHeadings } from '../result.ts';
import { placeWords, runWords } from '../run.ts';
import { wrap } from './wrap.ts';

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
