import type { OwnAdvice, OwnVerdict } from '../assessment/audit-review.ts';
import { toOneLine } from '../base/plain-text.ts';
import type { AuditVerdict, Decision } from '../dossier/audit-file-shape.ts';
import { levelText } from '../framework/framework-lookups.ts';
import { type Criterion, LEVELS, type Level, type Question } from '../framework/quality-mark.ts';
import { type Choice, cautiousPrompt, confirmPrompt, type Prompt } from '../terminal/ask.ts';
import { verdictWords } from '../wording/verdicts.ts';
import { BACK } from './go-back.ts';
import { adviceWords } from './words/audit-words.ts';
import { auditLabels as labels, auditSteps as steps, auditTitles as titles } from './words/desk.ts';

/** The prompts of an audit. */

const back: Choice<typeof BACK> = { name: labels.back, value: BACK };

type CriterionName = { id: string; title: string };

export type MainStep =
  | 'criteria'
  | 'pick'
  | 'source-new'
  | 'talks'
  | 'confirm'
  | 'auditor'
  | 'independent'
  | 'agree'
  | 'advice'
  | 'present'
  | 'answer'
  | 'finish';

/** @param offered the possible steps, each with a count or null @param usual the step under the cursor */
export const mainPrompt = (
  offered: readonly { step: MainStep; note: number | null }[],
  usual: MainStep,
): Prompt<MainStep> => ({
  kind: 'select',
  name: 'main',
  message: titles.main,
  choices: offered.map(({ step, note }) => ({ name: steps[step](note), value: step })),
  usual,
});

/** What can be done with a criterion, in this order. */
export const CRITERION_STEPS = [
  'sources',
  'source-new',
  'levels',
  'finding',
  'verdict',
  'strength',
  'recommendation',
  'upkeep',
  'condition',
  'next',
  'overview',
] as const;

export type CriterionStep = (typeof CRITERION_STEPS)[number];

/** @param noteOf how much the auditor already has of a step; null where a count makes no sense */
export const criterionStepPrompt = (
  criterion: CriterionName,
  noteOf: (step: CriterionStep) => number | null,
  usual: CriterionStep,
): Prompt<CriterionStep> => ({
  kind: 'select',
  name: 'criterion',
  message: titles.criterion(criterion),
  choices: CRITERION_STEPS.map((step) => ({ name: steps[step](noteOf(step)), value: step })),
  usual,
});

/** The criterion that the auditor goes to. */
export const criterionToAuditPrompt = (
  criteria: readonly Criterion[],
  verdictOf: (id: string) => AuditVerdict | null,
): Prompt<Criterion | typeof BACK> => ({
  kind: 'select',
  name: 'pick-criterion',
  message: titles.pickCriterion,
  choices: [
    ...criteria.map((criterion) => ({ name: labels.criterion(criterion, verdictOf(criterion.id)), value: criterion })),
    back,
  ],
});

/** Freeze the changed dossier again, or go on with the changes unsettled. */
export const frozenChangesPrompt = (): Prompt<'go-on' | 'again'> => ({
  kind: 'select',
  name: 'frozen-changes',
  message: titles.frozenChanges,
  choices: [
    { name: labels.goOn, value: 'go-on' },
    { name: labels.freezeAgain, value: 'again' },
  ],
});

/** Whether what is there may be replaced; Enter keeps it. */
export const replacePrompt = (): Prompt<boolean> =>
  cautiousPrompt({ name: 'replace', message: titles.replace, yes: labels.replace, no: labels.keepAll });

export const independentPrompt = (statement: string): Prompt<boolean> =>
  confirmPrompt({
    name: 'independent',
    message: titles.independent(statement),
    yes: labels.yes,
    no: labels.no,
  });

type NamedFinding = { name: string; text: string; sources: string[] };

