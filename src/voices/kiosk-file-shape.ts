import * as z from 'zod';
import { VOICE_GROUPS } from '../dossier/dossier-values.ts';

/** What a tablet at the door saves: counts, never rows. */

const people = z.int().min(0).max(100_000);

export const kioskFileSchema = z.strictObject({
  ouderAuditKiosk: z.literal(1),
  group: z.enum(VOICE_GROUPS),
  from: z.iso.date(),
  closed: z.iso.date(),
  sheets: people,
  items: z.record(
    z.string().regex(/^[A-Z]\d{1,2}[a-z]$/),
    z.strictObject({ '0': people, '1': people, '2': people, '3': people, unknown: people, notApplicable: people }),
  ),
});

export type KioskFile = z.infer<typeof kioskFileSchema>;
