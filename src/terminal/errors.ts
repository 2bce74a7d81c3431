/** Errors that stop questions on the screen. */
export type TerminalErrors = {
  'terminal-needed': { command: string; folder: string };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends TerminalErrors {}
}
