import { main } from '../../../src/cli/main.ts';
import { DAY, type Run } from './run-binary.ts';
import { openHost, type Surroundings } from './test-host.ts';

/** Runs the tool inside this process, from source: the same as the binary, but where coverage can see it. */
export const runMain = async (
  args: string[],
  cwd: Surroundings['cwd'],
  { env = {}, columns = 90, today = DAY, ...more }: Partial<Surroundings> & { today?: string } = {},
): Promise<Run> => {
  const { host, written } = openHost([...args, ...(args.includes('--version') ? [] : ['--today', today])], {
    cwd,
    columns,
    // Only the tests' cache, and nothing else from the surroundings.
    env: { XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'], LOCALAPPDATA: process.env['LOCALAPPDATA'], ...env },
    ...more,
  });
  const code = await main(host);
  return { code, ...written() };
};
