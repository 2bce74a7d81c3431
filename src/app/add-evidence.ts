import { dateInFileName } from '../domain/dates.ts';
import type { Dossier, EvidenceEntry } from '../domain/dossier.ts';
import type { FileFacts } from '../domain/evidence.ts';
import { extensionOf, fileNameOf, fitsExtension } from '../domain/media-types.ts';
import { findNearest } from '../domain/nearest.ts';
import type { QualityMark } from '../domain/quality-mark.ts';
import { maxEvidenceBytes } from '../domain/quality-mark-limits.ts';
import { type EvidenceRefusal, UserError } from '../domain/user-error.ts';
import { documentChoices, proposeDocument, proposeId } from './evidence-proposals.ts';
import type { DossierStore, EvidenceDetails, EvidenceFolder, Interviewer } from './ports.ts';

export type EvidenceOptions = Partial<EvidenceDetails> & {
  id: string | null;
  confidential: boolean;
  consent: EvidenceEntry['consent'] | null;
};

export type AddInput = {
  store: DossierStore;
  folder: EvidenceFolder;
  mark: QualityMark;
  dossier: Dossier;
  /** Null where nobody can be asked. */
  interviewer: Interviewer | null;
};

export type AddedEvidence = { id: string; file: string };

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
  if (mediaType !== null && !fitsExtension(extensionOf(facts.path), mediaType)) return 'wrong-type';
  return known.has(facts.sha256 ?? '') ? 'duplicate' : null;
};

const checkNames = (details: Partial<EvidenceDetails>, mark: QualityMark) => {
  const documents = Object.keys(mark.documents);
  const criteria = mark.criteria.map(({ id }) => id);
  const typed = details.document;
  if (typed !== undefined && !documents.includes(typed)) {
    throw new UserError('unknown-document-option', { typed, nearest: findNearest(typed, documents) });
  }
  const unknown = details.criteria?.find((id) => !criteria.includes(id));
  if (unknown !== undefined) {
    throw new UserError('unknown-criterion-option', { typed: unknown, nearest: findNearest(unknown, criteria) });
  }
};

/** @throws UserError 'evidence-details-needed' */
const refuseWithoutDetails = ({ document, criteria }: EvidenceOptions): never => {
  const missing = [...(document === undefined ? ['document'] : []), ...(criteria === undefined ? ['criteria'] : [])];
  throw new UserError('evidence-details-needed', { missing });
};

const askDetails = async (
  file: string,
  options: EvidenceOptions,
  input: AddInput,
): Promise<EvidenceDetails | 'stop'> => {
  const { mark, interviewer } = input;
  const { document, criteria } = options;
  const date = options.date ?? dateInFileName(fileNameOf(file));
  if (document !== undefined && criteria !== undefined)
    return { document, criteria, date, title: options.title ?? null };
  if (interviewer === null) return refuseWithoutDetails(options);
  const proposed = document ?? proposeDocument(file, mark);
  return await interviewer.askEvidence({
    file: fileNameOf(file),
    documents: documentChoices(mark),
    criteria: mark.criteria.map(({ id, title }) => ({ id, title })),
    known: {
      ...(proposed === undefined ? {} : { document: proposed }),
      ...(criteria === undefined ? {} : { criteria }),
      ...(options.title === undefined ? {} : { title: options.title }),
      date,
    },
  });
};

const entryOf = (file: string, details: EvidenceDetails, options: EvidenceOptions): EvidenceEntry => ({
  file,
  document: details.document,
  criteria: details.criteria,
  ...(details.title === null ? {} : { title: details.title }),
  ...(details.date === null ? {} : { date: details.date }),
  ...(options.consent === null || options.consent === undefined ? {} : { consent: options.consent }),
  ...(options.confidential ? { confidential: true } : {}),
});

/** A file that is in bewijs/ already and that nobody registered: it is registered where it is. */
const isUnregistered = (path: string | null, dossier: Dossier): path is string =>
  path !== null && !Object.values(dossier.register.evidence ?? {}).some(({ file }) => file.normalize('NFC') === path);

/** Every file is looked at before the first is copied: all of them are fit, or nothing happens. */
const inspectAll = async (sources: string[], { folder, mark, dossier }: AddInput): Promise<void> => {
  const maxBytes = maxEvidenceBytes(mark);
  const registered = Object.values(dossier.register.evidence ?? {}).map(({ file }) => file);
  const present = await folder.gather(registered, { maxBytes });
  const known = new Set(present.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256])));
  const refused: { file: string; problem: EvidenceRefusal }[] = [];
  for (const source of sources) {
    const facts = await folder.inspect(source, { maxBytes });
    const inPlace = isUnregistered(folder.pathInside(source), dossier);
    const problem = refusalOf(facts, maxBytes, inPlace ? new Set() : known);
    if (problem !== null) refused.push({ file: source, problem });
    if (facts.sha256 !== null) known.add(facts.sha256);
  }
  if (refused.length > 0) throw new UserError('evidence-refused', { files: refused });
};

/** Registers one file, copied into bewijs/ unless it is there; without its registration a copy goes again. */
const addOne = async (
  source: string,
  id: string,
  details: EvidenceDetails,
  options: EvidenceOptions,
  { store, folder, dossier }: AddInput,
): Promise<AddedEvidence> => {
  const inside = folder.pathInside(source);
  const inPlace = isUnregistered(inside, dossier);
  const file = inPlace ? inside : await folder.copyIn(source, fileNameOf(source));
  try {
    await store.edit('bewijs.yaml', [{ kind: 'set', path: ['evidence', id], value: entryOf(file, details, options) }]);
  } catch (error) {
    if (!inPlace) await folder.remove(file);
    throw error;
  }
  return { id, file };
};

const addAll = async (
  sources: string[],
  options: EvidenceOptions,
  input: AddInput,
): Promise<{ added: AddedEvidence[]; stopped: boolean }> => {
  const taken = new Set(Object.keys(input.dossier.register.evidence ?? {}));
  const added: AddedEvidence[] = [];
  for (const source of sources) {
    const details = await askDetails(source, options, input);
    if (details === 'stop') return { added, stopped: true };
    const id = options.id !== null && sources.length === 1 ? options.id : proposeId(source, taken);
    added.push(await addOne(source, id, details, options, input));
    taken.add(id);
  }
  return { added, stopped: false };
};

/**
 * Copies files into bewijs/ and registers them; a file that is there already is registered where it is.
 * @returns what was added, and whether the user stopped before the last file
 * @throws UserError 'evidence-refused' (nothing is copied then), 'evidence-details-needed', 'unknown-document-option'
 */
export const addEvidence = async (
  sources: string[],
  options: EvidenceOptions,
  input: AddInput,
): Promise<{ added: AddedEvidence[]; stopped: boolean }> => {
  checkNames(options, input.mark);
  const { id } = options;
  if (id !== null && Object.hasOwn(input.dossier.register.evidence ?? {}, id))
    throw new UserError('evidence-id-taken', { id });
  const release = await input.store.lock();
  try {
    await inspectAll(sources, input);
    return await addAll(sources, options, input);
  } finally {
    await release();
  }
};
