import * as z from 'zod';

/** koppeling.yaml: which statement the head of a column is, where a school changed the texts. Heads only: nothing that anybody answered. */

export const mappingFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  /** Whether a person looked at it. */
  confirmed: z.boolean(),
  heads: z.array(z.strictObject({ head: z.string().trim().min(1), code: z.string().trim().min(1) })).min(1),
});

export type MappingFile = z.infer<typeof mappingFileSchema>;
