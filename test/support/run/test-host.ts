import { Readable, Writable } from 'node:stream';
import type { Host } from '../../../src/base/command.ts';

type Output = { text: () => string; stream: NodeJS.WriteStream };

const openOutput = (terminal: boolean, columns: number | undefined): Output => {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer | string, _encoding, done) => {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return {
    text: () => Buffer.concat(chunks).toString('utf8'),
    stream: Object.assign(stream, { isTTY: terminal, columns }) as never,
  };
};

export type Surroundings = {
  cwd: string | (() => string);
  env: NodeJS.ProcessEnv;
  terminal?: boolean;
  columns?: number;
  /** What is typed or piped in; nothing may be read when it is null. */
  lines?: string[] | null;
};

/** What the tool gets instead of `process` when it runs inside the process of a test, and what it wrote. */
export const openHost = (
  args: string[],
  { cwd, env, terminal = false, columns, lines = null }: Surroundings,
): { host: Host; written: () => { stdout: string; stderr: string } } => {
  const [out, err] = [openOutput(terminal, columns), openOutput(terminal, columns)];
  const host: Host = {
    argv: ['node', 'ouder-audit', ...args],
    env,
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
  return { host, written: () => ({ stdout: out.text(), stderr: err.text() }) };
};
