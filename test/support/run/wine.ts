import { execFileSync, type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Run } from './run-binary.ts';

/** A Windows of its own in a temporary folder: Debian's Wine, which is 64-bit only. */

export type Windows = {
  /** Where its drive C: lies here. */
  drive: string;
  env: NodeJS.ProcessEnv;
  /** Runs a program in a folder of the drive. Arguments are as Windows writes them. */
  run: (args: string[], folder: string, input?: string) => Run;
  /** Runs a program that may open windows, and waits until everything it started is done. */
  runWithScreen: (args: string[], folder: string) => number | null;
  remove: () => void;
};

/**
 * A new Windows 10, with its own home so that nothing comes into that of whoever tests.
 * @throws when there is no Wine
 */
export const openWindows = (): Windows => {
  const root = mkdtempSync(join(tmpdir(), 'ouder-audit-wine-'));
  const home = join(root, 'home');
  mkdirSync(home);
  const env: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    HOME: home,
    WINEPREFIX: join(root, 'prefix'),
    WINEDEBUG: '-all',
    // No offers to download what web pages and .NET need, and no entries in the menu of this computer.
    WINEDLLOVERRIDES: 'mscoree=;mshtml=;winemenubuilder.exe=',
    // Names of files with diacritics.
    LC_ALL: 'C.UTF-8',
    NO_COLOR: '1',
  };
  const drive = join(root, 'prefix', 'drive_c');
  const onScreen = (args: string[], options: SpawnSyncOptions): number | null =>
    spawnSync('xvfb-run', ['-a', ...args], { env, stdio: 'ignore', ...options }).status;
  const runWithScreen = (args: string[], folder: string): number | null => {
    const status = onScreen(['wine', ...args], { cwd: folder });
    onScreen(['wineserver', '--wait'], {});
    return status;
  };
  // Node asks for Windows 10.
  execFileSync('xvfb-run', ['-a', 'wine', 'winecfg', '-v', 'win10'], { env, stdio: 'ignore' });
  return {
    drive,
    env,
    run: (args, folder, input = '') => {
      // Node cannot write into a pipe of Wine, so all of it goes through files.
      const files = ['in', 'out', 'err'].map((name) => join(root, name));
      writeFileSync(files[0] ?? '', input);
      const [stdin = 0, stdout = 0, stderr = 0] = files.map((path, index) => openSync(path, index === 0 ? 'r' : 'w'));
      const { status } = spawnSync('wine', args, { cwd: folder, env, stdio: [stdin, stdout, stderr] });
      for (const handle of [stdin, stdout, stderr]) closeSync(handle);
      const [, said = '', complained = ''] = files.map((path) => readFileSync(path, 'utf8'));
      return { code: status, stdout: said, stderr: complained };
    },
    runWithScreen,
    remove: () => {
      spawnSync('wineserver', ['--kill'], { env });
      rmSync(root, { recursive: true, force: true });
    },
  };
};
