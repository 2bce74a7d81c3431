import type { AuditResult } from '../../assessment/audit-result.ts';
import type { ResultFinding } from '../../assessment/result-finding.ts';
import { describeFinding } from '../../findings/describe-finding.ts';
import { subjectKey } from '../../findings/finding.ts';
import { SEVERITIES } from '../../findings/severity.ts';
import type { RenderContext } from '../../report/renderer.ts';
import { reportWords, severityHeadings } from '../result.ts';
import { placeWords, runWords } from '../run.ts';
import { wrap } from './terminal-lines.ts';

/** More of the same than this, and they are named together: nobody reads 44 times that a question is open. */
const MOST_APART = 3;

const headOf = (finding: ResultFinding, title: string): string => {
  const subject = subjectKey(finding.subject);
  const place = placeWords(finding.location);
  const where = place.endsWith(subject) ? '' : ` (${place})`;
  return `${subject}: ${title} [${finding.code}]${where}`;
};

const findingLines = (finding: ResultFinding, { style, width, folder }: RenderContext): string[] => {
  const { title, message, advice } = describeFinding(finding, folder);
  return [
    wrap(headOf(finding, title), width, '  '),
    wrap(message, width, '    '),
    ...(finding.waived === undefined ? [] : [wrap(reportWords.waived(finding.waived), width, '    ')]),
    style.quiet(wrap(`→ ${advice}`, width, '    ')),
  ];
};

/** Many findings of one kind: what they are called, where they are, and the advice when it is the same for all. */
const togetherLines = (findings: readonly ResultFinding[], { style, width, folder }: RenderContext): string[] => {
  const described = findings.map((finding) => describeFinding(finding, folder));
  const advices = new Set(described.map(({ advice }) => advice));
  const [first] = described;
  return [
    wrap(`${first?.title} (${findings.length} ×) [${findings[0]?.code}]`, width, '  '),
    wrap(findings.map(({ subject }) => subjectKey(subject)).join(', '), width, '    '),
    ...(advices.size === 1 ? [style.quiet(wrap(`→ ${first?.advice}`, width, '    '))] : []),
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

/** Errors are mended one by one, so each is told in full. */
const isTogether = (group: readonly ResultFinding[]): boolean =>
  group.length > MOST_APART && group[0]?.severity !== 'error';

const blockLines = (findings: readonly ResultFinding[], context: RenderContext): string[] =>
  byCode(findings).flatMap((group) =>
    isTogether(group) ? togetherLines(group, context) : group.flatMap((each) => findingLines(each, context)),
  );

/** All findings: by what to do first, and those that were accepted for a while at the end. */
export const findingBlocks = (result: AuditResult, context: RenderContext): string[] => {
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
