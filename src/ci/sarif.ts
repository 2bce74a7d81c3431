import type { AuditResult } from '../assessment/audit-result.ts';
import { type CheckedDossier, isJudged, type JudgedDossier } from '../assessment/checked-dossier.ts';
import type { ResultFinding } from '../assessment/result-finding.ts';
import type { TroublePlace } from '../assessment/trouble.ts';
import { jsonText } from '../base/json-text.ts';
import { toOneLine } from '../base/plain-text.ts';
import type { FindingHelp } from '../findings/define-finding.ts';
import { FINDING_CODES } from '../findings/find-record.ts';
import type { SourceLocation } from '../findings/finding-location.ts';
import { FINDINGS } from '../findings/records/index.ts';
import type { Severity } from '../findings/severity.ts';
import { reportWords } from '../wording/result.ts';
import { type FormatSteps, pathFromRoot } from './check-renderer.ts';
import {
  breakingFingerprints,
  causesBesideFindings,
  loudnessOf,
  type OtherCause,
  wordFinding,
} from './checked-words.ts';
import { causeHelp, NOT_CHECKED } from './words/cause-help.ts';
import { ciWords } from './words/ci.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const TOOL = 'ouder-audit';

/** Paths are relative to this; the viewer knows where it is. The log says which folder is meant. */
const BASE = '%SRCROOT%';

const say = (text: string) => ({ text: sarifText(toOneLine(text)) });

type StateOf = (finding: ResultFinding) => { baselineState?: 'new' | 'updated' | 'unchanged' };

/**
 * Whether a finding is new or updated since the baseline; nothing without a baseline. Findings that are gone are left out,
 * because servers close whatever they no longer receive.
 */
const baselineStates = ({ baseline }: AuditResult): StateOf => {
  if (baseline === undefined) return () => ({});
  const changes = new Map(
    baseline.changes.flatMap((each) => (each.kind === 'finding' ? [[each.fingerprint, each.change] as const] : [])),
  );
  return ({ fingerprint }) => {
    const change = changes.get(fingerprint);
    if (change === undefined) return { baselineState: 'unchanged' };
    return { baselineState: change === 'new' ? 'new' : 'updated' };
  };
};

const suppressionsOf = ({ waived }: ResultFinding) =>
  waived === undefined
    ? {}
    : {
        suppressions: [{ kind: 'external', status: 'accepted', justification: toOneLine(reportWords.waived(waived)) }],
      };

/** GitHub shows nothing without a file and a line. */
const locationOf = ({ file, line, column = null }: SourceLocation & { column?: number | null }) => ({
  physicalLocation: {
    artifactLocation: { uri: asUri(file), uriBaseId: BASE },
    region: { startLine: line ?? 1, ...(column === null ? {} : { startColumn: column }) },
  },
});

/** Leaves primaryLocationLineHash to GitHub's own upload, which compares it with a hash that only GitHub can make. */
const fingerprintsFor = (name: string) => ({ 'ouderAuditFinding/v1': name });

const resultOf = (finding: ResultFinding, dossier: JudgedDossier, stateOf: StateOf, breaking: ReadonlySet<string>) => {
  const { code, fingerprint, about, message, advice, place } = wordFinding(finding, dossier);
  return {
    ruleId: code,
    ruleIndex: ruleIndexOf(code),
    level: loudnessOf(finding, breaking),
    message: say(`${about}${message} ${advice}`),
    locations: [locationOf(place)],
    partialFingerprints: fingerprintsFor(fingerprint),
    ...suppressionsOf(finding),
    ...stateOf(finding),
  };
};

/** A place in the dossier from the root of the repository. */
const fromRoot = <Place extends { file: string }>({ root }: CheckedDossier, place: Place): Place => ({
  ...place,
  file: pathFromRoot(root, place.file),
});

/** What kept the tool from looking: a result too, since servers show nothing else. */
const troubleResult = (place: TroublePlace, dossier: CheckedDossier) => ({
  ruleId: NOT_CHECKED,
  ruleIndex: ruleIndexOf(NOT_CHECKED),
  level: 'error',
  message: say(place.text),
  locations: [locationOf(fromRoot(dossier, place))],
  partialFingerprints: fingerprintsFor(`${NOT_CHECKED}:${place.file}:${place.text}`),
});

/** Whether the tool could do its work. A dossier that fails is not a failure of the tool. */
const invocationOf = (dossier: CheckedDossier) =>
  isJudged(dossier)
    ? { executionSuccessful: true }
    : {
        executionSuccessful: false,
        toolExecutionNotifications: dossier.places.map((place) => ({
          level: 'error',
          message: say(place.text),
          locations: [locationOf(fromRoot(dossier, place))],
        })),
      };

