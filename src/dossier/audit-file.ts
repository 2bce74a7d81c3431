import * as z from 'zod';
import { LEVELS } from '../framework/quality-mark.ts';
import { FORMAT_VERSION } from './dossier-values.ts';

/** The files in which an audit is kept: what auditors heard, saw and decided, and what the school says to that. */

const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u);
const text = z.string().trim().min(1);
const isoDate = z.iso.date();
const level = z.literal(LEVELS);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const formatVersion = z.literal(FORMAT_VERSION);
const qualityMarkRef = z.strictObject({ id, version: z.string().regex(/^\d+\.\d+\.\d+$/) });

/** How an auditor came to know something. */
export const METHODS = ['talk', 'observation', 'document'] as const;
export const AUDIT_VERDICTS = ['met', 'partlyMet', 'notMet', 'undetermined'] as const;
export const DECISIONS = ['grant', 'conditional', 'refuse'] as const;
export const REPLY_KINDS = ['agree', 'disagree', 'correct'] as const;

/** What the school said of itself when it was frozen. */
const selfSchema = z.record(
  id,
  z.strictObject({
    verdict: z.enum([...AUDIT_VERDICTS, 'unanswered', 'notApplicable']),
    score: z.number().min(0).max(3).nullable(),
  }),
);

/** What judges: the framework, and the SHA-256 of everything in it. */
const frameworkSchema = z.strictObject({ id, version: z.string().regex(/^\d+\.\d+\.\d+$/), sha256 });

const earlierSchema = z.strictObject({
  on: isoDate,
  dossier: sha256,
  reason: text,
  /** What had changed. */
  files: z.array(text),
  /** Nothing had changed but what had to be erased. */
  erasure: z.literal(true).optional(),
  framework: frameworkSchema.optional(),
  hashes: z.record(text, sha256).optional(),
  entries: z.record(id, sha256).optional(),
  self: selfSchema.optional(),
});

const frozenSchema = z.strictObject({
  on: isoDate,
  /** SHA-256 over everything else that is frozen: one name for all that is judged. */
  dossier: sha256,
  framework: frameworkSchema.optional(),
  files: z.record(text, sha256),
  /** SHA-256 of each entry of the register. */
  entries: z.record(id, sha256).optional(),
  self: selfSchema,
  /** Earlier times, when the dossier changed and the auditor took that over. */
  earlier: z.array(earlierSchema).optional(),
});

/** Something that was heard, seen or read. Never a name: a group, and how many. */
const sourceSchema = z.strictObject({
  date: isoDate,
  method: z.enum(METHODS),
  group: text.optional(),
  people: z.int().positive().optional(),
  /** How they were chosen. */
  sample: text.optional(),
  notes: text.optional(),
});

const verdictSchema = z.strictObject({
  /** Absent while the auditor is still at it. */
  verdict: z.enum(AUDIT_VERDICTS).optional(),
  level: level.optional(),
  reason: text.optional(),
  /** Names of talks and of evidence that it rests on. */
  sources: z.array(id).optional(),
  findings: z.record(id, text).optional(),
  strength: text.optional(),
  recommendation: text.optional(),
  upkeep: text.optional(),
  condition: z.strictObject({ text, due: isoDate }).optional(),
});

export const auditFileSchema = z.strictObject({
  formatVersion,
  qualityMark: qualityMarkRef,
  frozen: frozenSchema.optional(),
  independent: z.strictObject({ on: isoDate }).optional(),
  talks: z.record(id, sourceSchema).optional(),
  verdicts: z.record(id, verdictSchema).optional(),
  /** What two auditors agreed on where they differed. */
  agreed: z
    .record(
      id,
      z.strictObject({
        verdict: z.enum(AUDIT_VERDICTS),
        level: level.optional(),
        reason: text,
        /** What each auditor said then; the first one without a name. Says one something else later, then it lapses. */
        of: z
          .array(z.strictObject({ auditor: id.optional(), verdict: z.enum(AUDIT_VERDICTS), level: level.optional() }))
          .optional(),
      }),
    )
    .optional(),
  advice: z.strictObject({ decision: z.enum(DECISIONS), on: isoDate, reason: text.optional() }).optional(),
  agreedAdvice: z
    .strictObject({
      decision: z.enum(DECISIONS),
      on: isoDate,
      reason: text,
      of: z.array(z.strictObject({ auditor: id.optional(), decision: z.enum(DECISIONS) })),
    })
    .optional(),
});

/** What an auditor may hand in as a file: everything but what the tool itself records. */
export const verdictsInputSchema = auditFileSchema
  .omit({ frozen: true, formatVersion: true, qualityMark: true, agreedAdvice: true })
  .extend({
    formatVersion: formatVersion.optional(),
    qualityMark: qualityMarkRef.optional(),
  });

const replySchema = z
  .strictObject({ reply: z.enum(REPLY_KINDS), reason: text.optional(), on: isoDate.optional() })
  .refine(({ reply, reason }) => reply === 'agree' || reason !== undefined, 'replyReason');

export const replyFileSchema = z.strictObject({ formatVersion, replies: z.record(id, replySchema) });

export const signOffFileSchema = z.strictObject({
  formatVersion,
  result: z.strictObject({
    file: text,
    sha256,
    dossier: sha256,
    on: isoDate,
    /** SHA-256 of every file behind that hash, and of each entry of the register; absent in one that was written before. */
    files: z.record(text, sha256).optional(),
    entries: z.record(id, sha256).optional(),
  }),
  signOffs: z.array(
    z.strictObject({
      role: id,
      on: isoDate,
      /** New ones are of SSH; the other kinds stand in files that were signed before. */
      signature: z
        .strictObject({ kind: z.enum(['ed25519', 'ssh', 'minisign']), file: text, publicKey: text })
        .optional(),
    }),
  ),
});

export type AuditFile = z.infer<typeof auditFileSchema>;
export type VerdictsInput = z.infer<typeof verdictsInputSchema>;
export type AuditSource = z.infer<typeof sourceSchema>;
export type AuditVerdictEntry = z.infer<typeof verdictSchema>;
export type Frozen = z.infer<typeof frozenSchema>;
export type Method = (typeof METHODS)[number];
export type AuditVerdict = (typeof AUDIT_VERDICTS)[number];
export type Decision = (typeof DECISIONS)[number];
export type ReplyFile = z.infer<typeof replyFileSchema>;
export type Reply = ReplyFile['replies'][string];
export type SignOffFile = z.infer<typeof signOffFileSchema>;
