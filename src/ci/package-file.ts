/** The package of the tool, named as `npm pack` names it. A workflow expects it at the root of the repository. */
export const packageFile = ({ name, version }: { name: string; version: string }): string => `${name}-${version}.tgz`;
