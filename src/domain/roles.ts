/**
 * A role at the table may carry a number or a word behind a hyphen (`leraar-2`, `ouder-mr`): the role itself, which may have
 * hyphens of its own. What begins with no known role comes back as it is.
 * @param known the roles of the framework
 */
export const baseRole = (role: string, known: readonly string[]): string =>
  known
    .filter((name) => role === name || role.startsWith(`${name}-`))
    .reduce((longest, name) => (name.length > longest.length ? name : longest), '') || role;
