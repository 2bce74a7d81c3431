import { render } from '../../templates/junit.xml.hbs';
import type { ResultCriterion } from '../domain/audit-result.ts';
import { ciWords } from '../messages/nl-ci.ts';
import type { CheckedDossier, CheckRenderer } from './check-renderer.ts';
import { isJudged, type JudgedDossier, labelOf } from './checked-words.ts';
import { type Case, criterionCase, dossierCases, findingTexts, isAbout, troubleCase } from './junit-cases.ts';
import { xmlLine } from './xml-text.ts';

type Suite = { name: string; cases: Case[]; output: string; date: string };

/** Where a criterion is told: at its primary standard, else at the first that it serves. */
const homeOf = ({ links }: ResultCriterion): string =>
  (links.find(({ link }) => link === 'primary') ?? links[0])?.standard ?? '';

/** The findings of criteria whose case has no room for them: a case that passed has no text. */
const outputOf = (criteria: readonly ResultCriterion[], dossier: JudgedDossier): string => {
  const { findings } = dossier.result;
  return criteria
    .filter(({ verdict }) => verdict === 'met')
    .flatMap((criterion) => {
      const own = findings.filter((finding) => isAbout(criterion, finding, dossier.result));
      return own.length === 0
        ? []
        : [`${xmlLine(`${criterion.id} ${criterion.title}`)}\n\n${findingTexts(own, dossier)}`];
    })
    .join('\n\n');
};

const standardSuites = (dossier: JudgedDossier, label: string): Suite[] => {
  const { standards, criteria, date } = dossier.result;
  return standards.flatMap(({ id, title }) => {
    const own = criteria.filter((criterion) => homeOf(criterion) === id);
    if (own.length === 0) return [];
    const cases = own.map((criterion) => criterionCase(criterion, id, dossier));
    return [{ name: ciWords.standardSuite(label, `${id} ${title}`), cases, output: outputOf(own, dossier), date }];
  });
};

/** The dossier itself, with the findings that belong to no criterion. */
const dossierSuite = (dossier: JudgedDossier, label: string): Suite => {
  const { result } = dossier;
  const others = result.findings.filter(
    (finding) => !result.criteria.some((criterion) => isAbout(criterion, finding, result)),
  );
  const output = findingTexts(others, dossier);
  return { name: ciWords.dossierSuite(label), cases: dossierCases(dossier), output, date: result.date };
};

/** What says that the time is not known: both schemas ask for one, and a dossier that nobody could read has no day. */
const NO_DATE = '1970-01-01';

const suitesOf = (dossier: CheckedDossier, all: readonly CheckedDossier[]): Suite[] => {
  const label = labelOf(dossier, all);
  if (isJudged(dossier)) return [...standardSuites(dossier, label), dossierSuite(dossier, label)];
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
 * JUnit XML that both common schemas accept (windyroad's of Ant, Jenkins' of Surefire): a suite per standard with its criteria
 * as cases, and one for the dossier. As the first has no output per case, the findings of a criterion that passed stand in
 * that of its suite.
 */
export const renderJunit: CheckRenderer = (dossiers) =>
  render({ suites: dossiers.flatMap((dossier) => suitesOf(dossier, dossiers)).map(suiteView) });
