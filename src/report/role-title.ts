import type { AuditResult } from '../assessment/audit-result.ts';
import { baseRole } from '../framework/roles.ts';

/** The title of a role; a number or word behind it stays: 'Leraar (2)'. What is no role is somebody's own words. */
export const roleTitle = (role: string, result: AuditResult): string => {
  const base = baseRole(role, Object.keys(result.qualityMark.roles));
  if (!Object.hasOwn(result.qualityMark.roles, base)) return role;
  const title = result.qualityMark.roles[base] ?? base;
  return role === base ? title : `${title} (${role.slice(base.length + 1)})`;
};
