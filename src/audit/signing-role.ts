import { UserError } from '../base/user-error.ts';
import type { QualityMark } from '../framework/quality-mark.ts';

/** The role that signs an audit; it answers no questions and waives nothing. */
export const AUDITOR = 'auditor';

/**
 * The role that signs, as a person typed it at --role: one of the framework (also numbered: ouder-2), another one that may waive, or an
 * auditor.
 * @throws UserError 'unknown-role-option'
 */
export const readSigningRole = (typed: string | undefined, mark: QualityMark): string => {
  const known = [...Object.keys(mark.roles), ...(mark.waivers?.otherRoles ?? []), AUDITOR];
  const role = (typed ?? '').toLowerCase();
  const base = known.find((name) => role === name || role.startsWith(`${name}-`));
  if (base === undefined || !/^[a-z0-9-]+$/.test(role))
    throw new UserError('unknown-role-option', { typed: typed ?? '', known, nearest: null });
  return role;
};
