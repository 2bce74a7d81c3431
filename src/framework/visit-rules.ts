import * as z from 'zod';
import { basisSchema } from './basis.ts';

/** How an auditor's visit is planned: the part `audit.plan` of keurmerk.yaml. */

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/);
const text = z.string().trim().min(1);

/** Minutes on a whole day, and on a short one; 0 leaves the part out of a short day. */
const lengths = { minutes: z.int().positive(), short: z.int().min(0).optional() };

/** The parts of a day that are no talk. */
export const MOMENTS = ['welcome', 'documents', 'observation', 'break', 'lunch', 'writing', 'closing'] as const;

const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('talk'), group: id, ...lengths }),
  z.strictObject({ kind: z.literal(MOMENTS), ...lengths }),
]);

/** What is chosen besides people. */
export const SAMPLED = ['classes', 'files'] as const;

const sampleSchema = z.union([
  z.strictObject({ group: id, number: z.int().positive(), how: text }),
  z.strictObject({ what: z.enum(SAMPLED), number: z.int().positive(), how: text }),
]);

export const visitRulesSchema = z.strictObject({
  start: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  steps: z.array(stepSchema).min(1),
  /** After each talk and each observation, to write down what was heard and seen. */
  notes: z.strictObject(lengths),
  points: z.int().positive(),
  spread: z.int().min(1).max(3),
  sample: z.array(sampleSchema),
  /** So many days a school has to answer a question of the auditor, as proposed. */
  askDays: z.int().positive().optional(),
  basis: basisSchema,
});

export type VisitRules = z.infer<typeof visitRulesSchema>;
export type VisitStep = VisitRules['steps'][number];
export type Moment = (typeof MOMENTS)[number];
export type VisitSample = VisitRules['sample'][number];
