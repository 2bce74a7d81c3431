import { spawn } from '@lydell/node-pty';
import { onTestFinished } from 'vitest';
import { binary, DAY } from './run-binary.ts';

/** Keys as a terminal sends them. */
export const KEY = {
  enter: '\r',
  up: '\u001B[A',
  down: '\u001B[B',
  space: ' ',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
} as const;

/** Escape sequences of colour and cursor movement (ECMA-48), taken out to read what a person reads. */
const SEQUENCE = /\u001B\[[0-?]*[ -/]*[@-~]|\u001B[()][A-Z0-9]|\u001B[=>78]/g;

const PATIENCE_MS = 20_000;

export type TerminalRun = {
  /** Waits until this text has appeared since the last wait, and gives what came before and with it. */
  see: (text: string) => Promise<string>;
  type: (keys: string) => void;
  /** Waits for the end. */
  end: () => Promise<{ code: number; screen: string }>;
  kill: () => void;
  resize: (columns: number, rows: number) => void;
};

type Size = { columns?: number; rows?: number };

/** Runs the built tool in a real pseudo-terminal. */
export const runInTerminal = (args: string[], cwd: string, { columns = 100, rows = 40 }: Size = {}): TerminalRun => {
  const terminal = spawn(process.execPath, [binary, ...args, '--today', DAY], {
    cwd,
    cols: columns,
    rows,
    name: 'xterm-256color',
    env: { ...process.env, TERM: 'xterm-256color' },
  });
  let screen = '';
  let read = 0;
  let code: number | null = null;
  const watchers = new Set<() => void>();
  const wake = () => {
    for (const watcher of watchers) watcher();
  };
  terminal.onData((data) => {
    screen += data.replace(SEQUENCE, '');
    wake();
  });
  terminal.onExit(({ exitCode }) => {
    code = exitCode;
    wake();
  });
  onTestFinished(() => {
    if (code === null) terminal.kill('SIGKILL');
  });

  const waitFor = async <Value>(look: () => Value | undefined, what: string): Promise<Value> =>
    await new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        watchers.delete(check);
      };
      const check = () => {
        const value = look();
        if (value === undefined) return;
        stop();
        resolve(value);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`did not see ${what}; the screen after the last wait:\n${screen.slice(read).slice(-3000)}`));
      }, PATIENCE_MS);
      watchers.add(check);
      check();
    });

  return {
    see: async (text) =>
      await waitFor(() => {
        const found = screen.indexOf(text, read);
        if (found === -1) return undefined;
        const seen = screen.slice(read, found + text.length);
        read = found + text.length;
        return seen;
      }, JSON.stringify(text)),
    type: (keys) => terminal.write(keys),
    end: async () => ({ code: await waitFor(() => code ?? undefined, 'the end'), screen }),
    kill: () => process.kill(terminal.pid, 'SIGKILL'),
    resize: (newColumns, newRows) => terminal.resize(newColumns, newRows),
  };
};
