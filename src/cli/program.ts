import { Command, CommanderError } from 'commander';
import { EXIT, type ExitCode, type GlobalOptions, type Host } from '../base/command.ts';
import { globalFlags, plainFlag } from '../base/common-flags.ts';
import { hostWith } from '../base/io/host-with.ts';
import { UserError } from '../base/user-error.ts';
import { TOOL } from '../base/version.ts';
import { dressInDutch, toUsageError } from './commander-dutch.ts';
import { COMMANDS } from './commands.ts';
import { readFlags, registerCommands } from './register-commands.ts';
import { programWords } from './words/help.ts';

/** Commander throws for help and version too, as if they were errors. */
const isHelp = (error: CommanderError): boolean =>
  ['commander.helpDisplayed', 'commander.help', 'commander.version'].includes(error.code);

/** Runs a command out of the menu: its errors are shown, and the menu goes on. */
const runFromMenu = async (host: Host, line: readonly string[]): Promise<ExitCode> => {
  try {
    return await runProgram(host, line);
  } catch (error) {
    const { presentError } = await import('./present-error.ts');
    return presentError(error, host, line);
  }
};

/** The menu on a terminal, with the global flags for every command out of it. */
const openMenu = async (host: Host, globals: GlobalOptions, args: readonly string[]): Promise<ExitCode> => {
  const [{ runMenu }, { adviseByKeys }] = await Promise.all([
    import('./commands/menu.ts'),
    import('./menu/advice-by-keys.ts'),
  ]);
  const kept = args.filter((arg) => arg !== plainFlag.flag);
  const plain = kept.length < args.length;
  const inMenu = hostWith(host, { menu: { advise: adviseByKeys(plain) } });
  return await runMenu(inMenu, globals, { plain }, async (line, at) => await runFromMenu(at, [...line, ...kept]));
};

/** Whether nothing was typed but flags that every command has, or --plain. */
const isBare = (program: Command, args: readonly string[]): boolean => {
  const { operands, unknown } = program.parseOptions([...args]);
  return operands.length === 0 && unknown.every((arg) => arg === plainFlag.flag);
};

/** `help check` is another way to say `check --help`. A command that does not exist stays alone, so that commander refuses it. */
const withoutHelp = (program: Command, args: readonly string[]): readonly string[] => {
  const [first, ...rest] = args;
  if (first !== 'help') return args;
  const [asked] = rest;
  const isKnown = program.commands.some((each) => [each.name(), ...each.aliases()].includes(asked ?? ''));
  return asked === undefined || isKnown || asked.startsWith('-') ? [...rest, '--help'] : rest;
};

/** Parses the arguments and runs their command. @throws UserError 'usage' when commander does not accept them */
export const runProgram = async (host: Host, typed: readonly string[]): Promise<ExitCode> => {
  let exitCode: ExitCode = EXIT.fine;
  const program = new Command(TOOL.name)
    .description(programWords.description)
    .version(TOOL.version, '-V, --version', programWords.version)
    .addHelpText('after', programWords.after);
  registerCommands(program, COMMANDS, host, (code) => {
    exitCode = code;
  });
  dressInDutch(program, host);
  const args = withoutHelp(program, typed);
  try {
    if (isBare(program, args)) {
      const { canAsk } = await import('../terminal/io/with-desk.ts');
      if (canAsk(host)) return await openMenu(host, { ...readFlags(globalFlags, program.opts()), command: '' }, args);
      program.outputHelp();
      return EXIT.fine;
    }
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (isHelp(error)) return EXIT.fine;
    throw new UserError('usage', toUsageError(error, program), error);
  }
};
