/**
 * A line that GitHub would take for a command: it begins with '::'. GitHub first trims Unicode white space, which includes U+0085;
 * \s does not.
 */
const AT_START = /^((?:[^\S\r\n]|\u0085)*):(?=:)/gm;

/** '##[', '##vso[' and '##teamcity[' are commands anywhere in a line. */
const ANYWHERE = /#(?=#[a-z]*\[)/gi;

/**
 * Makes text safe for the log of a build server: nothing in it can be taken for a command of GitHub, Azure or TeamCity. A word joiner
 * (U+2060, invisible, zero width) separates the characters that would start one.
 */
export const defuseCommands = (text: string): string =>
  text.replace(AT_START, '$1:\u2060').replace(ANYWHERE, '#\u2060');
