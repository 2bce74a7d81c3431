import type { Change, Comparison } from '../assessment/baseline.ts';
import type { FindingsByName, ResultFinding } from '../assessment/result-finding.ts';
import type { Cause, Threshold } from '../assessment/what-fails.ts';
import { folderArgument } from '../base/folder-argument.ts';
import { afterColon, count, dutchDate, dutchScore, folderFirst, folderWords, listWords } from '../base/words/words.ts';
import { describeFinding } from '../findings/describe-finding.ts';
import { findRecord } from '../findings/find-record.ts';
import { subjectKey } from '../findings/finding.ts';
import type { SourceLocation } from '../findings/finding-location.ts';
import type { Severity } from '../findings/severity.ts';
import { describeThreshold } from './result.ts';
import { verdictWords } from './verdicts.ts';

/** A location: the file of the dossier, and the line if it has one. */
export const placeWords = ({ file, line }: SourceLocation): string => (line === null ? file : `${file}, regel ${line}`);

/** A cause of failure or a change, in one line, and where to look. */
export type CauseWords = { text: string; location: SourceLocation | null };

type PlaceOf = (location: SourceLocation) => SourceLocation;

/**
 * `at`: maps a location in the dossier to one that the reader can follow, such as a path in the repository. `codes`: whether the reader
 * has any use for the code of a finding and the line of a file.
 */
type Pointing = { at: PlaceOf; codes: boolean };

const aboutFinding = (finding: ResultFinding, { at, codes }: Pointing): CauseWords => ({
  text: `${subjectKey(finding.subject)}: ${afterColon(describeFinding(finding).title)}${codes ? ` [${finding.code}]` : ''}`,
  location: at(finding.location),
});

const describeStep = (change: Extract<Change, { kind: 'verdict' | 'score' }>): string =>
  change.kind === 'verdict'
    ? `${change.criterion} ging van ${verdictWords[change.from]} naar ${verdictWords[change.to]}.`
    : `De score van ${change.of} ging van ${dutchScore(change.from)} naar ${dutchScore(change.to)}.`;

const BAR_FLAGS: Record<Threshold['kind'], string> = {
  requireMet: '--require-met',
  minScore: '--min-score',
  minMet: '--min-met',
};

const describeSetting = (
  { threshold, setting }: Extract<Cause, { kind: 'threshold' }>,
  { at, codes }: Pointing,
): string => {
  if (setting === null) return `Deze grens komt van ${BAR_FLAGS[threshold.kind]}.`;
  return codes ? `Deze grens staat in ${placeWords(at(setting))}.` : 'Deze grens koos de school zelf.';
};

/** Why a run failed, in one line, with where to look. */
export const describeCause = (
  cause: Cause,
  findings: FindingsByName,
  { at = (place) => place, codes = true }: Partial<Pointing> = {},
): CauseWords => {
  if (cause.kind === 'threshold') {
    return {
      text: `${describeThreshold(cause.threshold)} ${describeSetting(cause, { at, codes })}`,
      location: at(cause.location),
    };
  }
  if (cause.kind !== 'finding') return { text: describeStep(cause), location: at(cause.location) };
  const finding = findings.get(cause.fingerprint);
  return finding === undefined ? { text: cause.fingerprint, location: null } : aboutFinding(finding, { at, codes });
};

/** One difference with an earlier result. */
const describeChange = (change: Change): string => {
  if (change.kind !== 'finding') return describeStep(change);
  // A result saved by a later version may hold unknown codes.
  const title = findRecord(change.code)?.title ?? change.code;
  return `${subjectKey(change.subject)}: ${afterColon(title)} [${change.code}]`;
};

const GROUPS: { heading: string; holds: (change: Change) => boolean }[] = [
  { heading: 'Nieuw', holds: ({ change }) => change === 'new' },
  { heading: 'Slechter', holds: ({ change }) => change === 'worse' },
  { heading: 'Beter', holds: ({ change }) => change === 'better' },
  { heading: 'Opgelost', holds: ({ change }) => change === 'gone' },
];

