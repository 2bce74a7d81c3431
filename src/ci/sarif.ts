import type { AuditResult } from '../assessment/audit-result.ts';
import type { ResultFinding } from '../assessment/result-finding.ts';
import { toOneLine } from '../base/plain-text.ts';
import type { SourceLocation } from '../findings/finding-location.ts';
import { reportWords } from '../wording/result.ts';
import type { CheckedDossier, CheckRenderer } from './check-renderer.ts';
import { causesBesideFindings, isJudged, type JudgedDossier, type OtherCause, wordFinding } from './checked-words.ts';
import { asUri } from './repository-uri.ts';
import { ruleIndexOf, sarifRules, sarifText } from './sarif-rules.ts';
import { ciWords } from './words/ci.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const TOOL = 'ouder-audit';

/** Paths are relative to this; whoever shows them knows where the repository is. */
const BASE = '%SRCROOT%';

const say = (text: string) => ({ text: sarifText(toOneLine(text)) });

type StateOf = (finding: ResultFinding) => { baselineState?: 'new' | 'updated' | 'unchanged' };

/** New or updated since the baseline; nothing without one. What is gone is left out, as servers close what they no longer get. */
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

/** GitHub shows nothing without a place and a line. */
const locationOf = ({ file, line }: SourceLocation) => ({
  physicalLocation: { artifactLocation: { uri: asUri(file), uriBaseId: BASE }, region: { startLine: line ?? 1 } },
});

/** GitHub's own, primaryLocationLineHash, is left to its upload: it compares with a hash that only it can make. */
const fingerprintsFor = (name: string) => ({ 'ouderAuditFinding/v1': name });

const resultOf = (finding: ResultFinding, dossier: JudgedDossier, stateOf: StateOf) => {
  const { code, severity, fingerprint, about, message, advice, place } = wordFinding(finding, dossier);
  return {
    ruleId: code,
    ruleIndex: ruleIndexOf(code),
    level: severity,
    message: say(`${about}${message} ${advice}`),
    locations: [locationOf(place)],
    partialFingerprints: fingerprintsFor(fingerprint),
    ...suppressionsOf(finding),
    ...stateOf(finding),
  };
};

/** Whether the tool could do its work. That a dossier fails is no failure of the tool. */
const invocationOf = (dossier: CheckedDossier) =>
  isJudged(dossier)
    ? { executionSuccessful: true }
    : {
        executionSuccessful: false,
        toolExecutionNotifications: dossier.trouble.map((line) => ({ level: 'error', message: say(line) })),
      };

const driverOf = (all: readonly CheckedDossier[]) => {
  const version = all.find(isJudged)?.result.tool.version;
  return {
    name: TOOL,
    ...(version === undefined ? {} : { version, semanticVersion: version }),
    language: 'nl',
    rules: sarifRules(),
  };
};

/** What broke the run and is no finding: new, where there is a baseline, as it counts only when it is. */
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
  return [
    ...causesBesideFindings(dossier).map((cause) => causeResult(cause, dossier)),
    ...dossier.result.findings.map((finding) => resultOf(finding, dossier, stateOf)),
  ];
};

const runOf = (dossier: CheckedDossier, all: readonly CheckedDossier[]) => ({
  tool: { driver: driverOf(all) },
  language: 'nl',
  // A category of its own per dossier, so that a server does not close the findings of one with those of another.
  automationDetails: { id: `${TOOL}/${dossier.root === '' ? '.' : dossier.root}/` },
  columnKind: 'utf16CodeUnits',
  originalUriBaseIds: { [BASE]: { description: { text: ciWords.root } } },
  invocations: [invocationOf(dossier)],
  results: isJudged(dossier) ? resultsOf(dossier) : [],
});

/**
 * SARIF 2.1.0, a run per dossier: what breaks the run first, then every finding.
 */
export const renderSarif: CheckRenderer = (dossiers) => {
  const log = { $schema: SCHEMA, version: '2.1.0', runs: dossiers.map((dossier) => runOf(dossier, dossiers)) };
  return `${JSON.stringify(log, null, 2)}\n`;
};
