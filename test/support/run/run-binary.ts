import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));
export const binary = fileURLToPath(new URL('../../../bin/ouder-audit.js', import.meta.url));

export type Run = { code: number | null; stdout: string; stderr: string };

export type RunOptions = { cwd?: string; env?: Record<string, string>; today?: string };

/** The date on which the example and the scenarios are judged. */
export const DAY = '2026-11-23';

/** What was said, without the line breaks that the terminal width causes. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** Runs the built tool like a user does, without a terminal, on a fixed date. */
export const runBinary = async (
  args: string[],
  { cwd = projectRoot, env = {}, today = DAY }: RunOptions = {},
): Promise<Run> =>
  await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [binary, ...args, '--today', today], {
      cwd,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') }),
    );
  });
