/** How bad a finding is. An error on a file makes it invalid as evidence, unless the record of the finding says otherwise. */
export type Severity = 'error' | 'warning' | 'note';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** What a school can choose for a code: how bad it is for them, or that they do not want to see it. */
export const SEVERITY_CHOICES = ['error', 'warning', 'note', 'off'] as const;

export type SeverityChoice = (typeof SEVERITY_CHOICES)[number];

export type SeverityChoices = Record<string, SeverityChoice>;

/** Whether a finding counts when a run fails on this severity or worse. */
export const isAtLeast = (severity: Severity, bar: Severity): boolean =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(bar);
