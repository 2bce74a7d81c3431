import type { Command } from 'commander';
import { type CommandInput, EXIT, type ExitCode, type Host, type RunCommand } from '../base/command.ts';
import { globalFlags } from '../base/common-flags.ts';
import type { ArgumentsOf, Flag, Flags, Usage, UsageGroup, ValuesOf } from '../base/usage.ts';
import { UserError } from '../base/user-error.ts';

/** A command: how to call it, what runs it, and the commands that have its name in front of theirs. */
type Entry = { usage: Usage; run: (input: CommandInput) => Promise<ExitCode>; entries: readonly Entry[] };

type Group = { usage: UsageGroup; entries: readonly Entry[] };

/** The commands, in the order of the help. */
export type CommandTable = readonly (Entry | Group)[];

/**
 * A line of the table; `load` imports what runs the command only when it is called.
 * @param entries commands below it, such as `audit plan` beside `audit`; a folder with such a name is reached as ./plan
 */
export const defineCommand = <Takes extends string, Given extends Flags>(
  usage: Usage<Takes, Given>,
  load: () => Promise<RunCommand<Usage<Takes, Given>>>,
  entries: readonly Entry[] = [],
): Entry => ({
  usage,
  entries,
  run: async ({ host, globals, args, flags, loadErrorWords }) => {
    const read = readFlags(usage.flags, flags);
    const run = await load();
    // Safe: commander checked the arguments by the same usage.
    return await run({ host, globals, args: args as ArgumentsOf<Takes>, flags: read, loadErrorWords });
  },
});

/** Commands that share a first word, such as `evidence`. */
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

/**
 * Flags that commander took for those of the command in front, wherever they were typed.
 * @throws UserError 'usage' when the command itself has no such flag
 */
const flagsOfParent = (parent: Command, { flags }: Usage): Record<string, unknown> => {
  const taken = parent.opts();
  const strange = parent.options.find((option) => {
    const name = option.attributeName();
    return taken[name] !== undefined && !Object.hasOwn(flags, name);
  });
  if (strange === undefined) return taken;
  throw new UserError('usage', { problem: 'unknown-option', subject: strange.long ?? strange.flags, nearest: null });
};

/** A command's folder, and its input with another one; null for a command without a dossier. */
const dossierOf = ({ takes, flags: known }: Usage, input: CommandInput) => {
  if (Object.hasOwn(known, 'dossier')) {
    const flags: Record<string, unknown> = input.flags;
    return {
      typed: String(flags['dossier'] ?? '.'),
      other: (dossier: string): CommandInput => ({ ...input, flags: { ...flags, dossier } }),
    };
  }
  const place = takes.split(' ').indexOf('[dossier]');
  if (place === -1) return null;
  const args: readonly unknown[] = input.args;
  return {
    typed: String(args[place] ?? '.'),
    other: (dossier: string): CommandInput => ({ ...input, args: [...args.slice(0, place), dossier] }),
  };
};

/** Runs a command. Where its folder holds no dossier but folders below it do, it runs on the one that the user picks. */
const runOrOffer = async ({ usage, run }: Entry, input: CommandInput): Promise<ExitCode> => {
  try {
    return await run(input);
  } catch (error) {
    const asked = error instanceof UserError && error.code === 'dossier-missing' ? dossierOf(usage, input) : null;
    if (asked === null) throw error;
    const { chooseDossier } = await import('../dossier/commands/steps/choose-dossier.ts');
    const chosen = await chooseDossier(input.host, input.globals, asked.typed, { plain: false, orNew: false });
    if (chosen === asked.typed) throw error;
    return chosen === null ? EXIT.stopped : await run(asked.other(chosen));
  }
};

const loadErrorWords = async () => (await import('./error-catalogue.ts')).describeError;

/** Adds the global flags and all commands to the program. @param finish receives the exit code of the command that ran */
export const registerCommands = (
  program: Command,
  table: CommandTable,
  host: Host,
  finish: (code: ExitCode) => void,
): void => {
  const addEntry = (parent: Command, { usage, run, entries }: Entry, before = ''): void => {
    const name = `${before} ${usage.name}`.trim();
    const command = addCommand(parent, usage, usage.takes);
    addFlags(command, usage.flags);
    command.action(async (...received: unknown[]) => {
      const globals = { ...readFlags(globalFlags, program.opts()), command: name };
      const args = received.slice(0, command.registeredArguments.length);
      const flags = parent === program ? command.opts() : { ...flagsOfParent(parent, usage), ...command.opts() };
      finish(await runOrOffer({ usage, run, entries }, { host, globals, args, flags, loadErrorWords }));
    });
    for (const each of entries) addEntry(command, each, name);
  };
  addFlags(program, globalFlags);
  for (const line of table) {
    if ('run' in line) addEntry(program, line);
    else {
      const parent = addCommand(program, line.usage);
      for (const each of line.entries) addEntry(parent, each, line.usage.name);
    }
  }
};

/** @param typed what commander read: true or false, a text, or a list of texts */
const readFlag = ({ flag, value, otherwise, repeats }: Flag, typed: unknown): unknown => {
  if (value === undefined) return typed ?? flag.startsWith('--no-');
  if (typed === undefined) return otherwise;
  const read = repeats ? (typed as readonly string[]).map((each) => value.read(each)) : [value.read(String(typed))];
  if (read.some((each) => each === null)) {
    const option = flag.split(' ')[0] ?? flag;
    const complaint = value.complaint?.(String(typed)) ?? null;
    throw new UserError('option-invalid', {
      option,
      value: String(typed),
      allowed: [...value.allowed],
      ...(complaint === null ? {} : { complaint }),
    });
  }
  return repeats ? read.flat(1) : read[0];
};

/**
 * Reads flags by their table.
 * @param typed what commander read, by the names of the table
 * @throws UserError 'option-invalid' with the flag and the values that it allows
 */
export const readFlags = <Given extends Flags>(flags: Given, typed: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [name, readFlag(flag, typed[name])]),
  ) as ValuesOf<Given>;
