import { asOneDisk } from '../base/plain-text.ts';
import { shownPath } from '../documents/find-people.ts';
import { fileNameOf } from '../documents/media-types.ts';
import type { EvidenceEntry } from '../dossier/dossier.ts';
import { entryEdits } from './edit-evidence.ts';
import type { FileFacts } from './evidence.ts';
import { safeFileName } from './evidence-path.ts';
import { dateOfItself, madeOn } from './evidence-proposals.ts';
import { evidenceDatePrompt, sameNamePrompt, seenScreen } from './prompts.ts';
import {
  type AddedEvidence,
  type AddInput,
  askConsent,
  consentNeeded,
  type EvidenceOptions,
  standingAfter,
  writeEntries,
} from './register-evidence.ts';
import { findLooked } from './who-looked.ts';

/** A newer version of a file that is in the dossier already, under the same name. */

/** The file with that name below bewijs/. `entries`: what the register says of it; nothing of a file that is not registered. */
export type SameName = { path: string; entries: Registered[]; isThere: boolean };

type Registered = [id: string, entry: EvidenceEntry];

const foldName = (path: string): string => asOneDisk(fileNameOf(path));

/**
 * A file of the dossier with the name that this one would get; null for none, and for a file that lies in bewijs/ itself.
 * @param own paths that do not count: two files of one command that share a name are two documents
 */
export const findSameName = async (
  source: string,
  own: readonly string[],
  { folder, store, mark }: Pick<AddInput, 'folder' | 'store' | 'mark'>,
): Promise<SameName | null> => {
  if (folder.pathInside(source) !== null) return null;
  const name = safeFileName(fileNameOf(source));
  const { register } = await store.read(mark);
  const entries = Object.entries(register.evidence ?? {}).filter(([, { file }]) => !own.includes(file));
  const named = entries.filter(([, { file }]) => foldName(file) === foldName(name));
  const loose = folder.pathInside(folder.locationOf(name));
  // Of two in different folders, the one that the new file would lie beside.
  const path = named.find(([, { file }]) => file === loose)?.[1].file ?? named[0]?.[1].file ?? loose;
  if (path === null || own.includes(path)) return null;
  const isThere = folder.pathInside(folder.locationOf(path)) !== null;
  return { path, entries: named.filter(([, { file }]) => file === path), isThere };
};

/** What becomes of a file whose name is taken: asked at a desk, else what the command says. */
export const chooseAtSameName = async (
  { path, isThere }: SameName,
  { replace }: Pick<EvidenceOptions, 'replace'>,
  input: AddInput,
): Promise<'replace' | 'beside' | 'neither'> => {
  if (replace) return 'replace';
  return input.desk === null ? 'beside' : await input.desk.ask(sameNamePrompt(shownPath(path, input), isThere));
};

/** What of an entry belongs to the bytes of its file, and is asked anew for others. */
const OF_THE_FILE = ['date', 'consent', 'looked'] as const;

/** Asks when the new file is of and who consented; without a desk, only what it says itself, or the command, is taken over. */
const askOfFile = async (
  facts: FileFacts,
  entry: EvidenceEntry,
  options: EvidenceOptions,
  input: AddInput,
): Promise<Pick<EvidenceOptions, 'consent'> & { date: string | null }> => {
  const { desk } = input;
  const date = options.date ?? dateOfItself(facts, entry.title ?? null, input);
  if (desk === null) return { date, consent: options.consent };
  desk.show(seenScreen(facts, input.mark.documents[entry.document]?.title ?? null));
  const typed = options.date ?? (await desk.ask(evidenceDatePrompt(date, madeOn(facts, input))));
  const needed = consentNeeded(entry.document, input);
  const asks = options.consent === null && (needed !== null || entry.consent !== undefined);
  return { date: typed, consent: asks ? await askConsent(desk, null, needed) : options.consent };
};

const union = (some: readonly string[], more: readonly string[] = []): string[] => [...new Set([...some, ...more])];

/** An entry with what stays, and with what is known of the new file. */
const renewed = (
  entry: EvidenceEntry,
  {
    date,
    consent,
    looked,
  }: { date: string | null; consent: EvidenceOptions['consent']; looked: EvidenceEntry['looked'] | null },
  options: EvidenceOptions,
): EvidenceEntry => {
  const { date: _date, consent: _consent, looked: _looked, ...kept } = entry;
  return {
    ...kept,
    document: options.document ?? entry.document,
    criteria: union(entry.criteria, options.criteria),
    ...(options.title == null ? {} : { title: options.title }),
    ...(options.confidential ? { confidential: true } : {}),
    ...(date === null ? {} : { date }),
    ...(consent === null ? {} : { consent }),
    ...(looked == null ? {} : { looked }),
  };
};

/**
 * Puts a file in the place of a registered one: its entries keep what is not about the bytes, such as criteria and title.
 * @param registered what the register says of the old file, and the entry that somebody is asked about
 */
export const replaceEvidence = async (
  { source, facts }: { source: string; facts: FileFacts },
  { path, entries, first }: SameName & { first: Registered },
  options: EvidenceOptions,
  input: AddInput,
): Promise<AddedEvidence> => {
  const [id, entry] = first;
  const seen = { ...facts, path };
  const said = await askOfFile(seen, { ...entry, document: options.document ?? entry.document }, options, input);
  const untold = renewed(entry, { ...said, looked: null }, options);
  const looked = await findLooked(seen, { id, entry: untold }, options.lookedBy, input);
  const after = renewed(entry, { ...said, looked }, options);
  await writeEntries(
    { source, over: path },
    () => entries.flatMap(([each, was]) => entryEdits(each, was, renewed(was, { ...said, looked }, options))),
    input,
  );
  const findings = input.review(seen, { id, entry: after });
  // At a desk, somebody was just asked about the first.
  const untoldOf = input.desk === null ? entries : entries.filter(([each]) => each !== id);
  const gone = untoldOf.map(([each, was]) => ({
    id: each,
    what: OF_THE_FILE.filter((key) => was[key] !== undefined && after[key] === undefined),
  }));
  const made = input.desk !== null || after.date !== undefined ? null : madeOn(facts, input);
  return {
    id,
    file: path,
    findings,
    standing: standingAfter(after, findings, input.mark),
    replaced: { gone: gone.filter(({ what }) => what.length > 0) },
    ...(made === null ? {} : { proposedDate: made }),
  };
};
