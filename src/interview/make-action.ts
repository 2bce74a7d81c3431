import { addMonths } from '../base/dates.ts';
import { stripControls } from '../base/plain-text.ts';
import type { Action } from '../dossier/dossier.ts';
import type { Criterion } from '../framework/quality-mark.ts';
import { askInWords } from './ask-in-words.ts';
import { answersOf, type Going, type Sitting, save } from './sitting.ts';
import { titleOfRole } from './take-votes.ts';

const isOpenFor =
  (criterion: string) =>
  (action: Action): boolean =>
    action.criterion === criterion && action.done !== true;

/** The role that will do it; null when the team leaves that open. */
const askOwner = async (sitting: Sitting): Promise<string | null | 'stop'> => {
  const roles = Object.keys(sitting.mark.roles);
  const first = [...sitting.present.filter((role) => !roles.includes(role)), ...roles];
  const chosen = await sitting.interviewer.choose({
    title: { kind: 'owner' },
    options: [
      ...first.map((role) => ({ key: role, label: { kind: 'role' as const, title: titleOfRole(sitting, role) } })),
      { key: '', label: { kind: 'nobody' as const } },
    ],
  });
  return chosen === '' ? null : chosen;
};

const askDue = async ({ interviewer, clock, mark }: Sitting): Promise<string | null | 'stop'> => {
  const months = mark.interview?.dueMonths ?? 0;
  const typed = await interviewer.askText({ kind: 'due', current: addMonths(clock.today(), months) });
  if (typed.kind === 'stop') return 'stop';
  return typed.text === '' ? null : typed.text;
};

/** Asks who does it and by when, and puts it in the action plan. */
const record = async (sitting: Sitting, criterion: Criterion, action: string): Promise<Going> => {
  const owner = await askOwner(sitting);
  if (owner === 'stop') return 'stop';
  const due = await askDue(sitting);
  if (due === 'stop') return 'stop';
  const value: Action = {
    criterion: criterion.id,
    action,
    ...(owner === null ? {} : { owner }),
    ...(due === null ? {} : { due }),
    done: false,
  };
  if ((await save(sitting, () => [{ kind: 'append', path: ['actions'], value }])) === 'stop') return 'stop';
  const title = owner === null ? null : titleOfRole(sitting, owner);
  sitting.interviewer.show({ kind: 'action-recorded', action, owner: title, due });
  return 'on';
};

/** Makes an action for a criterion in the team's own words. */
export const makeAction = async (sitting: Sitting, criterion: Criterion): Promise<Going> => {
  const typed = await askInWords(sitting, { kind: 'action', current: null });
  if (typed.kind === 'stop') return 'stop';
  const action = stripControls(typed.text).trim();
  return action === '' ? 'on' : await record(sitting, criterion, action);
};

/**
 * Proposes an action after a low level: the next step that the framework advises, unless the criterion has an open action already. A
 * role that fills in its own copy makes no plans for the school.
 */
export const proposeAction = async (sitting: Sitting, criterion: Criterion, question: string): Promise<Going> => {
  const { mark, interviewer, dossier, as } = sitting;
  const level = answersOf(sitting)[question]?.level;
  const advice = criterion.questions.find(({ id }) => id === question)?.advice;
  if (as !== null || level === undefined || advice === undefined || level > mark.answers.action.uptoLevel) return 'on';
  if ((dossier.answers.actions ?? []).some(isOpenFor(criterion.id))) return 'on';
  const chosen = await interviewer.choose({
    title: { kind: 'propose-action', action: advice[level] },
    options: [
      { key: 'as-proposed', label: { kind: 'as-proposed' } },
      { key: 'own-words', label: { kind: 'own-words' } },
      { key: 'not-now', label: { kind: 'not-now' } },
    ],
  });
  if (chosen === 'as-proposed') return await record(sitting, criterion, advice[level]);
  if (chosen === 'own-words') return await makeAction(sitting, criterion);
  return chosen === 'stop' ? 'stop' : 'on';
};
