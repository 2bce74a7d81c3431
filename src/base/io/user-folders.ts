import { homedir, platform } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { isFolder } from './paths.ts';

/** The tool's own folders outside any dossier, in the places that each operating system has for them. */

type Environment = Record<string, string | undefined>;

/** A folder that a variable names. A relative path counts as not set, as the XDG Base Directory Specification says. */
const chosen = (path: string | undefined): string | null => (path !== undefined && isAbsolute(path) ? path : null);

const cacheBase = (env: Environment, system: NodeJS.Platform): string => {
  if (system === 'win32') return env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local');
  const usual = system === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
  return chosen(env['XDG_CACHE_HOME']) ?? usual;
};

const settingsBase = (env: Environment, system: NodeJS.Platform): string => {
  if (system === 'win32') return env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  const usual = system === 'darwin' ? join(homedir(), 'Library', 'Application Support') : join(homedir(), '.config');
  return chosen(env['XDG_CONFIG_HOME']) ?? usual;
};

/** Folders of these names where people have them, whether they are there or not: in their home folder, then in OneDrive. */
export const foldersOfPeople = (names: readonly string[], env: Environment, home = homedir()): string[] => {
  const drive = chosen(env['OneDrive']);
  return [home, ...(drive === null ? [] : [drive])].flatMap((folder) => names.map((name) => join(folder, name)));
};

/** Where people keep their documents: the first of the usual folders that is there, else their home folder. */
export const documentsFolder = (env: Environment, home = homedir()): string =>
  foldersOfPeople(['Documenten', 'Documents'], env, home).find((folder) => isFolder(folder)) ?? home;

/** The folder for data that the tool can work out again. */
export const cacheFolder = (env: Environment, system: NodeJS.Platform = platform()): string =>
  join(cacheBase(env, system), 'ouder-audit');

/** The folder for what the user chose once and would miss. */
export const settingsFolder = (env: Environment, system: NodeJS.Platform = platform()): string =>
  join(settingsBase(env, system), 'ouder-audit');
