import type { Edit } from '../../base/edit.ts';
import { auditFileName } from '../../dossier/audit-file-name.ts';
import type { Frozen } from '../../dossier/audit-file-shape.ts';
import { findChanges, goneFrom } from '../../dossier/frozen/find-changes.ts';
import { type FrozenState, readFrozenState } from '../../dossier/frozen/frozen-state.ts';
import type { FrozenChange } from '../../findings/frozen-change.ts';
import { ANY_SIZE } from '../../framework/framework-lookups.ts';
import { freezeAgain, freezeDossier } from '../freeze-dossier.ts';
import { BACK, orBack } from '../go-back.ts';
import { frozenChangesPrompt } from '../prompts.ts';
import { entrySavedScreen, frozenChangesScreen } from '../screens.ts';
import { askWords } from './ask-words.ts';
import { type AuditSitting, ownAudit, record } from './audit-sitting.ts';

/** Shows an auditor what changed in a frozen dossier, and freezes it again. */

type ToFreeze = Pick<AuditSitting, 'dossier' | 'evidence' | 'mark' | 'digest'>;

/** Reads what an audit freezes, as it is on disk now. */
export const readFrozenNow = async ({ dossier, evidence, mark, digest }: ToFreeze): Promise<FrozenState> => {
  const registered = Object.values(dossier.register.evidence ?? {}).map(({ file }) => file);
  const files = await evidence.gather(registered, { maxBytes: ANY_SIZE });
  return readFrozenState(dossier, files, mark, digest);
};

/** The changes since this auditor froze the dossier. */
export const changesSince = (sitting: AuditSitting): FrozenChange[] => {
  const { dossier, auditor, state, digest } = sitting;
  const { frozen } = ownAudit(sitting);
  if (frozen === undefined) return [];
  return findChanges(frozen, state, { name: auditFileName(auditor), ...goneFrom(dossier), digest });
};

/** The frozen part, if the dossier were frozen now. */
export const freezeNow = ({ result, state, clock, clockDay, digest }: AuditSitting): Frozen =>
  freezeDossier(result, state, { on: clock.today(), clock: clockDay }, digest);

/** Writes each frozen file on a line of its own, so that a later change gives a small diff. */
export const setFrozen = (frozen: Frozen): Edit => ({ kind: 'set', path: ['frozen'], value: frozen, layout: 'tree' });

/** Shows what changed since it was frozen. The auditor freezes it again with a reason, goes on all the same, or leaves. */
export const faceChanges = async (sitting: AuditSitting): Promise<void> => {
  const { desk, digest } = sitting;
  const { frozen } = ownAudit(sitting);
  const changes = changesSince(sitting);
  if (frozen === undefined || changes.length === 0) return;
  desk.show(frozenChangesScreen(frozen.on, changes));
  if ((await desk.ask(frozenChangesPrompt())) === 'go-on') return;
  const reason = await orBack(askWords(sitting, { kind: 'freeze-reason', current: null, needed: true }));
  if (reason === BACK) return await faceChanges(sitting);
  sitting.state = await readFrozenNow(sitting);
  await record(sitting, [setFrozen(freezeAgain(frozen, changes, reason, freezeNow(sitting), digest))]);
  desk.show(entrySavedScreen());
};
