import type { Edit } from '../base/edit.ts';
import { findNearest } from '../base/nearest.ts';
import { UserError } from '../base/user-error.ts';
import { kindsInText } from '../documents/find-people.ts';
import { fileNameOf } from '../documents/media-types.ts';
import type { Dossier, EvidenceEntry } from '../dossier/dossier.ts';
import type { DossierStore } from '../dossier/dossier-store.ts';
import type { Finding, FindingCode } from '../findings/finding.ts';
import { consentIn } from '../framework/framework-lookups.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { ConsentGiver } from '../framework/sectors.ts';
import type { Desk } from '../terminal/desk.ts';
import type { EvidenceStanding, FileFacts } from './evidence.ts';
import { dateOfItself, documentChoices, madeOn, proposeDocument } from './evidence-proposals.ts';
import { standingOf, stateOf } from './judge-evidence.ts';
import type { LookInput } from './look-at-sources.ts';
import {
  cleanTitle,
  consentDatePrompt,
  consentPrompt,
  criteriaPrompt,
  documentPrompt,
  type EvidenceDetails,
  evidenceDatePrompt,
  seenScreen,
  titlePrompt,
} from './prompts.ts';
import { findLooked, type LookedEntry } from './who-looked.ts';

/** What the register says of a file: asked, checked and written. */

export type EvidenceOptions = Partial<Omit<EvidenceDetails, 'consent'>> & {
  id: string | null;
  confidential: boolean;
  consent: EvidenceDetails['consent'];
  /** The role that looked at the files itself; null when the command does not say. */
  lookedBy: string | null;
  /** Whether the command says to add files with personal data in them all the same; then nobody is asked. */
  despiteFindings: boolean;
  /** Whether the command says that a file takes the place of one with its name; then nobody is asked. */
  replace: boolean;
};

/** What stands in the register besides what the details say. */
export type MoreInRegister = Pick<EvidenceOptions, 'confidential'> & { looked: LookedEntry | null };

export type AddInput = LookInput & {
  store: DossierStore;
  /** Null when there is nobody to ask. */
  desk: Desk | null;
};

/** An added file, with what the checks find in it. */
export type AddedEvidence = {
  id: string;
  file: string;
  findings: Finding[];
  /** What it does for the judgement, and why it does no more. */
  standing: { does: EvidenceStanding; reasons: FindingCode[] };
  /** It took the place of a file; `gone`: what was said of the old file and does not hold for the new one. */
  replaced?: { gone: { id: string; what: ('date' | 'consent' | 'looked')[] }[] };
  /** The file with its name that stays beside it, where nobody was asked. */
  beside?: string;
  /** A day from the properties of a file without a date, where nobody was asked; a person may take it over. */
  proposedDate?: string;
};

