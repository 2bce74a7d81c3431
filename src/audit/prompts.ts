import type { OwnAdvice, OwnVerdict, ReviewSource } from '../assessment/audit-review.ts';
import { dayTyped } from '../base/dates.ts';
import { stripControls, toOneLine } from '../base/plain-text.ts';
import { dateComplaint } from '../base/words/dates.ts';
import {
  AUDIT_VERDICTS,
  type AuditVerdict,
  type Decision,
  METHODS,
  type Method,
  REPLY_KINDS,
  type Reply,
} from '../dossier/audit-file-shape.ts';
import type { Criterion, Level } from '../framework/quality-mark.ts';
import { roleTitle } from '../framework/roles.ts';
import type { PersonalDataKind } from '../privacy/personal-data-match.ts';
import { confirmPrompt, type Prompt } from '../terminal/ask.ts';
import { personalDataQuestion } from '../wording/personal-data.ts';
import { verdictWords } from '../wording/verdicts.ts';
import { adviceWords, replyWords, sourceWords } from './words/audit-words.ts';
import {
  auditLabels as labels,
  auditSteps as steps,
  auditTexts as texts,
  auditTitles as titles,
} from './words/desk.ts';

/** The prompts of an audit, for the auditor and for the school that replies. */

type CriterionName = { id: string; title: string };

/** Titles of the roles of the framework, by id. */
type RoleTitles = Readonly<Record<string, string>>;

