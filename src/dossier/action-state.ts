import type { Action } from './dossier.ts';

/** What became of what the team agreed: it is done, should have been done before this day, or is still to do. */
export type ActionState = 'done' | 'overdue' | 'toDo';

/** @param today YYYY-MM-DD; an action may be done until the end of its day */
export const stateOfAction = ({ done, due }: Pick<Action, 'done' | 'due'>, today: string): ActionState => {
  if (done === true) return 'done';
  return due !== undefined && due < today ? 'overdue' : 'toDo';
};
