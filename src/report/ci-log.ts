/** At the start of a line to GitHub's runner; to Azure's agent and the old runner anywhere in it. */
const COMMANDS = [/^(\s*):(?=:)/gm, /#(?=#(?:vso)?\[)/g] as const;

/** Invisible and without width: what follows is no longer a command. */
const WORD_JOINER = '\u2060';

/**
 * Text for the log of a CI run in which nothing that somebody wrote (a file may be called `::error::`) is taken for a command
 * of the runner.
 */
export const defuseCommands = (text: string): string =>
  text.replace(COMMANDS[0], `$1:${WORD_JOINER}`).replace(COMMANDS[1], `#${WORD_JOINER}`);
