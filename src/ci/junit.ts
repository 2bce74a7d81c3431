import { render } from '../../templates/junit.xml.hbs';
import type { ResultCriterion } from '../assessment/audit-result.ts';
import type { CheckedDossier } from '../assessment/checked-dossier.ts';
import { isJudged, type JudgedDossier } from '../assessment/checked-dossier.ts';
import { type Glance, glanceAt } from '../wording/screen/overview.ts';
import type { FormatSteps } from './check-renderer.ts';
import { labelsOf } from './checked-words.ts';
import {
  type Case,
  criterionCase,
  dossierCases,
  findingTexts,
  type Sorted,
  sortFindings,
  troubleCase,
  xmlLine,
} from './junit-cases.ts';
import { ciWords } from './words/ci.ts';

/** A suite: of a standard, by its id and title, or of the dossier itself. */
type Suite = { standard: string | null; cases: Case[]; output: string };

type Kept = { glance: Glance; date: string | null; suites: Suite[] };

/** The standard under which a criterion is listed: its primary one, or else the first that it serves. */
const homeOf = ({ links }: ResultCriterion): string =>
  (links.find(({ link }) => link === 'primary') ?? links[0])?.standard ?? '';

/** Findings of criteria whose case passed, because a case that passed has no text. */
const outputOf = (
  criteria: readonly ResultCriterion[],
  dossier: JudgedDossier,
  { byCriterion, failing }: Sorted,
): string =>
  criteria
    .filter(({ verdict }) => verdict === 'met')
    .flatMap(({ id, title }) => {
      const own = byCriterion.get(id) ?? [];
      return own.length === 0 || failing.has(id)
        ? []
        : [`${xmlLine(`${id} ${title}`)}\n\n${findingTexts(own, dossier)}`];
    })
    .join('\n\n');

const standardSuites = (dossier: JudgedDossier, sorted: Sorted): Suite[] => {
  const { standards, criteria } = dossier.result;
  return standards.flatMap(({ id, title }) => {
    const own = criteria.filter((criterion) => homeOf(criterion) === id);
    if (own.length === 0) return [];
    const cases = own.map((criterion) => criterionCase(criterion, id, dossier, sorted));
    const output = outputOf(own, dossier, sorted);
    return [{ standard: `${id} ${title}`, cases, output }];
  });
};

/** A suite for the dossier itself, with the findings that belong to no criterion. */
const dossierSuite = (dossier: JudgedDossier, sorted: Sorted): Suite => ({
  standard: null,
  cases: dossierCases(dossier, sorted),
  output: findingTexts(sorted.others, dossier),
});

/** Means that the time is unknown: both schemas require one, and a dossier that nobody could read has no date. */
const NO_DATE = '1970-01-01';

const keep = (dossier: CheckedDossier): Kept => {
  const glance = glanceAt(dossier);
  if (!isJudged(dossier))
    return { glance, date: null, suites: [{ standard: null, cases: [troubleCase(dossier.trouble)], output: '' }] };
  const sorted = sortFindings(dossier.result);
  const suites = [...standardSuites(dossier, sorted), dossierSuite(dossier, sorted)];
  return { glance, date: dossier.result.date, suites };
};

const suiteView = ({ standard, cases, output }: Suite, label: string, date: string) => ({
  name: xmlLine(standard === null ? ciWords.dossierSuite(label) : ciWords.standardSuite(label, standard)),
  tests: cases.length,
  failures: cases.filter(({ failure }) => failure !== undefined).length,
  errors: cases.filter(({ error }) => error !== undefined).length,
  skipped: cases.filter(({ skipped }) => skipped !== undefined).length,
  timestamp: `${date}T00:00:00`,
  cases,
  output,
});

/**
 * JUnit XML that both common schemas accept (windyroad's for Ant, Jenkins' for Surefire): a suite per standard with its
 * criteria as cases, and a suite for the dossier. The first schema has no output per case, so the findings of a criterion that
 * passed go into the output of its suite.
 */
export const junitSteps: FormatSteps<Kept> = {
  keep,
  join: (kept) => {
    const labelOf = labelsOf(kept);
    const anyDate = kept.find(({ date }) => date !== null)?.date ?? NO_DATE;
    const suites = kept.flatMap(({ glance, date, suites }) =>
      suites.map((suite) => suiteView(suite, labelOf(glance), date ?? anyDate)),
    );
    return render({ suites: suites.map((suite, id) => ({ ...suite, id })) });
  },
};
