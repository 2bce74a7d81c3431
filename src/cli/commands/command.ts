import type { Command } from 'commander';
import type { GlobalOptions } from '../global-options.ts';
import type { ExitCode, Host } from '../host.ts';

/** What every command gets: where it runs, the flags that hold for all, and what stood behind its name. */
export type CommandInput = {
  host: Host;
  globals: GlobalOptions;
  /** The arguments in order; a variadic one is a list. */
  args: unknown[];
  /** The command's own flags, as commander read them. */
  flags: Record<string, unknown>;
};

export type RunCommand = (input: CommandInput) => Promise<ExitCode>;

/** Ties a command of the program to what runs it, which is loaded when it is called. */
export type Connect = (command: Command, load: () => Promise<RunCommand>) => void;

/** The folder of the dossier: the first argument, or the current folder. */
export const dossierFolder = ({ args }: CommandInput, place = 0): string => {
  const given = args[place];
  return typeof given === 'string' ? given : '.';
};
