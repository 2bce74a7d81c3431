import { askDue } from '../actions/ask-action.ts';
import { actionPrompt, ownerPrompt } from '../actions/prompts.ts';
import { stripControls } from '../base/plain-text.ts';
import type { Action } from '../dossier/dossier.ts';
import type { Criterion } from '../framework/quality-mark.ts';
import { askInWords, type OwnWordsPrompt } from '../wording/ask-in-words.ts';
import { helpsPrompt, hindersPrompt, proposeActionPrompt } from './prompts.ts';
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

const askText = async (sitting: Sitting, prompt: OwnWordsPrompt): Promise<string> =>
  stripControls(await askInWords(sitting, prompt, null)).trim();

/** Asks what helps and what stands in the way, so that an agreement on a low level is more than a good intention. */
const askWhatMatters = async (sitting: Sitting): Promise<Pick<Action, 'helps' | 'hinders'>> => {
  const helps = await askText(sitting, helpsPrompt);
  const hinders = await askText(sitting, hindersPrompt);
  return { ...(helps === '' ? {} : { helps }), ...(hinders === '' ? {} : { hinders }) };
};

/** Asks who does it and by when, and adds it to the action plan. */
const record = async (
  sitting: Sitting,
  criterion: Criterion,
  action: string,
  beside: Pick<Action, 'helps' | 'hinders'> = {},
): Promise<void> => {
  const { desk, clock, mark } = sitting;
  const owner = await askOwner(sitting);
  const due = await askDue(desk, mark, clock.today());
  const value: Action = {
    criterion: criterion.id,
    action,
    ...beside,
    ...(owner === null ? {} : { owner }),
    ...(due === null ? {} : { due }),
    done: false,
  };
  await save(sitting, () => [{ kind: 'append', path: ['actions'], value }]);
  desk.show(actionScreen(action, owner === null ? null : titleOfRole(sitting, owner), due));
};

/** Asks the team for an action in its own words; an empty text makes none. */
export const makeAction = async (sitting: Sitting, criterion: Criterion): Promise<void> => {
  const action = await askText(sitting, actionPrompt);
  if (action !== '') await record(sitting, criterion, action);
};

/**
 * Proposes the next step of the framework as an action after a low level, unless the criterion has an open action already. A role
 * that fills in its own copy makes no plans for the school, and a quick look asks the rest of a criterion first.
 */
export const proposeAction = async (sitting: Sitting, criterion: Criterion, question: string): Promise<void> => {
  const { mark, desk, dossier, as, quick } = sitting;
  const level = answersOf(sitting)[question]?.level;
  const advice = criterion.questions.find(({ id }) => id === question)?.advice;
  if (as !== null || quick || level === undefined || advice === undefined || level > mark.answers.action.uptoLevel)
    return;
  if ((dossier.answers.actions ?? []).some(isOpenFor(criterion.id))) return;
  const chosen = await desk.ask(proposeActionPrompt(advice[level]));
  if (chosen === 'not-now') return;
  const beside = await askWhatMatters(sitting);
  const action = chosen === 'own-words' ? await askText(sitting, actionPrompt) : advice[level];
  if (action !== '') await record(sitting, criterion, action, beside);
};
