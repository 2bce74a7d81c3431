import type { AuditResult } from '../../assessment/audit-result.ts';
import type { CheckedDossier } from '../../assessment/checked-dossier.ts';
import { isJudged } from '../../assessment/checked-dossier.ts';
import { reportWords } from '../result.ts';
import { runWords } from '../run.ts';
import { verdictWords } from '../verdicts.ts';

/** A row in the table of dossiers: the cells after the name, in the order of the headings. */
type OverviewCells = Record<'mark' | 'met' | 'errors' | 'warnings' | 'run', string>;

/** Whether a dossier failed, or could not be checked. */
export const failsCheck = (dossier: CheckedDossier): boolean => !isJudged(dossier) || dossier.result.run.failed;

/** The outcome of all dossiers, in one line. One that could not be checked does not count as failed. */
export const togetherWords = (dossiers: readonly CheckedDossier[]): string => {
  const judged = dossiers.filter(isJudged);
  return runWords.together(judged.length, judged.filter(failsCheck).length, dossiers.length - judged.length);
};

export const signOf = (good: boolean): string => (good ? '✓' : '✗');

/** The number of findings that no waiver accepts. */
const numberOf = ({ findings }: AuditResult, severity: 'error' | 'warning'): string =>
  String(findings.filter((each) => each.severity === severity && each.waived === undefined).length);

const UNKNOWN = '–';

export const overviewCells = (dossier: CheckedDossier): OverviewCells => {
  const sign = signOf(!failsCheck(dossier));
  if (!isJudged(dossier)) {
    const run = `${sign} ${runWords.notRun.toLowerCase()}`;
    return { mark: UNKNOWN, met: UNKNOWN, errors: UNKNOWN, warnings: UNKNOWN, run };
  }
  const { mark, run } = dossier.result;
  return {
    mark: verdictWords[mark.verdict],
    met: reportWords.ofTen(mark.met, mark.of),
    errors: numberOf(dossier.result, 'error'),
    warnings: numberOf(dossier.result, 'warning'),
    run: `${sign} ${run.failed ? runWords.notOk : runWords.ok}`,
  };
};
