import type { Edit } from '../base/edit.ts';
import { UserError } from '../base/user-error.ts';
import type { Action, Dossier } from '../dossier/dossier.ts';

/** The order in which an action is written. */
const ORDER = ['criterion', 'action', 'owner', 'due', 'done', 'effect'];

/** The action with this number. @throws UserError 'action-unknown' */
export const findAction = (number: number, { answers }: Pick<Dossier, 'answers'>, folder: string): Action => {
  const actions = answers.actions ?? [];
  const found = actions[number - 1];
  if (found === undefined) throw new UserError('action-unknown', { number, of: actions.length, folder });
  return found;
};

export const addEdits = (action: Action): Edit[] => [{ kind: 'append', path: ['actions'], value: action }];

/** The edits that change an action: a place in the file for each key that differs. @param number from 1 */
export const changeEdits = (number: number, before: Action, changes: Partial<Action>): Edit[] =>
  Object.entries(changes).flatMap(([key, value]): Edit[] =>
    JSON.stringify(value) === JSON.stringify(before[key as keyof Action])
      ? []
      : [{ kind: 'set', path: ['actions', String(number - 1), key], value, order: ORDER }],
  );
