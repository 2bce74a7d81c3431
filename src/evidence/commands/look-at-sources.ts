import type { Progress } from '../../assessment/gather-evidence.ts';
import { UserError } from '../../base/user-error.ts';
import { questionsFor } from '../../documents/document-questions.ts';
import { extensionOf, fitsExtension } from '../../documents/media-types.ts';
import type { DocumentReader, DossierStore, EvidenceFolder } from '../../dossier/ports.ts';
import { maxEvidenceBytes } from '../../framework/quality-mark-limits.ts';
import type { EvidenceRefusal, KnownFile, RefusedFile } from '../errors.ts';
import type { FileFacts } from '../evidence.ts';
import { type ReviewInput, refusalsIn, reviewEvidence, shownPath } from './evidence-review.ts';

export type LookInput = ReviewInput & { folder: EvidenceFolder; reader: DocumentReader; onProgress: Progress };

const refusalByPresence = ({ presence: { state } }: FileFacts): EvidenceRefusal | null => {
  if (state === 'present') return null;
  return state === 'missing' || state === 'not-a-file' ? state : 'unreadable';
};

/** What kind of file cannot become evidence; null for one that can. */
const refusalByKind = (facts: FileFacts, maxBytes: number): EvidenceRefusal | null => {
  const absent = refusalByPresence(facts);
  if (absent !== null) return absent;
  if (facts.bytes === 0) return 'empty';
  if ((facts.bytes ?? 0) > maxBytes) return 'too-large';
  const mediaType = facts.document?.mediaType ?? null;
  const readable = facts.document?.reading.state !== 'failed';
  return readable && mediaType !== null && !fitsExtension(extensionOf(facts.path), mediaType) ? 'wrong-type' : null;
};

/** Omit, for each member of a union apart. */
type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

/** Why a file cannot become evidence, or null; the same judgement as the checks on files. */
const refusalOf = (
  facts: FileFacts,
  sameAs: KnownFile | undefined,
  input: LookInput,
): Without<RefusedFile, 'file'> | null => {
  const problem = refusalByKind(facts, maxEvidenceBytes(input.mark));
  if (problem !== null) return { problem };
  if (sameAs !== undefined) return { sameAs: { ...sameAs, path: shownPath(sameAs.path, input) } };
  const findings = refusalsIn(reviewEvidence(facts, null, input));
  return findings.length > 0 ? { findings } : null;
};

/** Every file in bewijs/ by its digest: the first one that is registered, else the first. */
const knownFiles = async ({ folder, mark, dossier }: LookInput): Promise<Map<string, KnownFile>> => {
  const registered = Object.values(dossier.register.evidence ?? {}).map(({ file }) => file.normalize('NFC'));
  const known = new Map<string, KnownFile>();
  for (const { path, sha256 } of await folder.gather(registered, { maxBytes: maxEvidenceBytes(mark) })) {
    const place = registered.includes(path) ? 'registered' : 'loose';
    if (sha256 === null) continue;
    const before = known.get(sha256);
    if (before === undefined || (before.place === 'loose' && place === 'registered'))
      known.set(sha256, { path, place });
  }
  return known;
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
  input: LookInput & { store: Pick<DossierStore, 'folder'> },
): Promise<FileFacts[]> => {
  const inFolder = await knownFiles(input);
  const inCommand = new Map<string, KnownFile>();
  const files = await lookAtFiles(sources, input);
  const refused: RefusedFile[] = [];
  for (const [index, facts] of files.entries()) {
    const source = sources[index] ?? facts.path;
    const digest = facts.sha256 ?? '';
    const sameAs = inPlace(source) ? undefined : (inFolder.get(digest) ?? inCommand.get(digest));
    const reason = refusalOf(facts, sameAs, input);
    if (reason !== null) refused.push({ file: shownPath(source, input), ...reason });
    if (digest !== '') inCommand.set(digest, { path: source, place: 'command' });
  }
  if (refused.length > 0) throw new UserError('evidence-refused', { files: refused, folder: input.store.folder });
  return files;
};
