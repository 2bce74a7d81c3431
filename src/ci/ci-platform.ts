/** Where a workflow can run. Public: these stand behind `init --ci`. */
export const CI_PLATFORMS = ['github', 'gitlab', 'azure'] as const;

export type CiPlatform = (typeof CI_PLATFORMS)[number];

/** Where each platform looks for a workflow, from the root of the repository. */
export const WORKFLOW_FILES: Record<CiPlatform, string> = {
  github: '.github/workflows/ouder-audit.yml',
  gitlab: '.gitlab-ci.yml',
  azure: 'azure-pipelines.yml',
};

/** The package of the tool, as `npm pack` calls it: a workflow expects it at the root of the repository. */
export const packageFile = ({ name, version }: { name: string; version: string }): string => `${name}-${version}.tgz`;

/**
 * What a platform fills in itself, in any text of the file and without a way to say "as it stands". GitLab has one
 * (`expand: false`); Azure leaves `$(…)` alone unless it knows the name, and those it knows have a dot or are our own.
 */
const FILLED_IN: Record<CiPlatform, RegExp | null> = {
  github: /\$\{\{/,
  gitlab: null,
  azure: /\$\{\{|\$\((?:[\w-]*\.[\w.-]*|DOSSIER|OUDER_AUDIT|TF_BUILD)\)/i,
};

/** Whether a folder of this name reaches the shell of the platform unchanged. */
export const isNameKept = (platform: CiPlatform, folder: string): boolean => FILLED_IN[platform]?.test(folder) !== true;
