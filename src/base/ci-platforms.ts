/** Where a workflow can run. Public: these stand behind `init --ci`. */
export const CI_PLATFORMS = ['github', 'gitlab', 'azure'] as const;

export type CiPlatform = (typeof CI_PLATFORMS)[number];
