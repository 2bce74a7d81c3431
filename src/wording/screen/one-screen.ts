import type { AuditResult } from '../../assessment/audit-result.ts';
import { folderArgument } from '../../base/folder-argument.ts';
import { count, dutchDate, dutchScore, listWords } from '../../base/words/words.ts';
import { describeFinding } from '../../findings/describe-finding.ts';
import type { FindingCode } from '../../findings/finding.ts';
import { SEVERITIES } from '../../findings/severity.ts';
import { adviseIn } from '../../terminal/screen.ts';
import type { Dress } from '../../terminal/style.ts';
import { markOutcome } from '../result.ts';
import { verdictSigns, verdictWords } from '../verdicts.ts';
import { screenWords as words } from './screen-words.ts';
import { stepLines } from './summary-lines.ts';
import { wrap } from './wrap.ts';

/** What `check` says on one screen: where the school stands, how much was found, what to do now. */

/** A strip with its wide gaps where it fits on a line. */
const strip = (text: string, width: number): string =>
  text.length + 2 <= width ? `  ${text}` : wrap(text, width, '  ');

/** 'C1 ●  C2 ?': every criterion in the order of the mark, told by shape. */
const criterionStrip = ({ criteria }: AuditResult): string =>
  criteria.map(({ id, verdict }) => `${id} ${verdictSigns[verdict]}`).join('  ');

/** '● voldaan (4) · ◐ deels voldaan (4)': what the shapes mean, with how many there are. */
const legend = ({ criteria }: AuditResult): string =>
  [...new Set(criteria.map(({ verdict }) => verdict))]
    .map((verdict) => {
      const number = criteria.filter((each) => each.verdict === verdict).length;
      return `${verdictSigns[verdict]} ${verdictWords[verdict]} (${number})`;
    })
    .join(' · ');

const standardStrip = ({ standards }: AuditResult): string =>
  standards.map(({ id, score }) => `${id} ${dutchScore(score)}`).join('  ');

/** How many findings there are of each severity, without those that are accepted; and how to read them. */
const foundLine = ({ findings }: AuditResult, { folder, menu, width }: Dress): string => {
  const open = findings.filter(({ waived }) => waived === undefined);
  const counts = SEVERITIES.flatMap((severity) => {
    const number = open.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [count(number, ...words.severity[severity])];
  });
  const all = words.found(listWords(counts, 'en'), `ouder-audit check${folderArgument(folder)} --details`);
  return wrap(counts.length === 0 ? words.nothingFound : adviseIn(menu, all), width, '');
};

/** What nobody should judge by unawares, also without the details: another framework, and what its rules changed. */
const ALWAYS_TOLD: readonly FindingCode[] = ['framework-altered', 'framework-version-differs'];

const toldLines = ({ findings }: AuditResult, { style, width, folder }: Dress): string[] =>
  findings
    .filter(({ code }) => ALWAYS_TOLD.includes(code))
    .map((finding) => style.strong(wrap(describeFinding(finding, folder).message, width, '')));

/** Where the school stands and what to do now, in some fifteen lines. */
export const shortLines = (result: AuditResult, context: Dress): string[] => {
  const { style, width, folder } = context;
  const heading = `${result.school.name} · ${result.round.schoolYear} · ${dutchDate(result.date)}`;
  return [
    style.strong(wrap(heading, width, '')),
    style.strong(wrap(markOutcome(result.mark), width, '')),
    strip(criterionStrip(result), width),
    style.quiet(wrap(legend(result), width, '  ')),
    strip(words.standards(standardStrip(result)), width),
    foundLine(result, context),
    ...toldLines(result, context),
    '',
    ...stepLines(result, context, `ouder-audit check${folderArgument(folder)} --details`),
  ];
};
