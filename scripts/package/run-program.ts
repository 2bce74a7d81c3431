import { spawn } from 'node:child_process';

/**
 * Runs a program to its end. What it says goes to the screen only where it is a complaint.
 * @throws when it fails
 */
export const runProgram = async (
  program: string,
  args: string[],
  folder: string,
  { env = {}, input = '' }: { env?: Record<string, string>; input?: string } = {},
): Promise<void> =>
  await new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: folder,
      stdio: ['pipe', 'ignore', 'inherit'],
      // A zip holds local time.
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC', ...env },
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with code ${code}`))));
    child.stdin.end(input);
  });
