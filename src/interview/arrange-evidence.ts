import { UserError } from '../base/user-error.ts';
import type { Dossier, EvidenceEntry } from '../dossier/dossier.ts';
import type { Edit } from '../dossier/ports.ts';
import { addFiles } from '../evidence/commands/add-evidence.ts';
import type { Criterion } from '../framework/quality-mark.ts';
import { type Going, type Sitting, save } from './sitting.ts';

const entriesOf = ({ dossier }: Sitting): [string, EvidenceEntry][] => Object.entries(dossier.register.evidence ?? {});

/** Which evidence of the register belongs to the criterion, as the team ticks it. */
const chooseFromList = async (sitting: Sitting, criterion: Criterion): Promise<Going> => {
  const { mark, interviewer } = sitting;
  const entries = entriesOf(sitting);
  const isLinked = ({ criteria }: EvidenceEntry) => criteria.includes(criterion.id);
  const ticked = entries.filter(([, entry]) => isLinked(entry)).map(([id]) => id);
  const options = entries.map(([id, { title, document }]) => ({
    key: id,
    label: {
      kind: 'file' as const,
      id,
      title: title ?? null,
      document: mark.documents[document]?.title ?? document,
    },
  }));
  const chosen = await interviewer.tick({ title: { kind: 'tick-evidence', criterion }, options }, ticked);
  if (chosen === 'stop') return 'stop';
  const toggled = options.map(({ key }) => key).filter((id) => chosen.includes(id) !== ticked.includes(id));
  const makeEdits = ({ register }: Dossier): Edit[] =>
    toggled.flatMap((id) => {
      // Somebody else may have taken it out of the list, or linked it already.
      const entry = register.evidence?.[id];
      if (entry === undefined || chosen.includes(id) === isLinked(entry)) return [];
      const others = entry.criteria.filter((each) => each !== criterion.id);
      const value = chosen.includes(id) ? [...others, criterion.id] : others;
      return [{ kind: 'set', path: ['evidence', id, 'criteria'], value }];
    });
  if ((await save(sitting, makeEdits, 'bewijs.yaml')) === 'stop') return 'stop';
  interviewer.show({ kind: 'evidence-linked', criterion: criterion.id, count: chosen.length });
  return 'on';
};

/** A file from anywhere on this machine: looked at as the checks do, copied into bewijs/ and registered. */
const addFile = async (sitting: Sitting, criterion: Criterion): Promise<Going> => {
  const { interviewer, store, mark, clock, dossier, evidence } = sitting;
  const named = await interviewer.askFile();
  if (named.kind === 'stop') return 'stop';
  if (named.text === '') return 'on';
  const input = { ...evidence, store, mark, dossier, today: clock.today(), interviewer };
  try {
    const options = { id: null, criteria: [criterion.id], confidential: false, consent: null };
    const { added, stopped } = await addFiles([named.text], options, input);
    for (const each of added) interviewer.show({ kind: 'evidence-added', ...each });
    sitting.dossier = await store.read(mark);
    return stopped ? 'stop' : 'on';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    interviewer.show({ kind: 'refused', error });
    return 'on';
  }
};

/** Evidence for a criterion: chosen from the register, or added on the spot; until the team is done with it. */
export const arrangeEvidence = async (sitting: Sitting, criterion: Criterion): Promise<Going> => {
  for (;;) {
    const count = entriesOf(sitting).length;
    const chosen = await sitting.interviewer.choose({
      title: { kind: 'evidence', criterion },
      options: [
        ...(count === 0 ? [] : [{ key: 'list' as const, label: { kind: 'from-list' as const, count } }]),
        { key: 'file' as const, label: { kind: 'add-file' as const } },
        { key: 'ready' as const, label: { kind: 'ready' as const } },
      ],
    });
    if (chosen === 'stop') return 'stop';
    if (chosen === 'ready') return 'on';
    const arrange = chosen === 'list' ? chooseFromList : addFile;
    if ((await arrange(sitting, criterion)) === 'stop') return 'stop';
  }
};
