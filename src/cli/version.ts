import packageJson from '../../package.json' with { type: 'json' };

/** The name and version that results and reports carry. */
export const TOOL = { name: packageJson.name, version: packageJson.version };
