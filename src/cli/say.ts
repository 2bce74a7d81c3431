import { defuseCommands } from '../base/ci-log.ts';
import { stripControls } from '../base/plain-text.ts';
import type { Host } from './host.ts';

/** A line of ours on one line: what stands in it may come from a file or a folder of somebody else. */
const onOneLine = (line: string): string => stripControls(line).replaceAll('\n', ' ');

/** Nothing in it steers a terminal; where it is no terminal but the log of a build server, nothing is a command to that either. */
const write = ({ stderr }: Pick<Host, 'stderr'>, text: string): void => {
  stderr.write(`${stderr.isTTY === true ? text : defuseCommands(text)}\n`);
};

/** Says lines on stderr: all that is no result. The only way there, but for the bar that moves on a terminal. */
export const say = (host: Pick<Host, 'stderr'>, lines: readonly string[]): void => {
  write(host, lines.map(onOneLine).join('\n'));
};

/** Says where in our own code an error came from, for whoever asked with --debug. */
export const sayStack = (host: Pick<Host, 'stderr'>, stack: string): void => {
  write(host, stripControls(stack));
};
