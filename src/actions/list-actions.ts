import { type ActionState, stateOfAction } from '../dossier/action-state.ts';
import type { Action, Dossier, Effect } from '../dossier/dossier.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { roleTitle, roleTitles } from '../framework/roles.ts';

/** An action as lists show it. `number`: its place in the file, from 1; commands call it by that. */
export type ListedAction = {
  number: number;
  criterion: string;
  action: string;
  /** Its role in words; null while nobody does it. */
  owner: string | null;
  due: string | null;
  state: ActionState;
  effect: Effect | null;
  helps: string | null;
  hinders: string | null;
};

export const listedAction = (action: Action, number: number, mark: QualityMark, today: string): ListedAction => ({
  number,
  criterion: action.criterion,
  action: action.action,
  owner: action.owner === undefined ? null : roleTitle(action.owner, roleTitles(mark.roles)),
  due: action.due ?? null,
  state: stateOfAction(action, today),
  effect: action.effect ?? null,
  helps: action.helps ?? null,
  hinders: action.hinders ?? null,
});

/** The actions of a dossier in the order of the file. @param today YYYY-MM-DD */
export const listActions = ({ answers }: Pick<Dossier, 'answers'>, mark: QualityMark, today: string): ListedAction[] =>
  (answers.actions ?? []).map((action, index) => listedAction(action, index + 1, mark, today));

/** What to tick off first: what is late, then what is due first. */
export const firstToDo = (actions: readonly ListedAction[]): ListedAction | undefined =>
  actions
    .filter(({ state }) => state !== 'done')
    .sort((one, other) => ((one.due ?? '9999') < (other.due ?? '9999') ? -1 : 1))[0];