/** @throws UserError 'unknown-document-option', 'unknown-criterion-option' */
export const checkNames = (
  details: { document?: string | undefined; criteria?: string[] | undefined },
  mark: QualityMark,
): void => {
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

/** Refuses a title in which a person's name or another personal detail stands. @throws UserError 'title-refused' */
export const checkTitle = (title: string | null | undefined, about: Pick<LookInput, 'mark' | 'dossier'>): void => {
  const kinds = typeof title === 'string' ? kindsInText(title, about) : [];
  if (kinds.length > 0) throw new UserError('title-refused', { kinds });
};

/** Whose consent the law asks for a kind of document at this school; null for nobody's. */
export const consentNeeded = (
  document: string,
  { mark, dossier }: Pick<LookInput, 'mark' | 'dossier'>,
): ConsentGiver | null => {
  const type = mark.documents[document];
  return (type && consentIn(type, dossier.school.school.sector)?.by) ?? null;
};

/** Asks who consented to a document, and when; null for nobody. */
export const askConsent = async (
  desk: Desk,
  now: EvidenceDetails['consent'],
  needed: ConsentGiver | null,
): Promise<EvidenceDetails['consent']> => {
  const by = await desk.ask(consentPrompt(now?.by ?? null, needed));
  return by === null ? null : { by, date: await desk.ask(consentDatePrompt(now?.date ?? null)) };
};

/**
 * Asks what a file is. Proposes what the file itself tells, and ticks the criteria that ask for that kind of document.
 */
export const askAboutFile = async (
  facts: FileFacts,
  given: Partial<EvidenceDetails>,
  about: Pick<LookInput, 'mark' | 'dossier' | 'today'>,
  desk: Desk,
): Promise<EvidenceDetails> => {
  const { mark } = about;
  const proposed = given.document ?? proposeDocument(facts, mark);
  const documents = documentChoices(mark);
  desk.show(seenScreen(facts, documents.find(({ id }) => id === proposed)?.title ?? proposed ?? null));
  // Enter may not turn a file that nobody recognized into the first type of the list.
  const usual = proposed ?? mark.evidence.fallbackDocument;
  const document = await desk.ask(documentPrompt(fileNameOf(facts.path), documents, usual));
  const asking = given.criteria ?? documents.find(({ id }) => id === document)?.criteria ?? [];
  const criteria = await desk.ask(criteriaPrompt(mark.criteria, asking));
  const date = await desk.ask(
    evidenceDatePrompt(given.date ?? dateOfItself(facts, given.title ?? null, about), madeOn(facts, about)),
  );
  const isTitle = (title: string) => kindsInText(title, about).length === 0;
  const title = given.title ? cleanTitle(given.title) : await desk.ask(titlePrompt(isTitle));
  const needed = consentNeeded(document, about);
  const consent = given.consent ?? (needed === null ? null : await askConsent(desk, null, needed));
  return { document, criteria, date, title, consent };
};

const entryOf = (file: string, details: EvidenceDetails, options: MoreInRegister): EvidenceEntry => ({
  file,
  document: details.document,
  criteria: details.criteria,
  ...(details.title === null ? {} : { title: details.title }),
  ...(details.date === null ? {} : { date: details.date }),
  ...(details.consent === null ? {} : { consent: details.consent }),
  ...(options.confidential ? { confidential: true } : {}),
  ...(options.looked === null ? {} : { looked: options.looked }),
});

/** Who looked at a file where the tool could not, before it is registered. */
export const lookedAt = async (
  facts: FileFacts,
  id: string,
  details: EvidenceDetails,
  { lookedBy, ...more }: Omit<MoreInRegister, 'looked'> & { lookedBy: string | null },
  input: AddInput,
): Promise<LookedEntry | null> => {
  const entry = entryOf(facts.path, details, { ...more, looked: null });
  return await findLooked(facts, { id, entry }, lookedBy, input);
};

/** Whether a path is a file in bewijs/ that nobody registered yet; that one is registered where it is, not copied. */
export const isUnregistered = (path: string | null, dossier: Dossier): path is string =>
  path !== null && !Object.values(dossier.register.evidence ?? {}).some(({ file }) => file.normalize('NFC') === path);

/** Copies a file into bewijs/ unless it is there; `over` is the file there whose place it takes. @returns how to take that back, too */
const bringIn = async (
  source: string,
  over: string | null,
  { folder, dossier }: AddInput,
): Promise<{ file: string; takeBack: () => Promise<unknown> }> => {
  const inside = folder.pathInside(source);
  if (isUnregistered(inside, dossier)) return { file: inside, takeBack: async () => undefined };
  if (over !== null) return { file: over, takeBack: await folder.replace(source, over) };
  const file = await folder.copyIn(source, fileNameOf(source));
  return { file, takeBack: async () => await folder.remove(file) };
};

/** What one file does for the judgement under its entry, and why it does no more. */
export const standingAfter = (
  entry: EvidenceEntry,
  findings: readonly Finding[],
  mark: QualityMark,
): AddedEvidence['standing'] => {
  const { state, reasons } = stateOf(findings);
  const counts = mark.documents[entry.document]?.counts !== false;
  return { does: standingOf({ state, counts, criteria: entry.criteria }), reasons };
};

/**
 * Brings a file into bewijs/ and writes its entries; one that cannot be written leaves the folder as it was.
 * @param edits of the register, for the path that the file got below bewijs/
 */
export const writeEntries = async (
  { source, over }: { source: string; over: string | null },
  edits: (file: string) => Edit[],
  input: AddInput,
): Promise<string> => {
  const { file, takeBack } = await bringIn(source, over, input);
  try {
    const all = edits(file);
    if (all.length > 0) await input.store.edit('bewijs.yaml', all);
  } catch (error) {
    await takeBack();
    throw error;
  }
  return file;
};

/** Registers one file. @param over the unregistered file in bewijs/ whose place it takes; null for none */
export const addToRegister = async (
  { source, facts, id, over }: { source: string; facts: FileFacts; id: string; over: string | null },
  details: EvidenceDetails,
  options: MoreInRegister,
  input: AddInput,
): Promise<AddedEvidence> => {
  const value = (file: string) => entryOf(file, details, options);
  const path = ['evidence', id];
  const file = await writeEntries(
    { source, over },
    (at) => [{ kind: 'set', path, value: value(at), layout: 'block' }],
    input,
  );
  const entry = value(file);
  const findings = input.review({ ...facts, path: file }, { id, entry });
  return { id, file, findings, standing: standingAfter(entry, findings, input.mark) };
};
