import { addMonths } from '../../base/dates.ts';
import type { AuditVerdictEntry } from '../../dossier/audit-file.ts';
import { linkedTo } from '../../evidence/evidence-items.ts';
import type { Criterion } from '../../framework/quality-mark.ts';
import { addSource } from './add-source.ts';
import type { CriterionStep } from './audit-desk.ts';
import { type AuditSitting, askWords, reviewOf } from './audit-sitting.ts';
import { changeEntry, entryOf, type Going } from './criterion-entry.ts';
import { giveVerdict } from './give-verdict.ts';
import { pickSources } from './pick-sources.ts';

/** One criterion on the auditor's desk. */

const addFinding = async (sitting: AuditSitting, { id }: Criterion): Promise<Going> => {
  const { findings = {} } = entryOf(sitting, id);
  const text = await askWords(sitting, { kind: 'finding', current: null, needed: false });
  if (text === null) return 'left';
  if (text === '') return 'on';
  const numbers = Object.keys(findings).map((name) => Number(name.slice(name.lastIndexOf('-') + 1)) || 0);
  return await changeEntry(sitting, id, { findings: { ...findings, [`${id}-${Math.max(0, ...numbers) + 1}`]: text } });
};

const writeText = async (
  sitting: AuditSitting,
  { id }: Criterion,
  kind: 'strength' | 'recommendation' | 'upkeep',
): Promise<Going> => {
  const current = entryOf(sitting, id)[kind] ?? null;
  const text = await askWords(sitting, { kind, current, needed: false });
  if (text === null) return 'left';
  return text === '' ? 'on' : await changeEntry(sitting, id, { [kind]: text });
};

/** When a condition is due: a day to come; half of what the rules allow stands ready. */
const askDue = async ({ desk, clock, rules }: AuditSitting, before: string | null): Promise<string | null> => {
  const today = clock.today();
  const current = before ?? addMonths(today, Math.ceil(rules.advice.conditional.months / 2));
  for (;;) {
    const due = await desk.write({ kind: 'due', current, needed: true });
    if (due === null || due > today) return due;
    desk.show({ kind: 'day-refused', day: due, ahead: false });
  }
};

const writeCondition = async (sitting: AuditSitting, { id }: Criterion): Promise<Going> => {
  const current = entryOf(sitting, id).condition;
  const text = await askWords(sitting, { kind: 'condition', current: current?.text ?? null, needed: false });
  if (text === null) return 'left';
  if (text === '') return 'on';
  const due = await askDue(sitting, current?.due ?? null);
  return due === null ? 'left' : await changeEntry(sitting, id, { condition: { text, due } });
};

const STEPS: readonly CriterionStep[] = [
  'sources',
  'source-new',
  'finding',
  'verdict',
  'strength',
  'recommendation',
  'upkeep',
  'condition',
  'next',
  'overview',
];

const takeStep = async (sitting: AuditSitting, criterion: Criterion, step: CriterionStep): Promise<Going> => {
  switch (step) {
    case 'sources':
      return await pickSources(sitting, criterion);
    case 'source-new':
      await addSource(sitting);
      return 'on';
    case 'finding':
      return await addFinding(sitting, criterion);
    case 'verdict':
      return await giveVerdict(sitting, criterion);
    case 'condition':
      return await writeCondition(sitting, criterion);
    case 'strength':
    case 'recommendation':
    case 'upkeep':
      return await writeText(sitting, criterion, step);
    default:
      return 'on';
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
  desk.show({ kind: 'criterion', about, titles: result.qualityMark.roles });
};

/** Walks through one criterion until the auditor goes on. @returns where to go: the next one, the overview, or away */
export const judgeCriterion = async (
  sitting: AuditSitting,
  criterion: Criterion,
): Promise<'next' | 'overview' | 'left'> => {
  showCriterion(sitting, criterion);
  const { id, title } = criterion;
  for (;;) {
    const entry = entryOf(sitting, id);
    const step = await sitting.desk.choose({
      title: { kind: 'criterion', id, title },
      options: STEPS.map((key) => ({ key, label: { kind: 'step' as const, step: key, note: noteOf(key, entry) } })),
      usual: usualStep(entry),
    });
    if (step === null) return 'left';
    if (step === 'next' || step === 'overview') return step;
    if ((await takeStep(sitting, criterion, step)) === 'left') return 'left';
  }
};
