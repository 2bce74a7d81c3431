import { constants } from 'node:os';
import type { AuditDesk } from '../../audit/sitting/audit-desk.ts';
import { openTerminalAuditDesk } from '../../audit/terminal-audit-desk.ts';
import type { GlobalOptions, Host } from '../../base/command.ts';
import { describeError } from '../../cli/error-catalogue.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { roleTitles } from '../../framework/roles.ts';
import type { Ask } from '../../terminal/ask.ts';
import { openInquirerAsk, type Terminal } from '../../terminal/io/inquirer-ask.ts';
import { openStyle } from '../../terminal/io/open-style.ts';
import { openPlainAsk } from '../../terminal/io/plain-ask.ts';
import type { Dress } from '../interview-screens.ts';
import type { Interviewer } from '../interviewer.ts';
import { openTerminalInterviewer } from '../terminal-interviewer.ts';

/** What a system sends when the terminal closes or somebody ends the process; Windows knows the first two. */
const SIGNALS = ['SIGINT', 'SIGHUP', 'SIGTERM'] as const;

/** How an interviewer asks. */
export type AskOptions = {
  /** Numbered lines instead of lists that move over the screen. */
  plain: boolean;
  /** Whether the team sits here, or one role with its own copy. */
  atTable: boolean;
};

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
 * Asks on the terminal for as long as `use` takes. When the terminal closes or the process is asked to end, the question that is open
 * ends as if the user left: what was answered is saved, and the lock is given back.
 */
const withAsk = async <Result>(
  host: Host,
  globals: GlobalOptions,
  plain: boolean,
  use: (ask: Ask, dress: Dress) => Promise<Result>,
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
  const lines = plain || isPlain(host) ? openPlainAsk(terminal) : null;
  const { style } = await openStyle(host, lines === null ? globals : { ...globals, color: false });
  try {
    return await use(lines ?? openInquirerAsk(terminal), { ...style, describeError });
  } finally {
    lines?.close();
    if (!ended.signal.aborted && !isGone(host)) for (const signal of SIGNALS) host.off(signal, end);
  }
};

/** Opens an interviewer for as long as `use` takes. */
export const withInterviewer = async <Result>(
  host: Host,
  globals: GlobalOptions,
  { plain, atTable }: AskOptions,
  use: (interviewer: Interviewer) => Promise<Result>,
): Promise<Result> =>
  await withAsk(
    host,
    globals,
    plain,
    async (ask, dress) => await use(openTerminalInterviewer(ask, dress, host.cwd(), atTable)),
  );

/** Opens an auditor's desk for as long as `use` takes. */
export const withAuditDesk = async <Result>(
  host: Host,
  globals: GlobalOptions,
  { plain, mark }: { plain: boolean; mark: QualityMark },
  use: (desk: AuditDesk) => Promise<Result>,
): Promise<Result> =>
  await withAsk(
    host,
    globals,
    plain,
    async (ask, dress) => await use(openTerminalAuditDesk(ask, dress, roleTitles(mark.roles))),
  );
