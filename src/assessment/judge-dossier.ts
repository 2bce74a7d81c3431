import type { Clock } from '../base/clock.ts';
import { mapTexts } from '../base/plain-text.ts';
import type { Progress } from '../base/progress.ts';
import { type Check, type CheckFacts, checksFor, FIRST_FACTS, runChecks, subjectOf } from '../checks/check.ts';
import { checks as allChecks } from '../checks/index.ts';
import type { DocumentReader } from '../documents/document-reader.ts';
import type { CheckSettings, Dossier } from '../dossier/dossier.ts';
import type { Digest } from '../dossier/frozen/frozen-state.ts';
import type { FileFacts, JudgedEvidence } from '../evidence/evidence.ts';
import type { EvidenceFolder } from '../evidence/evidence-folder.ts';
import { listEvidence } from '../evidence/evidence-items.ts';
import { judgeEvidence, withoutAnswered } from '../evidence/judge-evidence.ts';
import { chooseSeverities } from '../findings/chosen-severities.ts';
import type { Finding } from '../findings/finding.ts';
import { applyWaivers } from '../findings/waivers.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { judgeCriterion } from '../judging/verdict.ts';
import type { AuditResult, JudgedResult } from './audit-result.ts';
import type { AuditReview } from './audit-review.ts';
import { type Baseline, compareWithBaseline } from './baseline.ts';
import { buildResult } from './build-result.ts';
import { placeCause } from './cause-location.ts';
import { contentOf, findRuleChanges } from './framework-facts.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { compareRounds, earlierLevels, withEarlierLevels } from './trend.ts';
import type { EarlierResult } from './trend-types.ts';
import { judgeRun } from './what-fails.ts';

export type JudgeInput = {
  mark: QualityMark;
  dossier: Dossier;
  evidenceFolder: Pick<EvidenceFolder, 'gather' | 'locationOf'>;
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
  /** The settings that a flag gave instead of school.yaml, such as 'minMet' and 'minScore/S1'. */
  byFlag?: ReadonlySet<string>;
  /** Judges what auditors wrote about this dossier; undefined where nobody audits. Without it the result holds no audit. */
  review?: (judged: JudgedResult, files: readonly FileFacts[]) => AuditReview | undefined;
};

/** How much a score may go down before it counts as worse, unless the school sets another tolerance: a tenth of a level. */
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

/** A result with what it was worked out from. Paths and findings are as they are on disk: none of them may be shown. */
export type Judgement = {
  result: AuditResult;
  files: FileFacts[];
  evidence: JudgedEvidence[];
  /** In the order of the result. */
  findings: Finding[];
  /** The form of a path or title that may be shown. */
  shown: (text: string) => string;
};

/**
 * Judges a whole dossier: gathers facts, checks files, judges evidence and criteria, checks those, builds the one result, and decides
 * whether the run fails.
 */
export const judgeInFull = async (input: JudgeInput): Promise<Judgement> => {
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
    review,
  } = input;
  const today = clock.today();
  const answers = dossier.answers.answers ?? {};
  const settings = dossier.school.check ?? {};
  const { files, findsInNames, coveredPaths } = await gatherEvidence(input);
  const items = listEvidence(dossier.register, files, mark);

  const { content: frameworkContent, sha256: frameworkSha256 } = contentOf(mark, digest);
  const unjudged = { evidence: [], criteria: [], ruleChanges: null };
  const facts: CheckFacts = { today, mark, dossier, files, findsInNames, items, digest, frameworkContent, ...unjudged };
  const first = checksFor(checks, FIRST_FACTS);
  // A check that crashes leaves every file unexamined, never valid.
  const early = runChecks(first, facts, items.map(subjectOf), onCrash);
  const evidence = judgeEvidence(items, early);
  const criteria = mark.criteria.map((criterion) => judgeCriterion(criterion, answers, evidence, mark));
  const second = checks.filter((check) => !first.includes(check));
  const ruleChanges = findRuleChanges({ mark, answers, items, findings: early }, dossier);
  const late = runChecks(second, { ...facts, evidence, criteria, ruleChanges }, [], onCrash);

  const choices = settings.findings ?? {};
  const waived = applyWaivers(
    [...withoutAnswered(early, items), ...late],
    dossier.waivers?.waivers ?? [],
    today,
    choices,
  );
  const findings = chooseSeverities(waived, choices);
  // From here on, paths and titles have the form that may be shown.
  const shown = (text: string) => coveredPaths.get(text) ?? text;
  const toShow = mapTexts({ evidence, criteria, findings }, shown);
  const judged = buildResult({
    mark,
    dossier,
    ...toShow,
    allFindings: waived,
    today,
    tool,
    frameworkContent,
    frameworkSha256,
  });
  const audit = review?.(judged, files);
  const result = besideEarlier(audit === undefined ? judged : { ...judged, audit }, earlier);
  return { result: conclude(result, { settings, baseline, dossier, byFlag }), files, evidence, findings, shown };
};

/** The one result of a dossier. */
export const judgeDossier = async (input: JudgeInput): Promise<AuditResult> => (await judgeInFull(input)).result;
