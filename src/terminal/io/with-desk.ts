import { constants } from 'node:os';
import type { GlobalOptions, Host } from '../../base/command.ts';
import { type Desk, openDesk } from '../desk.ts';
import type { Leaving } from '../words/prompts.ts';
import type { Terminal } from './inquirer-ask.ts';
import { openStyle, wantsColor } from './open-style.ts';

/** The signals for a process that is told to end; Windows has only the first. A closed terminal sends SIGHUP. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Whether the terminal can only do lines of text. */
const isPlain = ({ env, stdin }: Host): boolean => env['TERM'] === 'dumb' || typeof stdin.setRawMode !== 'function';

/** Suspends the whole process group, as the terminal itself does, because a parent such as npx waits for the tool. Null on Windows. */
const jobsOf = (host: Host): Terminal['jobs'] =>
  constants.signals.SIGTSTP === undefined
    ? null
    : {
        stop: () => host.kill(0, 'SIGTSTP'),
        onResume(listener) {
          host.on('SIGCONT', listener);
          return () => host.off('SIGCONT', listener);
        },
      };

/** Whether the terminal closed. It says so by a signal and by the end of its input, in either order. */
const isGone = ({ stdin }: Host): boolean => stdin.isTTY && (stdin.readableEnded || stdin.destroyed);

/** What is known of the end of a process: whether it came, and who wants to hear of it. */
type End = { came: boolean; listeners: Set<() => void> };

const ends = new WeakMap<Host, End>();

/**
 * Listens once, and until the process ends: a closed terminal says so in several ways, one after another, also while a prompt releases
 * it; a signal that nobody hears would end the process before everything is saved.
 */
const endOf = (host: Host): End => {
  const known = ends.get(host);
  if (known !== undefined) return known;
  const end: End = { came: false, listeners: new Set() };
  const tell = () => {
    end.came = true;
    for (const listener of end.listeners) listener();
  };
  host.on('SIGHUP', tell);
  for (const event of ['error', 'end']) host.stdin.on(event, tell);
  ends.set(host, end);
  return end;
};

/**
 * Remembers for a story of several desks that the process was told to end, also between two of them.
 * @returns `isOver`: whether it was told to end or the terminal closed
 */
export const watchForEnd = (host: Host): { isOver: () => boolean; stop: () => void } => {
  const end = endOf(host);
  const tell = () => {
    end.came = true;
  };
  host.on('SIGTERM', tell);
  return { isOver: () => end.came || isGone(host), stop: () => void host.off('SIGTERM', tell) };
};

/**
 * Opens a desk on the terminal while `use` runs. When the terminal closes or the process is told to end, the open question ends as if
 * the user left, so that answers are saved and the lock is released.
 * @param plain numbered lines instead of lists with a cursor
 * @param leaving what the screens say that Ctrl-C does
 */
export const withDesk = async <Result>(
  host: Host,
  globals: GlobalOptions,
  { plain, leaving }: { plain: boolean; leaving?: Leaving },
  use: (desk: Desk) => Promise<Result>,
): Promise<Result> => {
  const ended = new AbortController();
  const leave = () => ended.abort();
  const end = endOf(host);
  if (end.came) leave();
  end.listeners.add(leave);
  for (const signal of SIGNALS) host.on(signal, leave);
  const terminal: Terminal = {
    input: host.stdin,
    output: host.stdout,
    ended: ended.signal,
    folder: host.cwd(),
    leaving: leaving ?? (host.menu === undefined ? 'stop' : 'back'),
    jobs: jobsOf(host),
  };
  // Inquirer decides about colour while it loads, and looks only at the environment.
  if (!wantsColor(host, globals)) host.env['NO_COLOR'] = '1';
  const { openInquirerAsk } = await import('./inquirer-ask.ts');
  const { openPlainAsk } = await import('./plain-ask.ts');
  const ask =
    plain || isPlain(host) ? openPlainAsk(terminal) : openInquirerAsk(terminal, (await openStyle(host, globals)).style);
  try {
    return await use(openDesk(ask, host.menu, terminal.leaving));
  } finally {
    ask.close();
    end.listeners.delete(leave);
    if (!ended.signal.aborted && !isGone(host)) for (const signal of SIGNALS) host.off(signal, leave);
  }
};

/** Whether both ends are a terminal, so that questions can be asked. */
export const canAsk = (host: Host): boolean => host.stdin.isTTY === true && host.stdout.isTTY === true;

/** Calls `use` with a desk, or with null where nobody can be asked. Numbered lines can be asked anywhere. */
export const withDeskIfAny = async <Result>(
  host: Host,
  globals: GlobalOptions,
  { plain }: { plain: boolean },
  use: (desk: Desk | null) => Promise<Result>,
): Promise<Result> => (plain || canAsk(host) ? await withDesk(host, globals, { plain }, use) : await use(null));
