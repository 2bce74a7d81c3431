import type { Progress } from '../base/progress.ts';
import type { PersonalDataFind } from '../documents/document-facts.ts';
import { openTextSearch, type QuestionData, questionsFor } from '../documents/document-questions.ts';
import type { DocumentReader, DocumentToRead } from '../documents/document-reader.ts';
import { examineName, examineTitle } from '../documents/examine-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { FileFacts } from '../evidence/evidence.ts';
import type { EvidenceFolder } from '../evidence/evidence-folder.ts';
import { quotesByFile } from '../evidence/evidence-items.ts';
import { ANY_SIZE, maxEvidenceBytes } from '../framework/framework-lookups.ts';
import type { QualityMark } from '../framework/quality-mark.ts';

/** What is known of the evidence before judging. */
type GatheredEvidence = {
  files: FileFacts[];
  findsInNames: Map<string, PersonalDataFind[]>;
  /** Paths, ids, titles and texts of waivers that hold personal data, each with a covered form that may be shown. */
  coveredPaths: Map<string, string>;
};

type Input = {
  mark: QualityMark;
  dossier: Dossier;
  evidenceFolder: Pick<EvidenceFolder, 'gather' | 'locationOf'>;
  documentReader: DocumentReader;
  onProgress: Progress;
};

const toRead = (
  { bytes, sha256 }: FileFacts,
  maxBytes: number,
  about: Pick<DocumentToRead, 'location' | 'quotes'>,
): DocumentToRead | null =>
  bytes === null || bytes === 0 || bytes > maxBytes || sha256 === null ? null : { ...about, bytes, sha256 };

/** An audit freezes every file by its hash; without one, hashing a file that is too large to read is a waste of time. */
const hashLimit = ({ dossier, mark }: Pick<Input, 'dossier' | 'mark'>): number =>
  dossier.audit !== null || Object.keys(dossier.otherAudits).length > 0 ? ANY_SIZE : maxEvidenceBytes(mark);

/** Reads every file that can be read; the facts of the others stay as they are. */
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

/** Names the entry: entries of the register can give one file several titles. */
const inEntry = (find: PersonalDataFind, entry: string): PersonalDataFind => ({
  ...find,
  places: find.places.map((place) => ({ ...place, entry })),
});

/** Searches file names, titles and the texts of waivers for personal data. */
const lookAtNames = (paths: ReadonlySet<string>, { register, waivers }: Dossier, questions: QuestionData) => {
  const findPersonalData = openTextSearch(questions);
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
  for (const id of Object.keys(register.evidence ?? {})) cover(id, examineName(id, findPersonalData).covered);
  for (const { subject, reason } of waivers?.waivers ?? []) {
    // A subject can be a path, or any other text that somebody typed.
    cover(subject, examineTitle(examineName(subject, findPersonalData).covered, findPersonalData).covered);
    cover(reason, examineTitle(reason, findPersonalData).covered);
  }
  return { findsInNames, coveredPaths };
};

/** Gathers the facts of all evidence: where each file is, what it is, and what its content and its name hold. */
export const gatherEvidence = async (input: Input): Promise<GatheredEvidence> => {
  const { mark, dossier, evidenceFolder } = input;
  const registered = Object.values(dossier.register.evidence ?? {}).map(({ file }) => file.normalize('NFC'));
  const found = await evidenceFolder.gather(registered, { maxBytes: hashLimit(input) });
  const questions = questionsFor(mark, dossier);
  const files = await lookInside(found, questions, input);
  return { files, ...lookAtNames(new Set(files.map(({ path }) => path)), dossier, questions) };
};