const driverOf = (version: string | null) => ({
  name: TOOL,
  ...(version === null ? {} : { version, semanticVersion: version }),
  language: 'nl',
  rules: sarifRules(),
});

/** Reasons for failing that are not findings. With a baseline they are always new, because only then do they count. */
const causeResult = ({ kind, name, text, place }: OtherCause, { result }: JudgedDossier) => ({
  ruleId: kind,
  ruleIndex: ruleIndexOf(kind),
  level: 'error',
  message: say(text),
  locations: [locationOf(place)],
  partialFingerprints: fingerprintsFor(name),
  ...(result.baseline === undefined ? {} : { baselineState: 'new' }),
});

const resultsOf = (dossier: JudgedDossier) => {
  const stateOf = baselineStates(dossier.result);
  const breaking = breakingFingerprints(dossier.result.run);
  return [
    ...causesBesideFindings(dossier).map((cause) => causeResult(cause, dossier)),
    ...dossier.result.findings.map((finding) => resultOf(finding, dossier, stateOf, breaking)),
  ];
};

/** A run without its tool: that is the same in every run of a file. */
const runOf = (dossier: CheckedDossier) => ({
  language: 'nl',
  // Each dossier has its own category, so that a server does not close the findings of one when it receives another.
  automationDetails: { id: `${TOOL}/${dossier.root === '' ? '.' : dossier.root}/` },
  columnKind: 'utf16CodeUnits',
  originalUriBaseIds: { [BASE]: { description: { text: ciWords.start[dossier.start] } } },
  invocations: [invocationOf(dossier)],
  results: isJudged(dossier) ? resultsOf(dossier) : dossier.places.map((place) => troubleResult(place, dossier)),
});

/** SARIF 2.1.0 with one run per dossier: what fails the run first, then every finding. */
export const sarifSteps: FormatSteps<{ version: string | null; run: ReturnType<typeof runOf> }> = {
  keep: (dossier) => ({ version: isJudged(dossier) ? dossier.result.tool.version : null, run: runOf(dossier) }),
  join: (kept) => {
    const driver = driverOf(kept.find(({ version }) => version !== null)?.version ?? null);
    const runs = kept.map(({ run }) => ({ tool: { driver }, ...run }));
    return `${jsonText({ $schema: SCHEMA, version: '2.1.0', runs })}\n`;
  },
};

/**
 * A path from the root of the repository as a relative URI reference (RFC 3986). Each part is percent-encoded, so that ':' in a
 * name does not become a scheme and '%0A' stays as it is. Half a surrogate pair is not a character and becomes U+FFFD.
 */
export const asUri = (path: string): string =>
  path
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

/**
 * Text as a SARIF message that shows exactly that text: braces would be placeholders (3.11.5) and '](' would make a link
 * (3.11.6). A word joiner (U+2060, invisible and without width) keeps them apart.
 */
export const sarifText = (text: string): string =>
  text.replaceAll('{', '{{').replaceAll('}', '}}').replaceAll('](', ']\u2060(');

/** For example, 'missing-file' becomes MissingFile: SARIF asks for a name that is easy to read and type. */
const nameOf = (code: string): string =>
  code
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

type Rule = { id: string; title: string; help: FindingHelp; level: Severity; tag: string };

const ruleOf = ({ id, title, help: { what, why, mend }, level, tag }: Rule) => {
  const parts = [what, why, mend];
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: sarifText(title) },
    fullDescription: { text: sarifText(what.replaceAll('`', '"')) },
    help: {
      text: sarifText(parts.join('\n\n').replaceAll('`', '"')),
      // These words are our own, so their backticks are meant as Markdown.
      markdown: sarifText(parts.join('\n\n')),
    },
    defaultConfiguration: { level },
    properties: { tags: [tag] },
  };
};

const findingRules = (): Rule[] =>
  FINDING_CODES.map((id) => {
    const { title, help, severity, tag } = FINDINGS[id];
    return { id, title, help, level: severity, tag };
  });

const causeRules = (): Rule[] =>
  Object.entries(causeHelp).map(([id, { title, tag, ...help }]) => ({ id, title, help, level: 'error', tag }));

/**
 * Rules for everything that can be reported, even if it did not occur, so that a server knows them all: findings first, then
 * other reasons for failing.
 */
export const sarifRules = () => [...findingRules(), ...causeRules()].map(ruleOf);

const RULE_IDS: readonly string[] = [...FINDING_CODES, ...Object.keys(causeHelp)];

/** The index of a rule in that list. */
export const ruleIndexOf = (id: string): number => RULE_IDS.indexOf(id);
