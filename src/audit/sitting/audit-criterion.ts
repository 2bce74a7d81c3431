import type { AuditProblem, ReviewedCriterion } from '../../assessment/audit-review.ts';
import { addMonths } from '../../base/dates.ts';
import type { AuditSource, AuditVerdictEntry } from '../../dossier/audit-file-shape.ts';
import type { JudgedEvidence } from '../../evidence/evidence.ts';
import { linkedTo } from '../../evidence/evidence-items.ts';
import type { Criterion } from '../../framework/quality-mark.ts';
import { roleTitles } from '../../framework/roles.ts';
import { verdictProblems } from '../audit-problems.ts';
import {
  auditLevelPrompt,
  type CriterionStep,
  criterionStepPrompt,
  dayPrompt,
  type ListedSource,
  sourcesPrompt,
  verdictPrompt,
} from '../prompts.ts';
import { isDifferent } from '../review-criterion.ts';
import {
  criterionOnDeskScreen,
  dayRefusedScreen,
  entrySavedScreen,
  problemsScreen,
  sourcesFirstScreen,
} from '../screens.ts';
import { addSource } from './add-source.ts';
import { askWords } from './ask-words.ts';
import { type AuditSitting, ownAudit, record, reviewOf, setIn } from './audit-sitting.ts';

/** One criterion on the desk of an auditor: what the school says, then sources, findings, a verdict and texts. */

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

const entryOf = (sitting: AuditSitting, id: string): AuditVerdictEntry => ownAudit(sitting).verdicts?.[id] ?? {};

/** Replaces the entry of a criterion. */
const writeEntry = async (sitting: AuditSitting, id: string, entry: AuditVerdictEntry): Promise<void> => {
  const ordered = KEYS.flatMap((key) => (entry[key] === undefined ? [] : [[key, entry[key]] as const]));
  const order = sitting.mark.criteria.map((criterion) => criterion.id);
  await record(sitting, [setIn(['verdicts', id], Object.fromEntries(ordered), order)]);
  sitting.desk.show(entrySavedScreen());
};

/** Changes a part of the entry of a criterion. */
const changeEntry = async (sitting: AuditSitting, id: string, part: Partial<AuditVerdictEntry>): Promise<void> =>
  await writeEntry(sitting, id, { ...entryOf(sitting, id), ...part });

const fromTalk = ([id, { method, group, sample, people, date }]: [string, AuditSource]): ListedSource => ({
  ...{ id, method, date },
  title: group ?? sample ?? id,
  people: people ?? null,
});

const fromEvidence = ({ id, title, file, date }: JudgedEvidence): ListedSource[] =>
  id === null ? [] : [{ id, method: 'document', title: title ?? file, people: null, date }];

/** Lets the auditor tick the sources of a verdict: their own talks and observations, and the evidence of the criterion. */
const pickSources = async (sitting: AuditSitting, criterion: Criterion): Promise<void> => {
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

/** Why some of the chosen sources do not count. */
const faultsOf = (sitting: AuditSitting, criterion: string): AuditProblem[] => {
  const { sources = [] } = entryOf(sitting, criterion);
  return reviewOf(sitting).problems.filter(
    (problem) =>
      'source' in problem &&
      sources.includes(problem.source) &&
      (!('criterion' in problem) || problem.criterion === criterion),
  );
};

/** Why the chosen sources are too few for any verdict but `undetermined`; empty when they are enough. */
const sourceProblemsOf = (sitting: AuditSitting, review: ReviewedCriterion): AuditProblem[] => {
  const asMet = { ...review, verdict: 'met' as const, level: null, differs: false };
  const problems = verdictProblems(asMet, sitting.rules, sitting.mark.rule.met.minLevel);
  return problems.length === 0 ? [] : [...problems, ...faultsOf(sitting, review.id)];
};

/** Asks for level and verdict. With too few sources it asks for no level, because `undetermined` would drop it. */
const askVerdict = async (sitting: AuditSitting, criterion: Criterion, review: ReviewedCriterion) => {
  const { desk } = sitting;
  const problems = sourceProblemsOf(sitting, review);
  if (problems.length > 0) desk.show(sourcesFirstScreen(problems));
  const level = problems.length > 0 ? null : await desk.ask(auditLevelPrompt(criterion));
  const verdict = await desk.ask(verdictPrompt(criterion, problems.length === 0));
  return { verdict, level };
};

/** Takes a verdict, with a reason if it differs from the school's. A verdict that breaks a rule is explained, not kept. */
const giveVerdict = async (sitting: AuditSitting, criterion: Criterion): Promise<void> => {
  const { desk, rules, mark } = sitting;
  const { id } = criterion;
  const review = reviewOf(sitting).criteria.find((each) => each.id === id);
  if (review === undefined) return;
  const given = await askVerdict(sitting, criterion, review);
  const { verdict, level } = given;
  const differs = isDifferent(given, review.self, rules.differsFrom);
  const problems = verdictProblems({ ...review, verdict, level, differs: false }, rules, mark.rule.met.minLevel);
  if (problems.length > 0) return desk.show(problemsScreen(problems));
  const { reason: before, level: _before, condition, ...rest } = entryOf(sitting, id);
  const reason = await askWords(sitting, { kind: 'reason', current: before ?? null, needed: differs });
  await writeEntry(sitting, id, {
    ...rest,
    verdict,
    ...(level === null ? {} : { level }),
    ...(reason === '' ? {} : { reason }),
    // A criterion that is met needs no condition.
    ...(condition === undefined || verdict === 'met' ? {} : { condition }),
  });
};

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

/** The day by which a condition has to be met. Proposes half the time that the rules allow. */
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

/** The step that usually comes next: sources first, then a finding, then the verdict. */
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
  const { roles } = result.qualityMark;
  const about = { criterion: own, move, since, evidence, roles, findings, review, place, of: mark.criteria.length };
  desk.show(criterionOnDeskScreen(about));
};

/** Works on one criterion until the auditor moves on. @returns where to: the next criterion, or the overview */
export const auditCriterion = async (sitting: AuditSitting, criterion: Criterion): Promise<'next' | 'overview'> => {
  showCriterion(sitting, criterion);
  for (;;) {
    const entry = entryOf(sitting, criterion.id);
    const prompt = criterionStepPrompt(criterion, (step) => noteOf(step, entry), usualStep(entry));
    const step = await sitting.desk.ask(prompt);
    if (step === 'next' || step === 'overview') return step;
    await takeStep(sitting, criterion, step);
  }
};
