import { findNearest } from '../base/nearest.ts';
import { UserError } from '../base/user-error.ts';
import type { QualityMark } from './quality-mark.ts';
import { baseRole } from './roles.ts';

/** The id of a criterion typed in any case. @throws UserError 'unknown-criterion-option' */
export const findCriterion = (typed: string, mark: QualityMark): string => {
  const ids = mark.criteria.map(({ id }) => id);
  const found = ids.find((id) => id.toLowerCase() === typed.toLowerCase());
  if (found === undefined) throw new UserError('unknown-criterion-option', { typed, nearest: findNearest(typed, ids) });
  return found;
};

/** A role that may take a decision: one of the framework, or one that answers no questions. @throws UserError 'unknown-role-option' */
export const findAccepting = (typed: string, mark: QualityMark): string => {
  const known = [...Object.keys(mark.roles), ...(mark.waivers?.otherRoles ?? [])];
  const role = typed.toLowerCase();
  if (known.includes(role)) return role;
  throw new UserError('unknown-role-option', { typed, known, nearest: findNearest(role, known) });
};

/** A role typed in any case, with its suffix (`leraar-2`). @throws UserError 'unknown-role-option' */
export const findRole = (typed: string, mark: QualityMark): string => {
  const role = typed.toLowerCase();
  const known = Object.keys(mark.roles);
  if (known.includes(baseRole(role, known)) && /^[\p{L}\p{N}-]+$/u.test(role)) return role;
  throw new UserError('unknown-role-option', { typed, known, nearest: findNearest(role, known) });
};
