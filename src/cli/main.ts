import { closeSync } from 'node:fs';
import { EXIT, type ExitCode, type Host } from '../base/command.ts';
import { TOOL } from '../base/version.ts';

const VERSION_FLAGS = ['--version', '-V'];

type Output = {
  /** Waits until all output is handed over; returns what went wrong with it, if anything. */
  finish: () => Promise<NodeJS.ErrnoException | null>;
  /** Releases a terminal that closed. */
  leave: () => Promise<void>;
};

/**
 * Watches the output for errors. A reader that stops (`| head`) and a terminal that closes are not errors; a full disk behind `>` is.
 */
const watchOutput = (host: Host): Output => {
  let trouble: NodeJS.ErrnoException | null = null;
  let terminalGone = false;
  for (const stream of [host.stdout, host.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EIO' && stream.isTTY) terminalGone = true;
      else if (error.code !== 'EPIPE') trouble ??= error;
    });
  }
  return {
    async finish() {
      await new Promise<void>((resolve) => {
        host.stdout.write('', () => resolve());
      });
      return trouble;
    },
    async leave() {
      if (terminalGone || (await isHungUp(host))) letGo(host);
    },
  };
};

/**
 * Whether the terminal closed, though its output did not fail yet. The end of its input may also be a Ctrl-D; a terminal that is gone
 * does not call itself a terminal any more.
 */
const isHungUp = async ({ stdin, stdout }: Host): Promise<boolean> => {
  if (!stdout.isTTY || !stdin.isTTY || !(stdin.readableEnded || stdin.destroyed)) return false;
  const { isatty } = await import('node:tty');
  return !isatty(stdout.fd);
};

/** Closes a lost terminal: Node aborts at exit when it cannot restore the mode of one that is still open. */
const letGo = ({ stdin, stdout, stderr }: Host): void => {
  for (const { isTTY, fd } of [stdin, stdout, stderr]) if (isTTY && Number.isInteger(fd)) closeSync(fd);
};

const outputError = async (cause: NodeJS.ErrnoException): Promise<Error> => {
  const { UserError } = await import('../base/user-error.ts');
  return new UserError('output-failed', { full: cause.code === 'ENOSPC' }, cause);
};

/**
 * Runs the tool. The only place that catches every error.
 * @returns the exit code; the caller sets it instead of exiting, so that buffered output is written in full
 */
export const main = async (host: Host): Promise<ExitCode> => {
  const output = watchOutput(host);
  const args = host.argv.slice(2);
  const [first] = args;
  if (args.length === 1 && first !== undefined && VERSION_FLAGS.includes(first)) {
    host.stdout.write(`${TOOL.version}\n`);
    return EXIT.fine;
  }
  try {
    const { runProgram } = await import('./program.ts');
    const code = await runProgram(host, args);
    const trouble = await output.finish();
    if (trouble === null) return code;
    throw await outputError(trouble);
  } catch (error) {
    const { presentError } = await import('./present-error.ts');
    return presentError(error, host, args);
  } finally {
    await output.leave();
  }
};
