import { type Check, type CheckFacts, subjectOf } from '../checks/check.ts';
import { checks as allChecks } from '../checks/index.ts';
import type { AuditResult } from '../domain/audit-result.ts';
import { buildResult } from '../domain/build-result.ts';
import type { Dossier } from '../domain/dossier.ts';
import { listEvidence } from '../domain/evidence-items.ts';
import { judgeEvidence } from '../domain/evidence-state.ts';
import { mapTexts } from '../domain/plain-text.ts';
import type { QualityMark } from '../domain/quality-mark.ts';
import { judgeCriterion } from '../domain/verdict.ts';
import { applyWaivers } from '../domain/waiver.ts';
import { gatherEvidence, type Progress } from './gather-evidence.ts';
import type { Clock, DocumentReader, EvidenceFolder } from './ports.ts';
import { checksFor, FIRST_FACTS, runChecks } from './run-checks.ts';

export type AuditInput = {
  mark: QualityMark;
  dossier: Dossier;
  evidenceFolder: EvidenceFolder;
  documentReader: DocumentReader;
  clock: Clock;
  tool: { name: string; version: string };
  onProgress: Progress;
  onCrash: (check: string, error: unknown) => void;
  /** The checks to run; all of them unless a test says otherwise. */
  checks?: readonly Check[];
};

/**
 * The whole judgement of a dossier: gather facts, check files, judge evidence and criteria, check those, build the
 * one result.
 */
export const auditDossier = async (input: AuditInput): Promise<AuditResult> => {
  const { mark, dossier, clock, tool, onCrash, checks = allChecks } = input;
  const today = clock.today();
  const answers = dossier.answers.answers ?? {};
  const { files, findsInNames, coveredPaths } = await gatherEvidence(input);
  const items = listEvidence(dossier.register, files, mark);

  const facts: CheckFacts = { today, mark, dossier, files, findsInNames, items, evidence: [], criteria: [] };
  const first = checksFor(checks, FIRST_FACTS);
  // What could not be looked at leaves every file unexamined, never valid.
  const early = runChecks(first, facts, items.map(subjectOf), onCrash);
  const evidence = judgeEvidence(items, early);
  const criteria = mark.criteria.map((criterion) => judgeCriterion(criterion, answers, evidence, mark));
  const second = checks.filter((check) => !first.includes(check));
  const late = runChecks(second, { ...facts, evidence, criteria }, [], onCrash);

  const findings = applyWaivers([...early, ...late], dossier.waivers?.waivers ?? [], today);
  const result = buildResult({ mark, dossier, evidence, criteria, findings, today, tool });
  // Last: until here, files are known by their real names.
  return mapTexts(result, (text) => coveredPaths.get(text) ?? text);
};
