import { breakIndented, stripControls, toOneLine } from '../base/plain-text.ts';
import { UserError } from '../base/user-error.ts';
import type { ErrorWords } from '../base/words/error-words.ts';
import { EXIT, type ExitCode, type Host } from './host.ts';
import { say, sayStack } from './say.ts';
import { widthOf } from './width.ts';
import { bugWords, describeError } from './words/errors.ts';

const linesOf = ({ what, details, next }: ErrorWords): string[] => [
  what,
  ...details.map((detail) => `  ${toOneLine(detail)}`),
  next,
];

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

const clean = (words: ErrorWords): string[] => linesOf(words).map((line) => stripControls(line).replaceAll('\n', ' '));

/** What stopped the tool, in Dutch: what, the details, and what to do next. */
export const errorLines = ({ code, params }: UserError): string[] => clean(describeError(code, params));

/** Says any error in Dutch on stderr. An error that is no UserError is a bug of ours: its stack shows with --debug. */
export const presentError = (error: unknown, host: Host, args: readonly string[]): ExitCode => {
  const known = error instanceof UserError;
  const width = widthOf(host.stderr);
  const lines = (known ? errorLines(error) : clean(bugWords)).flatMap((line) => breakIndented(line, width));
  say(host, lines);
  if (args.includes('--debug')) sayStack(host, stackOf(known ? (error.cause ?? error) : error));
  return EXIT.failed;
};
