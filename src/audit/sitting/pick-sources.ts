import type { AuditSource } from '../../dossier/audit-file.ts';
import type { JudgedEvidence } from '../../evidence/evidence.ts';
import { linkedTo } from '../../evidence/evidence-items.ts';
import type { Criterion } from '../../framework/quality-mark.ts';
import { addSource } from './add-source.ts';
import type { AuditLabel } from './audit-desk.ts';
import { type AuditSitting, ownAudit } from './audit-sitting.ts';
import { changeEntry, entryOf, type Going } from './criterion-entry.ts';

type Option = { key: string; label: AuditLabel };

const talkOption = ([id, { method, group, sample, people, date }]: [string, AuditSource]): Option => ({
  key: id,
  label: { kind: 'source', id, method, title: group ?? sample ?? id, people: people ?? null, date },
});

const evidenceOption = ({ id, title, file, date }: JudgedEvidence): Option[] =>
  id === null
    ? []
    : [{ key: id, label: { kind: 'source', id, method: 'document', title: title ?? file, people: null, date } }];

/** What the verdict on a criterion rests on: talks and observations of this auditor, and evidence of the criterion. */
export const pickSources = async (sitting: AuditSitting, { id, title }: Criterion): Promise<Going> => {
  const talks = Object.entries(ownAudit(sitting).talks ?? {}).map(talkOption);
  const options = [...talks, ...linkedTo(id, sitting.result.evidence).flatMap(evidenceOption)];
  if (options.length === 0) {
    const added = await addSource(sitting);
    return added === null ? 'on' : await changeEntry(sitting, id, { sources: [added] });
  }
  const ticked = await sitting.desk.tick(
    { title: { kind: 'sources', id, title }, options },
    entryOf(sitting, id).sources ?? [],
  );
  return ticked === null ? 'left' : await changeEntry(sitting, id, { sources: ticked });
};
