import type { Edit } from '../base/edit.ts';
import { UserError } from '../base/user-error.ts';
import { reviewEvidence } from '../checks/review-evidence.ts';
import type { Dossier, EvidenceEntry } from '../dossier/dossier.ts';
import { addFiles } from '../evidence/add-evidence.ts';
import type { LookInput } from '../evidence/look-at-sources.ts';
import { evidenceFilePrompt } from '../evidence/prompts.ts';
import type { Criterion } from '../framework/quality-mark.ts';
import { UserLeft } from '../terminal/desk.ts';
import { evidencePrompt, tickEvidencePrompt } from './prompts.ts';
import { save } from './save-answer.ts';
import { addedScreen, linkedScreen, refusedScreen } from './screens.ts';
import type { Sitting } from './sitting.ts';

const entriesOf = ({ dossier }: Sitting): [string, EvidenceEntry][] => Object.entries(dossier.register.evidence ?? {});

/** Lets the team tick which registered evidence belongs to the criterion. */
const chooseFromList = async (sitting: Sitting, criterion: Criterion): Promise<void> => {
  const { mark, desk } = sitting;
  const isLinked = ({ criteria }: EvidenceEntry) => criteria.includes(criterion.id);
  const files = entriesOf(sitting).map(([id, entry]) => ({
    id,
    title: entry.title ?? null,
    document: mark.documents[entry.document]?.title ?? entry.document,
    ticked: isLinked(entry),
  }));
  const chosen = await desk.ask(tickEvidencePrompt(criterion, files));
  const toggled = files.filter(({ id, ticked }) => chosen.includes(id) !== ticked).map(({ id }) => id);
  const makeEdits = ({ register }: Dossier): Edit[] =>
    toggled.flatMap((id) => {
      // Somebody else may have unregistered it meanwhile, or linked it already.
      const entry = register.evidence?.[id];
      if (entry === undefined || chosen.includes(id) === isLinked(entry)) return [];
      const others = entry.criteria.filter((each) => each !== criterion.id);
      const value = chosen.includes(id) ? [...others, criterion.id] : others;
      return [{ kind: 'set', path: ['evidence', id, 'criteria'], value }];
    });
  await save(sitting, makeEdits, 'bewijs.yaml');
  desk.show(linkedScreen(criterion.id, chosen.length));
};

/** What looking into a file takes, by the same checks as ever. */
export const lookingIn = ({ mark, clock, dossier, evidence }: Sitting): LookInput => {
  const today = clock.today();
  return {
    ...evidence,
    mark,
    dossier,
    today,
    review: (facts, entry) => reviewEvidence(facts, entry, { mark, dossier, today }),
  };
};

/** Takes a file from anywhere on this computer, checks it, copies it into bewijs/ and registers it. */
const addFile = async (sitting: Sitting, criterion: Criterion): Promise<void> => {
  const { desk, store, mark } = sitting;
  const path = await desk.ask(evidenceFilePrompt());
  if (path === '') return;
  const input = { ...lookingIn(sitting), store, desk };
  try {
    const options = {
      id: null,
      criteria: [criterion.id],
      confidential: false,
      consent: null,
      lookedBy: null,
      despiteFindings: false,
      replace: false,
    };
    const { added, stopped } = await addFiles([path], options, input);
    for (const each of added) desk.show(addedScreen(each, store.folder));
    sitting.dossier = await store.read(mark);
    if (stopped) throw new UserLeft();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    desk.show(refusedScreen(error, sitting.describeError));
  }
};

/** Links registered evidence to a criterion, or adds new evidence, until the team is done. */
export const arrangeEvidence = async (sitting: Sitting, criterion: Criterion): Promise<void> => {
  for (;;) {
    const chosen = await sitting.desk.ask(evidencePrompt(criterion, entriesOf(sitting).length));
    if (chosen === 'ready') return;
    await (chosen === 'list' ? chooseFromList : addFile)(sitting, criterion);
  }
};
