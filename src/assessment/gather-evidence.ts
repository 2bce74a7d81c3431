import type { PersonalDataFind } from '../documents/document-facts.ts';
import { openQuestions, type QuestionData, questionsFor } from '../documents/document-questions.ts';
import { examineName, examineTitle } from '../documents/examine-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { DocumentReader, DocumentToRead, EvidenceFolder } from '../dossier/ports.ts';
import type { FileFacts } from '../evidence/evidence.ts';
import { quotesByFile } from '../evidence/quotes.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { ANY_SIZE, maxEvidenceBytes } from '../framework/quality-mark-limits.ts';

export type Progress = (done: number, of: number) => void;

/** Everything that is known of the evidence before anything is judged. */
export type GatheredEvidence = {
  files: FileFacts[];
  findsInNames: Map<string, PersonalDataFind[]>;
  /** Paths, titles and texts of waivers that hold personal data, with those covered up: what may be shown. */
  coveredPaths: Map<string, string>;
};

type Input = {
  mark: QualityMark;
  dossier: Dossier;
  evidenceFolder: EvidenceFolder;
  documentReader: DocumentReader;
  onProgress: Progress;
};

const toRead = (
  { bytes, sha256 }: FileFacts,
  maxBytes: number,
  about: Pick<DocumentToRead, 'location' | 'quotes'>,
): DocumentToRead | null =>
  bytes === null || bytes === 0 || bytes > maxBytes || sha256 === null ? null : { ...about, bytes, sha256 };

/** An audit freezes every file by its hash; for a check alone, one that is too large to read is not worth the time. */
const hashLimit = ({ dossier, mark }: Pick<Input, 'dossier' | 'mark'>): number =>
  dossier.audit !== null || Object.keys(dossier.otherAudits).length > 0 ? ANY_SIZE : maxEvidenceBytes(mark);

/** Looks inside every file that is there; the others stay as they are. */
const lookInside = async (
  files: FileFacts[],
  questions: QuestionData,
  { mark, dossier, evidenceFolder, documentReader, onProgress }: Input,
): Promise<FileFacts[]> => {
  const quotes = quotesByFile(dossier);
  const asked = files.flatMap((facts) => {
    const about = { location: evidenceFolder.locationOf(facts.path), quotes: quotes.get(facts.path) ?? [] };
    const document = toRead(facts, maxEvidenceBytes(mark), about);
    return document === null ? [] : [{ path: facts.path, document }];
  });
  const found = await documentReader.read(
    asked.map(({ document }) => document),
    questions,
    onProgress,
  );
  const byPath = new Map(asked.map(({ path }, index) => [path, found[index] ?? null]));
  return files.map((facts) => ({ ...facts, document: byPath.get(facts.path) ?? null }));
};

/** A title is one of several that entries of the register can give one file. */
const inEntry = (find: PersonalDataFind, entry: string): PersonalDataFind => ({
  ...find,
  places: find.places.map((place) => ({ ...place, entry })),
});

/** Looks at what a document is called, by the name of its file and its title in the register, and at what waivers say of it. */
const lookAtNames = (paths: ReadonlySet<string>, { register, waivers }: Dossier, questions: QuestionData) => {
  // Names are too short to compare: nothing has to be digested.
  const { findPersonalData } = openQuestions(questions, (text) => text);
  const findsInNames = new Map<string, PersonalDataFind[]>();
  const coveredPaths = new Map<string, string>();
  const keep = (path: string, text: string, { personal, covered }: ReturnType<typeof examineName>) => {
    if (personal.length === 0) return;
    findsInNames.set(path, [...(findsInNames.get(path) ?? []), ...personal]);
    coveredPaths.set(text, covered);
  };
  for (const path of paths) keep(path, path, examineName(path, findPersonalData));
  for (const [id, { file, title }] of Object.entries(register.evidence ?? {})) {
    if (title === undefined) continue;
    const { personal, covered } = examineTitle(title, findPersonalData);
    keep(file.normalize('NFC'), title, { personal: personal.map((find) => inEntry(find, id)), covered });
  }
  const cover = (text: string, covered: string) => {
    if (text !== covered && !coveredPaths.has(text)) coveredPaths.set(text, covered);
  };
  for (const { subject, reason } of waivers?.waivers ?? []) {
    // A subject looks like a path, or like anything else that somebody typed.
    cover(subject, examineTitle(examineName(subject, findPersonalData).covered, findPersonalData).covered);
    cover(reason, examineTitle(reason, findPersonalData).covered);
  }
  return { findsInNames, coveredPaths };
};

/** Gathers the facts of all evidence: where each file is, what it is, and what stands in it and in its name. */
export const gatherEvidence = async (input: Input): Promise<GatheredEvidence> => {
  const { mark, dossier, evidenceFolder } = input;
  const registered = Object.values(dossier.register.evidence ?? {}).map(({ file }) => file.normalize('NFC'));
  const found = await evidenceFolder.gather(registered, { maxBytes: hashLimit(input) });
  const questions = questionsFor(mark, dossier);
  const files = await lookInside(found, questions, input);
  return { files, ...lookAtNames(new Set(files.map(({ path }) => path)), dossier, questions) };
};
