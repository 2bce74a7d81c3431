import { constants } from 'node:os';
import type { GlobalOptions, Host } from '../../base/command.ts';
import { type Desk, openDesk } from '../desk.ts';
import type { Terminal } from './inquirer-ask.ts';
import { openStyle, wantsColor } from './open-style.ts';

/** What a system sends when the terminal closes or somebody ends the process; Windows knows the first two. */
const SIGNALS = ['SIGINT', 'SIGHUP', 'SIGTERM'] as const;

/** A terminal that can do no more than lines of text gets those. */
const isPlain = ({ env, stdin }: Host): boolean => env['TERM'] === 'dumb' || typeof stdin.setRawMode !== 'function';

/** The whole group is put aside, as by the terminal itself: npx, for one, runs the tool and waits for it. Windows has no such thing. */
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

/** A terminal that closes says so by a signal and by the end of its input, in any order: what is left to do then is done all the same. */
const isGone = ({ stdin }: Host): boolean => stdin.isTTY && (stdin.readableEnded || stdin.destroyed);

/**
 * Opens a desk on the terminal for as long as `use` takes. When the terminal closes or the process is asked to end, the question that
 * is open ends as if the user left: what was answered is saved, and the lock is given back.
 * @param plain numbered lines instead of lists that move over the screen
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
  // Stays: a terminal that is gone says so again while a prompt gives it back.
  host.stdin.on('error', end);
  const terminal: Terminal = {
    input: host.stdin,
    output: host.stdout,
    ended: ended.signal,
    folder: host.cwd(),
    jobs: jobsOf(host),
  };
  // Inquirer makes its colours while it loads, and asks only the environment.
  if (!wantsColor(host, globals)) host.env['NO_COLOR'] = '1';
  const { openInquirerAsk } = await import('./inquirer-ask.ts');
  const { openPlainAsk } = await import('./plain-ask.ts');
  const lines = plain || isPlain(host) ? openPlainAsk(terminal) : null;
  try {
    const ask = lines ?? openInquirerAsk(terminal, (await openStyle(host, globals)).style);
    return await use(openDesk(ask));
  } finally {
    lines?.close();
    if (!ended.signal.aborted && !isGone(host)) for (const signal of SIGNALS) host.off(signal, end);
  }
};
