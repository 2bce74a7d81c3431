import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The binary under test is the one of these sources: built before the first test runs. */
export const setup = (): void => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/build.ts'], {
    cwd: root,
    stdio: 'inherit',
  });
};
