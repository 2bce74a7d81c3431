import { Readable, Writable } from 'node:stream';
import type { Host } from '../../../src/base/command.ts';
import { main } from '../../../src/cli/main.ts';
import { DAY, type Run } from './run-binary.ts';

type Output = { text: () => string; stream: NodeJS.WriteStream };

const openOutput = (terminal: boolean, columns: number): Output => {
  const chunks: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      chunks.push(String(chunk));
      done();
    },
  });
  return { text: () => chunks.join(''), stream: Object.assign(stream, { isTTY: terminal, columns }) as never };
};

/** Runs the tool inside this process, from source: the same as the binary, but where coverage can see it. */
export const runMain = async (
  args: string[],
  cwd: string | (() => string),
  {
    terminal = false,
    columns = 90,
    env = {},
    lines = null,
    today = DAY,
  }: { terminal?: boolean; columns?: number; env?: object; lines?: string[] | null; today?: string } = {},
): Promise<Run> => {
  const [out, err] = [openOutput(terminal, columns), openOutput(terminal, columns)];
  const host: Host = {
    argv: ['node', 'ouder-audit', ...args],
    // Only the tests' cache, and nothing else from the surroundings.
    env: { XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'], LOCALAPPDATA: process.env['LOCALAPPDATA'], ...env },
    stdin: (lines === null
      ? { isTTY: false }
      : Object.assign(Readable.from(lines.map((line) => `${line}\n`)), { isTTY: false })) as never,
    stdout: out.stream as never,
    stderr: err.stream as never,
    cwd: typeof cwd === 'string' ? () => cwd : cwd,
    pid: process.pid,
    kill: process.kill.bind(process),
    on: process.on.bind(process) as never,
    off: process.off.bind(process) as never,
  };
  const code = await main({ ...host, argv: [...host.argv, ...(args.includes('--version') ? [] : ['--today', today])] });
  return { code, stdout: out.text(), stderr: err.text() };
};
