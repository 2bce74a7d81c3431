import { openTextSearch, questionsFor } from '../documents/document-questions.ts';
import { examineName } from '../documents/examine-document.ts';
import type { Dossier, EvidenceEntry } from '../dossier/dossier.ts';
import type { FileFacts } from '../evidence/evidence.ts';
import { listEvidence } from '../evidence/evidence-items.ts';
import { withoutAnswered } from '../evidence/judge-evidence.ts';
import type { Finding } from '../findings/finding.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { checksFor, FIRST_FACTS, runChecks } from './check.ts';
import { checks } from './index.ts';

type ReviewInput = { mark: QualityMark; dossier: Dossier; today: string };

/** Checks that need no registration: what a file is and what stands in it. */
const FILE_CHECKS: ReadonlySet<string> = new Set(['missing-file', 'file-kind', 'readability', 'personal-data']);

/**
 * What the checks say of one file, before it is part of the dossier or right after.
 * @param entry how it is registered; null when nobody said what it is yet
 */
export const reviewEvidence = (
  facts: FileFacts,
  entry: { id: string; entry: EvidenceEntry } | null,
  { mark, dossier, today }: ReviewInput,
): Finding[] => {
  const register = { ...dossier.register, evidence: entry === null ? {} : { [entry.id]: entry.entry } };
  const { personal } = examineName(facts.path, openTextSearch(questionsFor(mark, dossier)));
  const findsInNames = new Map([[facts.path, personal]]);
  const files = [facts];
  const items = listEvidence(register, files, mark);
  const alone = { ...dossier, register };
  const fitting = checksFor(checks, FIRST_FACTS).filter(({ id }) => entry !== null || FILE_CHECKS.has(id));
  const found = runChecks(
    fitting,
    // These checks compare nothing with an audit and find no quotes in a new entry, so they need no real digest.
    {
      today,
      mark,
      dossier: alone,
      files,
      findsInNames,
      items,
      evidence: [],
      criteria: [],
      digest: String,
      frameworkContent: 'unknown',
      ruleChanges: null,
    },
    [],
    (_check, error) => {
      throw error;
    },
  );
  // Some of these checks report on the answers too; drop those findings.
  return withoutAnswered(found, items).filter(({ subject }) => subject.kind === 'file');
};
