/** What the tool takes from the process it runs in: handed in by bin/ouder-audit.js, or by a test. */
export type Host = Pick<
  NodeJS.Process,
  'argv' | 'env' | 'stdin' | 'stdout' | 'stderr' | 'cwd' | 'pid' | 'kill' | 'on' | 'off'
>;

/** The exit codes (a contract; see bin/ouder-audit.js). */
export const EXIT = { fine: 0, findings: 1, failed: 2, stopped: 130 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
