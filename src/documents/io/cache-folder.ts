import { homedir, platform } from 'node:os';
import { isAbsolute, join } from 'node:path';

type Environment = Record<string, string | undefined>;

const baseFolder = (env: Environment, system: NodeJS.Platform): string => {
  const local = env['LOCALAPPDATA'];
  if (system === 'win32') return local ?? join(homedir(), 'AppData', 'Local');
  // The XDG Base Directory Specification: a relative path counts as not set.
  const xdg = env['XDG_CACHE_HOME'];
  if (xdg !== undefined && isAbsolute(xdg)) return xdg;
  return system === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
};

/** The tool's folder for data that it can work out again, in the place that each operating system has for that. */
export const cacheFolder = (env: Environment, system: NodeJS.Platform = platform()): string =>
  join(baseFolder(env, system), 'ouder-audit');
