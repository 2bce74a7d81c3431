import type { Criterion, QualityMark } from './quality-mark.ts';

/**
 * The role without its suffix: at the table a role may have a number or word behind a hyphen (`leraar-2`, `ouder-mr`). Roles may contain
 * hyphens themselves. Returns what begins with no known role unchanged.
 * @param known the roles of the framework
 */
export const baseRole = (role: string, known: readonly string[]): string =>
  known
    .filter((name) => role === name || role.startsWith(`${name}-`))
    .reduce((longest, name) => (name.length > longest.length ? name : longest), '') || role;

/**
 * A role as people say it: `ouder-2` is "Ouder (2)". What is no role of the framework is somebody's own word and stays as it is.
 * @param titles of the roles of the framework, by id
 */
export const roleTitle = (role: string, titles: Readonly<Record<string, string>>): string => {
  const base = baseRole(role, Object.keys(titles));
  if (!Object.hasOwn(titles, base)) return role;
  const title = titles[base] ?? base;
  return role === base ? title : `${title} (${role.slice(base.length + 1)})`;
};

export const roleTitles = (roles: Readonly<Record<string, { title: string }>>): Record<string, string> =>
  Object.fromEntries(Object.entries(roles).map(([id, { title }]) => [id, title]));

/** The id of a role without a title, as a title: `bestuur` is "Bestuur", and an abbreviation such as `mr` is "MR". */
const titleFrom = (id: string): string =>
  id.length <= 3 ? id.toUpperCase() : id.slice(0, 1).toUpperCase() + id.slice(1);

/** The roles that may take a decision, by id and title: those of the framework, then those that answer no questions. */
export const acceptingRoles = ({
  roles,
  waivers,
}: Pick<QualityMark, 'roles' | 'waivers'>): { id: string; title: string }[] => [
  ...Object.entries(roles).map(([id, { title }]) => ({ id, title })),
  ...(waivers?.otherRoles ?? []).map((role) => ({ id: role, title: titleFrom(role) })),
];

/** The criteria with the questions of one role (`ouder-2` has those of `ouder`); a criterion without any is left out. */
export const criteriaForRole = (
  { roles, criteria }: Pick<QualityMark, 'roles' | 'criteria'>,
  role: string,
): Criterion[] => {
  const base = baseRole(role, Object.keys(roles));
  return criteria
    .map((criterion) => ({ ...criterion, questions: criterion.questions.filter((each) => each.roles.includes(base)) }))
    .filter(({ questions }) => questions.length > 0);
};
