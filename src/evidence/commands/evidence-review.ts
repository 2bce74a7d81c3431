import { checks } from '../../checks/index.ts';
import { checksFor, FIRST_FACTS, runChecks } from '../../checks/run-checks.ts';
import { openQuestions, questionsFor } from '../../documents/document-questions.ts';
import { examineName, examineTitle } from '../../documents/examine-document.ts';
import type { Dossier, EvidenceEntry } from '../../dossier/dossier.ts';
import type { Finding } from '../../findings/finding.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import type { PersonalDataKind } from '../../privacy/personal-data-match.ts';
import type { FileFacts } from '../evidence.ts';
import { listEvidence } from '../evidence-items.ts';

export type ReviewInput = { mark: QualityMark; dossier: Dossier; today: string };

/** Checks that need no registration: what a file is and what stands in it. */
const FILE_CHECKS: ReadonlySet<string> = new Set(['file-kind', 'readability', 'personal-data']);

/** A path as it may be shown: personal data in it are covered. */
export const shownPath = (path: string, { mark, dossier }: Pick<ReviewInput, 'mark' | 'dossier'>): string => {
  const { findPersonalData } = openQuestions(questionsFor(mark, dossier), (text) => text);
  return examineName(path, findPersonalData).covered;
};

/** The kinds of personal data in a short text that somebody types, such as the title of a document; none when it names nobody. */
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
    // Nothing that is frozen is looked at here, and an entry that was just made has no quotes.
    { today, mark, dossier: alone, files, findsInNames, items, evidence: [], criteria: [], digest: (text) => text },
    [],
    (_check, error) => {
      throw error;
    },
  );
  // Some of these checks look at the answers too: that is not what is asked here.
  return found.filter(({ subject }) => subject.kind === 'file');
};
