/** How bad a finding is. An error makes a file invalid as evidence, unless the record of the finding says otherwise. */
export type Severity = 'error' | 'warning' | 'note';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** What a school can choose for a code. `off`: they do not want to see it. */
export const SEVERITY_CHOICES = ['error', 'warning', 'note', 'off'] as const;

export type SeverityChoice = (typeof SEVERITY_CHOICES)[number];

export type SeverityChoices = Record<string, SeverityChoice>;

/** Whether a severity is as bad as this bar, or worse. */
export const isAtLeast = (severity: Severity, bar: Severity): boolean =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(bar);
