import type { AuditResult, ResultCriterion } from '../assessment/audit-result.ts';
import type { JudgedDossier } from '../assessment/checked-dossier.ts';
import { byName, type FindingsByName, type ResultFinding } from '../assessment/result-finding.ts';
import { type Cause, nameOfCause, type Threshold } from '../assessment/what-fails.ts';
import { toOneLine } from '../base/plain-text.ts';
import { describeThreshold, reportWords } from '../wording/result.ts';
import { placeWords } from '../wording/run.ts';
import { describeReason, verdictWords } from '../wording/verdicts.ts';
import { breakingFingerprints, wordCause, wordFinding } from './checked-words.ts';
import { ciWords } from './words/ci.ts';

/** How a case ended; a case that passed has only a name. Types are codes, for machines. */
type Ending = { type: string; message: string; text: string };

export type Case = { name: string; classname: string; failure?: Ending; error?: Ending; skipped?: Ending };

const TOOL = 'ouder-audit';

export const inSuite = (suite: string): string => `${TOOL}.${suite}`;

/** A finding with everything known about it, each part on its own line. */
export const findingText = (finding: ResultFinding, dossier: JudgedDossier): string => {
  const worded = wordFinding(finding, dossier);
  const waived = worded.waived === undefined ? null : reportWords.waived(worded.waived);
  return ciWords.findingLines(worded, worded.place, waived).map(xmlLine).join('\n');
};

export const findingTexts = (findings: readonly ResultFinding[], dossier: JudgedDossier): string =>
  findings.map((finding) => findingText(finding, dossier)).join('\n\n');

/** The findings of a result by subject, each list in the order of the result. */
export type Sorted = {
  /** About a criterion: the criterion itself, one of its questions, or a file linked to it. */
  byCriterion: ReadonlyMap<string, ResultFinding[]>;
  /** About no criterion. */
  others: ResultFinding[];
  byName: FindingsByName;
  /** The criteria about which something fails the run. */
  failing: ReadonlySet<string>;
};

/** The criteria of each file, by path: the register may list a file more than once. */
const criteriaByFile = ({ evidence }: AuditResult): Map<string, Set<string>> => {
  const byFile = new Map<string, Set<string>>();
  for (const { file, criteria } of evidence) {
    const known = byFile.get(file) ?? new Set();
    byFile.set(file, known);
    for (const id of criteria) known.add(id);
  }
  return byFile;
};

/** The criterion that a cause is about, if it is about one itself. */
const criterionOf = (cause: Cause): string | null => {
  if (cause.kind === 'verdict') return cause.criterion;
  if (cause.kind === 'score') return cause.of;
  return cause.kind === 'threshold' && cause.threshold.kind === 'requireMet' ? cause.threshold.criterion : null;
};

const failingCriteria = (
  { run }: AuditResult,
  byCriterion: ReadonlyMap<string, readonly ResultFinding[]>,
): ReadonlySet<string> => {
  const breaking = breakingFingerprints(run);
  const byFinding = [...byCriterion].filter(([, own]) => own.some(({ fingerprint }) => breaking.has(fingerprint)));
  return new Set([...run.causes.flatMap((cause) => criterionOf(cause) ?? []), ...byFinding.map(([id]) => id)]);
};

/** Sorts all findings in one pass, because there may be ten thousand. */
export const sortFindings = (result: AuditResult): Sorted => {
  const byFile = criteriaByFile(result);
  const byCriterion = new Map<string, ResultFinding[]>(result.criteria.map(({ id }) => [id, []]));
  const others: ResultFinding[] = [];
  const idsOf = ({ subject }: ResultFinding): string[] => {
    if (subject.kind === 'dossier') return [];
    return subject.kind === 'file' ? [...(byFile.get(subject.path) ?? [])] : [subject.criterion];
  };
  for (const finding of result.findings) {
    const homes = idsOf(finding).flatMap((id) => {
      const home = byCriterion.get(id);
      return home === undefined ? [] : [home];
    });
    for (const home of homes) home.push(finding);
    if (homes.length === 0) others.push(finding);
  }
  return { byCriterion, others, byName: byName(result.findings), failing: failingCriteria(result, byCriterion) };
};

