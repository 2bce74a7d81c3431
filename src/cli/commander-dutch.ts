import type { Command, CommanderError, Help } from 'commander';
import type { Host } from '../base/command.ts';
import { findNearest } from '../base/nearest.ts';
import type { UserErrorParams } from '../base/user-error.ts';
import { screenSize } from '../terminal/screen.ts';
import type { UsageProblem } from './errors.ts';
import { helpTitles, programWords } from './words/help.ts';

const PROBLEMS: Record<string, UsageProblem> = {
  'commander.unknownCommand': 'unknown-command',
  'commander.unknownOption': 'unknown-option',
  'commander.missingArgument': 'missing-argument',
  'commander.optionMissingArgument': 'missing-value',
  'commander.excessArguments': 'excess-arguments',
  'commander.invalidArgument': 'invalid-value',
  'commander.missingMandatoryOptionValue': 'missing-option',
};

/** A command with all its subcommands, itself first. */
const allCommands = (command: Command): Command[] => [command, ...command.commands.flatMap(allCommands)];

/** The quoted word in commander's message: the option, command or argument that it is about. */
const quotedWord = (message: string): string => {
  const found = /'([^']*)'/.exec(message)?.[1] ?? '';
  return found.split(/[ ,]+/).find((part) => part.startsWith('--')) ?? found;
};

/** Turns commander's error into the params of ours; its English message is not used. */
export const toUsageError = (error: CommanderError, program: Command): UserErrorParams['usage'] => {
  const problem = PROBLEMS[error.code] ?? 'other';
  const subject = quotedWord(error.message);
  const commands = allCommands(program);
  const known =
    problem === 'unknown-command'
      ? commands.flatMap((command) => [command.name(), ...command.aliases()])
      : commands.flatMap(({ options }) => options.flatMap(({ long }) => long ?? []));
  const isMistyped = (problem === 'unknown-command' || problem === 'unknown-option') && !known.includes(subject);
  // A name that another command knows is spelled right: suggest nothing.
  const nearest = isMistyped ? findNearest(subject, known) : null;
  return { problem, subject, nearest };
};

const DEFAULT_WIDTH = 80;

/** Commander builds its help from English pieces; these hooks replace them. */
const dutchHelp: Partial<Help> = {
  styleTitle: (title) => helpTitles[title] ?? title,
  subcommandTerm: (command) => [command.name(), ...command.aliases()].join(', '),
  commandUsage: (command) => {
    const names: string[] = [];
    for (let each: Command | null = command; each !== null; each = each.parent) names.unshift(each.name());
    const takes = command.registeredArguments.map((argument) => {
      const name = argument.name() + (argument.variadic ? '...' : '');
      return argument.required ? `<${name}>` : `[${name}]`;
    });
    // A command with both, such as audit, shows its own arguments: the commands below it are listed.
    const rest = command.commands.length > 0 && takes.length === 0 ? [programWords.commandPlace] : takes;
    return [...names, programWords.optionsPlace, ...rest].join(' ');
  },
  optionDescription: (option) => option.description,
  argumentDescription: (argument) => argument.description,
};

/** Makes every command show Dutch help, stay silent about errors, and throw instead of ending the process. */
export const dressInDutch = (program: Command, host: Host): void => {
  for (const command of allCommands(program)) {
    command
      .helpOption('-h, --help', programWords.help)
      .helpCommand(false)
      .exitOverride()
      .showSuggestionAfterError(false)
      .configureOutput({
        writeOut: (text) => host.stdout.write(text),
        // Only the help of a group without subcommand comes here; present-error.ts shows errors.
        writeErr: (text) => host.stdout.write(text),
        outputError: () => undefined,
        getOutHelpWidth: () => screenSize(host.stdout.columns, DEFAULT_WIDTH),
        getOutHasColors: () => false,
      })
      .configureHelp(dutchHelp);
  }
};
