import { spawn } from '@lydell/node-pty';
import emulator from '@xterm/headless';
import { onTestFinished } from 'vitest';
import { PATIENCE_MS } from './patience.ts';
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

/** Escape sequences for colour and cursor movement (ECMA-48), removed to leave what a person reads. */
const SEQUENCE = /\u001B\[[0-?]*[ -/]*[@-~]|\u001B[()][A-Z0-9]|\u001B[=>78]/g;

export type TerminalRun = {
  /** Waits until this text appears after the last wait, and returns everything up to and including it. */
  see: (text: string) => Promise<string>;
  type: (keys: string) => void;
  /** Waits for the process to end. */
  end: () => Promise<{ code: number; screen: string }>;
  kill: (signal?: string) => void;
  /** Closes the window, so that reading and writing there fail. */
  close: () => void;
  /** Makes every pending wait fail. */
  giveUp: () => void;
  /** All output, including escape sequences. */
  raw: () => string;
  /** What a terminal makes of that output: the current screen, and above it what one can scroll back to. */
  picture: () => Promise<Picture>;
  resize: (columns: number, rows: number) => void;
};

export type Picture = { above: string[]; screen: string[] };

/** Plays all output to a terminal of this size. */
export const drawScreen = async (raw: string, cols: number, rows: number): Promise<Picture> => {
  const terminal = new emulator.Terminal({ cols, rows, scrollback: 10_000, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(raw, resolve));
  const { active, normal } = terminal.buffer;
  const lines = (buffer: typeof active) =>
    Array.from({ length: buffer.length }, (_, index) => buffer.getLine(index)?.translateToString(true) ?? '');
  return { above: lines(normal).slice(0, normal.baseY), screen: lines(active).slice(active.baseY) };
};

type Size = {
  columns?: number;
  rows?: number;
  term?: string;
  /** Starts the tool from a shell with job control, which can suspend and resume it. */
  shell?: boolean;
  env?: Record<string, string>;
};

/** Runs the built tool in a real pseudo-terminal. */
export const runInTerminal = (
  args: string[],
  cwd: string,
  { columns = 100, rows = 40, term = 'xterm-256color', shell = false, env = {} }: Size = {},
): TerminalRun => {
  const command = [process.execPath, binary, ...args, '--today', DAY];
  const [program = '', ...rest] = shell ? ['bash', '--norc', '--noprofile', '-i'] : command;
  const terminal = spawn(program, rest, {
    cwd,
    cols: columns,
    rows,
    name: term,
    env: { ...process.env, TERM: term, ...env },
  });
  let [raw, screen] = ['', ''];
  let read = 0;
  let code: number | null = null;
  const watchers = new Set<() => void>();
  const leaving = new Set<() => void>();
  const wake = () => {
    for (const watcher of watchers) watcher();
  };
  terminal.onData((data) => {
    raw += data;
    screen += data.replace(SEQUENCE, '');
    wake();
  });
  if (shell) terminal.write(`${command.map((part) => `'${part}'`).join(' ')}\r`);
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
        leaving.delete(leave);
      };
      const check = () => {
        const value = look();
        if (value === undefined) return;
        stop();
        resolve(value);
      };
      const leave = () => {
        stop();
        reject(new Error('gave up'));
      };
      leaving.add(leave);
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
    kill: (signal = 'SIGKILL') => process.kill(terminal.pid, signal),
    // Safe: the terminal has it on every system but Windows; only its types do not say so. Its own way to close sends a signal besides,
    // which may come when the program is done and has nobody left to hear it: a real window closes once.
    close: () => (terminal as unknown as { _socket: { destroy: () => void } })._socket.destroy(),
    raw: () => raw,
    picture: async () => await drawScreen(raw, columns, rows),
    giveUp: () => {
      for (const leave of leaving) leave();
    },
    resize: (newColumns, newRows) => terminal.resize(newColumns, newRows),
  };
};
