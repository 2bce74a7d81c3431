import * as z from 'zod';
import { shapes } from './shapes.ts';

/** vragen-auditor.yaml: what an auditor asks the school, and what the school answers. */

const { id, text, isoDate, formatVersion } = shapes;

const requestSchema = z.strictObject({
  /** Null or absent when it is about the dossier as a whole. */
  criterion: id.nullable().optional(),
  question: text,
  askedOn: isoDate,
  due: isoDate.optional(),
  answer: text.optional(),
  answeredOn: isoDate.optional(),
});

export const requestFileSchema = z.strictObject({ formatVersion, requests: z.record(id, requestSchema) });

/** What a school hands in: the file that it got with answers filled in, or the answers alone. */
export const requestAnswersSchema = z.strictObject({
  formatVersion: formatVersion.optional(),
  requests: z.record(id, requestSchema.partial()),
});

export type RequestFile = z.infer<typeof requestFileSchema>;
export type SchoolRequest = RequestFile['requests'][string];
export type RequestAnswers = z.infer<typeof requestAnswersSchema>;
