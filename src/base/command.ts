import type { globalFlags } from './common-flags.ts';
import type { ArgumentsOf, FlagsOf, Usage, ValuesOf } from './usage.ts';
import type { DescribeError } from './words/error-words.ts';

/**
 * The menu from which a command runs. Nobody types commands there, and most have no editor.
 * `advise`: the same advice, with the keys of the menu for the commands in it; '' when the menu has nothing for it. `inQuestions`: whether
 * somebody reads it among questions that have keys of their own, and that they have to leave first.
 */
export type FromMenu = { advise: (text: string, inQuestions?: boolean) => string };

/** What the tool uses of its process; bin/ouder-audit.js or a test hands it in. */
export type Host = Pick<
  NodeJS.Process,
  'argv' | 'env' | 'stdin' | 'stdout' | 'stderr' | 'cwd' | 'pid' | 'kill' | 'on' | 'off'
> & { menu?: FromMenu };

/** The exit codes (a contract; see bin/ouder-audit.js). */
export const EXIT = { fine: 0, findings: 1, failed: 2, stopped: 130 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The flags of every command, as read, and which command was called: its English name, such as 'evidence add'. */
export type GlobalOptions = ValuesOf<typeof globalFlags> & { command: string };

/** What a command receives: where it runs, the global flags, and the arguments and flags of its own usage. */
export type CommandInput<Called extends Usage = Usage> = {
  host: Host;
  globals: GlobalOptions;
  args: ArgumentsOf<Called['takes']>;
  flags: FlagsOf<Called>;
  /** Loads the words for errors of every feature; only the cli knows them all. */
  loadErrorWords: () => Promise<DescribeError>;
};

export type RunCommand<Called extends Usage> = (input: CommandInput<Called>) => Promise<ExitCode>;
