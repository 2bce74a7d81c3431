import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { delimiter, join } from 'node:path';
import { DAY, projectRoot, type Run } from './run-binary.ts';
import { placeSmallExample, temporaryFolder } from './temporary-folder.ts';

/** The tool as users get it: packed, and installed by npm into a folder of its own. */

export type Installed = { tarball: string; env: NodeJS.ProcessEnv };

/** This project without the packages that npm would install beside it. The bundle needs none of them to run. */
const stageWithoutPackages = (folder: string): string => {
  const staged = join(folder, 'zonder-pakketten');
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  for (const part of manifest.files) cpSync(join(projectRoot, part), join(staged, part), { recursive: true });
  const own = { ...manifest, scripts: {}, dependencies: {}, devDependencies: {}, overrides: {} };
  writeFileSync(join(staged, 'package.json'), JSON.stringify(own));
  return staged;
};

/**
 * Packs this project as built, and makes an environment in which `npm install --global` installs into this folder.
 * @param folder a temporary folder
 * @param packages whether npm installs the packages it names too, which takes four seconds
 */
export const packTool = (folder: string, { packages }: { packages: boolean }): Installed => {
  // Without scripts, because packing would rebuild dist/ while other tests use it.
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: packages ? projectRoot : stageWithoutPackages(folder),
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
      npm_config_prefer_offline: 'true',
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