/**
 * A criterion as a case: failed when something about it fails the run (an error when nobody could judge it), else passed when it is met,
 * else skipped with its verdict. A verdict by itself fails nothing: the school may be at work on it.
 */
export const criterionCase = (
  criterion: ResultCriterion,
  suite: string,
  dossier: JudgedDossier,
  { byCriterion, failing }: Sorted,
): Case => {
  const { id, title, verdict, reasons } = criterion;
  const { result } = dossier;
  const named = { name: xmlLine(`${id} ${title}`), classname: inSuite(suite) };
  const own = byCriterion.get(id) ?? [];
  const fails = failing.has(id);
  if (!fails && verdict === 'met') return named;
  const ending = !fails ? 'skipped' : verdict === 'undetermined' ? 'error' : 'failure';
  const why = reasons.map((reason) => describeReason(reason, result.qualityMark.documents));
  const message = xmlLine([`${verdictWords[verdict]}.`, ...why].join(' '));
  return { ...named, [ending]: { type: verdict, message, text: findingTexts(own, dossier) } };
};

/** What made the run fail, as a case. A check that crashed is an error, because nothing was checked. */
const causeCase = (cause: Cause, dossier: JudgedDossier, findings: FindingsByName): Case => {
  const { text: name, location } = wordCause(cause, findings, dossier);
  const finding = cause.kind === 'finding' ? findings.get(cause.fingerprint) : undefined;
  const place = location === null ? '' : xmlLine(placeWords(location));
  const text = finding === undefined ? place : findingText(finding, dossier);
  const message = xmlLine(finding === undefined ? name : wordFinding(finding, dossier).message);
  const ending = { type: finding?.code ?? cause.kind, message, text };
  const named = { name: xmlLine(name), classname: inSuite('dossier') };
  return finding?.code === 'check-failed' ? { ...named, error: ending } : { ...named, failure: ending };
};

/** A threshold as a case. It is skipped if an earlier result missed it too, because then it does not fail the run. */
const thresholdCase = (threshold: Threshold, dossier: JudgedDossier, { byName }: Sorted): Case => {
  const named = { name: xmlLine(describeThreshold(threshold)), classname: inSuite('dossier') };
  if (threshold.reached) return named;
  const wanted = nameOfCause({ kind: 'threshold', threshold });
  const cause = dossier.result.run.causes.find((each) => each.kind === 'threshold' && nameOfCause(each) === wanted);
  if (cause === undefined) {
    return { ...named, skipped: { type: 'threshold', message: ciWords.missedBefore, text: '' } };
  }
  // The name stays the same when the setting changes, because servers identify a case by its name.
  const { failure } = causeCase(cause, dossier, byName);
  return failure === undefined ? named : { ...named, failure };
};

/** The dossier as a whole: one case per reason for failing and per threshold, or one case that passes. */
export const dossierCases = (dossier: JudgedDossier, sorted: Sorted): Case[] => {
  const { run, thresholds } = dossier.result;
  return [
    ...run.causes.filter(({ kind }) => kind !== 'threshold').map((cause) => causeCase(cause, dossier, sorted.byName)),
    ...thresholds.map((threshold) => thresholdCase(threshold, dossier, sorted)),
    ...(run.failed ? [] : [{ name: ciWords.allWell, classname: inSuite('dossier') }]),
  ];
};

/** A dossier that could not be checked. */
export const troubleCase = (trouble: readonly string[]): Case => {
  const lines = trouble.map(xmlLine);
  const error = { type: 'not-checked', message: lines.join(' '), text: lines.join('\n') };
  return { name: ciWords.notChecked, classname: inSuite('dossier'), error };
};

/** Every character that XML 1.0 does not allow (section 2.2): most controls, half surrogate pairs, U+FFFE and U+FFFF. */
const NO_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Removes characters that XML 1.0 does not allow: a file with any of them is not well-formed, even if they are escaped. */
export const stripNonXml = (text: string): string => text.replace(NO_CHARACTER, '');

/** Text from outside for XML, on one line and without controls. The template escapes it. */
export const xmlLine = (text: string): string => stripNonXml(toOneLine(text));
