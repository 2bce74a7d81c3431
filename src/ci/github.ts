import { type CheckedDossier, isJudged, type JudgedDossier } from '../assessment/checked-dossier.ts';
import { defuseCommands } from '../base/ci-log.ts';
import { stripControls, toOneLine } from '../base/plain-text.ts';
import { SEVERITIES, type Severity } from '../findings/severity.ts';
import { reportWords } from '../wording/result.ts';
import { type Glance, glanceAt, togetherWords } from '../wording/screen/overview.ts';
import { type FormatSteps, onlyOf, pathFromRoot } from './check-renderer.ts';
import {
  breakingFingerprints,
  causesBesideFindings,
  labelsOf,
  loudnessOf,
  type WordedFinding,
  wordFinding,
} from './checked-words.ts';
import { ciWords } from './words/ci.ts';

type Kind = 'error' | 'warning' | 'notice';

/** By how loud a finding is said. */
const KINDS: Record<Severity, Kind> = { error: 'error', warning: 'warning', note: 'notice' };

/** Escapes the message of a command like @actions/core does. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** Escapes a property like @actions/core does: there, ':' and ',' have a meaning too. */
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

type Annotation = {
  kind: Kind;
  title: string;
  message: string;
  file?: string;
  line?: number | null;
  column?: number | null;
};

/** One workflow command. GitHub looks the file name up, so that only what would control a terminal goes; words go on one line. */
const command = ({ kind, title, message, file, line, column }: Annotation): string => {
  const properties = [
    ...(file === undefined ? [] : [`file=${escapeProperty(stripControls(file))}`]),
    ...(line === undefined || line === null ? [] : [`line=${line}`]),
    ...(column === undefined || column === null ? [] : [`col=${column}`]),
    `title=${escapeProperty(toOneLine(title))}`,
  ];
  return `::${kind} ${properties.join(',')}::${escapeData(defuseCommands(toOneLine(message)))}`;
};

const annotate = (finding: WordedFinding, breaking: ReadonlySet<string>): Annotation => {
  const { message, advice, waived, place } = finding;
  const more = waived === undefined ? advice : reportWords.waived(waived);
  return {
    kind: KINDS[loudnessOf(finding, breaking)],
    title: ciWords.titleWithCode(finding),
    message: `${message} ${more}`,
    ...place,
  };
};

/** Sort key for annotations: lower ranks come first. */
const rankOf = ({ fingerprint, severity, waived }: WordedFinding, breaking: ReadonlySet<string>): number => {
  if (breaking.has(fingerprint)) return 0;
  return waived === undefined ? 1 + SEVERITIES.indexOf(severity) : 1 + SEVERITIES.length;
};

/** The findings of a dossier: those that fail the run come first, accepted ones last. */
const findingAnnotations = (dossier: JudgedDossier): { rank: number; annotation: Annotation }[] => {
  const breaking = breakingFingerprints(dossier.result.run);
  return dossier.result.findings
    .map((finding) => wordFinding(finding, dossier))
    .map((finding) => ({ rank: rankOf(finding, breaking), annotation: annotate(finding, breaking) }));
};

/** An annotation that gets its title when the names of all dossiers are known. */
type Untitled = Omit<Annotation, 'title'>;

/** Reasons for failing that are not findings. */
const causeAnnotations = (dossier: JudgedDossier): Untitled[] =>
  causesBesideFindings(dossier).map(({ text, place }) => ({ kind: 'error', message: text, ...place }));

const troubleAnnotations = ({ places, root }: Extract<CheckedDossier, { places: unknown }>): Untitled[] =>
  places.map(({ file, line, column, text }) => ({
    kind: 'error',
    message: text,
    file: pathFromRoot(root, file),
    line,
    column,
  }));

/** What is said of one dossier: the findings are commands already, the loudest first in the end. */
type Kept = {
  glance: Glance;
  troubles: Untitled[];
  causes: Untitled[];
  findings: { rank: number; line: string }[];
};

const keep = (dossier: CheckedDossier): Kept => {
  const glance = glanceAt(dossier);
  if (!isJudged(dossier)) return { glance, troubles: troubleAnnotations(dossier), causes: [], findings: [] };
  return {
    glance,
    troubles: [],
    causes: causeAnnotations(dossier),
    findings: findingAnnotations(dossier).map(({ rank, annotation }) => ({ rank, line: command(annotation) })),
  };
};

const outcomeOf = (kept: readonly Kept[], several: boolean | undefined): string => {
  const only = onlyOf(kept, several);
  if (only === null) return togetherWords(kept.map(({ glance }) => glance));
  const { outcome, folder, name, failures } = only.glance;
  return outcome === 'notRun' ? ciWords.unchecked(folder) : ciWords.outcome(name, failures);
};

/**
 * Workflow commands for GitHub Actions, and the outcome in a plain line. GitHub shows ten annotations of each kind per step, so
 * across all dossiers those that fail the run come first, then the few that are about no file.
 */
export const githubSteps: FormatSteps<Kept> = {
  keep,
  join: (kept, { several }) => {
    const labelOf = labelsOf(kept);
    const troubles = kept.flatMap(({ glance, troubles }) =>
      troubles.map((each) => command({ ...each, title: ciWords.unchecked(labelOf(glance)) })),
    );
    const causes = kept.flatMap(({ glance, causes }) =>
      causes.map((each) => command({ ...each, title: labelOf(glance) })),
    );
    const findings = kept.flatMap(({ findings }) => findings).sort((one, other) => one.rank - other.rank);
    const outcome = defuseCommands(toOneLine(outcomeOf(kept, several)));
    return `${[...troubles, ...causes, ...findings.map(({ line }) => line), outcome].join('\n')}\n`;
  },
};
