import type { AuditSource } from '../../dossier/audit-file.ts';
import type { JudgedEvidence } from '../../evidence/evidence.ts';
import { linkedTo } from '../../evidence/evidence-items.ts';
import type { Criterion } from '../../framework/quality-mark.ts';
import { roleTitles } from '../../framework/roles.ts';
import { type ListedSource, sourcesPrompt } from '../prompts.ts';
import { addSource } from './add-source.ts';
import { type AuditSitting, ownAudit } from './audit-sitting.ts';
import { changeEntry, entryOf } from './criterion-entry.ts';

const fromTalk = ([id, { method, group, sample, people, date }]: [string, AuditSource]): ListedSource => ({
  ...{ id, method, date },
  title: group ?? sample ?? id,
  people: people ?? null,
});

const fromEvidence = ({ id, title, file, date }: JudgedEvidence): ListedSource[] =>
  id === null ? [] : [{ id, method: 'document', title: title ?? file, people: null, date }];

/** What the verdict on a criterion rests on: talks and observations of this auditor, and evidence of the criterion. */
export const pickSources = async (sitting: AuditSitting, criterion: Criterion): Promise<void> => {
  const { id } = criterion;
  const talks = Object.entries(ownAudit(sitting).talks ?? {}).map(fromTalk);
  const sources = [...talks, ...linkedTo(id, sitting.result.evidence).flatMap(fromEvidence)];
  if (sources.length === 0) {
    const added = await addSource(sitting);
    if (added !== null) await changeEntry(sitting, id, { sources: [added] });
    return;
  }
  const ticked = entryOf(sitting, id).sources ?? [];
  const prompt = sourcesPrompt(criterion, sources, ticked, roleTitles(sitting.mark.roles));
  await changeEntry(sitting, id, { sources: await sitting.desk.ask(prompt) });
};
