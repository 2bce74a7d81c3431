import { addMonths } from '../../base/dates.ts';
import type { AuditVerdictEntry } from '../../dossier/audit-file.ts';
import { linkedTo } from '../../evidence/evidence-items.ts';
import type { Criterion } from '../../framework/quality-mark.ts';
import { askWords } from '../ask-words.ts';
import { type CriterionStep, criterionStepPrompt, dayPrompt } from '../prompts.ts';
import { criterionOnDeskScreen, dayRefusedScreen } from '../screens.ts';
import { addSource } from './add-source.ts';
import { type AuditSitting, reviewOf } from './audit-sitting.ts';
import { changeEntry, entryOf } from './criterion-entry.ts';
import { giveVerdict } from './give-verdict.ts';
import { pickSources } from './pick-sources.ts';

/** One criterion on the auditor's desk. */

const addFinding = async (sitting: AuditSitting, { id }: Criterion): Promise<void> => {
  const { findings = {} } = entryOf(sitting, id);
  const text = await askWords(sitting, { kind: 'finding', current: null, needed: false });
  if (text === '') return;
  const numbers = Object.keys(findings).map((name) => Number(name.slice(name.lastIndexOf('-') + 1)) || 0);
  await changeEntry(sitting, id, { findings: { ...findings, [`${id}-${Math.max(0, ...numbers) + 1}`]: text } });
};

const writeText = async (
  sitting: AuditSitting,
  { id }: Criterion,
  kind: 'strength' | 'recommendation' | 'upkeep',
): Promise<void> => {
  const current = entryOf(sitting, id)[kind] ?? null;
  const text = await askWords(sitting, { kind, current, needed: false });
  if (text !== '') await changeEntry(sitting, id, { [kind]: text });
};

/** When a condition is due: a day to come; half of what the rules allow stands ready. */
const askDue = async ({ desk, clock, rules }: AuditSitting, before: string | null): Promise<string> => {
  const today = clock.today();
  const current = before ?? addMonths(today, Math.ceil(rules.advice.conditional.months / 2));
  for (;;) {
    const due = await desk.ask(dayPrompt('due', current));
    if (due > today) return due;
    desk.show(dayRefusedScreen(due, false));
  }
};

const writeCondition = async (sitting: AuditSitting, { id }: Criterion): Promise<void> => {
  const current = entryOf(sitting, id).condition;
  const text = await askWords(sitting, { kind: 'condition', current: current?.text ?? null, needed: false });
  if (text === '') return;
  const due = await askDue(sitting, current?.due ?? null);
  await changeEntry(sitting, id, { condition: { text, due } });
};

const takeStep = async (
  sitting: AuditSitting,
  criterion: Criterion,
  step: Exclude<CriterionStep, 'next' | 'overview'>,
): Promise<void> => {
  switch (step) {
    case 'sources':
      return await pickSources(sitting, criterion);
    case 'source-new':
      await addSource(sitting);
      return;
    case 'finding':
      return await addFinding(sitting, criterion);
    case 'verdict':
      return await giveVerdict(sitting, criterion);
    case 'condition':
      return await writeCondition(sitting, criterion);
    default:
      return await writeText(sitting, criterion, step);
  }
};

/** What usually comes next: sources, then what was found, then the verdict. */
const usualStep = ({ verdict, sources = [], findings = {} }: AuditVerdictEntry): CriterionStep => {
  if (sources.length === 0) return 'sources';
  if (Object.keys(findings).length === 0) return 'finding';
  return verdict === undefined ? 'verdict' : 'next';
};

const noteOf = (step: CriterionStep, { sources = [], findings = {}, ...entry }: AuditVerdictEntry): number | null => {
  if (step === 'sources') return sources.length;
  if (step === 'finding') return Object.keys(findings).length;
  if (step === 'strength' || step === 'recommendation' || step === 'upkeep' || step === 'condition')
    return entry[step] === undefined ? 0 : 1;
  return null;
};

const showCriterion = (sitting: AuditSitting, criterion: Criterion) => {
  const { desk, result, mark } = sitting;
  const own = result.criteria.find(({ id }) => id === criterion.id);
  const review = reviewOf(sitting).criteria.find(({ id }) => id === criterion.id);
  if (own === undefined || review === undefined) return;
  const evidence = linkedTo(criterion.id, result.evidence);
  const files = new Set(evidence.map(({ file }) => file));
  const findings = result.findings.filter(({ subject }) => {
    if (subject.kind === 'dossier') return false;
    return subject.kind === 'file' ? files.has(subject.path) : subject.criterion === criterion.id;
  });
  const move = result.compare?.moves.find((each) => each.criterion === criterion.id) ?? null;
  const place = mark.criteria.indexOf(criterion) + 1;
  const since = result.compare?.since ?? '';
  const about = { criterion: own, move, since, evidence, findings, review, place, of: mark.criteria.length };
  desk.show(criterionOnDeskScreen(about));
};

/** Walks through one criterion until the auditor goes on. @returns where to go: the next one, or the overview */
export const judgeCriterion = async (sitting: AuditSitting, criterion: Criterion): Promise<'next' | 'overview'> => {
  showCriterion(sitting, criterion);
  for (;;) {
    const entry = entryOf(sitting, criterion.id);
    const prompt = criterionStepPrompt(criterion, (step) => noteOf(step, entry), usualStep(entry));
    const step = await sitting.desk.ask(prompt);
    if (step === 'next' || step === 'overview') return step;
    await takeStep(sitting, criterion, step);
  }
};
