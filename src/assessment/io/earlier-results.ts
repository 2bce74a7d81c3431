import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import { UserError } from '../../base/user-error.ts';
import { VOICE_GROUPS } from '../../dossier/dossier-values.ts';
import { fingerprintsOf } from '../../findings/fingerprint.ts';
import type { Baseline } from '../baseline.ts';
import type { EarlierResult } from '../trend-types.ts';
import { parseJson, readJson } from './result-json.ts';

const ROUNDS_FOLDER = 'rondes';

const score = z.nullable(z.number());
const level = z.nullable(z.literal([0, 1, 2, 3]));
const state = z.enum(['level', 'notApplicable', 'unknown', 'open']);
const verdict = z.enum(['met', 'partlyMet', 'notMet', 'undetermined', 'unanswered', 'notApplicable']);

/** The part of a saved result that reports compare; the rest is not validated. */
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
  voices: z.optional(
    z.array(
      z.object({
        group: z.enum(VOICE_GROUPS),
        closed: z.string(),
        items: z.record(
          z.string(),
          z.object({
            state: z.string(),
            criterion: z.string(),
            answers: z.optional(z.number()),
            level: z.optional(z.literal([0, 1, 2, 3])),
            share: z.optional(z.number()),
            counts: z.optional(z.record(z.string(), z.number())),
          }),
        ),
      }),
    ),
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
 * Reads a saved result of an earlier round.
 * @throws UserError 'file-unreadable' or 'result-invalid'
 */
export const readEarlier = (path: string, shown: string): EarlierResult => {
  return asEarlier(readJson(path, shown), shown);
};

const asEarlier = (value: unknown, shown: string): EarlierResult => {
  const parsed = earlierSchema.safeParse(value);
  if (!parsed.success) throw new UserError('result-invalid', { path: shown });
  // Safe: reasons are only compared, so a code of a later version simply finds no match.
  return parsed.data as EarlierResult;
};

/** Reads a saved result of an earlier round from its bytes. @throws UserError 'result-invalid' */
export const parseEarlier = (bytes: Uint8Array, shown: string): EarlierResult =>
  asEarlier(parseJson(Buffer.from(bytes).toString('utf8')), shown);

const listRounds = (folder: string): string[] => {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch (error) {
    const reason = fileTrouble(error) ?? 'other';
    if (reason === 'missing') return [];
    throw new UserError('file-unreadable', { path: ROUNDS_FOLDER, reason }, error);
  }
};

/** The values in the files of the rounds that a dossier keeps, by file name; null for one that is no JSON. */
export const readRoundFiles = (dossier: string): { shown: string; value: unknown }[] =>
  listRounds(join(dossier, ROUNDS_FOLDER))
    .sort()
    .map((name) => {
      const shown = `${ROUNDS_FOLDER}/${name}`;
      return { shown, value: readJson(join(dossier, ROUNDS_FOLDER, name), shown) };
    });

/** The results of the rounds that a dossier keeps, by file name. */
export const readRounds = (dossier: string): EarlierResult[] =>
  readRoundFiles(dossier).map(({ shown, value }) => asEarlier(value, shown));

const subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), path: z.string(), id: z.optional(z.string()) }),
  z.object({ kind: z.literal('criterion'), criterion: z.string() }),
  z.object({ kind: z.literal('question'), id: z.string(), criterion: z.string() }),
  z.object({ kind: z.literal('dossier') }),
]);

/** The part of a saved result that is compared; the rest is not validated. */
const baselineSchema = z.object({
  formatVersion: z.literal(1),
  date: z.iso.date(),
  qualityMark: z.object({ id: z.string(), version: z.string() }),
  school: z.object({ name: z.string(), brin: z.optional(z.string()) }),
  mark: z.object({ met: z.number() }),
  criteria: z.array(z.object({ id: z.string(), score, verdict })),
  standards: z.array(z.object({ id: z.string(), score })),
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
 * Reads an earlier result as a baseline.
 * @throws UserError 'file-unreadable' or 'result-invalid'
 */
export const readBaseline = (path: string, shown: string): Baseline => {
  const parsed = baselineSchema.safeParse(readJson(path, shown));
  if (!parsed.success) throw new UserError('result-invalid', { path: shown });
  // Safe: codes are only compared, so one of a later version simply finds no match.
  const baseline = parsed.data as unknown as Baseline;
  try {
    fingerprintsOf(baseline.findings);
  } catch (error) {
    // A known code lacks its params: no audit.json of ours.
    throw new UserError('result-invalid', { path: shown }, error);
  }
  return baseline;
};
