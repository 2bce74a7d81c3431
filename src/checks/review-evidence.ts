import { openQuestions, questionsFor } from '../documents/document-questions.ts';
import { examineName, examineTitle } from '../documents/examine-document.ts';
import type { Dossier, EvidenceEntry } from '../dossier/dossier.ts';
import type { FileFacts } from '../evidence/evidence.ts';
import { listEvidence } from '../evidence/evidence-items.ts';
import type { Finding } from '../findings/finding.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { PersonalDataKind } from '../privacy/personal-data-match.ts';
import { checksFor, FIRST_FACTS, runChecks } from './check.ts';
import { checks } from './index.ts';

export type ReviewInput = { mark: QualityMark; dossier: Dossier; today: string };

/** Checks that need no registration: what a file is and what stands in it. */
const FILE_CHECKS: ReadonlySet<string> = new Set(['file-kind', 'readability', 'personal-data']);

/** A path with personal data covered, fit to show. */
export const shownPath = (path: string, { mark, dossier }: Pick<ReviewInput, 'mark' | 'dossier'>): string => {
  const { findPersonalData } = openQuestions(questionsFor(mark, dossier), (text) => text);
  return examineName(path, findPersonalData).covered;
};

/** The kinds of personal data in a short text that somebody typed, such as the title of a document. */
export const kindsInText = (text: string, { mark, dossier }: Pick<ReviewInput, 'mark' | 'dossier'>) => {
  const { findPersonalData } = openQuestions(questionsFor(mark, dossier), (text) => text);
  const kinds = examineTitle(text, findPersonalData).personal.map(({ kind }) => kind);
  // A short text has no properties: no author, no place on earth.
  return kinds as PersonalDataKind[];
};

const isAboutName = ({ params }: Finding): boolean =>
  'places' in params && params.places.some(({ part }) => part === 'file-name');

/** What keeps a file from becoming evidence: an error, or a name that gives somebody away. */
export const refusalsIn = (findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => finding.severity === 'error' || isAboutName(finding));

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
  const { findPersonalData } = openQuestions(questionsFor(mark, dossier), (text) => text);
  const { personal } = examineName(facts.path, findPersonalData);
  const findsInNames = new Map([[facts.path, personal]]);
  const files = [facts];
  const items = listEvidence(register, files, mark);
  const alone = { ...dossier, register };
  const fitting = checksFor(checks, FIRST_FACTS).filter(({ id }) => entry !== null || FILE_CHECKS.has(id));
  const found = runChecks(
    fitting,
    // These checks compare nothing with an audit and find no quotes in a new entry, so they need no real digest.
    { today, mark, dossier: alone, files, findsInNames, items, evidence: [], criteria: [], digest: (text) => text },
    [],
    (_check, error) => {
      throw error;
    },
  );
  // Some of these checks report on the answers too; drop those findings.
  return found.filter(({ subject }) => subject.kind === 'file');
};
