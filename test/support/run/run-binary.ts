import { type SpawnOptions, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));
export const binary = fileURLToPath(new URL('../../../bin/ouder-audit.js', import.meta.url));

export type Run = { code: number | null; stdout: string; stderr: string };

export type RunOptions = { cwd?: string; env?: Record<string, string>; today?: string };

/** The date on which the example and the scenarios are judged. */
export const DAY = '2026-11-23';

/** What was said, without the line breaks that the terminal width causes. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

const gather = (stream: Readable): (() => string) => {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
};

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
    const [stdout, stderr] = [gather(child.stdout), gather(child.stderr)];
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout: stdout(), stderr: stderr() }));
  });

/** Runs a program to its end with this text on its stdin, whatever it reads of it. */
export const runThroughPipe = async (
  [program = '', ...args]: string[],
  input: string,
  options: SpawnOptions = {},
): Promise<Run> =>
  await new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: 'pipe' });
    const [stdout, stderr] = [gather(child.stdout), gather(child.stderr)];
    child.on('close', (code) => resolve({ code, stdout: stdout(), stderr: stderr() }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
