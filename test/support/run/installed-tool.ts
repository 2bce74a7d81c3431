import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { devNull } from 'node:os';
import { delimiter, join } from 'node:path';
import { DAY, projectRoot, type Run } from './run-binary.ts';
import { placeSmallExample, temporaryFolder } from './temporary-folder.ts';

/** The tool as users get it: packed, and installed by npm into a folder of its own. */

export type Installed = { tarball: string; env: NodeJS.ProcessEnv };

/**
 * Packs this project as built, and makes an environment in which `npm install --global` installs into this folder.
 * There is no network and an empty cache: what is not in the package is nowhere.
 * @param folder a temporary folder
 */
export const packTool = (folder: string): Installed => {
  // Without scripts, because packing would rebuild dist/ while other tests use it.
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: projectRoot,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const prefix = join(folder, 'prefix');
  mkdirSync(join(prefix, 'bin'), { recursive: true });
  return {
    tarball: join(folder, JSON.parse(packed)[0].filename),
    env: {
      ...process.env,
      NO_COLOR: '1',
      // Nothing of the git settings of whoever runs this.
      GIT_CONFIG_GLOBAL: devNull,
      GIT_CONFIG_NOSYSTEM: '1',
      npm_config_prefix: prefix,
      npm_config_offline: 'true',
      npm_config_cache: join(folder, 'lege-cache'),
      npm_config_fund: 'false',
      npm_config_audit: 'false',
      npm_config_update_notifier: 'false',
      PATH: [join(prefix, 'bin'), process.env['PATH']].join(delimiter),
      SOURCE_DATE_EPOCH: String(Date.parse(DAY) / 1000),
    },
  };
};

export const runProgram = (program: string, args: string[], cwd: string, env: NodeJS.ProcessEnv): Run => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8' });
  return { code: status, stdout, stderr };
};

/** Runs git as somebody from the school. */
export const runGit = ({ env }: Installed, folder: string, ...args: string[]): Run => {
  const identity = ['-c', 'user.name=school', '-c', 'user.email=school@example.org', '-c', 'commit.gpgsign=false'];
  return runProgram('git', [...identity, ...args], folder, env);
};

/** Makes a repository with the small example school in a folder of this name. @returns the root of the repository */
export const repositoryWithExample = (tool: Installed, name: string): string => {
  const root = temporaryFolder();
  runGit(tool, root, 'init', '--quiet');
  placeSmallExample(join(root, name));
  return root;
};
