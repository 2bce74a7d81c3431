import { addMonths } from '../base/dates.ts';
import { stripControls } from '../base/plain-text.ts';
import type { Action } from '../dossier/dossier.ts';
import type { Criterion } from '../framework/quality-mark.ts';
import { askInWords } from './ask-in-words.ts';
import { actionPrompt, duePrompt, ownerPrompt, proposeActionPrompt } from './prompts.ts';
import { save } from './save-answer.ts';
import { actionScreen } from './screens.ts';
import { answersOf, type Sitting, titleOfRole } from './sitting.ts';

const isOpenFor =
  (criterion: string) =>
  (action: Action): boolean =>
    action.criterion === criterion && action.done !== true;

/** The role that will do it; null when the team leaves that open. Offers numbered roles at this table first, such as ouder-2. */
const askOwner = async (sitting: Sitting): Promise<string | null> => {
  const roles = Object.keys(sitting.mark.roles);
  const first = [...sitting.present.filter((role) => !roles.includes(role)), ...roles];
  return await sitting.desk.ask(ownerPrompt(first.map((id) => ({ id, title: titleOfRole(sitting, id) }))));
};

/** Asks who does it and by when, and adds it to the action plan. */
const record = async (sitting: Sitting, criterion: Criterion, action: string): Promise<void> => {
  const { desk, clock, mark } = sitting;
  const owner = await askOwner(sitting);
  const due = await desk.ask(duePrompt(addMonths(clock.today(), mark.interview?.dueMonths ?? 0)));
  const value: Action = {
    criterion: criterion.id,
    action,
    ...(owner === null ? {} : { owner }),
    ...(due === null ? {} : { due }),
    done: false,
  };
  await save(sitting, () => [{ kind: 'append', path: ['actions'], value }]);
  desk.show(actionScreen(action, owner === null ? null : titleOfRole(sitting, owner), due));
};

/** Asks the team for an action in its own words; an empty text makes none. */
export const makeAction = async (sitting: Sitting, criterion: Criterion): Promise<void> => {
  const action = stripControls(await askInWords(sitting, actionPrompt, null)).trim();
  if (action !== '') await record(sitting, criterion, action);
};

/**
 * Proposes the next step of the framework as an action after a low level, unless the criterion has an open action already. A role
 * that fills in its own copy makes no plans for the school.
 */
export const proposeAction = async (sitting: Sitting, criterion: Criterion, question: string): Promise<void> => {
  const { mark, desk, dossier, as } = sitting;
  const level = answersOf(sitting)[question]?.level;
  const advice = criterion.questions.find(({ id }) => id === question)?.advice;
  if (as !== null || level === undefined || advice === undefined || level > mark.answers.action.uptoLevel) return;
  if ((dossier.answers.actions ?? []).some(isOpenFor(criterion.id))) return;
  const chosen = await desk.ask(proposeActionPrompt(advice[level]));
  if (chosen === 'as-proposed') await record(sitting, criterion, advice[level]);
  if (chosen === 'own-words') await makeAction(sitting, criterion);
};
