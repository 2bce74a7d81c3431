import type { Progress } from '../base/progress.ts';
import { UserError } from '../base/user-error.ts';
import { questionsFor } from '../documents/document-questions.ts';
import type { DocumentReader } from '../documents/document-reader.ts';
import { shownPath } from '../documents/find-people.ts';
import { extensionOf, fitsExtension } from '../documents/media-types.ts';
import type { Dossier, EvidenceEntry } from '../dossier/dossier.ts';
import type { DossierStore } from '../dossier/dossier-store.ts';
import { chooseSeverities, isPersonalDataError } from '../findings/chosen-severities.ts';
import { recordOf } from '../findings/find-record.ts';
import type { Finding } from '../findings/finding.ts';
import type { SeverityChoices } from '../findings/severity.ts';
import { maxEvidenceBytes } from '../framework/framework-lookups.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { EvidenceRefusal, KnownFile, RefusedFile } from './errors.ts';
import type { FileFacts } from './evidence.ts';
import type { EvidenceFolder } from './evidence-folder.ts';

/** What the checks say of one file. @param entry how it is registered; null when nobody said what it is yet */
export type ReviewFile = (facts: FileFacts, entry: { id: string; entry: EvidenceEntry } | null) => Finding[];

export type LookInput = {
  mark: QualityMark;
  dossier: Dossier;
  folder: EvidenceFolder;
  reader: DocumentReader;
  onProgress: Progress;
  today: string;
  /** Handed in, because the checks stand above this feature. */
  review: ReviewFile;
};

const isAboutName = ({ params }: Finding): boolean =>
  'places' in params && params.places.some(({ part }) => part === 'file-name');

const choicesOf = ({ school }: Dossier): SeverityChoices => school.check?.findings ?? {};

/**
 * What to warn of before a file becomes evidence, with the severities that the school chose. What the tool could not see is asked about
 * once it is known what kind of document it is: a photo needs no words.
 */
export const warningsIn = (facts: FileFacts, { review, dossier }: Pick<LookInput, 'review' | 'dossier'>): Finding[] =>
  chooseSeverities(review(facts, null), choicesOf(dossier)).filter(
    ({ code, severity }) => severity !== 'note' && recordOf(code).answeredByLook !== true,
  );

/** Personal data that may not travel with evidence: only somebody who says so gets it into the folder. */
export const personalErrorsIn = (findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => isPersonalDataError(finding.code, finding.severity));

/** What keeps a file from becoming evidence: an error, or a name that gives somebody away. */
export const refusalsIn = (findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => finding.severity === 'error' || isAboutName(finding));

const refusalByPresence = ({ presence: { state } }: FileFacts): EvidenceRefusal | null => {
  if (state === 'present') return null;
  return state === 'missing' || state === 'not-a-file' ? state : 'unreadable';
};

/** Why a file cannot become evidence by what it is; null when it can. */
const refusalByKind = (facts: FileFacts, maxBytes: number): EvidenceRefusal | null => {
  const absent = refusalByPresence(facts);
  if (absent !== null) return absent;
  if (facts.bytes === 0) return 'empty';
  if ((facts.bytes ?? 0) > maxBytes) return 'too-large';
  const mediaType = facts.document?.mediaType ?? null;
  const readable = facts.document?.reading.state !== 'failed';
  return readable && mediaType !== null && !fitsExtension(extensionOf(facts.path), mediaType) ? 'wrong-type' : null;
};

/** Whether personal data in a file keep nobody from adding it: they said so in the command, or they will be asked. */
type MayGoOn = { mayGoOn: boolean };

/** Omit that works on each member of a union separately. */
type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

/** Why a file cannot become evidence, or null; by the same rules as the checks on files. */
const refusalOf = (
  facts: FileFacts,
  sameAs: KnownFile | undefined,
  input: LookInput & MayGoOn,
): Without<RefusedFile, 'file'> | null => {
  const problem = refusalByKind(facts, maxEvidenceBytes(input.mark));
  if (problem !== null) return { problem };
  if (sameAs !== undefined) return { sameAs: { ...sameAs, path: shownPath(sameAs.path, input) } };
  const findings = refusalsIn(input.review(facts, null));
  const isForGood = (finding: Finding) => isAboutName(finding) || personalErrorsIn([finding]).length === 0;
  if (findings.some(isForGood)) return { findings };
  const personal = personalErrorsIn(warningsIn(facts, input));
  return personal.length === 0 || input.mayGoOn ? null : { findings: personal, despite: true };
};

/** The files in bewijs/ by digest; of equal files the first registered one, else the first. */
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

/** Facts of files anywhere on this computer with their contents, in the order given. */
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
 * Looks at every file before the first one is copied, so that all are fit or nothing happens.
 * @param inPlace whether a file is in bewijs/ already, where it would look like a copy of itself
 * @throws UserError 'evidence-refused' with every file that is not fit
 */
export const lookAtSources = async (
  sources: readonly string[],
  inPlace: (source: string) => boolean,
  input: LookInput & MayGoOn & { store: Pick<DossierStore, 'folder'> },
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
