import type { Edit } from '../base/edit.ts';
import { findNearest } from '../base/nearest.ts';
import { onlyGiven } from '../base/records.ts';
import { UserError } from '../base/user-error.ts';
import { kindsInText } from '../documents/find-people.ts';
import { fileNameOf } from '../documents/media-types.ts';
import type { Dossier, EvidenceEntry } from '../dossier/dossier.ts';
import type { Finding } from '../findings/finding.ts';
import type { FileFacts } from './evidence.ts';
import { dateOfItself, documentChoices, madeOn } from './evidence-proposals.ts';
import type { REMOVABLE } from './flags.ts';
import { type LookInput, lookAtFiles } from './look-at-sources.ts';
import {
  confidentialPrompt,
  criteriaPrompt,
  documentPrompt,
  evidenceDatePrompt,
  seenScreen,
  titlePrompt,
} from './prompts.ts';
import { type AddInput, askConsent, checkNames, checkTitle, consentNeeded } from './register-evidence.ts';
import { findLooked } from './who-looked.ts';

/** What has to change in an entry; nothing of it means that the user is asked. */
export type EvidenceChanges = Partial<
  Pick<EvidenceEntry, 'file' | 'document' | 'criteria' | 'date' | 'title' | 'consent' | 'confidential'>
> & {
  /** A sentence that stands in the document; one with the same words takes the place of the older. */
  quote?: NonNullable<EvidenceEntry['quotes']>[number];
  /** The role that looked at the file itself. */
  lookedBy?: string;
  without?: readonly (typeof REMOVABLE)[number][];
};

/** An entry of the register by its id. @throws UserError 'evidence-unknown' */
export const findEntry = (id: string, { register }: Dossier, folder: string): EvidenceEntry => {
  const entries = register.evidence ?? {};
  const entry = entries[id];
  if (entry !== undefined) return entry;
  throw new UserError('evidence-unknown', { typed: id, folder, nearest: findNearest(id, Object.keys(entries)) });
};

/** The order in which an entry is written. */
const ORDER = ['file', 'document', 'criteria', 'title', 'date', 'consent', 'quotes', 'confidential', 'looked'];

/** Whether quotes came behind those that were there, so that these keep their layout. */
const onlyGrew = (before: EvidenceEntry['quotes'], after: EvidenceEntry['quotes']): boolean =>
  before !== undefined &&
  after !== undefined &&
  before.length > 0 &&
  JSON.stringify(after.slice(0, before.length)) === JSON.stringify(before);

