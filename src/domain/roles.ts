/** A role at the table may carry a number or a word behind a hyphen (`leraar-2`, `ouder-mr`): the role itself. */
export const baseRole = (role: string): string => role.split('-')[0] ?? role;
