import { EXIT, type ExitCode, type Host } from './host.ts';
import { TOOL } from './version.ts';

const VERSION_FLAGS = ['--version', '-V'];

/**
 * Listens for trouble with the output. A reader that stops reading (`| head`) is no error of ours; a full disk behind `>` is one.
 * @returns what went wrong, once everything has been handed over
 */
const watchOutput = (host: Host): (() => Promise<NodeJS.ErrnoException | null>) => {
  let trouble: NodeJS.ErrnoException | null = null;
  for (const stream of [host.stdout, host.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') trouble ??= error;
    });
  }
  return async () => {
    await new Promise<void>((resolve) => {
      host.stdout.write('', () => resolve());
    });
    return trouble;
  };
};

const outputError = async (cause: NodeJS.ErrnoException): Promise<Error> => {
  const { UserError } = await import('../domain/user-error.ts');
  return new UserError('output-failed', { full: cause.code === 'ENOSPC' }, cause);
};

/**
 * Runs the tool: the only place that catches everything.
 * @returns the exit code; whoever calls sets it, so that buffered output is written in full
 */
export const main = async (host: Host): Promise<ExitCode> => {
  const finishOutput = watchOutput(host);
  const args = host.argv.slice(2);
  const [first] = args;
  if (args.length === 1 && first !== undefined && VERSION_FLAGS.includes(first)) {
    host.stdout.write(`${TOOL.version}\n`);
    return EXIT.fine;
  }
  try {
    const { runProgram } = await import('./program.ts');
    const code = await runProgram(host, args);
    const trouble = await finishOutput();
    if (trouble === null) return code;
    throw await outputError(trouble);
  } catch (error) {
    const { presentError } = await import('./present-error.ts');
    return presentError(error, host, args);
  }
};
