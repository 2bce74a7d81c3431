import type { Criterion } from '../../framework/quality-mark.ts';
import { roleTitles } from '../../framework/roles.ts';
import { askOrBack } from '../go-back.ts';
import { findingPrompt, findingStepPrompt } from '../prompts.ts';
import { readFinding } from '../review-criterion.ts';
import { findingSourcesPrompt } from '../source-prompts.ts';
import { askWords } from './ask-words.ts';
import type { AuditSitting } from './audit-sitting.ts';
import { changeEntry, entryOf } from './criterion-entry.ts';
import { listSources } from './pick-sources.ts';

/** Findings: each a text, bound to the sources that it comes from. */

type Finding = { text: string; sources: string[] };

const keep = async (sitting: AuditSitting, criterion: string, name: string, finding: Finding | null): Promise<void> => {
  const { findings = {} } = entryOf(sitting, criterion);
  const { [name]: _before, ...others } = findings;
  const left = finding === null ? others : { ...findings, [name]: finding };
  await changeEntry(sitting, criterion, { findings: Object.keys(left).length === 0 ? undefined : left });
};

/** Lets the auditor tick the sources of a finding: all of the criterion; the only one that was picked goes without asking. */
const askSources = async (sitting: AuditSitting, criterion: Criterion, ticked: readonly string[] | null) => {
  const { sources: picked = [] } = entryOf(sitting, criterion.id);
  const [only, ...others] = picked;
  if (ticked === null && only !== undefined && others.length === 0) return [only];
  const titles = roleTitles(sitting.mark.roles);
  const listed = listSources(sitting, criterion.id);
  return await sitting.desk.ask(findingSourcesPrompt(listed, ticked ?? picked, titles));
};

const addFinding = async (sitting: AuditSitting, criterion: Criterion): Promise<void> => {
  const { id } = criterion;
  const text = await askWords(sitting, { kind: 'finding', current: null, needed: true });
  const sources = await askSources(sitting, criterion, null);
  const names = Object.keys(entryOf(sitting, id).findings ?? {});
  const numbers = names.map((name) => Number(name.slice(name.lastIndexOf('-') + 1)) || 0);
  await keep(sitting, id, `${id}-${Math.max(0, ...numbers) + 1}`, { text, sources });
};

const changeFinding = async (sitting: AuditSitting, criterion: Criterion, name: string, finding: Finding) => {
  const step = await askOrBack(sitting.desk, findingStepPrompt(name, finding.text));
  if (step === 'remove') return await keep(sitting, criterion.id, name, null);
  if (step === 'sources') {
    const sources = await askSources(sitting, criterion, finding.sources);
    return await keep(sitting, criterion.id, name, { ...finding, sources });
  }
  const text = await askWords(sitting, { kind: 'finding', current: finding.text, needed: true });
  await keep(sitting, criterion.id, name, { ...finding, text });
};

/** Adds a finding, or changes or removes one that is there. */
export const writeFinding = async (sitting: AuditSitting, criterion: Criterion): Promise<void> => {
  const { findings = {} } = entryOf(sitting, criterion.id);
  const there = Object.entries(findings).map(([name, finding]) => ({ name, ...readFinding(finding) }));
  if (there.length === 0) return await addFinding(sitting, criterion);
  const chosen = await askOrBack(sitting.desk, findingPrompt(criterion, there));
  if (chosen === null) return await addFinding(sitting, criterion);
  const { name, text, sources } = chosen;
  await changeFinding(sitting, criterion, name, { text, sources });
};
