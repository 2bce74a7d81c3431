import type { AuditVerdictEntry } from '../../dossier/audit-file-shape.ts';
import { linkedTo } from '../../evidence/evidence-items.ts';
import type { Criterion } from '../../framework/quality-mark.ts';
import { heardWords } from '../../wording/voices.ts';
import { orBack } from '../go-back.ts';
import { leastOf } from '../least-rules.ts';
import { type CriterionStep, criterionStepPrompt } from '../prompts.ts';
import { criterionOnDeskScreen } from '../screens.ts';
import { addSource } from './add-source.ts';
import type { AuditSitting } from './audit-sitting.ts';
import { entryOf, reviewedAt } from './criterion-entry.ts';
import { giveLevels } from './give-levels.ts';
import { giveVerdict } from './give-verdict.ts';
import { pickSources } from './pick-sources.ts';
import { writeCondition, writeText } from './write-condition.ts';
import { writeFinding } from './write-finding.ts';

/** One criterion on the desk of an auditor: what the school says, then sources, levels, findings, a verdict and texts. */

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
    case 'levels':
      return await giveLevels(sitting, criterion);
    case 'finding':
      return await writeFinding(sitting, criterion);
    case 'verdict':
      return await giveVerdict(sitting, criterion);
    case 'condition':
      return await writeCondition(sitting, criterion);
    default:
      return await writeText(sitting, criterion, step);
  }
};

/** The step that usually comes next: sources first, then levels, a finding, and the verdict. */
const usualStep = ({ verdict, sources = [], levels = {}, findings = {} }: AuditVerdictEntry): CriterionStep => {
  if (sources.length === 0) return 'sources';
  if (Object.keys(levels).length === 0) return 'levels';
  if (Object.keys(findings).length === 0) return 'finding';
  return verdict === undefined ? 'verdict' : 'next';
};

const noteOf = (step: CriterionStep, entry: AuditVerdictEntry): number | null => {
  const { sources = [], levels = {}, findings = {} } = entry;
  if (step === 'sources') return sources.length;
  if (step === 'levels') return Object.keys(levels).length;
  if (step === 'finding') return Object.keys(findings).length;
  if (step === 'strength' || step === 'recommendation' || step === 'upkeep' || step === 'condition')
    return entry[step] === undefined ? 0 : 1;
  return null;
};

const showCriterion = (sitting: AuditSitting, criterion: Criterion) => {
  const { desk, result, mark } = sitting;
  const own = result.criteria.find(({ id }) => id === criterion.id);
  const review = reviewedAt(sitting, criterion.id);
  if (own === undefined || review === undefined) return;
  const evidence = linkedTo(criterion.id, result.evidence);
  const files = new Set(evidence.map(({ file }) => file));
  const entry = entryOf(sitting, criterion.id);
  const judged = Object.keys(entry.levels ?? {}).length >= leastOf(mark).questionsOf(criterion);
  const findings = result.findings.filter(({ subject, code }) => {
    // It tells how the team scores.
    if (code === 'voices-differ' && !judged) return false;
    if (subject.kind === 'dossier') return false;
    return subject.kind === 'file' ? files.has(subject.path) : subject.criterion === criterion.id;
  });
  const move = result.compare?.moves.find((each) => each.criterion === criterion.id) ?? null;
  const place = mark.criteria.indexOf(criterion) + 1;
  const since = result.compare?.since ?? '';
  const at = { place, of: mark.criteria.length };
  const { roles, voices: telling } = result.qualityMark;
  const voices = telling === undefined ? [] : heardWords(result.voices ?? [], criterion.id, telling);
  desk.show(
    criterionOnDeskScreen({
      criterion: own,
      move,
      since,
      evidence,
      roles,
      findings,
      review,
      entry,
      judged,
      voices,
      ...at,
    }),
  );
};

/** Works on one criterion until the auditor moves on. @returns where to: the next criterion, or the overview */
export const auditCriterion = async (sitting: AuditSitting, criterion: Criterion): Promise<'next' | 'overview'> => {
  showCriterion(sitting, criterion);
  for (;;) {
    const entry = entryOf(sitting, criterion.id);
    const prompt = criterionStepPrompt(criterion, (step) => noteOf(step, entry), usualStep(entry));
    const step = await sitting.desk.ask(prompt);
    if (step === 'next' || step === 'overview') return step;
    await orBack(takeStep(sitting, criterion, step));
  }
};
