import { defuseCommands } from './ci-log.ts';
import type { Host } from './command.ts';
import { stripControls } from './plain-text.ts';

/** Keeps a line of ours on one line: what stands in it may come from somebody else's file or folder. */
const onOneLine = (line: string): string => stripControls(line).replaceAll('\n', ' ');

/** On a terminal the text goes out as it is; in the log of a build server nothing in it may be a command. */
const write = ({ stderr }: Pick<Host, 'stderr'>, text: string): void => {
  stderr.write(`${stderr.isTTY === true ? text : defuseCommands(text)}\n`);
};

/** Says lines on stderr: everything that is no result. The only way there, except for the progress bar on a terminal. */
export const say = (host: Pick<Host, 'stderr'>, lines: readonly string[]): void => {
  write(host, lines.map(onOneLine).join('\n'));
};

/** Says where in our own code an error came from, for whoever asked with --debug. */
export const sayStack = (host: Pick<Host, 'stderr'>, stack: string): void => {
  write(host, stripControls(stack));
};
