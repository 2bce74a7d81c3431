import { render } from '../../templates/job-summary.md.hbs';
import type { AuditResult } from '../assessment/audit-result.ts';
import { isJudged, type JudgedDossier } from '../assessment/checked-dossier.ts';
import { byName, type FindingsByName } from '../assessment/result-finding.ts';
import type { Cause } from '../assessment/what-fails.ts';
import { mapTexts } from '../base/plain-text.ts';
import { dutchNumber, dutchScore, listWords } from '../base/words/words.ts';
import { SEVERITIES } from '../findings/severity.ts';
import { escapeMarkdown } from '../page/render-markdown.ts';
import { describeThreshold, markSentence, reportWords } from '../wording/result.ts';
import { changeGroups, placeWords, runWords } from '../wording/run.ts';
import { type Glance, glanceAt, signOf, togetherWords } from '../wording/screen/overview.ts';
import { severityWords, verdictSigns, verdictWords } from '../wording/verdicts.ts';
import { type FormatSteps, onlyOf } from './check-renderer.ts';
import { labelsOf, type WordedFinding, wordCause, wordFinding } from './checked-words.ts';
import { ciWords } from './words/ci.ts';

/** The most that the lists may take together, in bytes of UTF-8; the rest is for headings and tables of fixed length. */
const LISTS = 600_000;

/** GitHub refuses a summary of more than 1 MiB for all steps of a job together. */
const WHOLE = 1_000_000;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

type Row = Record<string, string>;

/** As many rows as fit, and how many were left out. A row is measured as JSON, which is longer than its line in the table. */
const within = (rows: readonly Row[], budget: number) => {
  let used = 0;
  const end = rows.findIndex((row) => {
    used += bytesOf(JSON.stringify(row));
    return used > budget;
  });
  const given = rows.length > 0;
  return end === -1
    ? { given, rows, leftOut: null }
    : { given, rows: rows.slice(0, end), leftOut: escapeMarkdown(ciWords.leftOut(rows.length - end)) };
};

type Kept = { glance: Glance; view: ReturnType<typeof judgedView> | { trouble: string[] } };

const LISTS_PER_DOSSIER = 4;

const cut = (view: Kept['view'], budget: number): object => {
  if ('trouble' in view) return view;
  const each = budget / LISTS_PER_DOSSIER;
  return {
    ...view,
    causes: within(view.causes, each),
    changes: within(view.changes, each),
    accepted: within(view.accepted, each),
    findings: within(view.findings, each),
  };
};

const print = (view: object): string =>
  `${render(view)
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;

/**
 * The summary of a job on GitHub, in Markdown: the outcome of each dossier, what failed it and what changed. If there are
 * several dossiers, a table of all of them comes first. Every word is escaped; the template holds the markup.
 */
export const jobSummarySteps: FormatSteps<Kept> = {
  keep: (dossier) => ({
    glance: glanceAt(dossier),
    view: mapTexts(isJudged(dossier) ? judgedView(dossier) : { trouble: dossier.trouble }, escapeMarkdown),
  }),
  join: (kept, { several }) => {
    const overview = mapTexts(overviewOf(kept, several), escapeMarkdown);
    const headingOf = headingsOf(kept);
    const views = kept.map((each) => ({ heading: headingOf(each), ...cut(each.view, LISTS / kept.length) }));
    const whole = print({ overview, dossiers: views });
    return bytesOf(whole) <= WHOLE
      ? whole
      : print({ overview, tooMany: escapeMarkdown(ciWords.tooMany), dossiers: [] });
  },
};

/** The headings above dossiers: how each ended. Escaped. */
export const headingsOf = (all: readonly { glance: Glance }[]) => {
  const labelOf = labelsOf(all);
  return ({ glance }: { glance: Glance }): string => {
    const { outcome, failures } = glance;
    const label = labelOf(glance);
    const words = outcome === 'notRun' ? ciWords.unchecked(label) : ciWords.outcome(label, failures);
    return escapeMarkdown(`${signOf(outcome === 'passed')} ${words}`);
  };
};

const causeRow = (cause: Cause, findings: FindingsByName, dossier: JudgedDossier) => {
  const finding = cause.kind === 'finding' ? findings.get(cause.fingerprint) : undefined;
  if (finding === undefined) {
    const { text, location } = wordCause(cause, findings, dossier);
    return { what: text, where: location === null ? '' : placeWords(location), code: '' };
  }
  const { headline, code, place } = wordFinding(finding, dossier);
  return { what: headline, where: placeWords(place), code };
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

/** Counts findings by severity, without the accepted ones. */
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

const judgedView = (dossier: JudgedDossier) => {
  const { result } = dossier;
  const named = byName(result.findings);
  const findings = result.findings.map((finding) => wordFinding(finding, dossier));
  const open = findings.filter(({ waived }) => waived === undefined);
  const serious = SEVERITIES.slice(0, 2).flatMap((severity) => open.filter((each) => each.severity === severity));
  return {
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

/** A table of all dossiers; nothing if the user asked for just one. */
export const overviewOf = (all: readonly { glance: Glance }[], several: boolean | undefined) => {
  if (onlyOf(all, several) !== null) return null;
  const labelOf = labelsOf(all);
  const glances = all.map(({ glance }) => glance);
  return {
    together: togetherWords(glances),
    head: runWords.table,
    rows: glances.map((glance) => ({ dossier: labelOf(glance), ...glance.cells })),
  };
};
