import { EXIT, type ExitCode, type Host } from './host.ts';
import { TOOL } from './version.ts';

const VERSION_FLAGS = ['--version', '-V'];

/** A reader that stops reading (`| head`) is no error of ours. */
const ignoreClosedPipes = (host: Host): void => {
  for (const stream of [host.stdout, host.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
};

/**
 * Runs the tool: the only place that catches everything.
 * @returns the exit code; whoever calls sets it, so that buffered output is written in full
 */
export const main = async (host: Host): Promise<ExitCode> => {
  ignoreClosedPipes(host);
  const args = host.argv.slice(2);
  const [first] = args;
  if (args.length === 1 && first !== undefined && VERSION_FLAGS.includes(first)) {
    host.stdout.write(`${TOOL.version}\n`);
    return EXIT.fine;
  }
  try {
    const { runProgram } = await import('./program.ts');
    return await runProgram(host, args);
  } catch (error) {
    const { presentError } = await import('./present-error.ts');
    return presentError(error, host, args);
  }
};
