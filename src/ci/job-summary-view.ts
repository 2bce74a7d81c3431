import type { AuditResult } from '../assessment/audit-result.ts';
import type { Cause } from '../assessment/outcome.ts';
import { byName, type FindingsByName } from '../assessment/result-finding.ts';
import { dutchNumber, dutchScore, listWords } from '../base/words/words.ts';
import { SEVERITIES } from '../findings/severity.ts';
import { severityWords } from '../findings/words.ts';
import { describeThreshold, markSentence, reportWords } from '../wording/result.ts';
import { changeGroups, placeWords, runWords } from '../wording/run.ts';
import { overviewCells, signOf, togetherWords } from '../wording/screen/overview.ts';
import { verdictSigns, verdictWords } from '../wording/verdicts.ts';
import { type CheckedDossier, onlyOf } from './check-renderer.ts';
import { isJudged, type JudgedDossier, labelOf, type WordedFinding, wordCause, wordFinding } from './checked-words.ts';
import { ciWords } from './words/ci.ts';

/** What the job summary shows: words, without any markup. */

const causeRow = (cause: Cause, findings: FindingsByName, dossier: JudgedDossier) => {
  const finding = cause.kind === 'finding' ? findings.get(cause.fingerprint) : undefined;
  if (finding === undefined) {
    const { text, location } = wordCause(cause, findings, dossier);
    return { what: text, where: location === null ? '' : placeWords(location), code: '' };
  }
  const { about, title, code, place } = wordFinding(finding, dossier);
  return { what: `${about}${title}`, where: placeWords(place), code };
};

const changeRows = ({ baseline }: AuditResult) =>
  baseline === undefined
    ? []
    : changeGroups(baseline).flatMap(({ heading, lines }) => lines.map((what) => ({ group: heading, what })));

const acceptedRow = (finding: WordedFinding) => ({
  what: ciWords.titleWithCode(finding),
  where: placeWords(finding.place),
  why: finding.waived === undefined ? '' : reportWords.waived(finding.waived),
});

const findingRow = (finding: WordedFinding) => ({
  severity: severityWords[finding.severity],
  what: `${ciWords.titleWithCode(finding)}. ${finding.message}`,
  where: placeWords(finding.place),
  advice: finding.advice,
});

/** How many findings there are by severity, the accepted ones aside. */
const countsOf = (findings: readonly WordedFinding[]): string => {
  const open = findings.filter(({ waived }) => waived === undefined);
  const counts = SEVERITIES.map((severity) =>
    ciWords.severityCount(severity, open.filter((finding) => finding.severity === severity).length),
  );
  return `${listWords(counts, 'en')}.`;
};

const tablesOf = ({ standards, criteria }: AuditResult) => ({
  standards: standards.map(({ id, title, score, target }) => ({
    name: `${id} ${title}`,
    score: dutchScore(score),
    target: dutchNumber(target),
  })),
  criteria: criteria.map(({ id, title, verdict, score, partOfMark }) => ({
    name: `${id} ${title}${partOfMark ? '' : reportWords.supplement}`,
    verdict: `${verdictSigns[verdict]} ${verdictWords[verdict]}`,
    score: dutchScore(score),
  })),
});

const judgedView = (dossier: JudgedDossier, label: string) => {
  const { result } = dossier;
  const named = byName(result.findings);
  const findings = result.findings.map((finding) => wordFinding(finding, dossier));
  const open = findings.filter(({ waived }) => waived === undefined);
  const serious = SEVERITIES.slice(0, 2).flatMap((severity) => open.filter((each) => each.severity === severity));
  return {
    heading: `${signOf(!result.run.failed)} ${ciWords.outcome(label, result.run.causes.length)}`,
    mark: `${reportWords.outcome(verdictWords[result.mark.verdict], result.mark.met, result.mark.of)}. ${markSentence(result.mark)}`,
    causes: result.run.causes.map((cause) => causeRow(cause, named, dossier)),
    thresholds: result.thresholds.map((threshold) => ({
      sign: signOf(threshold.reached),
      text: describeThreshold(threshold),
    })),
    compared: result.baseline === undefined ? '' : runWords.compared(result.baseline),
    changes: changeRows(result),
    ...tablesOf(result),
    accepted: findings.filter(({ waived }) => waived !== undefined).map(acceptedRow),
    counts: countsOf(findings),
    findings: serious.map(findingRow),
  };
};

/** One dossier: what came of it, or why nothing did. */
export const dossierView = (dossier: CheckedDossier, all: readonly CheckedDossier[]) => {
  const label = labelOf(dossier, all);
  return isJudged(dossier)
    ? judgedView(dossier, label)
    : { heading: `${signOf(false)} ${ciWords.unchecked(label)}`, trouble: dossier.trouble };
};

/** All dossiers in one table; nothing for the one that somebody asked for. */
export const overviewOf = (dossiers: readonly CheckedDossier[], several: boolean | undefined) => {
  if (onlyOf(dossiers, several) !== null) return null;
  return {
    together: togetherWords(dossiers),
    head: runWords.table,
    rows: dossiers.map((dossier) => ({ dossier: labelOf(dossier, dossiers), ...overviewCells(dossier) })),
  };
};
