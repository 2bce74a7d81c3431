import { findNearest } from '../base/nearest.ts';
import { UserError } from '../base/user-error.ts';
import { kindsInText, shownPath } from '../documents/find-people.ts';
import { fileNameOf } from '../documents/media-types.ts';
import type { Dossier, EvidenceEntry } from '../dossier/dossier.ts';
import type { DossierStore } from '../dossier/dossier-store.ts';
import type { Finding } from '../findings/finding.ts';
import { consentIn } from '../framework/framework-lookups.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { ConsentGiver } from '../framework/sectors.ts';
import { LEFT } from '../terminal/ask.ts';
import { type Desk, untilLeft } from '../terminal/desk.ts';
import { checkTitle } from './check-title.ts';
import type { FileFacts } from './evidence.ts';
import { dateOfItself, documentChoices, madeOn, proposeDocument, proposeId } from './evidence-proposals.ts';
import { type LookInput, lookAtSources, personalErrorsIn, warningsIn } from './look-at-sources.ts';
import {
  cleanTitle,
  consentDatePrompt,
  consentPrompt,
  criteriaPrompt,
  despitePrompt,
  documentPrompt,
  type EvidenceDetails,
  evidenceDatePrompt,
  seenScreen,
  titlePrompt,
  warningScreen,
} from './prompts.ts';
import { giveSchoolPhone, isAboutPhone, lookUpToDate } from './school-phone.ts';
import { findLooked, type LookedEntry } from './who-looked.ts';

