import type { ReviewSource } from '../assessment/audit-review.ts';
import { toOneLine } from '../base/plain-text.ts';
import { METHODS, type Method } from '../dossier/audit-file-shape.ts';
import { roleTitle } from '../framework/roles.ts';
import type { Choice, Prompt } from '../terminal/ask.ts';
import { BACK, DASH } from './go-back.ts';
import { sourceWords } from './words/audit-words.ts';
import { auditLabels as labels, auditTexts as texts, auditTitles as titles } from './words/desk.ts';

/** The prompts of an audit about talks, observations and documents. */

const back: Choice<typeof BACK> = { name: labels.back, value: BACK };

type CriterionName = { id: string; title: string };

/** Titles of the roles of the framework, by id. */
type RoleTitles = Readonly<Record<string, string>>;

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

const nameOf = (source: ListedSource, roles: RoleTitles): string => {
  const title = toOneLine(roleTitle(source.title, roles));
  return sourceWords({ ...source, title, auditor: null, erased: false });
};

const tickSources = (
  message: string,
  sources: readonly ListedSource[],
  ticked: readonly string[],
  roles: RoleTitles,
): Prompt<string[]> => ({
  kind: 'checkbox',
  name: 'sources',
  message,
  choices: sources.map((source) => ({
    name: nameOf(source, roles),
    value: source.id,
    checked: ticked.includes(source.id),
  })),
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

/** A talk, an observation or a document to change. */
export const talkPrompt = (
  sources: readonly ListedSource[],
  roles: RoleTitles,
): Prompt<ListedSource | typeof BACK> => ({
  kind: 'select',
  name: 'talk',
  message: titles.talk,
  choices: [...sources.map((source) => ({ name: nameOf(source, roles), value: source })), back],
});

export const talkStepPrompt = (source: ListedSource, roles: RoleTitles): Prompt<'change' | 'remove' | typeof BACK> => ({
  kind: 'select',
  name: 'talk-step',
  message: titles.finding(nameOf(source, roles)),
  choices: [{ name: labels.changeAll, value: 'change' }, { name: labels.remove, value: 'remove' }, back],
});

/** Whether a source that verdicts rest on goes; Enter keeps it. */
export const removeTalkPrompt = (id: string): Prompt<boolean> => ({
  kind: 'select',
  name: 'talk-remove',
  message: titles.removeTalk(id),
  choices: [
    { name: labels.keepAll, value: false },
    { name: labels.removeAll, value: true },
  ],
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
