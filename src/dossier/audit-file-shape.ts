import * as z from 'zod';
import { shapes } from './shapes.ts';

/** The files of an audit: what auditors heard, saw and decided, and who signed. */

const { id, text, isoDate, level, formatVersion, qualityMarkRef, sha256 } = shapes;

/** How an auditor came to know something. */
export const METHODS = ['talk', 'observation', 'document'] as const;
export const AUDIT_VERDICTS = ['met', 'partlyMet', 'notMet', 'undetermined'] as const;
export const DECISIONS = ['grant', 'conditional', 'refuse'] as const;
/** What a line of the log goes from and to; `none` where there was, or is, nothing. */
export const LOGGED = [...AUDIT_VERDICTS, ...DECISIONS, 'none'] as const;
/** How a verdict or an advice came to be what it is. */
export const LOG_WAYS = ['desk', 'file', 'agreement', 'erasure'] as const;
/** What the school may reply to. */
export const REPLIED_KINDS = ['finding', 'verdict', 'condition', 'advice'] as const;

/** The school's own verdicts at the moment of freezing. */
const selfSchema = z.record(
  id,
  z.strictObject({
    verdict: z.enum([...AUDIT_VERDICTS, 'unanswered', 'notApplicable']),
    score: z.number().min(0).max(3).nullable(),
  }),
);

/** The framework that the dossier is judged by, with the SHA-256 of all its content. */
const frameworkSchema = z.strictObject({ id, version: z.string().regex(/^\d+\.\d+\.\d+$/), sha256 });

const earlierSchema = z.strictObject({
  on: isoDate,
  clock: isoDate.optional(),
  dossier: sha256,
  reason: text,
  /** The files that had changed. */
  files: z.array(text),
  /** The only changes were erasures. */
  erasure: z.literal(true).optional(),
  framework: frameworkSchema.optional(),
  hashes: z.record(text, sha256).optional(),
  entries: z.record(id, sha256).optional(),
  self: selfSchema.optional(),
});

const frozenSchema = z.strictObject({
  on: isoDate,
  /** The day by the clock of the computer, where that is another one. */
  clock: isoDate.optional(),
  /** SHA-256 over everything else in this object: one hash that identifies all that is judged. */
  dossier: sha256,
  framework: frameworkSchema.optional(),
  files: z.record(text, sha256),
  /** SHA-256 of each entry of the register. */
  entries: z.record(id, sha256).optional(),
  self: selfSchema,
  /** Earlier freezes: the dossier changed and the auditor accepted that. */
  earlier: z.array(earlierSchema).optional(),
});

/** Something that was heard, seen or read. It holds a group and a number of people, never a name. */
const sourceSchema = z.strictObject({
  date: isoDate,
  method: z.enum(METHODS),
  group: text.optional(),
  people: z.int().positive().optional(),
  /** How the people were chosen. */
  sample: text.optional(),
  notes: text.optional(),
});

/** What an auditor established, and the sources that it comes from. Files of older versions hold the text alone. */
const findingSchema = z.union([text, z.strictObject({ text, sources: z.array(id).optional() })]);

const verdictSchema = z.strictObject({
  /** Absent while the auditor has not decided. */
  verdict: z.enum(AUDIT_VERDICTS).optional(),
  /** The auditor's own levels, by question. */
  levels: z.record(id, level).optional(),
  /** One level for the whole criterion: in files of older versions. */
  level: level.optional(),
  reason: text.optional(),
  /** Why the verdict is another than follows from the levels. */
  deviation: text.optional(),
  /** Ids of the talks and evidence that support it. */
  sources: z.array(id).optional(),
  findings: z.record(id, findingSchema).optional(),
  strength: text.optional(),
  recommendation: text.optional(),
  upkeep: text.optional(),
  condition: z.strictObject({ text, due: isoDate }).optional(),
});

/** One change of a verdict or an advice. Lines are only ever appended. */
const logLineSchema = z.strictObject({
  /** The day of the run. */
  at: isoDate,
  /** The day by the clock of the computer: another one where a run was given a day. */
  clock: isoDate,
  auditor: id.optional(),
  /** Or `advice`. */
  criterion: id,
  from: z.enum(LOGGED),
  to: z.enum(LOGGED),
  why: text.optional(),
  via: z.enum(LOG_WAYS),
});