/** The edits that make one entry into another: a line for each key that differs. */
export const entryEdits = (id: string, before: EvidenceEntry, after: EvidenceEntry): Edit[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)] as (keyof EvidenceEntry)[])].flatMap((key): Edit[] => {
    const [was, is] = [before[key], after[key]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const path = ['evidence', id, key];
    if (key === 'quotes' && onlyGrew(before.quotes, after.quotes))
      return (after.quotes ?? [])
        .slice(before.quotes?.length ?? 0)
        .map((value): Edit => ({ kind: 'append', path, value }));
    return [is === undefined ? { kind: 'remove', path } : { kind: 'set', path, value: is, order: ORDER }];
  });

const withChanges = (entry: EvidenceEntry, changes: EvidenceChanges): EvidenceEntry => {
  const { lookedBy: _lookedBy, quote, without = [], ...given } = changes;
  const others = (entry.quotes ?? []).filter(({ text }) => text !== quote?.text);
  const quotes = quote === undefined ? {} : { quotes: [...others, quote] };
  const kept = Object.entries({ ...entry, ...given, ...quotes }).filter(
    ([key]) => !without.some((gone) => gone === key),
  );
  // Safe: the keys that can be taken away are optional.
  return Object.fromEntries(kept) as EvidenceEntry;
};

/** Asks anew what a file is, with what the register says as the proposal. */
const askChanges = async (facts: FileFacts, entry: EvidenceEntry, input: AddInput): Promise<EvidenceEntry> => {
  const { desk } = input;
  if (desk === null) throw new UserError('evidence-change-needed', {});
  const { mark } = input;
  const documents = documentChoices(mark);
  desk.show(seenScreen(facts, documents.find(({ id }) => id === entry.document)?.title ?? null));
  const document = await desk.ask(documentPrompt(fileNameOf(facts.path), documents, entry.document));
  const criteria = await desk.ask(criteriaPrompt(mark.criteria, entry.criteria));
  const date = await desk.ask(
    evidenceDatePrompt(entry.date ?? dateOfItself(facts, entry.title ?? null, input), madeOn(facts, input)),
  );
  const isTitle = (title: string) => kindsInText(title, input).length === 0;
  const title = await desk.ask(titlePrompt(isTitle, entry.title ?? null));
  const needed = consentNeeded(document, input);
  const asksConsent = needed !== null || entry.consent !== undefined;
  const consent = asksConsent ? await askConsent(desk, entry.consent ?? null, needed) : null;
  const confidential = await desk.ask(confidentialPrompt(entry.confidential === true));
  return withChanges(entry, {
    ...onlyGiven({ document, criteria, date, title, consent }),
    ...(confidential ? { confidential } : {}),
    without: [
      ...(date === null ? (['date'] as const) : []),
      ...(consent === null ? (['consent'] as const) : []),
      ...(confidential ? [] : (['confidential'] as const)),
    ],
  });
};

/** Facts of a registered file. One that stands outside bewijs/, whatever the register or a link says, is not opened. */
export const lookAtEntry = async ({ file }: Pick<EvidenceEntry, 'file'>, input: LookInput): Promise<FileFacts> => {
  const path = file.normalize('NFC');
  const location = input.folder.locationOf(file);
  const [seen] = input.folder.pathInside(location) === null ? [] : await lookAtFiles([location], input);
  return { presence: { state: 'missing' }, bytes: null, sha256: null, document: null, ...seen, path };
};

type EditedEvidence = { id: string; changed: boolean; findings: Finding[] };

/**
 * Changes one entry of the register, after a look at its file. The caller has to hold the lock of the dossier.
 * @returns what the checks say of the file under its new entry
 * @throws UserError 'evidence-unknown', 'evidence-change-needed', 'title-refused', 'file-unreadable' for a file that is not in bewijs/, or where
 * somebody says to have looked at one that cannot be read, and those of `checkNames`
 */
export const editEvidence = async (id: string, changes: EvidenceChanges, input: AddInput): Promise<EditedEvidence> => {
  const { store, dossier, mark } = input;
  checkNames(changes, mark);
  checkTitle(changes.title, input);
  const entry = findEntry(id, dossier, store.folder);
  const facts = await lookAtEntry({ ...entry, file: changes.file ?? entry.file }, input);
  if (changes.file !== undefined && facts.presence.state !== 'present')
    throw new UserError('file-unreadable', { path: `bewijs/${changes.file}`, reason: 'missing' });
  if (changes.lookedBy !== undefined && facts.sha256 === null) {
    const reason = facts.presence.state === 'missing' ? 'missing' : 'other';
    throw new UserError('file-unreadable', { path: `bewijs/${entry.file}`, reason });
  }
  const told = Object.keys(changes).length > 0 ? withChanges(entry, changes) : await askChanges(facts, entry, input);
  const asked = Object.keys(changes).length > 0 ? null : input.desk;
  const looked = await findLooked(facts, { id, entry: told }, changes.lookedBy ?? null, { ...input, desk: asked });
  const after = looked === null ? told : { ...told, looked };
  const edits = entryEdits(id, entry, after);
  if (edits.length > 0) await store.edit('bewijs.yaml', edits);
  return { id, changed: edits.length > 0, findings: input.review(facts, { id, entry: after }) };
};
