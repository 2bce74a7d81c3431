/**
 * A line that a build server would take for a command: '::' at the start (GitHub trims Unicode white space first, and that
 * includes U+0085, which \s leaves out).
 */
const AT_START = /^((?:[^\S\r\n]|\u0085)*):(?=:)/gm;

/** '##[', '##vso[' and '##teamcity[' are commands anywhere in a line. */
const ANYWHERE = /#(?=#[a-z]*\[)/gi;

/**
 * Text for the log of a build server in which nothing can be taken for a command of GitHub, Azure or TeamCity. A word joiner
 * (U+2060, invisible and without width) stands between the signs that would start one.
 */
export const defuseCommands = (text: string): string =>
  text.replace(AT_START, '$1:\u2060').replace(ANYWHERE, '#\u2060');
