import * as z from 'zod';

/** What a rule of a framework rests on: a source by its id, with the article of a law. */
export const basisSchema = z.strictObject({
  kind: z.enum(['law', 'practice', 'project']),
  source: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/),
  article: z.string().trim().min(1).optional(),
  note: z.string().trim().min(1).optional(),
});

export type Basis = z.infer<typeof basisSchema>;
