import type { Edit } from '../../base/edit.ts';
import type { AuditFile } from '../../dossier/audit-file-shape.ts';
import { reweighScreen } from '../screens.ts';
import { settleErasures } from '../settle-erasures.ts';
import { type AuditSitting, logEdits, ownAudit, record, setIn } from './audit-sitting.ts';
import { faceChanges } from './freeze-at-desk.ts';

/** The edits that take back what rested on erased evidence, and the auditor's file after them. */
export const erasureEdits = (sitting: AuditSitting): { audit: AuditFile; edits: Edit[]; criteria: string[] } => {
  const { dossier, mark } = sitting;
  const known = Object.keys(dossier.register.evidence ?? {});
  const before = ownAudit(sitting);
  const { audit, taken } = settleErasures(before, dossier.register.erased ?? [], known);
  const order = mark.criteria.map(({ id }) => id);
  const edits = taken.flatMap(({ criterion, why }) => [
    setIn(['verdicts', criterion], audit.verdicts?.[criterion], order),
    ...logEdits(sitting, { after: audit, subjects: [{ criterion, agreed: false }], via: 'erasure', why }),
  ]);
  const log = edits.flatMap((edit) => (edit.kind === 'append' ? [edit.value as never] : []));
  return {
    audit: taken.length === 0 ? before : { ...audit, log: [...(before.log ?? []), ...log] },
    edits,
    criteria: taken.map(({ criterion }) => criterion),
  };
};

/** Takes back at the desk what rested on erased evidence, and says so. */
const takeBackErased = async (sitting: AuditSitting): Promise<void> => {
  const { edits, criteria } = erasureEdits(sitting);
  if (edits.length === 0) return;
  await record(sitting, edits);
  sitting.desk.show(reweighScreen(criteria));
};

/** What an auditor faces first: that the dossier changed since it was frozen, and verdicts whose evidence was erased. */
export const faceWhatChanged = async (sitting: AuditSitting): Promise<void> => {
  await faceChanges(sitting);
  await takeBackErased(sitting);
};
