import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DAY, projectRoot, type Run } from './run-binary.ts';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * An administrator may read and write anywhere. To see what other users see, run the tool and Node as another user, from a
 * place that everybody may read.
 */
export const toolOfSomebody = (): { command: string[]; as: { uid?: number; gid?: number } } => {
  const tool = temporaryFolder();
  const node = join(tool, basename(process.execPath));
  cpSync(process.execPath, node);
  for (const part of ['bin', 'dist', 'criteria'])
    cpSync(join(projectRoot, part), join(tool, part), { recursive: true });
  chmodSync(tool, 0o755);
  return {
    command: [node, join(tool, 'bin/ouder-audit.js')],
    as: process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {},
  };
};

/** Runs the tool as a user who is not an administrator, in a folder that everybody may read. */
export const runAsSomebody = (args: string[], cwd: string, more: Record<string, string> = {}): Run => {
  const { command, as } = toolOfSomebody();
  const [program = '', ...rest] = command;
  const cache = temporaryFolder();
  const env = { ...process.env, NO_COLOR: '1', XDG_CACHE_HOME: join(cache, 'closed'), ...more };
  const run = spawnSync(program, [...rest, ...args, '--today', DAY], { cwd, ...as, env, encoding: 'utf8' });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
};
