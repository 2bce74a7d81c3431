import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { promisify } from 'node:util';
import { errorCode } from '../../base/io/file-trouble.ts';
import { UserError, type UserErrorParams } from '../../base/user-error.ts';

const run = promisify(execFile);

export type Environment = Record<string, string | undefined>;

/** Asks git something in a folder. @throws an error of Node, with what git said in `stderr` */
export type Git = (folder: string, args: readonly string[]) => Promise<Buffer>;

/** A list of many thousands of paths. */
const MAX_OUTPUT_BYTES = 64_000_000;

/** In a hook, git tells its own place by these, from another folder than the one we ask about. */
const OF_HOOKS = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'];

const OPTIONS = ['--no-pager', '--no-optional-locks'];

/** What a repository's own settings could have run or fetched, switched off; the filters of its files are named below. */
const SWITCHED_OFF: [key: string, value: string][] = [
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', devNull],
];

/** What is missing in a partial clone is not fetched, and git speaks English, which we understand. */
const FIXED: Environment = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none', LC_ALL: 'C', LANGUAGE: '' };

/**
 * Settings that go before those of the repository, whatever stands in their names (git 2.31 and later); those that are there
 * already stay, as a build server may say by them whom it trusts.
 */
const withSettings = (env: Environment, settings: readonly [string, string][]): Environment => {
  const first = Number(env['GIT_CONFIG_COUNT'] ?? 0) || 0;
  const added = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${first + index}`, key],
    [`GIT_CONFIG_VALUE_${first + index}`, value],
  ]);
  return { ...env, ...Object.fromEntries(added), GIT_CONFIG_COUNT: String(first + settings.length) };
};

const gitWith =
  (env: Environment): Git =>
  async (folder, args) => {
    const options = { cwd: folder, env, encoding: 'buffer' as const, maxBuffer: MAX_OUTPUT_BYTES, windowsHide: true };
    const { stdout } = await run('git', [...OPTIONS, ...args], options);
    return stdout;
  };

/** The programs that files go through on their way into git (gitattributes), each made to do nothing. */
const filtersOff = (names: string): [string, string][] => {
  const keys = names.split('\0').filter((key) => key !== '');
  const filters = new Set(keys.map((key) => key.slice(0, key.lastIndexOf('.'))));
  return [...filters].flatMap((filter): [string, string][] => [
    [`${filter}.clean`, ''],
    [`${filter}.smudge`, ''],
    [`${filter}.process`, ''],
    [`${filter}.required`, 'false'],
  ]);
};

/**
 * A git that runs nothing of what the settings of a repository name. Without its filters, a file that such a program changes may
 * count as different: then it is looked at once more than needed.
 */
export const openGit = async (folder: string, env: Environment): Promise<Git> => {
  const own = { ...env, ...Object.fromEntries(OF_HOOKS.map((name) => [name, undefined])), ...FIXED };
  const first = gitWith(withSettings(own, SWITCHED_OFF));
  const list = ['config', '--null', '--name-only', '--get-regexp', '^filter\\.'];
  // Where there is none, git calls that an error; what else is wrong shows at the next question.
  const names = await first(folder, list).catch(() => Buffer.alloc(0));
  return gitWith(withSettings(own, [...SWITCHED_OFF, ...filtersOff(names.toString('utf8'))]));
};

type Why = UserErrorParams['git-failed']['why'];

const SAID: [RegExp, Why][] = [
  [/dubious ownership|unsafe repository/, 'not-trusted'],
  [/not a git repository|must be run in a work tree/, 'no-repository'],
];

/** Git's error in our own terms; its words stay behind, and show with --debug. */
export const gitFailed = (error: unknown, revision: string): UserError => {
  if (errorCode(error) === 'ENOENT') return new UserError('git-failed', { why: 'no-git', revision }, error);
  const said = String((error as { stderr?: unknown } | null)?.stderr ?? '');
  const why = SAID.find(([words]) => words.test(said))?.[1] ?? 'failed';
  return new UserError('git-failed', { why, revision }, error);
};
