import * as z from 'zod';
import { LEVELS } from '../framework/quality-mark.ts';
import { FORMAT_VERSION } from './dossier-values.ts';

const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u);

/** Shapes that all files of a dossier share. */
export const shapes = {
  id,
  text: z.string().trim().min(1),
  isoDate: z.iso.date(),
  level: z.literal(LEVELS),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  formatVersion: z.literal(FORMAT_VERSION),
  qualityMarkRef: z.strictObject({ id, version: z.string().regex(/^\d+\.\d+\.\d+$/) }),
};
