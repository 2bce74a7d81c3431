import { constants } from 'node:os';
import type { GlobalOptions, Host } from '../../base/command.ts';
import { type Desk, openDesk } from '../desk.ts';
import type { Terminal } from './inquirer-ask.ts';
import { openStyle, wantsColor } from './open-style.ts';

/** The signals for a closed terminal or a process that is told to end; Windows has only the first two. */
const SIGNALS = ['SIGINT', 'SIGHUP', 'SIGTERM'] as const;

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

/**
 * Opens a desk on the terminal while `use` runs. When the terminal closes or the process is told to end, the open question ends as if
 * the user left, so that answers are saved and the lock is released.
 * @param plain numbered lines instead of lists with a cursor
 */
export const withDesk = async <Result>(
  host: Host,
  globals: GlobalOptions,
  { plain }: { plain: boolean },
  use: (desk: Desk) => Promise<Result>,
): Promise<Result> => {
  const ended = new AbortController();
  const end = () => ended.abort();
  for (const signal of SIGNALS) host.on(signal, end);
  // Never removed: a closed terminal raises errors again while a prompt releases it.
  host.stdin.on('error', end);
  const terminal: Terminal = {
    input: host.stdin,
    output: host.stdout,
    ended: ended.signal,
    folder: host.cwd(),
    jobs: jobsOf(host),
  };
  // Inquirer decides about colour while it loads, and looks only at the environment.
  if (!wantsColor(host, globals)) host.env['NO_COLOR'] = '1';
  const { openInquirerAsk } = await import('./inquirer-ask.ts');
  const { openPlainAsk } = await import('./plain-ask.ts');
  const ask =
    plain || isPlain(host) ? openPlainAsk(terminal) : openInquirerAsk(terminal, (await openStyle(host, globals)).style);
  try {
    return await use(openDesk(ask));
  } finally {
    ask.close();
    if (!ended.signal.aborted && !isGone(host)) for (const signal of SIGNALS) host.off(signal, end);
  }
};

/** Whether both ends are a terminal, so that questions can be asked. */
export const canAsk = (host: Host): boolean => host.stdin.isTTY === true && host.stdout.isTTY === true;
