import * as z from 'zod';
import { isSchoolYear } from '../base/dates.ts';
import { countWords, type TextLine } from '../base/plain-text.ts';
import { FIXED_CODES, loweredTooFar } from '../findings/chosen-severities.ts';
import { LEFT_OUT_REASONS } from '../findings/document-terms.ts';
import { SEVERITY_CHOICES } from '../findings/severity.ts';
import { CONSENT_GIVERS, SECTORS } from '../framework/sectors.ts';
import { type AuditFile, auditFileSchema, type SignOffFile, signOffFileSchema } from './audit-file-shape.ts';
import { BOARD_NUMBER, BRIN, FAIL_ON, HELPED, REASON_WORDS } from './dossier-values.ts';
import { type ReplyFile, replyFileSchema } from './reply-file-shape.ts';
import { type RequestFile, requestFileSchema } from './request-file-shape.ts';
import { shapes } from './shapes.ts';
import { type VoicesFile, voicesFileSchemas } from './voices-file-shape.ts';

/** The files of a dossier: YAML that a school owns and can edit by hand. */

const { id, text, isoDate, level, formatVersion, qualityMarkRef, sha256 } = shapes;

/** Says nothing of whose copy it is. */
const copyId = z.string().regex(/^[0-9a-f]{8}$/);

const schoolYear = z.string().refine(isSchoolYear, 'schoolYear');

export const schoolFileSchema = z.strictObject({
  formatVersion,
  school: z.strictObject({
    name: text,
    brin: z.string().regex(BRIN).optional(),
    city: text.optional(),
    sector: z.enum(SECTORS),
    /** Whose school it is; a card tells it to the portfolio. */
    board: z.strictObject({ name: text, number: z.string().regex(BOARD_NUMBER).optional() }).optional(),
    contact: z
      .strictObject({
        domain: z.union([text, z.array(text).min(1)]).optional(),
        phones: z.array(text).optional(),
        ibans: z.array(text).optional(),
      })
      .optional(),
  }),
  round: z.strictObject({ schoolYear }),
  qualityMark: qualityMarkRef,
  framework: text.optional(),
  check: z
    .strictObject({
      failOn: z.enum(FAIL_ON).optional(),
      requireMet: z.array(id).optional(),
      minScore: z.record(id, z.number().min(0).max(3)).optional(),
      minMet: z.int().min(0).optional(),
      findings: z
        .record(id, z.enum(SEVERITY_CHOICES))
        .refine((choices) => loweredTooFar(choices).length === 0, {
          error: 'fixedSeverity',
          params: { expected: FIXED_CODES.join(', ') },
        })
        .optional(),
      tolerance: z.number().min(0).max(3).optional(),
    })
    .optional(),
});

/** What a role, or a version of a file, gave instead of a level or beside it. */
const given = {
  notApplicable: text.optional(),
  unknown: z.literal(true).optional(),
  remark: text.optional(),
  answeredOn: isoDate.optional(),
};

const CHOICES = ['level', 'notApplicable', 'unknown'] as const;

const choicesIn = (answer: { [Choice in (typeof CHOICES)[number]]?: unknown }): number =>
  CHOICES.filter((choice) => answer[choice] !== undefined).length;

const proposalSchema = z
  .strictObject({
    level: level.optional(),
    ...given,
    minority: text.optional(),
    /** Roles that contradict this one answer of the team, and whose answers the team knew when it gave it. */
    weighed: z.array(id).min(1).optional(),
  })
  .refine((proposal) => {
    const isNote = proposal.remark !== undefined || proposal.minority !== undefined;
    return choicesIn(proposal) === 1 || (choicesIn(proposal) === 0 && isNote);
  }, 'oneAnswer');

const answerSchema = z
  .strictObject({
    level: level.optional(),
    ...given,
    /** Only in files of earlier versions: taken over because all copies said the same. */
    fromCopies: z.literal(true).optional(),
    /** Postponed by the team: the question is open. */
    later: z.literal(true).optional(),
    /** The level that each role gave. */
    votes: z.record(id, level).optional(),
    /** What each role gave besides a level: that it does not know, why it does not apply, a remark. */
    contributions: z.record(id, z.strictObject(given)).optional(),
    /** Different team answers from versions of the file, to be agreed on. A proposal with only a remark comes from an open question. */
    proposals: z.array(proposalSchema).optional(),
    minority: text.optional(),
  })
  .refine((answer) => {
    const talkedAbout = [answer.later, answer.votes, answer.contributions, answer.proposals];
    const isOpen = talkedAbout.some((value) => value !== undefined);
    return choicesIn(answer) === 1 || (choicesIn(answer) === 0 && isOpen);
  }, 'oneAnswer');

/** What came of an action once it was done: whether it helped, by what one sees that, and which roles say so. */
const effectSchema = z.strictObject({
  helped: z.enum(HELPED),
  seenIn: text.optional(),
  saidBy: z.array(id).min(1).optional(),
  on: isoDate,
});

const actionSchema = z.strictObject({
  criterion: id,
  action: text,
  /** What helps the team to do it, and what stands in the way. */
  helps: text.optional(),
  hinders: text.optional(),
  owner: text.optional(),
  due: isoDate.optional(),
  done: z.boolean().optional(),
  effect: effectSchema.optional(),
});

