import { render } from '../../templates/junit.xml.hbs';
import type { ResultCriterion } from '../assessment/audit-result.ts';
import type { CheckedDossier } from '../assessment/checked-dossier.ts';
import { isJudged, type JudgedDossier } from '../assessment/checked-dossier.ts';
import type { CheckRenderer } from './check-renderer.ts';
import { labelOf } from './checked-words.ts';
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

type Suite = { name: string; cases: Case[]; output: string; date: string };

/** The standard under which a criterion is listed: its primary one, or else the first that it serves. */
const homeOf = ({ links }: ResultCriterion): string =>
  (links.find(({ link }) => link === 'primary') ?? links[0])?.standard ?? '';

/** Findings of criteria whose case passed, because a case that passed has no text. */
const outputOf = (criteria: readonly ResultCriterion[], dossier: JudgedDossier, { byCriterion }: Sorted): string =>
  criteria
    .filter(({ verdict }) => verdict === 'met')
    .flatMap(({ id, title }) => {
      const own = byCriterion.get(id) ?? [];
      return own.length === 0 ? [] : [`${xmlLine(`${id} ${title}`)}\n\n${findingTexts(own, dossier)}`];
    })
    .join('\n\n');

const standardSuites = (dossier: JudgedDossier, label: string, sorted: Sorted): Suite[] => {
  const { standards, criteria, date } = dossier.result;
  return standards.flatMap(({ id, title }) => {
    const own = criteria.filter((criterion) => homeOf(criterion) === id);
    if (own.length === 0) return [];
    const cases = own.map((criterion) => criterionCase(criterion, id, dossier, sorted));
    const output = outputOf(own, dossier, sorted);
    return [{ name: ciWords.standardSuite(label, `${id} ${title}`), cases, output, date }];
  });
};

/** A suite for the dossier itself, with the findings that belong to no criterion. */
const dossierSuite = (dossier: JudgedDossier, label: string, sorted: Sorted): Suite => ({
  name: ciWords.dossierSuite(label),
  cases: dossierCases(dossier, sorted),
  output: findingTexts(sorted.others, dossier),
  date: dossier.result.date,
});

/** Means that the time is unknown: both schemas require one, and a dossier that nobody could read has no date. */
const NO_DATE = '1970-01-01';

const suitesOf = (dossier: CheckedDossier, all: readonly CheckedDossier[]): Suite[] => {
  const label = labelOf(dossier, all);
  if (isJudged(dossier)) {
    const sorted = sortFindings(dossier.result);
    return [...standardSuites(dossier, label, sorted), dossierSuite(dossier, label, sorted)];
  }
  const date = all.find(isJudged)?.result.date ?? NO_DATE;
  return [{ name: ciWords.dossierSuite(label), cases: [troubleCase(dossier.trouble)], output: '', date }];
};

const suiteView = ({ name, cases, output, date }: Suite, id: number) => ({
  id,
  name: xmlLine(name),
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
export const renderJunit: CheckRenderer = (dossiers) =>
  render({ suites: dossiers.flatMap((dossier) => suitesOf(dossier, dossiers)).map(suiteView) });