/** Texts that an auditor put before the school, or replies that were answered. Lines are only ever appended. */
const hearingLineSchema = z.strictObject({
  /** The day of the run, and the day by the clock of the computer. */
  at: isoDate,
  clock: isoDate,
  auditor: id.optional(),
  did: z.enum(['asked', 'answered']),
  texts: z.array(
    z.strictObject({
      kind: z.enum(REPLIED_KINDS),
      id,
      /** SHA-256 of the text as the school got it. */
      about: sha256,
      /** SHA-256 of the reply with the answer to it; absent where the text was put before the school. */
      said: sha256.optional(),
    }),
  ),
});

export const auditFileSchema = z.strictObject({
  formatVersion,
  qualityMark: qualityMarkRef,
  /** For whom and as what the auditor works; never a name of a person. */
  auditor: z.strictObject({ organisation: text, role: text }).optional(),
  /** The package that the dossier was unpacked from, by its seal. */
  received: z.strictObject({ seal: sha256 }).optional(),
  frozen: frozenSchema.optional(),
  independent: z.strictObject({ on: isoDate }).optional(),
  talks: z.record(id, sourceSchema).optional(),
  verdicts: z.record(id, verdictSchema).optional(),
  /** What two auditors agreed on after they differed. */
  agreed: z
    .record(
      id,
      z.strictObject({
        verdict: z.enum(AUDIT_VERDICTS),
        /** The mean of an auditor's levels; in files of older versions one level. */
        level: z.number().min(0).max(3).optional(),
        reason: text,
        /** What each auditor said then; the first auditor has no name. If one of them changes that later, the agreement lapses. */
        of: z
          .array(
            z.strictObject({
              auditor: id.optional(),
              verdict: z.enum(AUDIT_VERDICTS),
              level: z.number().min(0).max(3).optional(),
            }),
          )
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
  /** What this auditor confirmed, by criterion or `advice`: the SHA-256 of that agreement as it was then. */
  confirmed: z.record(id, sha256).optional(),
  log: z.array(logLineSchema).optional(),
  hearing: z.array(hearingLineSchema).optional(),
});

/** What an auditor may hand in as a file: everything except what the tool itself records. */
export const verdictsInputSchema = auditFileSchema
  .omit({
    frozen: true,
    formatVersion: true,
    qualityMark: true,
    agreedAdvice: true,
    log: true,
    hearing: true,
    received: true,
    confirmed: true,
  })
  .extend({
    formatVersion: formatVersion.optional(),
    qualityMark: qualityMarkRef.optional(),
  });

export const signOffFileSchema = z.strictObject({
  formatVersion,
  result: z.strictObject({
    file: text,
    sha256,
    dossier: sha256,
    on: isoDate,
    /** SHA-256 of every file behind that hash, and of each entry of the register; absent in files of older versions. */
    files: z.record(text, sha256).optional(),
    entries: z.record(id, sha256).optional(),
  }),
  signOffs: z.array(
    z.strictObject({
      role: id,
      on: isoDate,
      /** What was signed: role, day and the hash of the result. Absent in files of older versions: there a signature is over the result alone. */
      statement: text.optional(),
      /** New signatures are 'ssh'; the other kinds only occur in files of older versions. */
      signature: z
        .strictObject({
          kind: z.enum(['ed25519', 'ssh', 'minisign']),
          file: text,
          publicKey: text,
          /** The public key as ssh-keygen prints it, such as 'SHA256:…'; absent in files of older versions. */
          key: text.optional(),
        })
        .optional(),
    }),
  ),
});

export type AuditFile = z.infer<typeof auditFileSchema>;
export type VerdictsInput = z.infer<typeof verdictsInputSchema>;
export type AuditSource = z.infer<typeof sourceSchema>;
export type AuditVerdictEntry = z.infer<typeof verdictSchema>;
export type AuditFinding = z.infer<typeof findingSchema>;
export type HearingLine = z.infer<typeof hearingLineSchema>;
export type LogLine = z.infer<typeof logLineSchema>;
export type Frozen = z.infer<typeof frozenSchema>;
export type Method = (typeof METHODS)[number];
export type AuditVerdict = (typeof AUDIT_VERDICTS)[number];
export type Decision = (typeof DECISIONS)[number];
export type SignOffFile = z.infer<typeof signOffFileSchema>;
