import type { OwnAdvice, OwnVerdict, ReviewSource } from '../assessment/audit-review.ts';
import { dayTyped } from '../base/dates.ts';
import { stripControls, toOneLine } from '../base/plain-text.ts';
import { dateComplaint } from '../base/words/dates.ts';
import {
  type AuditVerdict,
  type Decision,
  METHODS,
  type Method,
  REPLY_KINDS,
  type Reply,
} from '../dossier/audit-file-shape.ts';
import { type Criterion, LEVELS, type Level } from '../framework/quality-mark.ts';
import { roleTitle } from '../framework/roles.ts';
import type { PersonalDataKind } from '../privacy/personal-data-match.ts';
import { type Choice, confirmPrompt, type Prompt } from '../terminal/ask.ts';
import { personalDataQuestion } from '../wording/personal-data.ts';
import { verdictWords } from '../wording/verdicts.ts';
import { BACK, DASH } from './back.ts';
import { adviceWords, replyWords, sourceWords } from './words/audit-words.ts';
import {
  auditLabels as labels,
  auditSteps as steps,
  auditTexts as texts,
  auditTitles as titles,
} from './words/desk.ts';

/** The prompts of an audit, for the auditor and for the school that replies. */

const back: Choice<typeof BACK> = { name: labels.back, value: BACK };

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

export const independentPrompt = (statement: string): Prompt<boolean> =>
  confirmPrompt({
    name: 'independent',
    message: titles.independent(statement),
    yes: labels.yes,
    no: labels.no,
  });

export const methodPrompt = (): Prompt<Method | typeof BACK> => ({
  kind: 'select',
  name: 'method',
  message: titles.method,
  choices: [...METHODS.map((method) => ({ name: labels[method], value: method })), back],
});

/** The role of the people whom an auditor spoke with; null for another group. */
export const groupPrompt = (roles: RoleTitles, current?: string): Prompt<string | null | typeof BACK> => ({
  kind: 'select',
  name: 'group',
  message: titles.group,
  choices: [
    ...Object.keys(roles).map((role) => ({ name: roleTitle(role, roles), value: role })),
    { name: labels.otherGroup, value: null },
    back,
  ],
  usual: current === undefined || Object.hasOwn(roles, current) ? current : null,
});

/** A source to choose from; its `title` is a role, or what was seen. */
export type ListedSource = Pick<ReviewSource, 'id' | 'method' | 'title' | 'people' | 'date'>;

const tickSources = (
  message: string,
  sources: readonly ListedSource[],
  ticked: readonly string[],
  roles: RoleTitles,
): Prompt<string[]> => ({
  kind: 'checkbox',
  name: 'sources',
  message,
  choices: sources.map((source) => {
    const title = toOneLine(roleTitle(source.title, roles));
    const name = sourceWords({ ...source, title, auditor: null, erased: false });
    return { name, value: source.id, checked: ticked.includes(source.id) };
  }),
  needed: null,
  answer: (chosen) => chosen,
});

export const sourcesPrompt = (
  criterion: CriterionName,
  sources: readonly ListedSource[],
  ticked: readonly string[],
  roles: RoleTitles,
): Prompt<string[]> => tickSources(titles.sources(criterion), sources, ticked, roles);

export const findingSourcesPrompt = (
  sources: readonly ListedSource[],
  ticked: readonly string[],
  roles: RoleTitles,
): Prompt<string[]> => tickSources(titles.findingSources, sources, ticked, roles);

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
  question: { id: string; text: string },
  current: Level | undefined,
): Prompt<Level | null | typeof BACK> => ({
  kind: 'select',
  name: 'level',
  message: titles.level(question.id, toOneLine(question.text)),
  choices: [
    ...LEVELS.map((level) => ({ name: labels.level(level, criterion.anchors[level]), value: level })),
    { name: labels.noLevel, value: null },
    back,
  ],
  usual: current,
});

/** @param offered the verdicts that are possible now @param usual the one that follows from the levels */
export const verdictPrompt = (
  criterion: CriterionName,
  offered: readonly AuditVerdict[],
  usual: AuditVerdict | null,
): Prompt<AuditVerdict | typeof BACK> => ({
  kind: 'select',
  name: 'verdict',
  message: titles.verdict(criterion),
  choices: [
    ...offered.map((verdict) => ({
      name: verdict === usual ? labels.follows(verdictWords[verdict]) : verdictWords[verdict],
      value: verdict,
    })),
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

/** The reply of the school to a finding. @param before its earlier reply */
export const replyPrompt = (
  id: string,
  finding: string,
  before: Reply['reply'] | undefined,
): Prompt<Reply['reply'] | typeof BACK> => ({
  kind: 'select',
  name: 'reply',
  message: titles.reply(toOneLine(`${id}: ${finding}`)),
  choices: [...REPLY_KINDS.map((reply) => ({ name: replyWords[reply], value: reply })), back],
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
  kind: keyof typeof texts.of;
  /** The text so far. */
  current: string | null;
  /** Without a text there is nothing to keep, so an empty line goes back. */
  needed: boolean;
  /** True, or what is wrong with a text that is not empty. */
  check?: (text: string) => true | string;
};

/** Shows a text of several lines on one line; if nobody changes it, it keeps its lines. A dash empties it, or goes back. */
export const auditTextPrompt = ({ kind, current, needed, check }: AuditText): Prompt<string | typeof BACK> => ({
  kind: 'input',
  name: kind,
  message: texts.message(kind, needed, current !== null),
  preset: current === null ? undefined : toOneLine(current),
  validate: (typed) => {
    const text = stripControls(typed).trim();
    return text === '' || text === DASH || (check?.(text) ?? true);
  },
  answer: (typed) => {
    const text = stripControls(typed).trim();
    if (text === '' || text === DASH) return needed ? BACK : '';
    return current !== null && text === toOneLine(current) ? current : text;
  },
});

/** The number of people in a talk. */
export const peoplePrompt = (current?: number): Prompt<number | typeof BACK> => ({
  kind: 'input',
  name: 'people',
  message: texts.people,
  preset: current === undefined ? undefined : String(current),
  validate: (text) => ['', DASH].includes(text.trim()) || /^[1-9]\d{0,3}$/.test(text.trim()) || texts.peopleNeeded,
  answer: (text) => (['', DASH].includes(text.trim()) ? BACK : Number(text)),
});

/** The day of a source, or the day by which a condition has to be met. @param current YYYY-MM-DD */
export const dayPrompt = (name: 'date' | 'due', current: string): Prompt<string | typeof BACK> => ({
  kind: 'input',
  name,
  message: texts[name],
  preset: current,
  validate: (text) => text.trim() === DASH || dayTyped(text) !== null || dateComplaint(text, texts.dateNeeded),
  answer: (text) => (text.trim() === DASH ? BACK : (dayTyped(text) ?? current)),
});
