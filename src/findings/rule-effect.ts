/** The names of verdicts, as in the JSON result. */
export type VerdictName = 'met' | 'partlyMet' | 'notMet' | 'undetermined' | 'unanswered' | 'notApplicable';

/** A criterion whose verdict changed by a new version of the framework; `by` are keys of the rule, or codes of findings. */
export type RuleEffect = { criterion: string; from: VerdictName; to: VerdictName; by: string[] };