export type EvidenceOptions = Partial<Omit<EvidenceDetails, 'consent'>> & {
  id: string | null;
  confidential: boolean;
  consent: EvidenceDetails['consent'];
  /** The role that looked at the files itself; null when the command does not say. */
  lookedBy: string | null;
  /** Whether the command says to add files with personal data in them all the same; then nobody is asked. */
  despiteFindings: boolean;
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

/** @throws UserError 'evidence-details-needed' */
const refuseWithoutDetails = ({ document, criteria }: EvidenceOptions): never => {
  const missing = [...(document === undefined ? ['document'] : []), ...(criteria === undefined ? ['criteria'] : [])];
  throw new UserError('evidence-details-needed', { missing });
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

/** Whether the command leaves something to ask about a file. */
const isAsked = ({ document, criteria }: EvidenceOptions): boolean => document === undefined || criteria === undefined;

/** What to propose to somebody who is not asked about a file. */
const proposalFor = (
  facts: FileFacts,
  { date }: EvidenceDetails,
  options: EvidenceOptions,
  input: AddInput,
): Pick<AddedEvidence, 'proposedDate'> => {
  const made = isAsked(options) || date !== null ? null : madeOn(facts, input);
  return made === null ? {} : { proposedDate: made };
};

const detailsOf = async (facts: FileFacts, options: EvidenceOptions, input: AddInput): Promise<EvidenceDetails> => {
  const { desk } = input;
  const { document, criteria } = options;
  // With nobody to ask, only what the document itself says is taken over.
  const date = options.date ?? dateOfItself(facts, options.title ?? null, input);
  if (document !== undefined && criteria !== undefined) {
    return { document, criteria, date, title: options.title ?? null, consent: options.consent };
  }
  if (desk === null) return refuseWithoutDetails(options);
  return await askAboutFile(facts, options, input, desk);
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
const isUnregistered = (path: string | null, dossier: Dossier): path is string =>
  path !== null && !Object.values(dossier.register.evidence ?? {}).some(({ file }) => file.normalize('NFC') === path);

/** Registers one file, and copies it into bewijs/ unless it is there. If registering fails, removes the copy. */
export const addToRegister = async (
  { source, facts, id }: { source: string; facts: FileFacts; id: string },
  details: EvidenceDetails,
  options: MoreInRegister,
  input: AddInput,
): Promise<AddedEvidence> => {
  const { store, folder, dossier } = input;
  const inside = folder.pathInside(source);
  const inPlace = isUnregistered(inside, dossier);
  const file = inPlace ? inside : await folder.copyIn(source, fileNameOf(source));
  const entry = entryOf(file, details, options);
  try {
    await store.edit('bewijs.yaml', [{ kind: 'set', path: ['evidence', id], value: entry, layout: 'block' }]);
  } catch (error) {
    if (!inPlace) await folder.remove(file);
    throw error;
  }
  return { id, file, findings: input.review({ ...facts, path: file }, { id, entry }) };
};

/** What was told of a file before it was added is not told again after. */
export const keyOfTold = ({ code, params }: Finding): string => `${code} ${JSON.stringify(params)}`;

/** A file before it becomes evidence, in a dossier that may learn what is of the school; `told`: what somebody heard of it. */
type Heard = { facts: FileFacts; input: AddInput; told: ReadonlySet<string> };

/** Warns of what stands in a file, and asks whether to add it all the same. @returns null when the user says no */
const warnFirst = async (
  source: string,
  facts: FileFacts,
  options: EvidenceOptions,
  input: AddInput,
): Promise<Heard | null> => {
  const { desk, folder, dossier } = input;
  const findings = desk === null || options.despiteFindings ? [] : warningsIn(facts, input);
  if (desk === null || findings.length === 0) return { facts, input, told: new Set() };
  desk.show(warningScreen(shownPath(source, input), findings, input.store.folder));
  const isCopied = !isUnregistered(folder.pathInside(source), dossier);
  const agreed = await desk.ask(despitePrompt(isCopied, personalErrorsIn(findings).length > 0, isAboutPhone(findings)));
  if (agreed === 'school-phone') {
    const again = await giveSchoolPhone(source, { facts, input }, desk);
    return await warnFirst(source, again.facts, options, again.input);
  }
  return agreed ? { facts, input, told: new Set(findings.map(keyOfTold)) } : null;
};

type File = { source: string; facts: FileFacts; id: string };

/** Adds one file; null when the user decides not to, after hearing what stands in it. */
const addOne = async (file: File, options: EvidenceOptions, before: AddInput): Promise<AddedEvidence | null> => {
  const { source, id } = file;
  const heard = await warnFirst(source, file.facts, options, before);
  if (heard === null) return null;
  const { facts, input, told } = heard;
  const details = await detailsOf(facts, options, input);
  const looked = await lookedAt(facts, id, details, options, input);
  const added = await addToRegister({ source, facts, id }, details, { ...options, looked }, input);
  const findings = added.findings.filter((finding) => !told.has(keyOfTold(finding)));
  return { ...added, findings, ...proposalFor(facts, details, options, input) };
};

/** What became of the files. `declined`: the paths, fit to show, of those that the user decided not to add. */
export type Adding = { added: AddedEvidence[]; declined: string[]; stopped: boolean };

const addAll = async (
  sources: string[],
  files: FileFacts[],
  options: EvidenceOptions,
  input: AddInput,
): Promise<Adding> => {
  const taken = new Set(Object.keys(input.dossier.register.evidence ?? {}));
  const added: AddedEvidence[] = [];
  const declined: string[] = [];
  for (const [index, facts] of files.entries()) {
    const source = sources[index] ?? facts.path;
    const id = options.id !== null && sources.length === 1 ? options.id : proposeId(source, taken);
    const now = await lookUpToDate(source, { facts, input });
    const done = await untilLeft(addOne({ source, facts: now.facts, id }, options, now.input));
    if (done === LEFT) return { added, declined, stopped: true };
    if (done === null) declined.push(shownPath(source, input));
    else {
      added.push(done);
      taken.add(id);
    }
  }
  return { added, declined, stopped: false };
};

/**
 * Checks files where they are, copies them into bewijs/ and registers them; a file that is there already is registered where it is. The caller has to
 * hold the lock of the dossier.
 * @returns what was added, what the user decided not to add, and whether they stopped before the last file
 * @throws UserError 'evidence-refused' (nothing is copied then), 'evidence-details-needed'
 */
export const addFiles = async (sources: string[], options: EvidenceOptions, input: AddInput): Promise<Adding> => {
  const inPlace = (source: string) => isUnregistered(input.folder.pathInside(source), input.dossier);
  const mayGoOn = options.despiteFindings || input.desk !== null;
  const files = await lookAtSources(sources, inPlace, { ...input, mayGoOn });
  return await addAll(sources, files, options, input);
};

/**
 * Adds files under a lock of its own, after checking the options.
 * @throws UserError as `addFiles`, 'unknown-document-option', 'unknown-criterion-option', 'title-refused', 'evidence-id-taken', 'locked'
 */
export const addEvidence = async (sources: string[], options: EvidenceOptions, input: AddInput): Promise<Adding> => {
  checkNames(options, input.mark);
  checkTitle(options.title, input);
  const { id } = options;
  if (id !== null && Object.hasOwn(input.dossier.register.evidence ?? {}, id))
    throw new UserError('evidence-id-taken', { id });
  const release = await input.store.lock();
  try {
    return await addFiles(sources, options, input);
  } finally {
    await release();
  }
};
