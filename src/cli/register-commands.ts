import type { Command } from 'commander';
import type { CommandInput, ExitCode, Host, RunCommand } from '../base/command.ts';
import { globalFlags } from '../base/common-flags.ts';
import type { ArgumentsOf, Flags, Usage, UsageGroup } from '../base/usage.ts';
import { readFlags } from './read-flags.ts';

/** A command of the program: how it is called, and what runs it. */
type Entry = { usage: Usage; run: (input: CommandInput) => Promise<ExitCode> };

type Group = { usage: UsageGroup; entries: readonly Entry[] };

/** The commands of the program, in the order of its help. */
export type CommandTable = readonly (Entry | Group)[];

/** A line of the table. What runs the command is loaded when somebody calls it. */
export const defineCommand = <Takes extends string, Given extends Flags>(
  usage: Usage<Takes, Given>,
  load: () => Promise<RunCommand<Usage<Takes, Given>>>,
): Entry => ({
  usage,
  run: async ({ host, globals, args, flags, loadErrorWords }) => {
    const read = readFlags(usage.flags, flags);
    const run = await load();
    // Commander counted the arguments by the same usage.
    return await run({ host, globals, args: args as ArgumentsOf<Takes>, flags: read, loadErrorWords });
  },
});

/** Commands that share a first word. */
export const defineGroup = (usage: UsageGroup, entries: readonly Entry[]): Group => ({ usage, entries });

const collect = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value];

const addFlags = (command: Command, flags: Flags): void => {
  for (const { flag, help, repeats } of Object.values(flags)) {
    if (repeats) command.option(flag, help, collect);
    else command.option(flag, help);
  }
};

const addCommand = (parent: Command, { name, alias, description }: UsageGroup, takes = ''): Command => {
  const command = parent.command(`${name} ${takes}`.trim()).description(description);
  return alias === undefined ? command : command.alias(alias);
};

const loadErrorWords = async () => (await import('./error-catalogue.ts')).describeError;

/** Adds the global flags and every command to the program; what runs hands its exit code to `finish`. */
export const registerCommands = (
  program: Command,
  table: CommandTable,
  host: Host,
  finish: (code: ExitCode) => void,
): void => {
  const addEntry = (parent: Command, { usage, run }: Entry): void => {
    const command = addCommand(parent, usage, usage.takes);
    addFlags(command, usage.flags);
    command.action(async (...received: unknown[]) => {
      const globals = readFlags(globalFlags, program.opts());
      const args = received.slice(0, command.registeredArguments.length);
      finish(await run({ host, globals, args, flags: command.opts(), loadErrorWords }));
    });
  };
  addFlags(program, globalFlags);
  for (const line of table) {
    if ('run' in line) addEntry(program, line);
    else {
      const parent = addCommand(program, line.usage);
      for (const each of line.entries) addEntry(parent, each);
    }
  }
};
