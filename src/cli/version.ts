import packageJson from '../../package.json' with { type: 'json' };

/** The name and version that results and reports carry. */
export const TOOL = { name: packageJson.name, version: packageJson.version };

/** Filled in by the build: a digest of everything that decides what is seen in a file. */
declare const SOURCES_DIGEST: string | undefined;

/** What earlier runs remembered holds as long as this stays the same. */
export const BUILD_DIGEST = typeof SOURCES_DIGEST === 'string' ? SOURCES_DIGEST : 'unbuilt';