/** The differences with an earlier result, the most important first, without empty groups. */
export const changeGroups = ({ changes }: Comparison): { heading: string; lines: string[] }[] =>
  GROUPS.map(({ heading, holds }) => ({ heading, lines: changes.filter(holds).map(describeChange) })).filter(
    ({ lines }) => lines.length > 0,
  );

/** What a cause is, by the words that the summary above it counts by. */
export type CauseKind = Severity | 'threshold' | 'step';

const CAUSE_WORDS: Record<CauseKind, [one: string, many: string]> = {
  error: ['fout', 'fouten'],
  warning: ['waarschuwing', 'waarschuwingen'],
  note: ['tip', 'tips'],
  threshold: ['grens die niet is gehaald', 'grenzen die niet zijn gehaald'],
  step: ['uitkomst die slechter werd', 'uitkomsten die slechter werden'],
};

const CAUSE_KINDS = Object.keys(CAUSE_WORDS) as CauseKind[];

/** A finding that a saved result does not hold failed a run, as errors do. */
export const kindOfCause = (cause: Cause, findings: FindingsByName): CauseKind => {
  if (cause.kind === 'threshold') return 'threshold';
  return cause.kind === 'finding' ? (findings.get(cause.fingerprint)?.severity ?? 'error') : 'step';
};

export const runWords = {
  passed: 'Geslaagd: niets houdt deze controle tegen.',
  failed: (kinds: Readonly<Record<CauseKind, number>>) =>
    `Niet geslaagd, door ${listWords(
      CAUSE_KINDS.filter((kind) => kinds[kind] > 0).map((kind) => count(kinds[kind], ...CAUSE_WORDS[kind])),
      'en',
    )}:`,
  notRun: 'Niet uitgevoerd',
  ok: 'geslaagd',
  notOk: 'niet geslaagd',
  compared: ({ date, changes }: Comparison) =>
    changes.length === 0
      ? `Vergeleken met ${dutchDate(date)}: er is niets veranderd.`
      : `Vergeleken met ${dutchDate(date)}: ${count(changes.length, 'verschil', 'verschillen')}.`,
  frameworkAltered: (id: string, version: string) =>
    `Let op: het keurmerk noemt zich ${id} ${version}, maar is aangepast. De uitkomst kan daardoor anders zijn.`,
  otherName: (path: string, found: string, loaded: string) =>
    `Let op: "${path}" is van "${found}". Dit dossier is van "${loaded}". Kijk of dat dezelfde school is.`,
  table: {
    dossier: 'Dossier',
    mark: 'Keurmerk',
    met: 'Voldaan',
    errors: 'Fouten',
    warnings: 'Waarschuwingen',
    run: 'Controle',
  },
  /** @param number how many were checked, without the ones that could not be */
  together: (number: number, failed: number, notRun: number) =>
    [
      `${count(number, 'dossier', 'dossiers')} gecontroleerd.`,
      ...(failed + notRun === 0 ? ['Alles is geslaagd.'] : []),
      ...(failed === 0 ? [] : [`Niet geslaagd: ${failed}.`]),
      ...(notRun === 0 ? [] : [`Niet uitgevoerd: ${notRun}.`]),
    ].join(' '),
  accepted: 'Voor een tijd aanvaard',
  /** Folders that a search for dossiers skipped. @param command which one searched, such as 'check' */
  notSearched: {
    link: (folder: string, command: string) =>
      `${folderFirst(folder)} is een snelkoppeling. Daarin is niet gezocht. Staat er een dossier in? Geef daarvoor een eigen opdracht: ouder-audit ${command}${folderArgument(folder)}`,
    'too-deep': (folder: string, command: string) =>
      `Onder ${folderWords(folder)} liggen nog mappen. Die liggen te diep, daarin is niet gezocht. Geef daarvoor een eigen opdracht: ouder-audit ${command}${folderArgument(folder)} --recursive`,
  },
};
