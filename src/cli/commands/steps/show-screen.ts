import type { ExitCode, GlobalOptions, Host } from '../../../base/command.ts';
import { LEFT, type Line, type Prompt } from '../../../terminal/ask.ts';
import { untilLeft } from '../../../terminal/desk.ts';
import { withDesk } from '../../../terminal/io/with-desk.ts';

/** Runs a command as if it was typed, and shows its errors. */
export type RunLine = (line: readonly string[], host: Host) => Promise<ExitCode>;

/** The menu: where it runs, and how it runs a command. */
export type Menu = {
  host: Host;
  globals: GlobalOptions;
  plain: boolean;
  run: RunLine;
  /** Whether the terminal closed, or somebody told the process to end: then no screen comes any more. */
  isOver: () => boolean;
};

/**
 * Shows one screen. LEFT when the user goes back, or when nobody is there any more.
 * @param leaving what Ctrl-C does on it
 */
export const show = async <Answer>(
  { host, globals, plain, isOver }: Menu,
  prompt: Prompt<Answer>,
  lines: readonly Line[] = [],
  leaving: 'back' | 'stop' = 'back',
): Promise<Answer | typeof LEFT> =>
  isOver()
    ? LEFT
    : await withDesk(host, globals, { plain, leaving }, async (desk) => {
        desk.show(['', ...lines]);
        return await untilLeft(desk.ask(prompt));
      });
