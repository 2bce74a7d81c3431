import type { CiPlatform } from '../../../src/base/ci-platforms.ts';

/** Reads the written workflows as each platform reads them. */

type Text = string | { value: string; expand: boolean };

type Variables = Record<string, Text>;

// biome-ignore lint/suspicious/noExplicitAny: a parsed file; the tests look whether it is what it should be
export type Parsed = any;

const variablesOf: Record<CiPlatform, (file: Parsed) => Variables> = {
  github: (file) => file.env,
  gitlab: (file) => file['ouder-audit'].variables,
  azure: (file) => file.variables,
};

const textOf = (text: Text | undefined): string => {
  if (text === undefined) throw new Error('this variable is not there');
  return typeof text === 'string' ? text : text.value;
};

/** The variables of a workflow as its steps see them. GitLab expands dollar signs unless told not to. */
export const readVariables = (platform: CiPlatform, file: Parsed): Record<string, string> => {
  const entries = Object.entries(variablesOf[platform](file));
  for (const [name, text] of entries)
    if (platform === 'gitlab' && textOf(text).includes('$') && (typeof text === 'string' || text.expand))
      throw new Error(`GitLab would change ${name}`);
  return Object.fromEntries(entries.map(([name, text]) => [name, textOf(text)]));
};

export const dossierOf = (platform: CiPlatform, file: Parsed): string => readVariables(platform, file)['DOSSIER'] ?? '';

export const toolOf = (platform: CiPlatform, file: Parsed): string =>
  readVariables(platform, file)['OUDER_AUDIT'] ?? '';
