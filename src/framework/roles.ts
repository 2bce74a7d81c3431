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
