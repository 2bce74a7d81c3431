import { reviewAudit } from '../audit/review-audit.ts';
import { mapTexts } from '../base/plain-text.ts';
import { type Check, type CheckFacts, subjectOf } from '../checks/check.ts';
import { checks as allChecks } from '../checks/index.ts';
import { checksFor, FIRST_FACTS, runChecks } from '../checks/run-checks.ts';
import type { CheckSettings, Dossier } from '../dossier/dossier.ts';
import { auditsOf } from '../dossier/frozen/audits.ts';
import { readSealState } from '../dossier/frozen/frozen-state.ts';
import type { Digest } from '../dossier/frozen/frozen-text.ts';
import type { Clock, DocumentReader, EvidenceFolder } from '../dossier/ports.ts';
import type { FileFacts } from '../evidence/evidence.ts';
import { listEvidence } from '../evidence/evidence-items.ts';
import { judgeEvidence } from '../evidence/evidence-state.ts';
import { chooseSeverities } from '../findings/severities.ts';
import { applyWaivers } from '../findings/waivers.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { judgeCriterion } from '../judging/verdict.ts';
import type { AuditResult, JudgedResult } from './audit-result.ts';
import { type Baseline, compareWithBaseline } from './baseline.ts';
import { buildResult } from './build-result.ts';
import { placeCause } from './cause-location.ts';
import { compareRounds, earlierLevels, withEarlierLevels } from './compare-rounds.ts';
import type { EarlierResult } from './earlier-result.ts';
import { gatherEvidence, type Progress } from './gather-evidence.ts';
import { judgeRun } from './outcome.ts';

export type AuditInput = {
  mark: QualityMark;
  dossier: Dossier;
  evidenceFolder: EvidenceFolder;
  documentReader: DocumentReader;
  clock: Clock;
  tool: { name: string; version: string };
  onProgress: Progress;
  onCrash: (check: string, error: unknown) => void;
  digest: Digest;
  /** The checks to run; all of them unless a test says otherwise. */
  checks?: readonly Check[];
  /** An earlier result: then only what is new or worse fails the run. */
  baseline?: Baseline | null;
  /** The rounds before this one. */
  earlier?: readonly EarlierResult[];
  /** The settings of the check that a flag of the command gave, not school.yaml: 'minMet', 'minScore/S1'. */
  byFlag?: ReadonlySet<string>;
  /** Whose file audit.yaml stands for: '' for the first auditor. */
  auditor?: string;
};

/** How much a score may go down before it counts as worse, unless the school says otherwise: one tenth of a level. */
const TOLERANCE = 0.1;

type Held = { settings: CheckSettings; baseline: Baseline | null; dossier: Dossier; byFlag: ReadonlySet<string> };

const conclude = (result: JudgedResult, { settings, baseline, dossier, byFlag }: Held): AuditResult => {
  const comparison = baseline === null ? null : compareWithBaseline(result, baseline, settings.tolerance ?? TOLERANCE);
  const held = baseline === null || comparison === null ? null : { baseline, comparison };
  const { causes, ...run } = judgeRun(result, settings, held);
  const places = { result, dossier, byFlag };
  return {
    ...result,
    run: { ...run, causes: causes.map((reason) => placeCause(reason, places)) },
    ...(comparison === null ? {} : { baseline: comparison }),
  };
};

const besideEarlier = (result: JudgedResult, earlier: readonly EarlierResult[]): JudgedResult => {
  if (earlier.length === 0) return result;
  const levels = earlierLevels(result.qualityMark, result.round.schoolYear, earlier);
  return { ...withEarlierLevels(result, levels), compare: compareRounds(result, earlier) };
};

/** What auditors wrote, judged; nothing where nobody audits, or where the framework has no rules for it. */
const withReview = (
  result: JudgedResult,
  { mark, dossier, auditor, digest }: AuditInput,
  facts: readonly FileFacts[],
): JudgedResult => {
  const files = auditsOf(dossier, auditor);
  if (files.length === 0 || mark.audit === undefined) return result;
  const sealed = readSealState(dossier, facts, mark, digest);
  return { ...result, audit: reviewAudit({ result, dossier, files, sealed, mark, rules: mark.audit, digest }) };
};

/**
 * The whole judgement of a dossier: gather facts, check files, judge evidence and criteria, check those, build the
 * one result, and say whether it fails.
 */
export const auditDossier = async (input: AuditInput): Promise<AuditResult> => {
  const {
    mark,
    dossier,
    clock,
    tool,
    onCrash,
    digest,
    checks = allChecks,
    baseline = null,
    earlier = [],
    byFlag = new Set(),
  } = input;
  const today = clock.today();
  const answers = dossier.answers.answers ?? {};
  const settings = dossier.school.check ?? {};
  const { files, findsInNames, coveredPaths } = await gatherEvidence(input);
  const items = listEvidence(dossier.register, files, mark);

  const facts: CheckFacts = { today, mark, dossier, files, findsInNames, items, evidence: [], criteria: [], digest };
  const first = checksFor(checks, FIRST_FACTS);
  // What could not be looked at leaves every file unexamined, never valid.
  const early = runChecks(first, facts, items.map(subjectOf), onCrash);
  const evidence = judgeEvidence(items, early);
  const criteria = mark.criteria.map((criterion) => judgeCriterion(criterion, answers, evidence, mark));
  const second = checks.filter((check) => !first.includes(check));
  const late = runChecks(second, { ...facts, evidence, criteria }, [], onCrash);

  const choices = settings.findings ?? {};
  const waived = applyWaivers([...early, ...late], dossier.waivers?.waivers ?? [], today, choices);
  const findings = chooseSeverities(waived, choices);
  // From here on files are known by the names that may be shown.
  const shown = mapTexts({ evidence, criteria, findings }, (text) => coveredPaths.get(text) ?? text);
  const judged = withReview(buildResult({ mark, dossier, ...shown, today, tool }), input, files);
  const result = besideEarlier(judged, earlier);
  return conclude(result, { settings, baseline, dossier, byFlag });
};
