import * as z from 'zod';
import { AUDIT_VERDICTS, DECISIONS, METHODS, REPLIED_KINDS } from './audit-file-shape.ts';
import { shapes } from './shapes.ts';

/** The hearing of both sides: what auditors put before the school, what the school replies, and what auditors answer to that. */

const { id, text, isoDate, level, formatVersion } = shapes;

export const REPLY_KINDS = ['agree', 'disagree', 'correct'] as const;

/** What a verdict or a finding rests on, as the auditor wrote it. */
const groundsShape = {
  /** The auditor's own levels, by question; `score` is their mean. */
  levels: z.record(id, level).optional(),
  score: z.number().min(0).max(3).optional(),
  /** Why the verdict is another than follows from the levels. */
  deviation: text.optional(),
  /** Evidence by its id; a talk or an observation with what it was. */
  sources: z
    .array(
      z.union([
        id,
        z.strictObject({
          id,
          method: z.enum(METHODS),
          date: isoDate,
          group: text.optional(),
          people: z.int().positive().optional(),
          sample: text.optional(),
        }),
      ]),
    )
    .optional(),
};

/**
 * What an auditor wrote, word for word, with all that the report says of it: a reply is to this, and lapses when anything of it changes.
 */
const repliedTextSchema = z.strictObject({
  /** The verdict or the advice itself. */
  outcome: z.enum([...AUDIT_VERDICTS, ...DECISIONS]).optional(),
  text: text.optional(),
  /** The day by which a condition has to be met. */
  due: isoDate.optional(),
  /** The day of an advice. */
  on: isoDate.optional(),
  ...groundsShape,
  /** What each auditor says, where there are two; `auditor` is absent for the first. */
  own: z
    .array(
      z.strictObject({
        auditor: id.optional(),
        outcome: z.enum([...AUDIT_VERDICTS, ...DECISIONS]),
        text: text.optional(),
        on: isoDate.optional(),
        ...groundsShape,
      }),
    )
    .optional(),
});

const entryShape = {
  /** The text that this is about; absent in files of older versions and in those that somebody writes by hand. */
  about: repliedTextSchema.optional(),
  /**
   * For the school: the day on which auditors put it before the school; `clock`: the day by the clock of the computer, where that is
   * another one. What counts is the hearing in the file of the auditor.
   */
  asked: z.strictObject({ on: isoDate, clock: isoDate.optional() }).optional(),
  reply: z.enum(REPLY_KINDS).optional(),
  reason: text.optional(),
  on: isoDate.optional(),
  /** What an auditor answered to the reply; `auditor` is absent for the first. */
  answer: z.strictObject({ text, on: isoDate.optional(), auditor: id.optional() }).optional(),
};

const entrySchema = z
  .strictObject(entryShape)
  .refine(({ reply, reason }) => reply === undefined || reply === 'agree' || reason !== undefined, 'replyReason')
  .refine(({ reply, reason }) => reply !== undefined || reason === undefined, 'replyKind');

export const replyFileSchema = z.strictObject({
  formatVersion,
  /** By finding. */
  replies: z.record(id, entrySchema).optional(),
  /** By criterion, as the next. */
  verdicts: z.record(id, entrySchema).optional(),
  conditions: z.record(id, entrySchema).optional(),
  advice: entrySchema.optional(),
  /** Replies to texts that changed since, and replies that were given anew after an answer. Only ever appended to. */
  earlier: z.array(z.strictObject({ kind: z.enum(REPLIED_KINDS), id, ...entryShape })).optional(),
});

export type ReplyFile = z.infer<typeof replyFileSchema>;
export type RepliedText = z.infer<typeof repliedTextSchema>;
export type RepliedGrounds = Pick<RepliedText, keyof typeof groundsShape>;
export type RepliedKind = (typeof REPLIED_KINDS)[number];
export type ReplyKind = (typeof REPLY_KINDS)[number];
/** One text before the school, with what both sides said of it so far. */
export type ReplyEntry = z.infer<typeof entrySchema>;
/** A reply that was given. */
export type Reply = ReplyEntry & { reply: ReplyKind };
