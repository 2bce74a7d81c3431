import { UserError } from '../base/user-error.ts';
import { shownPath } from '../documents/find-people.ts';
import type { Finding } from '../findings/finding.ts';
import { LEFT } from '../terminal/ask.ts';
import { untilLeft } from '../terminal/desk.ts';
import type { FileFacts } from './evidence.ts';
import { dateOfItself, madeOn, proposeId } from './evidence-proposals.ts';
import { lookAtSources, personalErrorsIn, warningsIn } from './look-at-sources.ts';
import { despitePrompt, type EvidenceDetails, warningScreen } from './prompts.ts';
import {
  type AddedEvidence,
  type AddInput,
  addToRegister,
  askAboutFile,
  checkNames,
  checkTitle,
  type EvidenceOptions,
  isUnregistered,
  lookedAt,
} from './register-evidence.ts';
import { chooseAtSameName, findSameName, replaceEvidence } from './replace-evidence.ts';
import { giveSchoolPhone, isAboutPhone, lookUpToDate } from './school-phone.ts';

/** @throws UserError 'evidence-details-needed' */
const refuseWithoutDetails = ({ document, criteria }: EvidenceOptions): never => {
  const missing = [...(document === undefined ? ['document'] : []), ...(criteria === undefined ? ['criteria'] : [])];
  throw new UserError('evidence-details-needed', { missing });
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

/** Why a user decides not to add a file: what stands in it, or the file with its name that is there already. */
type Declined = 'warned' | 'same-name';

type File = { source: string; facts: FileFacts; id: string; own: readonly string[] };

/** Registers a file that takes no other's entry. */
const addNew = async (
  file: Pick<File, 'source' | 'facts' | 'id'> & { over: string | null },
  options: EvidenceOptions,
  input: AddInput,
): Promise<AddedEvidence> => {
  const { facts, id } = file;
  const details = await detailsOf(facts, options, input);
  const looked = await lookedAt(facts, id, details, options, input);
  const added = await addToRegister(file, details, { ...options, looked }, input);
  return { ...added, ...proposalFor(facts, details, options, input) };
};

/** Adds one file, beside one with its name or in the place of that. @param own the files that the same command added before */
const addOne = async (
  { source, id, own, ...file }: File,
  options: EvidenceOptions,
  before: AddInput,
): Promise<AddedEvidence | Declined> => {
  const heard = await warnFirst(source, file.facts, options, before);
  if (heard === null) return 'warned';
  const { facts, input, told } = heard;
  const same = await findSameName(source, own, input);
  const chosen = same === null ? 'beside' : await chooseAtSameName(same, options, input);
  if (chosen === 'neither') return 'same-name';
  const over = chosen === 'replace' ? same : null;
  const [first] = over?.entries ?? [];
  const added =
    over !== null && first !== undefined
      ? await replaceEvidence({ source, facts }, { ...over, first }, options, input)
      : await addNew({ source, facts, id, over: over?.path ?? null }, options, input);
  const beside = same === null || over !== null || input.desk !== null ? {} : { beside: same.path };
  return { ...added, ...beside, findings: added.findings.filter((finding) => !told.has(keyOfTold(finding))) };
};

/** What became of the files. `declined`: the paths, fit to show, of those that the user decided not to add, and why. */
export type Adding = { added: AddedEvidence[]; declined: { file: string; why: Declined }[]; stopped: boolean };

const addAll = async (
  sources: string[],
  files: FileFacts[],
  options: EvidenceOptions,
  input: AddInput,
): Promise<Adding> => {
  const taken = new Set(Object.keys(input.dossier.register.evidence ?? {}));
  const added: AddedEvidence[] = [];
  const declined: Adding['declined'] = [];
  for (const [index, facts] of files.entries()) {
    const source = sources[index] ?? facts.path;
    const id = options.id !== null && sources.length === 1 ? options.id : proposeId(source, taken);
    const now = await lookUpToDate(source, { facts, input });
    const own = added.map(({ file }) => file);
    const done = await untilLeft(addOne({ source, facts: now.facts, id, own }, options, now.input));
    if (done === LEFT) return { added, declined, stopped: true };
    if (typeof done === 'string') declined.push({ file: shownPath(source, input), why: done });
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
 * @throws UserError as `addFiles`, 'options-apart', 'unknown-document-option', 'unknown-criterion-option', 'title-refused', 'evidence-id-taken', 'locked'
 */
export const addEvidence = async (sources: string[], options: EvidenceOptions, input: AddInput): Promise<Adding> => {
  checkNames(options, input.mark);
  checkTitle(options.title, input);
  const { id } = options;
  // A file that takes the place of another keeps its name in the list.
  if (id !== null && options.replace) throw new UserError('options-apart', { options: ['--id', '--replace'] });
  if (id !== null && Object.hasOwn(input.dossier.register.evidence ?? {}, id))
    throw new UserError('evidence-id-taken', { id });
  const release = await input.store.lock();
  try {
    return await addFiles(sources, options, input);
  } finally {
    await release();
  }
};
