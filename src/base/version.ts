import packageJson from '../../package.json' with { type: 'json' };

/** The name and version of the tool, for results and reports. */
export const TOOL = { name: packageJson.name, version: packageJson.version };

/** The build fills this in: a digest of all code and templates, and so of everything that decides what is found, judged and reported. */
declare const SOURCES_DIGEST: string | undefined;

/** While this stays the same, cached facts of documents are valid, and the same dossier gives the same result and reports. */
export const BUILD_DIGEST = typeof SOURCES_DIGEST === 'string' ? SOURCES_DIGEST : 'unbuilt';
