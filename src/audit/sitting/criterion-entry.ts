import type { AuditVerdictEntry } from '../../dossier/audit-file.ts';
import { entrySavedScreen } from '../screens.ts';
import { type AuditSitting, ownAudit, record, setIn } from './audit-sitting.ts';

/** What an auditor wrote of one criterion, and how it is kept. */

const KEYS = [
  'verdict',
  'level',
  'reason',
  'sources',
  'findings',
  'strength',
  'recommendation',
  'upkeep',
  'condition',
] as const satisfies readonly (keyof AuditVerdictEntry)[];

export const entryOf = (sitting: AuditSitting, id: string): AuditVerdictEntry => ownAudit(sitting).verdicts?.[id] ?? {};

/** Keeps an entry as it is now; what is not in it goes. */
export const writeEntry = async (sitting: AuditSitting, id: string, entry: AuditVerdictEntry): Promise<void> => {
  const ordered = KEYS.flatMap((key) => (entry[key] === undefined ? [] : [[key, entry[key]] as const]));
  const order = sitting.mark.criteria.map((criterion) => criterion.id);
  await record(sitting, [setIn(['verdicts', id], Object.fromEntries(ordered), order)]);
  sitting.desk.show(entrySavedScreen());
};

/** Keeps a part of it; the rest stays. */
export const changeEntry = async (sitting: AuditSitting, id: string, part: Partial<AuditVerdictEntry>): Promise<void> =>
  await writeEntry(sitting, id, { ...entryOf(sitting, id), ...part });
