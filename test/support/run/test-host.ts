import { EventEmitter } from 'node:events';
import { Readable, Writable } from 'node:stream';
import type { Host } from '../../../src/base/command.ts';

type Output = { text: () => string; stream: NodeJS.WriteStream };

const openOutput = (
  terminal: boolean,
  columns: number | undefined,
  heard: (text: string) => void = () => undefined,
): Output => {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer | string, _encoding, done) => {
      chunks.push(Buffer.from(chunk));
      heard(String(chunk));
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
  /** Types an answer to what was said since the last one, each time the tool waits for a line; null ends the input. */
  answer?: (said: string) => string | null;
};

/** Input that is typed as the tool asks for it. */
const openConversation = (answer: (said: string) => string | null) => {
  const input = new Readable({ read: () => undefined });
  let said = '';
  const heard = (text: string) => {
    said += text;
    if (!said.endsWith('> ')) return;
    const line = answer(said);
    said = '';
    input.push(line === null ? null : `${line}\n`);
  };
  return { input, heard };
};

/** What the tool gets instead of `process` when it runs inside the process of a test, and what it wrote. */
export const openHost = (
  args: string[],
  { cwd, env, terminal = false, columns, lines = null, answer }: Surroundings,
): { host: Host; written: () => { stdout: string; stderr: string } } => {
  const talk = answer === undefined ? null : openConversation(answer);
  const [out, err] = [openOutput(terminal, columns, talk?.heard), openOutput(terminal, columns)];
  const typed = talk?.input ?? (lines === null ? null : Readable.from(lines.map((line) => `${line}\n`)));
  const signals = new EventEmitter();
  const host: Host = {
    argv: ['node', 'ouder-audit', ...args],
    env,
    stdin: (typed === null ? { isTTY: false } : Object.assign(typed, { isTTY: false })) as never,
    stdout: out.stream as never,
    stderr: err.stream as never,
    cwd: typeof cwd === 'string' ? () => cwd : cwd,
    pid: process.pid,
    kill: process.kill.bind(process),
    // Its own signals: hundreds of hosts live in one process of the tests.
    on: signals.on.bind(signals) as never,
    off: signals.off.bind(signals) as never,
  };
  return { host, written: () => ({ stdout: out.text(), stderr: err.text() }) };
};
