import type { AuditResult } from '../../assessment/audit-result.ts';
import type { CheckedDossier } from '../../assessment/checked-dossier.ts';
import { isJudged } from '../../assessment/checked-dossier.ts';
import { reportWords } from '../result.ts';
import { runWords } from '../run.ts';
import { verdictWords } from '../verdicts.ts';

/** A row in the table of dossiers: the cells after the name, in the order of the headings. */
type OverviewCells = Record<'mark' | 'met' | 'errors' | 'warnings' | 'run', string>;

/** What an overview of many dossiers tells of one: little, so that it can be kept of all. */
export type Glance = {
  /** As the user named it. */
  folder: string;
  /** Its path from where paths start; empty when it starts there itself. */
  root: string;
  /** The name of the school; the folder if it could not be checked. */
  name: string;
  outcome: 'passed' | 'failed' | 'notRun';
  /** How many reasons its run has for failing. */
  failures: number;
  cells: OverviewCells;
};

/** The outcome of all dossiers, in one line. One that could not be checked does not count as failed. */
export const togetherWords = (glances: readonly Glance[]): string => {
  const numberOf = (wanted: Glance['outcome']) => glances.filter(({ outcome }) => outcome === wanted).length;
  const [passed, failed, notRun] = [numberOf('passed'), numberOf('failed'), numberOf('notRun')];
  return runWords.together(passed + failed, failed, notRun);
};

export const signOf = (good: boolean): string => (good ? '✓' : '✗');

/** The number of findings that no waiver accepts. */
const numberOf = ({ findings }: AuditResult, severity: 'error' | 'warning'): string =>
  String(findings.filter((each) => each.severity === severity && each.waived === undefined).length);

const UNKNOWN = '–';

const outcomeOf = (dossier: CheckedDossier): Glance['outcome'] => {
  if (!isJudged(dossier)) return 'notRun';
  return dossier.result.run.failed ? 'failed' : 'passed';
};

const cellsOf = (dossier: CheckedDossier): OverviewCells => {
  const sign = signOf(outcomeOf(dossier) === 'passed');
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

export const glanceAt = (dossier: CheckedDossier): Glance => ({
  folder: dossier.folder,
  root: dossier.root,
  name: isJudged(dossier) ? dossier.result.school.name : dossier.folder,
  outcome: outcomeOf(dossier),
  failures: isJudged(dossier) ? dossier.result.run.causes.length : 0,
  cells: cellsOf(dossier),
});