/** A finding to change; null for a new one. */
export const findingPrompt = (
  criterion: CriterionName,
  findings: readonly NamedFinding[],
): Prompt<NamedFinding | null | typeof BACK> => ({
  kind: 'select',
  name: 'findings',
  message: titles.findings(criterion),
  choices: [
    { name: labels.findingNew, value: null },
    ...findings.map((each) => ({ name: toOneLine(`${each.name}: ${each.text}`), value: each })),
    back,
  ],
});

export const findingStepPrompt = (name: string, text: string): Prompt<'text' | 'sources' | 'remove' | typeof BACK> => ({
  kind: 'select',
  name: 'finding-step',
  message: titles.finding(toOneLine(`${name}: ${text}`)),
  choices: [
    { name: labels.changeText, value: 'text' },
    { name: labels.changeSources, value: 'sources' },
    { name: labels.remove, value: 'remove' },
    back,
  ],
});

/** The auditor's own level for a question; null for none. @param current the auditor's level so far */
export const auditLevelPrompt = (
  criterion: Criterion,
  question: Question,
  current: Level | undefined,
): Prompt<Level | null | typeof BACK> => ({
  kind: 'select',
  name: 'level',
  message: titles.level(question.id, toOneLine(question.text)),
  choices: [
    ...LEVELS.map((level) => ({ name: labels.level(level, levelText(question, criterion, level)), value: level })),
    { name: labels.noLevel, value: null },
    back,
  ],
  usual: current,
});

/**
 * @param offered the verdicts that are possible now
 * @param usual the one that follows from the levels
 * @param given whether there is a verdict to take back; the answer is then null
 */
export const verdictPrompt = (
  criterion: CriterionName,
  offered: readonly AuditVerdict[],
  usual: AuditVerdict | null,
  given: boolean,
): Prompt<AuditVerdict | null | typeof BACK> => ({
  kind: 'select',
  name: 'verdict',
  message: titles.verdict(criterion),
  choices: [
    ...offered.map((verdict) => ({
      name: verdict === usual ? labels.follows(verdictWords[verdict]) : verdictWords[verdict],
      value: verdict,
    })),
    ...(given ? [{ name: labels.takeBack, value: null }] : []),
    back,
  ],
  usual: usual ?? undefined,
});

/** The verdict that auditors who differ settle on. */
export const agreePrompt = (own: readonly OwnVerdict[]): Prompt<OwnVerdict | typeof BACK> => ({
  kind: 'select',
  name: 'agree',
  message: titles.agree,
  choices: [...own.map((each) => ({ name: labels.ownVerdict(each), value: each })), back],
});

export const agreeAdvicePrompt = (own: readonly OwnAdvice[]): Prompt<OwnAdvice | typeof BACK> => ({
  kind: 'select',
  name: 'agree-advice',
  message: titles.agreeAdvice,
  choices: [...own.map((each) => ({ name: labels.ownAdvice(each), value: each })), back],
});

/** Answers with the role in which somebody signs. */
export const signerPrompt = (roles: readonly { id: string; title: string }[]): Prompt<string> => ({
  kind: 'select',
  name: 'signer',
  message: titles.signer,
  choices: roles.map(({ id, title }) => ({ name: title, value: id })),
});

export const confirmAgreementPrompt = (): Prompt<true | typeof BACK> => ({
  kind: 'select',
  name: 'confirm',
  message: titles.confirm,
  choices: [
    { name: labels.confirm, value: true },
    { name: labels.notConfirm, value: BACK },
  ],
});

/** @param decisions each with whether the rules allow it now */
export const advicePrompt = (
  decisions: readonly { decision: Decision; allowed: boolean }[],
): Prompt<Decision | typeof BACK> => ({
  kind: 'select',
  name: 'advice',
  message: titles.advice,
  choices: [
    ...decisions.map(({ decision, allowed }) => ({
      name: allowed ? adviceWords[decision] : labels.forbidden(adviceWords[decision]),
      value: decision,
    })),
    back,
  ],
});
