import { EXIT, type ExitCode, type Host } from '../base/command.ts';
import { say, sayStack } from '../base/say.ts';
import { UserError } from '../base/user-error.ts';
import { errorLines } from '../base/words/error-words.ts';
import { fitOutput } from '../terminal/screen.ts';
import { describeError } from './error-catalogue.ts';
import { bugWords } from './words/errors.ts';

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** Shows any error in Dutch on stderr. An error that is no UserError is a bug; --debug shows its stack. */
export const presentError = (error: unknown, host: Host, args: readonly string[]): ExitCode => {
  const known = error instanceof UserError;
  say(host, fitOutput(errorLines(known ? describeError(error) : bugWords), host, 'stderr'));
  if (args.includes('--debug')) sayStack(host, stackOf(known ? (error.cause ?? error) : error));
  return EXIT.failed;
};
