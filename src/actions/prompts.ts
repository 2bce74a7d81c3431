import { dayTyped } from '../base/dates.ts';
import { countWords } from '../base/plain-text.ts';
import { dateComplaint } from '../base/words/dates.ts';
import type { Effect } from '../dossier/dossier.ts';
import { HELPED } from '../dossier/dossier-values.ts';
import { backChoice, confirmPrompt, type Prompt } from '../terminal/ask.ts';
import { helpedWords } from '../wording/actions.ts';
import { type OwnWordsPrompt, textPrompt } from '../wording/ask-in-words.ts';
import type { ListedAction } from './list-actions.ts';
import { actionSays, actionAsks as words } from './words/actions.ts';

/** Answers with the id of a criterion. */
export const actionCriterionPrompt = (criteria: readonly { id: string; title: string }[]): Prompt<string> => ({
  kind: 'select',
  name: 'criterion',
  message: words.criterion,
  choices: [...criteria.map(({ id, title }) => ({ name: `${id} ${title}`, value: id })), backChoice],
});

export const actionPrompt: OwnWordsPrompt = (current, draft) => textPrompt('action', words.action, current, draft);

/** The role that does it; null when that is not known yet. */
export const ownerPrompt = (roles: readonly { id: string; title: string }[]): Prompt<string | null> => ({
  kind: 'select',
  name: 'owner',
  message: words.owner,
  choices: [...roles.map(({ id, title }) => ({ name: title, value: id })), { name: words.nobody, value: null }],
});

/** The day by which an action is done; null when that stays open. @param proposed YYYY-MM-DD */
export const duePrompt = (proposed: string): Prompt<string | null> => ({
  kind: 'input',
  name: 'due',
  message: words.due,
  preset: proposed,
  validate: (text) => dayTyped(text) !== null || dateComplaint(text),
  answer: dayTyped,
});

export const pastDuePrompt = (due: string): Prompt<boolean> =>
  confirmPrompt({ name: 'past-due', message: words.past(due), yes: words.pastYes, no: words.pastNo });

/** Answers with the number of an action. */
export const whichActionPrompt = (actions: readonly ListedAction[]): Prompt<number> => ({
  kind: 'select',
  name: 'which-action',
  message: words.which,
  choices: [...actions.map((action) => ({ name: actionSays.choice(action), value: action.number })), backChoice],
});

export const helpedPrompt = (): Prompt<Effect['helped']> => ({
  kind: 'select',
  name: 'helped',
  message: words.helped,
  choices: HELPED.map((value) => ({ name: helpedWords[value], value })),
});

export const seenInPrompt: OwnWordsPrompt = (current, draft) => ({
  ...textPrompt('seen-in', current === null ? words.seenIn : words.seenInAgain, current, draft),
  validate: (text) => countWords(text) > 0 || words.seenInNeeded,
});

/** Answers with the ids of roles. */
export const saidByPrompt = (
  roles: readonly { id: string; title: string }[],
  ticked: readonly string[],
): Prompt<string[]> => ({
  kind: 'checkbox',
  name: 'said-by',
  message: words.saidBy,
  choices: roles.map(({ id, title }) => ({ name: title, value: id, checked: ticked.includes(id) })),
  needed: words.saidByNeeded,
  answer: (chosen) => chosen,
});
