import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { AnswersFile, DossierFileName, RegisterFile } from '../domain/dossier.ts';
import type { Changes } from '../domain/scope.ts';
import { UserError } from '../domain/user-error.ts';
import { understand } from './dossier-files.ts';
import { errorCode } from './file-trouble.ts';

const run = promisify(execFile);

type Environment = Record<string, string | undefined>;

/** A list of many thousands of paths. */
const MAX_OUTPUT_BYTES = 64_000_000;

/** In a hook, git tells its own place by these, from another folder than the one we ask about. */
const OF_HOOKS = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'];

/** Nothing that a repository's own settings could have run. */
const QUIET = ['-c', 'core.fsmonitor=false', '--no-pager', '--no-optional-locks'];

const ask = async (folder: string, env: Environment, args: readonly string[]): Promise<Buffer> => {
  const own = { ...env, ...Object.fromEntries(OF_HOOKS.map((name) => [name, undefined])) };
  const options = {
    cwd: folder,
    env: own,
    encoding: 'buffer' as const,
    maxBuffer: MAX_OUTPUT_BYTES,
    windowsHide: true,
  };
  const { stdout } = await run('git', [...QUIET, ...args], options);
  return stdout;
};

const firstLine = (output: Buffer): string => output.toString('utf8').trim();

/** Paths as git lists them with -z: no quotes, whatever stands in them. */
const pathsIn = (output: Buffer): string[] =>
  output
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '')
    .map((path) => path.normalize('NFC'));

const findBase = async (folder: string, revision: string, env: Environment): Promise<string> => {
  try {
    await ask(folder, env, ['rev-parse', '--show-toplevel']);
  } catch (error) {
    const why = errorCode(error) === 'ENOENT' ? 'no-git' : 'no-repository';
    throw new UserError('git-failed', { why, revision }, error);
  }
  let commit: string;
  try {
    const wanted = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    commit = firstLine(await ask(folder, env, wanted));
  } catch (error) {
    throw new UserError('git-failed', { why: 'unknown-revision', revision }, error);
  }
  try {
    // What the other branch did meanwhile is not a change of this one.
    return firstLine(await ask(folder, env, ['merge-base', commit, 'HEAD']));
  } catch {
    return commit;
  }
};

const before = async <Data>(
  folder: string,
  base: string,
  file: DossierFileName,
  env: Environment,
): Promise<Data | null> => {
  try {
    const { yaml, problems } = understand(file, await ask(folder, env, ['show', `${base}:./${file}`]));
    return yaml === null || problems.length > 0 ? null : (yaml.data as Data);
  } catch {
    // It was not there yet.
    return null;
  }
};

const DIFF = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--relative'];

/**
 * What is different in a dossier since a git revision: committed, staged or not, and files that git does not know yet.
 * @param framework a folder outside the dossier that decides how it is judged
 * @throws UserError 'git-failed'
 */
export const readChanges = async (
  folder: string,
  revision: string,
  framework: string | null,
  env: Environment,
): Promise<Changes> => {
  const base = await findBase(folder, revision, env);
  const changed = async (place: string) => [
    ...pathsIn(await ask(place, env, [...DIFF, base, '--', '.'])),
    ...pathsIn(await ask(place, env, ['ls-files', '-z', '--others', '--exclude-standard'])),
  ];
  const register = await before<RegisterFile>(folder, base, 'bewijs.yaml', env);
  const answers = await before<AnswersFile>(folder, base, 'antwoorden.yaml', env);
  return {
    since: revision,
    paths: [...new Set(await changed(folder))].sort(),
    elsewhere: framework !== null && (await changed(framework).catch(() => ['unknown'])).length > 0,
    before:
      register === null || answers === null
        ? null
        : { evidence: register.evidence ?? {}, answers: answers.answers ?? {} },
  };
};
