import type { AuditResult } from '../../assessment/audit-result.ts';
import type { CheckedDossier } from '../../ci/check-renderer.ts';
import { isJudged } from '../../ci/checked-words.ts';
import { reportWords } from '../result.ts';
import { runWords } from '../run.ts';
import { verdictWords } from '../verdicts.ts';

/** A dossier in the table of all: the cells after its name, in the order of the headings. */
export type OverviewCells = Record<'mark' | 'met' | 'errors' | 'warnings' | 'run', string>;

/** Whether something is wrong: nobody could look, or the run failed. */
export const isBroken = (dossier: CheckedDossier): boolean => !isJudged(dossier) || dossier.result.run.failed;

/** What came of all of them, in one line: what was not checked is not counted as failed. */
export const togetherWords = (dossiers: readonly CheckedDossier[]): string => {
  const judged = dossiers.filter(isJudged);
  return runWords.together(judged.length, judged.filter(isBroken).length, dossiers.length - judged.length);
};

export const signOf = (good: boolean): string => (good ? '✓' : '✗');

/** The findings that nobody accepted. */
const numberOf = ({ findings }: AuditResult, severity: 'error' | 'warning'): string =>
  String(findings.filter((each) => each.severity === severity && each.waived === undefined).length);

const UNKNOWN = '–';

export const overviewCells = (dossier: CheckedDossier): OverviewCells => {
  const sign = signOf(!isBroken(dossier));
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
