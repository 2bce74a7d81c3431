/** Words that show that English, or a bug, reached the user. */
export const LEAKS = /undefined|null|NaN|\[object|\b(the|is not|error|invalid|expected|received|missing|unknown)\b/;

const COMMAND = /ouder-audit (?:init|assess|evidence|check|report|criteria|schema|demo|--)[^'`"\n]*/g;

/** The commands in a source of words that somebody would copy together with the full stop behind them. */
export const commandsBeforeFullStops = (source: string): string[] =>
  [...source.matchAll(COMMAND)].map(([command]) => command).filter((command) => /\.(\s|$)/.test(command));
