import { questionsFor } from '../domain/document-questions.ts';
import type { FileFacts } from '../domain/evidence.ts';
import { extensionOf, fitsExtension } from '../domain/media-types.ts';
import { maxEvidenceBytes } from '../domain/quality-mark-limits.ts';
import { type EvidenceRefusal, type RefusedFile, UserError } from '../domain/user-error.ts';
import { type ReviewInput, refusalsIn, reviewEvidence, shownPath } from './evidence-review.ts';
import type { Progress } from './gather-evidence.ts';
import type { DocumentReader, EvidenceFolder } from './ports.ts';

export type LookInput = ReviewInput & { folder: EvidenceFolder; reader: DocumentReader; onProgress: Progress };

const refusalByPresence = ({ presence: { state } }: FileFacts): EvidenceRefusal | null => {
  if (state === 'present') return null;
  return state === 'missing' || state === 'not-a-file' ? state : 'unreadable';
};

/** Why a file cannot become evidence, or null; the same judgement as the checks on files. */
const refusalOf = (facts: FileFacts, maxBytes: number, known: Set<string>): EvidenceRefusal | null => {
  const absent = refusalByPresence(facts);
  if (absent !== null) return absent;
  if (facts.bytes === 0) return 'empty';
  if ((facts.bytes ?? 0) > maxBytes) return 'too-large';
  const mediaType = facts.document?.mediaType ?? null;
  const readable = facts.document?.reading.state !== 'failed';
  if (readable && mediaType !== null && !fitsExtension(extensionOf(facts.path), mediaType)) return 'wrong-type';
  return known.has(facts.sha256 ?? '') ? 'duplicate' : null;
};

/** Facts of files anywhere on this machine, with what stands in them, in the order given. */
export const lookAtFiles = async (
  sources: readonly string[],
  { folder, reader, mark, dossier, onProgress }: LookInput,
): Promise<FileFacts[]> => {
  const maxBytes = maxEvidenceBytes(mark);
  const facts = await Promise.all(sources.map(async (source) => await folder.inspect(source, { maxBytes })));
  const readable = facts.flatMap(({ bytes, sha256 }, index) =>
    bytes === null || bytes === 0 || sha256 === null
      ? []
      : [{ index, location: folder.locationOfSource(sources[index] ?? ''), bytes, sha256, quotes: [] }],
  );
  const found = await reader.read(readable, questionsFor(mark, dossier), onProgress);
  const documents = new Map(readable.map(({ index }, place) => [index, found[place] ?? null]));
  return facts.map((own, index) => ({ ...own, document: documents.get(index) ?? null }));
};

/**
 * Looks at every file before the first is copied: all of them are fit, or nothing happens. A file with a pupil's data in it is
 * never fit.
 * @param inPlace whether a file is in bewijs/ already: then it is no copy of itself
 * @throws UserError 'evidence-refused' with every file that is not fit
 */
export const lookAtSources = async (
  sources: readonly string[],
  inPlace: (source: string) => boolean,
  input: LookInput,
): Promise<FileFacts[]> => {
  const { folder, mark, dossier } = input;
  const maxBytes = maxEvidenceBytes(mark);
  const registered = Object.values(dossier.register.evidence ?? {}).map(({ file }) => file);
  const present = await folder.gather(registered, { maxBytes });
  const known = new Set(present.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256])));
  const files = await lookAtFiles(sources, input);
  const refused: RefusedFile[] = [];
  files.forEach((facts, index) => {
    const file = sources[index] ?? facts.path;
    const problem = refusalOf(facts, maxBytes, inPlace(file) ? new Set() : known);
    const findings = problem === null ? refusalsIn(reviewEvidence(facts, null, input)) : [];
    const shown = shownPath(file, input);
    if (problem !== null) refused.push({ file: shown, problem });
    else if (findings.length > 0) refused.push({ file: shown, findings });
    if (facts.sha256 !== null) known.add(facts.sha256);
  });
  if (refused.length > 0) throw new UserError('evidence-refused', { files: refused });
  return files;
};
