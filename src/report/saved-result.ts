import * as z from 'zod';
import { isMonthDay } from '../base/dates.ts';
import { areApart, boardShape, roundShape, verdictShape, versionShape } from '../dossier/card-shape.ts';
import { BRIN, VOICE_GROUPS } from '../dossier/dossier-values.ts';
import { shapes } from '../dossier/shapes.ts';
import { SECTORS } from '../framework/sectors.ts';
import type { CardSource } from './card.ts';

const score = z.number().min(0).max(3).nullable();
const many = z.int().min(0);

/** The part of a saved result, of this version or an older one, from which a card is made; the rest is not looked at. */
const savedResultSchema = z.object({
  formatVersion: z.literal(1),
  tool: z.object({ name: z.string().max(40), version: z.string().max(40) }),
  date: z.iso.date(),
  qualityMark: z.object({
    id: shapes.id.max(40),
    version: versionShape,
    schoolYearStart: z.string().refine(isMonthDay).optional(),
    content: z.enum(['original', 'altered', 'unknown']).optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  school: z.object({
    name: z.string().min(1),
    brin: z.string().regex(BRIN).optional(),
    sector: z.enum(SECTORS).optional(),
    board: boardShape.extend({ name: z.string().min(1) }).optional(),
  }),
  round: z.object({ schoolYear: roundShape }),
  mark: z.object({ verdict: z.enum(['met', 'notMet', 'undetermined']), met: many, of: many }),
  standards: z.array(z.object({ id: shapes.id.max(40), score })).refine(areApart('id')),
  criteria: z
    .array(
      z.object({
        id: shapes.id.max(40),
        score,
        verdict: verdictShape,
        questions: z.array(z.object({ state: z.enum(['level', 'notApplicable', 'unknown', 'open']) })),
      }),
    )
    .refine(areApart('id')),
  evidence: z.array(
    z.object({
      state: z.enum(['valid', 'invalid', 'unexamined']),
      criteria: z.array(z.string()),
      validUntil: z.iso.date().nullable().optional(),
      counts: z.boolean().optional(),
    }),
  ),
  findings: z.array(
    z.object({
      code: shapes.id.max(40),
      severity: z.enum(['error', 'warning', 'note']),
      waived: z.unknown().optional(),
    }),
  ),
  actions: z.array(z.object({ due: z.iso.date().optional(), done: z.boolean().optional() })),
  voices: z
    .array(
      z.object({
        group: z.enum(VOICE_GROUPS),
        closed: z.iso.date().optional(),
        invited: many.optional(),
        responses: many,
      }),
    )
    .refine(areApart('group'))
    .optional(),
});

/** What a card needs of a value that was saved as a result; null where it is none. */
export const understandResult = (value: unknown): CardSource | null => {
  const parsed = savedResultSchema.safeParse(value);
  // Safe: the schema names every key of the type; zod says "or undefined" of keys that may be absent.
  return parsed.success ? (parsed.data as CardSource) : null;
};
