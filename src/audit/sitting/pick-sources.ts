import type { JudgedEvidence } from '../../evidence/evidence.ts';
import { linkedTo } from '../../evidence/evidence-items.ts';
import type { Criterion } from '../../framework/quality-mark.ts';
import { roleTitles } from '../../framework/roles.ts';
import { type ListedSource, sourcesPrompt } from '../source-prompts.ts';
import { addSource, fromTalk } from './add-source.ts';
import { type AuditSitting, ownAudit } from './audit-sitting.ts';
import { changeEntry, entryOf } from './criterion-entry.ts';

const fromEvidence = ({ id, title, file, date }: JudgedEvidence): ListedSource[] =>
  id === null ? [] : [{ id, method: 'document', title: title ?? file, people: null, date }];

/** What a verdict on a criterion may rest on: the auditor's own talks and observations, and the evidence of the criterion. */
export const listSources = (sitting: AuditSitting, criterion: string): ListedSource[] => [
  ...Object.entries(ownAudit(sitting).talks ?? {}).map(fromTalk),
  ...linkedTo(criterion, sitting.result.evidence).flatMap(fromEvidence),
];

/** Lets the auditor tick the sources of a verdict. */
export const pickSources = async (sitting: AuditSitting, criterion: Criterion): Promise<void> => {
  const { id } = criterion;
  const sources = listSources(sitting, id);
  if (sources.length === 0) {
    const added = await addSource(sitting);
    return await changeEntry(sitting, id, { sources: [added] });
  }
  const ticked = entryOf(sitting, id).sources ?? [];
  const prompt = sourcesPrompt(criterion, sources, ticked, roleTitles(sitting.mark.roles));
  await changeEntry(sitting, id, { sources: await sitting.desk.ask(prompt) });
};
