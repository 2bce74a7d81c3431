import { Command, CommanderError } from 'commander';
import { EXIT, type ExitCode, type Host } from '../base/command.ts';
import { UserError } from '../base/user-error.ts';
import { dressInDutch, toUsageError } from './commander-dutch.ts';
import { COMMANDS } from './commands.ts';
import { registerCommands } from './register-commands.ts';
import { TOOL } from './version.ts';
import { programWords } from './words.ts';

/** Help that was asked for is a result; commander throws for it like for an error. */
const isHelp = (error: CommanderError): boolean =>
  ['commander.helpDisplayed', 'commander.help', 'commander.version'].includes(error.code);

/** Parses the arguments and runs the command they name. @throws UserError 'usage' for what commander does not accept */
export const runProgram = async (host: Host, args: readonly string[]): Promise<ExitCode> => {
  let exitCode: ExitCode = EXIT.fine;
  const program = new Command(TOOL.name)
    .description(programWords.description)
    .version(TOOL.version, '-V, --version', programWords.version)
    .addHelpText('after', programWords.after);
  registerCommands(program, COMMANDS, host, (code) => {
    exitCode = code;
  });
  dressInDutch(program, host);
  try {
    if (args.length === 0) {
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
