import type { Changes } from '../../assessment/scope.ts';
import { UserError } from '../../base/user-error.ts';
import type { AnswersFile, DossierFileName, RegisterFile } from '../../dossier/dossier.ts';
import { understand } from '../../dossier/io/dossier-files.ts';
import { type Environment, type Git, gitFailed, openGit } from './git.ts';

const firstLine = (output: Buffer): string => output.toString('utf8').trim();

/** Paths as git lists them with -z: no quotes, whatever stands in them. */
const pathsIn = (output: Buffer): string[] =>
  output
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '')
    .map((path) => path.normalize('NFC'));

const findBase = async (ask: Git, folder: string, revision: string): Promise<string> => {
  await ask(folder, ['rev-parse', '--show-toplevel']);
  let commit: string;
  try {
    const wanted = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    commit = firstLine(await ask(folder, wanted));
  } catch (error) {
    throw new UserError('git-failed', { why: 'unknown-revision', revision }, error);
  }
  try {
    // What the other branch did meanwhile is not a change of this one.
    return firstLine(await ask(folder, ['merge-base', commit, 'HEAD']));
  } catch {
    return commit;
  }
};

const before = async <Data>(ask: Git, folder: string, base: string, file: DossierFileName): Promise<Data | null> => {
  try {
    const { yaml, problems } = understand(file, await ask(folder, ['show', `${base}:./${file}`]));
    return yaml === null || problems.length > 0 ? null : (yaml.data as Data);
  } catch {
    // It was not there yet.
    return null;
  }
};

const DIFF = [
  'diff',
  '--name-only',
  '-z',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules=dirty',
  '--relative',
];

const changedIn = async (ask: Git, folder: string, base: string): Promise<string[]> => [
  ...pathsIn(await ask(folder, [...DIFF, base, '--', '.'])),
  ...pathsIn(await ask(folder, ['ls-files', '-z', '--others', '--exclude-standard'])),
];

const listChanged = async (ask: Git, folder: string, revision: string): Promise<{ base: string; paths: string[] }> => {
  try {
    const base = await findBase(ask, folder, revision);
    return { base, paths: await changedIn(ask, folder, base) };
  } catch (error) {
    throw error instanceof UserError ? error : gitFailed(error, revision);
  }
};

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
  const ask = await openGit(folder, env);
  const { base, paths } = await listChanged(ask, folder, revision);
  const register = await before<RegisterFile>(ask, folder, base, 'bewijs.yaml');
  const answers = await before<AnswersFile>(ask, folder, base, 'antwoorden.yaml');
  const isElsewhere = async (place: string) => (await changedIn(ask, place, base).catch(() => ['unknown'])).length > 0;
  return {
    since: revision,
    paths: [...new Set(paths)].sort(),
    elsewhere: framework !== null && (await isElsewhere(framework)),
    before:
      register === null || answers === null
        ? null
        : { evidence: register.evidence ?? {}, answers: answers.answers ?? {} },
  };
};
