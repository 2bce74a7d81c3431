import type { Edit } from '../base/edit.ts';
import { canonicalText, isSame } from '../base/records.ts';
import type { Action } from '../dossier/dossier.ts';

/** Joins the lists of sessions and actions of several files. */

/** Inserts new items, each before the first known item that sorts after it; known items keep their order. */
export const insert = <Item>(
  known: readonly Item[],
  items: readonly Item[],
  orderOf: (item: Item) => string,
): Item[] => {
  const all = [...known];
  for (const item of items) {
    if (all.some((each) => isSame(each, item))) continue;
    const place = all.findIndex((each) => orderOf(each) > orderOf(item));
    all.splice(place === -1 ? all.length : place, 0, item);
  }
  return all;
};

/** Appends if the list only grew at its end, so that its layout stays. */
export const listEdits = (
  key: 'sessions' | 'actions',
  before: readonly unknown[] = [],
  after: readonly unknown[] = [],
): Edit[] => {
  if (isSame(before, after)) return [];
  if (!isSame(before, after.slice(0, before.length)))
    return [{ kind: 'set', path: [key], value: after, layout: 'block' }];
  return after.slice(before.length).map((value): Edit => ({ kind: 'append', path: [key], value }));
};

/** How far an action is: agreed, done, or done with what came of it. */
const progressOf = ({ done, effect }: Action): number => (effect === undefined ? (done === true ? 1 : 0) : 2);

const agreed = ({ done: _done, effect: _effect, ...action }: Action) => action;

/** Whether one of two actions is the other at a later time: the same agreement, now done. Two different effects both stay. */
const isFurther = (one: Action, other: Action): boolean =>
  progressOf(one) > progressOf(other) && isSame(agreed(one), agreed(other));

/** Every action of both lists, each as far as it came, where it stood in the first. */
export const joinActions = (known: readonly Action[] = [], others: readonly Action[] = []): Action[] => {
  const all = [...known, ...others];
  const furthest = (action: Action): Action => {
    const next = all.find((other) => isFurther(other, action));
    return next === undefined ? action : furthest(next);
  };
  return insert(known.map(furthest), others.map(furthest), canonicalText);
};

/** Changes single actions where the others stay as they are, so that the layout of the list stays. */
export const actionEdits = (before: readonly Action[] = [], after: readonly Action[] = []): Edit[] => {
  const places = before.map((action) => after.find((each) => isSame(each, action) || isFurther(each, action)));
  const isInPlace = places.every((action, index) => isSame(action, after[index]));
  if (!isInPlace) return listEdits('actions', before, after);
  return [
    ...before.flatMap((action, index): Edit[] => {
      const { done, effect } = after[index] ?? action;
      const at = (key: string) => ['actions', String(index), key];
      if (isSame(action, after[index])) return [];
      return [
        { kind: 'set', path: at('done'), value: done },
        ...(effect === undefined ? [] : [{ kind: 'set' as const, path: at('effect'), value: effect }]),
      ];
    }),
    ...listEdits('actions', after.slice(0, before.length), after),
  ];
};