export type MainStep = 'criteria' | 'pick' | 'source-new' | 'independent' | 'agree' | 'advice' | 'finish';

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
): Prompt<Criterion> => ({
  kind: 'select',
  name: 'pick-criterion',
  message: titles.pickCriterion,
  choices: criteria.map((criterion) => ({
    name: labels.criterion(criterion, verdictOf(criterion.id)),
    value: criterion,
  })),
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

export const independentPrompt = (statement: string): Prompt<boolean> =>
  confirmPrompt({
    name: 'independent',
    message: titles.independent(statement),
    yes: labels.yes,
    no: labels.no,
  });

export const methodPrompt = (): Prompt<Method> => ({
  kind: 'select',
  name: 'method',
  message: titles.method,
  choices: METHODS.map((method) => ({ name: labels[method], value: method })),
});

/** The role of the people whom an auditor spoke with; null for another group. */
export const groupPrompt = (roles: RoleTitles): Prompt<string | null> => ({
  kind: 'select',
  name: 'group',
  message: titles.group,
  choices: [
    ...Object.keys(roles).map((role) => ({ name: roleTitle(role, roles), value: role })),
    { name: labels.otherGroup, value: null },
  ],
});

/** A source to choose from; its `title` is a role, or what was seen. */
export type ListedSource = Pick<ReviewSource, 'id' | 'method' | 'title' | 'people' | 'date'>;

export const sourcesPrompt = (
  criterion: CriterionName,
  sources: readonly ListedSource[],
  ticked: readonly string[],
  roles: RoleTitles,
): Prompt<string[]> => ({
  kind: 'checkbox',
  name: 'sources',
  message: titles.sources(criterion),
  choices: sources.map((source) => {
    const title = toOneLine(roleTitle(source.title, roles));
    const name = sourceWords({ ...source, title, auditor: null, erased: false });
    return { name, value: source.id, checked: ticked.includes(source.id) };
  }),
  needed: null,
  answer: (chosen) => chosen,
});

/** The level that the auditor sees; null for no level. */
export const auditLevelPrompt = (criterion: Criterion): Prompt<Level | null> => ({
  kind: 'select',
  name: 'level',
  message: titles.level(criterion),
  choices: [
    ...([0, 1, 2, 3] as const).map((level) => ({ name: labels.level(level, criterion.anchors[level]), value: level })),
    { name: labels.noLevel, value: null },
  ],
});

/** @param decides whether all verdicts are open; if not, only `undetermined` is */
export const verdictPrompt = (criterion: CriterionName, decides: boolean): Prompt<AuditVerdict> => ({
  kind: 'select',
  name: 'verdict',
  message: titles.verdict(criterion),
  choices: (decides ? AUDIT_VERDICTS : (['undetermined'] as const)).map((verdict) => ({
    name: verdictWords[verdict],
    value: verdict,
  })),
});

/** The verdict that auditors who differ settle on. */
export const agreePrompt = (own: readonly OwnVerdict[]): Prompt<OwnVerdict> => ({
  kind: 'select',
  name: 'agree',
  message: titles.agree,
  choices: own.map((each) => ({ name: labels.ownVerdict(each), value: each })),
});

export const agreeAdvicePrompt = (own: readonly OwnAdvice[]): Prompt<OwnAdvice> => ({
  kind: 'select',
  name: 'agree-advice',
  message: titles.agreeAdvice,
  choices: own.map((each) => ({ name: labels.ownAdvice(each), value: each })),
});

/** @param decisions each with whether the rules allow it now */
export const advicePrompt = (decisions: readonly { decision: Decision; allowed: boolean }[]): Prompt<Decision> => ({
  kind: 'select',
  name: 'advice',
  message: titles.advice,
  choices: decisions.map(({ decision, allowed }) => ({
    name: allowed ? adviceWords[decision] : labels.forbidden(adviceWords[decision]),
    value: decision,
  })),
});

/** The reply of the school to a finding. @param before its earlier reply */
export const replyPrompt = (
  id: string,
  finding: string,
  before: Reply['reply'] | undefined,
): Prompt<Reply['reply']> => ({
  kind: 'select',
  name: 'reply',
  message: titles.reply(toOneLine(`${id}: ${finding}`)),
  choices: REPLY_KINDS.map((reply) => ({ name: replyWords[reply], value: reply })),
  usual: before,
});

/** What to do about personal data in a text that somebody just typed. */
export const auditPersonalDataPrompt = (kinds: readonly PersonalDataKind[]): Prompt<'again' | 'keep'> => ({
  kind: 'select',
  name: 'personal-data',
  message: personalDataQuestion(kinds),
  choices: [
    { name: labels.writeAgain, value: 'again' },
    { name: labels.keep, value: 'keep' },
  ],
  usual: 'again',
});

/** A text in an auditor's, or the school's, own words. */
export type AuditText = {
  kind:
    | 'finding'
    | 'reason'
    | 'strength'
    | 'recommendation'
    | 'upkeep'
    | 'condition'
    | 'notes'
    | 'group'
    | 'sample'
    | 'freeze-reason'
    | 'advice-reason'
    | 'agree-reason'
    | 'reply-reason';
  /** The text so far. */
  current: string | null;
  needed: boolean;
};

/** Shows a text of several lines on one line; if nobody changes it, it keeps its lines. */
export const auditTextPrompt = ({ kind, current, needed }: AuditText): Prompt<string> => ({
  kind: 'input',
  name: kind,
  message: texts[kind],
  preset: current === null ? undefined : toOneLine(current),
  validate: (text) => !needed || stripControls(text).trim() !== '' || texts.needed,
  answer: (text) => (current !== null && text === toOneLine(current) ? current : stripControls(text).trim()),
});

/** The number of people in a talk. */
export const peoplePrompt = (): Prompt<number> => ({
  kind: 'input',
  name: 'people',
  message: texts.people,
  validate: (text) => /^[1-9]\d{0,3}$/.test(text.trim()) || texts.peopleNeeded,
  answer: Number,
});

/** The day of a source, or the day by which a condition has to be met. @param current YYYY-MM-DD */
export const dayPrompt = (name: 'date' | 'due', current: string): Prompt<string> => ({
  kind: 'input',
  name,
  message: texts[name],
  preset: current,
  validate: (text) => dayTyped(text) !== null || dateComplaint(text, texts.dateNeeded),
  answer: (text) => dayTyped(text) ?? current,
});
