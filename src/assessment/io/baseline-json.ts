import * as z from 'zod/mini';
import { UserError } from '../../base/user-error.ts';
import { fingerprintsOf } from '../../findings/fingerprint.ts';
import type { Baseline } from '../baseline.ts';
import { readJson } from './result-json.ts';

const scored = { id: z.string(), score: z.nullable(z.number()) };
const verdict = z.enum(['met', 'partlyMet', 'notMet', 'undetermined', 'unanswered', 'notApplicable']);

const subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), path: z.string(), id: z.optional(z.string()) }),
  z.object({ kind: z.literal('criterion'), criterion: z.string() }),
  z.object({ kind: z.literal('question'), id: z.string(), criterion: z.string() }),
  z.object({ kind: z.literal('dossier') }),
]);

/** What is compared of a saved result; the rest of it is not looked at. */
const baselineSchema = z.object({
  formatVersion: z.literal(1),
  date: z.iso.date(),
  qualityMark: z.object({ id: z.string(), version: z.string() }),
  school: z.object({ name: z.string(), brin: z.optional(z.string()) }),
  mark: z.object({ met: z.number() }),
  criteria: z.array(z.object({ ...scored, verdict })),
  standards: z.array(z.object(scored)),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'note']),
      subject,
      params: z.record(z.string(), z.unknown()),
      waived: z.optional(z.unknown()),
    }),
  ),
});

/**
 * Reads an earlier result to hold a new one against.
 * @throws UserError 'file-unreadable' or 'result-invalid'
 */
export const readBaseline = (path: string, shown: string): Baseline => {
  const parsed = baselineSchema.safeParse(readJson(path, shown));
  if (!parsed.success) throw new UserError('result-invalid', { path: shown });
  // Codes are compared, never believed: one of a later version simply finds no match.
  const baseline = parsed.data as unknown as Baseline;
  try {
    fingerprintsOf(baseline.findings);
  } catch (error) {
    // A known code without what belongs to it: nobody's audit.json.
    throw new UserError('result-invalid', { path: shown }, error);
  }
  return baseline;
};
