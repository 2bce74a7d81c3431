import { Command, CommanderError } from 'commander';
import { EXIT, type ExitCode, type Host } from '../base/command.ts';
import { UserError } from '../base/user-error.ts';
import { TOOL } from '../base/version.ts';
import { dressInDutch, toUsageError } from './commander-dutch.ts';
import { COMMANDS } from './commands.ts';
import { registerCommands } from './register-commands.ts';
import { programWords } from './words/help.ts';

/** Commander throws for help and version too, as if they were errors. */
const isHelp = (error: CommanderError): boolean =>
  ['commander.helpDisplayed', 'commander.help', 'commander.version'].includes(error.code);

/** Parses the arguments and runs their command. @throws UserError 'usage' when commander does not accept them */
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
