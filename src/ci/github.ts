import { isJudged, type JudgedDossier } from '../assessment/checked-dossier.ts';
import { defuseCommands } from '../base/ci-log.ts';
import { stripControls, toOneLine } from '../base/plain-text.ts';
import { SEVERITIES, type Severity } from '../findings/severity.ts';
import { reportWords } from '../wording/result.ts';
import { togetherWords } from '../wording/screen/overview.ts';
import { type CheckRenderer, onlyOf, pathFromRoot } from './check-renderer.ts';
import {
  breakingFingerprints,
  causesBesideFindings,
  labelOf,
  type WordedFinding,
  wordFinding,
} from './checked-words.ts';
import { ciWords } from './words/ci.ts';

type Kind = 'error' | 'warning' | 'notice';

const KINDS: Record<Severity, Kind> = { error: 'error', warning: 'warning', note: 'notice' };

/** Escapes the message of a command like @actions/core does. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** Escapes a property like @actions/core does: there, ':' and ',' have a meaning too. */
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

type Annotation = { kind: Kind; title: string; message: string; file?: string; line?: number | null };

/** One workflow command. GitHub looks the file name up, so that only what would control a terminal goes; words go on one line. */
const command = ({ kind, title, message, file, line }: Annotation): string => {
  const properties = [
    ...(file === undefined ? [] : [`file=${escapeProperty(stripControls(file))}`]),
    ...(line === undefined || line === null ? [] : [`line=${line}`]),
    `title=${escapeProperty(toOneLine(title))}`,
  ];
  return `::${kind} ${properties.join(',')}::${escapeData(defuseCommands(toOneLine(message)))}`;
};

const annotate = (finding: WordedFinding): Annotation => {
  const { message, advice, waived, severity, place } = finding;
  const about = { title: ciWords.titleWithCode(finding), ...place };
  return waived === undefined
    ? { ...about, kind: KINDS[severity], message: `${message} ${advice}` }
    : { ...about, kind: 'notice', message: `${message} ${reportWords.waived(waived)}` };
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
    .map((finding) => ({ rank: rankOf(finding, breaking), annotation: annotate(finding) }));
};

/** Reasons for failing that are not findings. */
const causeAnnotations = (dossier: JudgedDossier, title: string): Annotation[] =>
  causesBesideFindings(dossier).map(({ text, place }) => ({ kind: 'error', title, message: text, ...place }));

const outcomeOf = (dossiers: Parameters<CheckRenderer>[0], several: boolean | undefined): string => {
  const only = onlyOf(dossiers, several);
  if (only === null) return togetherWords(dossiers);
  return isJudged(only)
    ? ciWords.outcome(only.result.school.name, only.result.run.causes.length)
    : ciWords.unchecked(only.folder);
};

/**
 * Workflow commands for GitHub Actions, and the outcome in a plain line. GitHub shows ten annotations of each kind per step, so
 * across all dossiers those that fail the run come first, then the few that are about no file.
 */
export const renderGithub: CheckRenderer = (dossiers, { several }) => {
  const about = (dossier: (typeof dossiers)[number]) => labelOf(dossier, dossiers);
  const troubles = dossiers.flatMap((dossier): Annotation[] =>
    isJudged(dossier)
      ? []
      : [
          {
            kind: 'error',
            title: ciWords.unchecked(about(dossier)),
            message: dossier.trouble.join(' '),
            file: pathFromRoot(dossier.root, 'school.yaml'),
          },
        ],
  );
  const judged = dossiers.filter(isJudged);
  const causes = judged.flatMap((dossier) => causeAnnotations(dossier, about(dossier)));
  const findings = judged.flatMap(findingAnnotations).sort((one, other) => one.rank - other.rank);
  const commands = [...troubles, ...causes, ...findings.map(({ annotation }) => annotation)].map(command);
  return `${[...commands, defuseCommands(toOneLine(outcomeOf(dossiers, several)))].join('\n')}\n`;
};
