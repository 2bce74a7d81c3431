// The small zod: the whole one takes longer to load than a short command may take.
import * as z from 'zod/mini';
import { filled, flag, isOneOf, list, pairsOf, readScore, unlessOff } from '../../cli/option-texts.ts';
import { FAIL_ON } from '../../dossier/dossier-values.ts';
import { SEVERITY_CHOICES, type SeverityChoice } from '../../findings/severity.ts';
import type { CheckFormat } from '../../report/index.ts';

/** The flags of `check`, as checked. */

export const CHECK_FORMATS = [
  'text',
  'json',
  'junit',
  'sarif',
  'github',
  'gitlab',
  'markdown',
] as const satisfies readonly CheckFormat[];

const reports = pairsOf(
  (format, path) => (isOneOf(CHECK_FORMATS, format) ? { format, path } : null),
  (text) => [text],
);
const scores = pairsOf((name, value): [string, number] | null => {
  const score = readScore(value);
  return score === null ? null : [name, score];
});
const severities = pairsOf((code, choice): [string, SeverityChoice] | null =>
  isOneOf(SEVERITY_CHOICES, choice) ? [code, choice] : null,
);
const score = z.pipe(z.string().check(z.refine((text) => readScore(text) !== null)), z.transform(Number));
const whole = z.pipe(z.string().check(z.regex(/^\d{1,3}$/)), z.transform(Number));

export const checkOptions = z.object({
  format: z._default(z.enum(CHECK_FORMATS), 'text'),
  output: z.optional(z.string()),
  report: z.optional(reports),
  failOn: z.optional(z.enum(FAIL_ON)),
  requireMet: z.optional(list),
  minScore: z.optional(scores),
  minMet: z.optional(whole),
  severity: z.optional(severities),
  baseline: z.optional(filled),
  tolerance: z.optional(score),
  recursive: flag,
  ready: flag,
  cache: unlessOff,
});

export type CheckFlags = z.infer<typeof checkOptions>;
