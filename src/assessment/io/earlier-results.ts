import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import { UserError } from '../../base/user-error.ts';
import type { EarlierResult } from '../earlier-result.ts';
import { readJson } from './result-json.ts';

export const ROUNDS_FOLDER = 'rondes';

const score = z.nullable(z.number());
const level = z.nullable(z.literal([0, 1, 2, 3]));
const state = z.enum(['level', 'notApplicable', 'unknown', 'open']);
const verdict = z.enum(['met', 'partlyMet', 'notMet', 'undetermined', 'unanswered', 'notApplicable']);

/** What reports compare of a saved result; the rest of it is not looked at. */
const earlierSchema = z.object({
  formatVersion: z.literal(1),
  date: z.iso.date(),
  qualityMark: z.object({ id: z.string(), version: z.string() }),
  school: z.object({ name: z.string() }),
  round: z.object({ schoolYear: z.string() }),
  mark: z.object({ verdict: z.enum(['met', 'notMet', 'undetermined']), met: z.number(), of: z.number() }),
  standards: z.array(z.object({ id: z.string(), score })),
  criteria: z.array(
    z.object({
      id: z.string(),
      verdict,
      score,
      questions: z.array(z.object({ id: z.string(), level, state })),
      evidence: z.array(z.string()),
    }),
  ),
  evidence: z.array(
    z.object({
      id: z.nullable(z.string()),
      file: z.string(),
      title: z.nullable(z.string()),
      state: z.enum(['valid', 'invalid', 'unexamined']),
      reasons: z.array(z.string()),
      confidential: z.optional(z.boolean()),
      counts: z.optional(z.boolean()),
    }),
  ),
  actions: z.array(
    z.object({
      criterion: z.string(),
      action: z.string(),
      owner: z.optional(z.string()),
      due: z.optional(z.iso.date()),
      done: z.optional(z.boolean()),
    }),
  ),
});

/**
 * Reads a saved result to put a later one beside it.
 * @throws UserError 'file-unreadable' or 'result-invalid'
 */
export const readEarlier = (path: string, shown: string): EarlierResult => {
  const parsed = earlierSchema.safeParse(readJson(path, shown));
  if (!parsed.success) throw new UserError('result-invalid', { path: shown });
  // Reasons are compared, never believed: a code of a later version simply means nothing here.
  return parsed.data as EarlierResult;
};

const listRounds = (folder: string): string[] => {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch (error) {
    const reason = fileTrouble(error) ?? 'other';
    if (reason === 'missing') return [];
    throw new UserError('file-unreadable', { path: ROUNDS_FOLDER, reason }, error);
  }
};

/** The results of the rounds that a dossier keeps, in order of their names. */
export const readRounds = (dossier: string): EarlierResult[] =>
  listRounds(join(dossier, ROUNDS_FOLDER))
    .sort()
    .map((name) => readEarlier(join(dossier, ROUNDS_FOLDER, name), `${ROUNDS_FOLDER}/${name}`));