export const answersFileSchema = z.strictObject({
  formatVersion,
  qualityMark: qualityMarkRef,
  /** The role whose copy this is; absent in the answers of the team. */
  as: id.optional(),
  /** Which copy of that role it is, and which version: of two files with one id the higher version counts. Forms and the tool give both. */
  copy: z.strictObject({ id: copyId, version: z.int().positive().optional() }).optional(),
  sessions: z.array(z.strictObject({ date: isoDate, present: z.array(id).min(1) })).optional(),
  answers: z.record(id, answerSchema).optional(),
  actions: z.array(actionSchema).optional(),
});

const evidenceEntrySchema = z.strictObject({
  file: text,
  document: id,
  criteria: z.array(id),
  title: text.optional(),
  date: isoDate.optional(),
  consent: z.strictObject({ by: z.enum(CONSENT_GIVERS), date: isoDate }).optional(),
  quotes: z.array(z.strictObject({ text, page: z.int().positive().optional(), criterion: id.optional() })).optional(),
  confidential: z.boolean().optional(),
  /** A person read what the tool cannot read; it lapses when the bytes of the file change. */
  looked: z.strictObject({ by: id, date: isoDate, sha256 }).optional(),
});

export const registerFileSchema = z.strictObject({
  formatVersion,
  evidence: z.record(id, evidenceEntrySchema).optional(),
  /** What had to be erased (AVG artikel 17): that it existed, never what it held. */
  erased: z.array(z.strictObject({ id, sha256: z.string(), date: isoDate, reason: text, by: id })).optional(),
});

export type Erased = NonNullable<RegisterFile['erased']>[number];

export const waiversFileSchema = z.strictObject({
  formatVersion,
  waivers: z.array(
    z.strictObject({
      code: id,
      subject: text,
      reason: text.refine((reason) => countWords(reason) >= REASON_WORDS, 'sentence'),
      // Any text here: cross-references.ts rejects what is no role, such as a person's name, and lists the roles.
      by: text,
      until: isoDate,
    }),
  ),
});

/**
 * What a package does not hold. Only entries of the register have an id; names of other files stay at school, because they may name
 * people. There is no digest of a file that could not be opened.
 */
export const leftOutFileSchema = z.strictObject({
  formatVersion,
  leftOut: z.array(z.strictObject({ id: id.optional(), sha256: sha256.optional(), reason: z.enum(LEFT_OUT_REASONS) })),
});

/** The schemas of the dossier's files; the order of the keys is part of the contract. */
export const DOSSIER_SCHEMAS = {
  'school.yaml': schoolFileSchema,
  'antwoorden.yaml': answersFileSchema,
  'bewijs.yaml': registerFileSchema,
  'uitzonderingen.yaml': waiversFileSchema,
  'audit.yaml': auditFileSchema,
  'reactie.yaml': replyFileSchema,
  'vragen-auditor.yaml': requestFileSchema,
  'aftekening.yaml': signOffFileSchema,
  'weggelaten.yaml': leftOutFileSchema,
  ...voicesFileSchemas,
} as const;

export type DossierFileName = keyof typeof DOSSIER_SCHEMAS;
export type SchoolFile = z.infer<typeof schoolFileSchema>;
/** When `check` fails: the settings of school.yaml, which flags override. */
export type CheckSettings = NonNullable<SchoolFile['check']>;
export type AnswersFile = z.infer<typeof answersFileSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type Action = z.infer<typeof actionSchema>;
export type Effect = z.infer<typeof effectSchema>;
export type RegisterFile = z.infer<typeof registerFileSchema>;
export type EvidenceEntry = z.infer<typeof evidenceEntrySchema>;
export type WaiversFile = z.infer<typeof waiversFileSchema>;
export type LeftOutFile = z.infer<typeof leftOutFileSchema>;
export type LeftOut = LeftOutFile['leftOut'][number];
export type Waiver = WaiversFile['waivers'][number];

/** The line of each key of a YAML file: 'answers', 'answers/C1.1', 'waivers/0'. */
export type KeyLines = Record<string, number>;

/** A dossier as read and checked; an optional file is null when it does not exist. */
export type Dossier = {
  school: SchoolFile;
  answers: AnswersFile;
  register: RegisterFile;
  waivers: WaiversFile | null;
  audit: AuditFile | null;
  /** The files of the other auditors, by the word in their name; '' is audit.yaml, when working in another one. */
  otherAudits: Record<string, AuditFile>;
  reply: ReplyFile | null;
  /** What auditors ask the school. */
  requests: RequestFile | null;
  signOffs: SignOffFile | null;
  /** Only in a dossier that comes out of a package. */
  leftOut: LeftOutFile | null;
  /** The counts of each group that was asked, in a fixed order. */
  voices: VoicesFile[];
  /** SHA-256 of each file on disk, in hexadecimal. */
  digests: Record<string, string>;
  /** The lines of the keys of each file, by its name on disk, so that findings can point there. */
  lines: Partial<Record<string, KeyLines>>;
  /** What people wrote behind '#', by the name of the file. Never printed. */
  comments: Partial<Record<string, TextLine[]>>;
  /** The lines of namen.txt: names that may not occur in evidence. Never printed, written or packed. */
  names: string[];
};
