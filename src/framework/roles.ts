/**
 * A role at the table may carry a number or a word behind a hyphen (`leraar-2`, `ouder-mr`): the role itself, which may have
 * hyphens of its own. What begins with no known role comes back as it is.
 * @param known the roles of the framework
 */
export const baseRole = (role: string, known: readonly string[]): string =>
  known
    .filter((name) => role === name || role.startsWith(`${name}-`))
    .reduce((longest, name) => (name.length > longest.length ? name : longest), '') || role;

/** A role as people say it: `ouder-2` is "Ouder 2". @param titles of the roles of the framework, by id */
export const roleTitle = (role: string, titles: Readonly<Record<string, string>>): string => {
  const base = baseRole(role, Object.keys(titles));
  return `${titles[base] ?? base}${role.slice(base.length).replaceAll('-', ' ')}`;
};

export const roleTitles = (roles: Readonly<Record<string, { title: string }>>): Record<string, string> =>
  Object.fromEntries(Object.entries(roles).map(([id, { title }]) => [id, title]));
