import packageJson from '../../package.json' with { type: 'json' };

/** The name and version of the tool, for results and reports. */
export const TOOL = { name: packageJson.name, version: packageJson.version };

/** The build fills this in: a digest of all code that decides which facts are found in a document. */
declare const SOURCES_DIGEST: string | undefined;

/** Cached document facts are valid while this stays the same. */
export const BUILD_DIGEST = typeof SOURCES_DIGEST === 'string' ? SOURCES_DIGEST : 'unbuilt';
