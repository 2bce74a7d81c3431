import * as z from 'zod';
import { isSchoolYear } from '../base/dates.ts';
import { toOneLine } from '../base/plain-text.ts';
import { SECTORS } from '../framework/sectors.ts';
import { BOARD_NUMBER, BRIN, VOICE_GROUPS, VOICES_FLOOR } from './dossier-values.ts';
import { shapes } from './shapes.ts';

/**
 * The card that a school hands to its board: ids, scores, verdicts and counts of one round. No remark, no file name, nothing a person
 * wrote but the names of the school and its board.
 */

/** Longer names are cut, so that a card stays a card. */
export const MOST_NAME = 80;

const shortId = shapes.id.max(40);
/** On one line, and without what could turn a page or a terminal, whoever made the card. */
const name = z.string().overwrite(toOneLine).min(1).max(MOST_NAME);
const score = z.number().min(0).max(3).nullable();
const many = z.int().min(0).max(100_000);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const verdictShape = z.enum(['met', 'partlyMet', 'notMet', 'undetermined', 'unanswered', 'notApplicable']);

/** Of a framework; no other text passes for one. */
export const versionShape = shapes.qualityMarkRef.shape.version.max(20);

/** Whether no two items have one key: a school has one score of a standard, and one number of a group. */
export const areApart =
  <Key extends string>(key: Key) =>
  (items: readonly Record<Key, unknown>[]): boolean =>
    new Set(items.map((item) => item[key])).size === items.length;

/** The first characters of a SHA-256: enough to tell frameworks apart. */
const digestShape = z.string().regex(/^[0-9a-f]{12}$/);

export const roundShape = z.string().refine(isSchoolYear, 'schoolYear');

export const boardShape = z.strictObject({ name, number: z.string().regex(BOARD_NUMBER).optional() });

export const cardSchema = z.strictObject({
  formatVersion: shapes.formatVersion,
  kind: z.literal('schoolkaart'),
  tool: z.strictObject({ name: z.string().max(40), version: z.string().max(40) }),
  /** The day of judging. */
  made_on: shapes.isoDate,
  school: z.strictObject({
    name,
    brin: z.string().regex(BRIN).optional(),
    sector: z.enum(SECTORS).optional(),
    board: boardShape.optional(),
  }),
  round: roundShape,
  /** `digest`: of what the framework holds, where that is not what its version is known to hold. */
  framework: z.strictObject({ id: shortId, version: versionShape, digest: digestShape.optional() }),
  mark: z.strictObject({ verdict: z.enum(['met', 'notMet', 'undetermined']), met: many, of: many }),
  standards: z
    .array(z.strictObject({ id: shortId, score }))
    .max(100)
    .refine(areApart('id')),
  criteria: z
    .array(z.strictObject({ id: shortId, score, verdict: verdictShape }))
    .max(200)
    .refine(areApart('id')),
  /** Questions that are still open. */
  open: many,
  /** Findings that nobody accepted, by severity and by code. */
  findings: z.strictObject({
    error: many,
    warning: many,
    note: many,
    kinds: z.record(shortId, many),
  }),
  /** `due`: agreements with a day from made_on on; `late`: with a day before it; `undated`: without one. */
  actions: z.strictObject({ due: many, late: many, undated: many, done: many }),
  /** How many pieces of evidence that count now stop counting, by month. */
  lapses: z.record(month, many),
  /** How many sheets came back, by group; never what stands on them. Of a group below the floor it says nothing, not even how many. */
  response: z
    .array(z.strictObject({ group: z.enum(VOICE_GROUPS), invited: many.optional(), responses: many.min(VOICES_FLOOR) }))
    .max(VOICE_GROUPS.length)
    .refine(areApart('group')),
});

export type Card = z.infer<typeof cardSchema>;
