import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { main } from '../../../src/cli/main.ts';
import { DAY, projectRoot, type Run, type RunOptions } from './run-binary.ts';
import { openHost } from './test-host.ts';

/**
 * Runs the built tool inside this process. It is the same code as the binary runs, without what Node needs to start and to
 * load it, which is nine tenths of the time of a check. Signals, pipes and what two processes do to each other: `runBinary`.
 */
export const runBuilt = async (
  args: string[],
  { cwd = projectRoot, env = {}, today = DAY }: RunOptions = {},
): Promise<Run> => {
  const built = (await import(pathToFileURL(join(projectRoot, 'dist/main.js')).href)) as { main: typeof main };
  const { host, written } = openHost([...args, '--today', today], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  const code = await built.main(host);
  return { code, ...written() };
};
