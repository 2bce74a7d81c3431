import { defuseCommands } from './ci-log.ts';
import type { Host } from './command.ts';
import { stripControls } from './plain-text.ts';

/** A line may quote somebody else's file or folder name, which could hold line breaks. */
const onOneLine = (line: string): string => stripControls(line).replaceAll('\n', ' ');

/** Elsewhere than on a terminal the text may end in the log of a build server, where it must not act as a command. */
const write = ({ stderr }: Pick<Host, 'stderr'>, text: string): void => {
  stderr.write(`${stderr.isTTY === true ? text : defuseCommands(text)}\n`);
};

/** Writes lines to stderr: everything that is not a result. Only the progress bar writes there too. */
export const say = (host: Pick<Host, 'stderr'>, lines: readonly string[]): void => {
  write(host, lines.map(onOneLine).join('\n'));
};

/** Writes a stack trace to stderr, for --debug. */
export const sayStack = (host: Pick<Host, 'stderr'>, stack: string): void => {
  write(host, stripControls(stack));
};

/** Writes to stderr what `holdBack` kept: it was said in the same way before. */
export const sayHeld = ({ stderr }: Pick<Host, 'stderr'>, text: string): void => {
  stderr.write(text);
};
