import { shownPath } from '../documents/find-people.ts';
import type { Finding } from '../findings/finding.ts';
import { documentsAskedBy, maxEvidenceBytes } from '../framework/framework-lookups.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { LEFT } from '../terminal/ask.ts';
import { type Desk, untilLeft } from '../terminal/desk.ts';
import { keyOfTold } from './add-evidence.ts';
import type { FileFacts } from './evidence.ts';
import { criterionOfFolder } from './evidence-items.ts';
import { dateOfItself, proposeDocument, proposeId } from './evidence-proposals.ts';
import { lookAtFiles, refusalsIn, warningsIn } from './look-at-sources.ts';
import { registerPrompt, removalPrompt, warningScreen } from './prompts.ts';
import { type AddedEvidence, type AddInput, addToRegister, askAboutFile, lookedAt } from './register-evidence.ts';
import { giveSchoolPhone, isAboutPhone, lookUpToDate } from './school-phone.ts';

/** An unregistered file in bewijs/, with the registration that the tool proposes. */
export type EvidenceProposal = {
  id: string;
  facts: FileFacts;
  /** Its path with personal data covered, fit to show. */
  shown: string;
  /** Null when neither its name nor its text tells. */
  document: string | null;
  criteria: string[];
  date: string | null;
  /** What the checks say of the file itself. */
  findings: Finding[];
  /** Whether a finding has to be solved before it can be registered. */
  blocked: boolean;
};

/** The criterion that its folder is named after, else the criteria that ask for such a document. */
const criteriaFor = (path: string, document: string | undefined, mark: QualityMark): string[] => {
  const ofFolder = criterionOfFolder(path, mark);
  if (ofFolder !== null) return [ofFolder];
  if (document === undefined) return [];
  return mark.criteria.filter((criterion) => documentsAskedBy(criterion, mark).includes(document)).map(({ id }) => id);
};

/** Proposes a registration for every file in bewijs/ that has none; changes nothing. */
export const findUnregistered = async (input: Omit<AddInput, 'desk'>): Promise<EvidenceProposal[]> => {
  const { folder, mark, dossier } = input;
  const entries = Object.entries(dossier.register.evidence ?? {});
  const registered = new Set(entries.map(([, { file }]) => file.normalize('NFC')));
  const found = await folder.gather([], { maxBytes: maxEvidenceBytes(mark) });
  const loose = found.filter(({ path }) => !registered.has(path));
  const present = loose.filter(({ presence }) => presence.state === 'present');
  const seen = await lookAtFiles(
    present.map(({ path }) => folder.locationOf(path)),
    input,
  );
  const documents = new Map(present.map(({ path }, index) => [path, seen[index]?.document ?? null]));
  const taken = new Set(entries.map(([id]) => id));
  return loose.map((own) => {
    const facts = { ...own, document: documents.get(own.path) ?? null };
    const document = proposeDocument(facts, mark);
    const id = proposeId(facts.path, taken);
    taken.add(id);
    const findings = input.review(facts, null);
    const criteria = criteriaFor(facts.path, document, mark);
    const shown = shownPath(facts.path, input);
    const blocked = refusalsIn(findings).length > 0;
    return {
      id,
      facts,
      shown,
      blocked,
      document: document ?? null,
      criteria,
      date: dateOfItself(facts, null, input),
      findings,
    };
  });
};

/** `thrown`: the paths of files that went out of bewijs/, fit to show. */
export type ScanEnd = { added: AddedEvidence[]; thrown: string[]; stopped: boolean };

/** Asks about one proposal; null when the user skips it, 'thrown' when its file went. */
const registerProposal = async (
  { facts, ...proposal }: EvidenceProposal,
  input: AddInput,
  desk: Desk,
): Promise<AddedEvidence | 'thrown' | null> => {
  const { id, shown, document, criteria } = proposal;
  const source = input.folder.locationOf(facts.path);
  const warnings = warningsIn(facts, input);
  if (warnings.length > 0) desk.show(warningScreen(shown, warnings, input.store.folder));
  const agreed = await desk.ask(registerPrompt(shown, warnings.length === 0, isAboutPhone(warnings)));
  if (agreed === 'school-phone') {
    const again = await giveSchoolPhone(source, { facts, input }, desk);
    return await registerProposal({ ...proposal, facts: again.facts }, again.input, desk);
  }
  if (agreed === 'throw-away') {
    const goes = (await desk.ask(removalPrompt([shown], false))) && (await input.folder.remove(facts.path));
    return goes ? 'thrown' : null;
  }
  if (!agreed) return null;
  const told = new Set(warnings.map(keyOfTold));
  const known = { ...(document === null ? {} : { document }), ...(criteria.length === 0 ? {} : { criteria }) };
  const details = await askAboutFile(facts, known, input, desk);
  const more = { confidential: false, lookedBy: null };
  const looked = await lookedAt(facts, id, details, more, input);
  const added = await addToRegister({ source, facts, id, over: null }, details, { ...more, looked }, input);
  return { ...added, findings: added.findings.filter((finding) => !told.has(keyOfTold(finding))) };
};

/** Asks about every proposal that is not blocked, and registers those that the user agrees to; throws away what the user says. */
export const registerProposals = async (
  proposals: EvidenceProposal[],
  input: AddInput,
  desk: Desk,
): Promise<ScanEnd> => {
  const added: AddedEvidence[] = [];
  const thrown: string[] = [];
  const release = await input.store.lock();
  try {
    for (const proposal of proposals.filter(({ blocked }) => !blocked)) {
      const source = input.folder.locationOf(proposal.facts.path);
      const now = await lookUpToDate(source, { facts: proposal.facts, input });
      const done = await untilLeft(registerProposal({ ...proposal, facts: now.facts }, now.input, desk));
      if (done === LEFT) return { added, thrown, stopped: true };
      if (done === 'thrown') thrown.push(proposal.shown);
      else if (done !== null) added.push(done);
    }
    return { added, thrown, stopped: false };
  } finally {
    await release();
  }
};
