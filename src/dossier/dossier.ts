import * as z from 'zod';
import { countWords } from '../base/plain-text.ts';
import { loweredTooFar } from '../findings/severities.ts';
import { SEVERITY_CHOICES } from '../findings/severity.ts';
import { LEVELS } from '../framework/quality-mark.ts';
import {
  type AuditFile,
  auditFileSchema,
  type ReplyFile,
  replyFileSchema,
  type SignOffFile,
  signOffFileSchema,
} from './audit-file.ts';
import { FAIL_ON, FORMAT_VERSION, isSchoolYear, SECTORS } from './dossier-values.ts';

/** The files of a dossier: what a school owns, in YAML it can edit by hand. */

const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u);
const text = z.string().trim().min(1);
const isoDate = z.iso.date();
const level = z.literal(LEVELS);
const formatVersion = z.literal(FORMAT_VERSION);
const qualityMarkRef = z.strictObject({ id, version: z.string().regex(/^\d+\.\d+\.\d+$/) });

const schoolYear = z.string().refine(isSchoolYear, 'schoolYear');

export const schoolFileSchema = z.strictObject({
  formatVersion,
  school: z.strictObject({
    name: text,
    brin: z
      .string()
      .regex(/^\d{2}[A-Z]{2}(\d{2})?$/)
      .optional(),
    city: text.optional(),
    sector: z.enum(SECTORS),
    contact: z
      .strictObject({ domain: text.optional(), phones: z.array(text).optional(), ibans: z.array(text).optional() })
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
        .refine((choices) => loweredTooFar(choices).length === 0, 'fixedSeverity')
        .optional(),
      tolerance: z.number().min(0).max(3).optional(),
    })
    .optional(),
});

/** What one role, or one version of a file, gave as an answer: at most one of the three, and a remark. */
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
  .strictObject({ level: level.optional(), ...given, minority: text.optional() })
  .refine((proposal) => {
    const isNote = proposal.remark !== undefined || proposal.minority !== undefined;
    return choicesIn(proposal) === 1 || (choicesIn(proposal) === 0 && isNote);
  }, 'oneAnswer');

const answerSchema = z
  .strictObject({
    level: level.optional(),
    ...given,
    /** Nobody gave it at the table: it is there because all copies say the same. */
    fromCopies: z.literal(true).optional(),
    /** Put aside by the team: the question is open. */
    later: z.literal(true).optional(),
    /** The level that each role gave. */
    votes: z.record(id, level).optional(),
    /** What a role gave beside a level: that it does not know, why it does not apply, its remark. */
    contributions: z.record(id, z.strictObject(given)).optional(),
    /** Answers of the whole team that differ, from versions of the file: to be agreed. A remark alone: the question was still open there. */
    proposals: z.array(proposalSchema).optional(),
    minority: text.optional(),
  })
  .refine((answer) => {
    const talkedAbout = [answer.later, answer.votes, answer.contributions, answer.proposals];
    const isOpen = talkedAbout.some((value) => value !== undefined);
    return choicesIn(answer) === 1 || (choicesIn(answer) === 0 && isOpen);
  }, 'oneAnswer');

const actionSchema = z.strictObject({
  criterion: id,
  action: text,
  owner: text.optional(),
  due: isoDate.optional(),
  done: z.boolean().optional(),
});

export const answersFileSchema = z.strictObject({
  formatVersion,
  qualityMark: qualityMarkRef,
  /** The role whose own copy this is; absent in the answers of the team. */
  as: id.optional(),
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
  consent: z.strictObject({ by: z.enum(['mr', 'oudergeleding']), date: isoDate }).optional(),
  quotes: z.array(z.strictObject({ text, page: z.int().positive().optional(), criterion: id.optional() })).optional(),
  confidential: z.boolean().optional(),
});

export const registerFileSchema = z.strictObject({
  formatVersion,
  evidence: z.record(id, evidenceEntrySchema).optional(),
  /** What was here and had to go (AVG artikel 17): never what it held. */
  erased: z.array(z.strictObject({ id, sha256: z.string(), date: isoDate, reason: text, by: id })).optional(),
});

export type Erased = NonNullable<RegisterFile['erased']>[number];

/** A reason that somebody else can follow: a sentence, not a word. */
const REASON_WORDS = 4;

export const waiversFileSchema = z.strictObject({
  formatVersion,
  waivers: z.array(
    z.strictObject({
      code: id,
      subject: text,
      reason: text.refine((reason) => countWords(reason) >= REASON_WORDS, 'sentence'),
      // Any text: what is no role is told with the roles that there are, a person's name too.
      by: text,
      until: isoDate,
    }),
  ),
});

/** Schemas of the dossier's YAML by file name; the key order is the order of the contract. */
export const DOSSIER_SCHEMAS = {
  'school.yaml': schoolFileSchema,
  'antwoorden.yaml': answersFileSchema,
  'bewijs.yaml': registerFileSchema,
  'uitzonderingen.yaml': waiversFileSchema,
  'audit.yaml': auditFileSchema,
  'reactie.yaml': replyFileSchema,
  'aftekening.yaml': signOffFileSchema,
} as const;

export type DossierFileName = keyof typeof DOSSIER_SCHEMAS;
export type SchoolFile = z.infer<typeof schoolFileSchema>;
/** When `check` fails: of school.yaml, with the flags of the command over it. */
export type CheckSettings = NonNullable<SchoolFile['check']>;
export type AnswersFile = z.infer<typeof answersFileSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type Action = z.infer<typeof actionSchema>;
export type RegisterFile = z.infer<typeof registerFileSchema>;
export type EvidenceEntry = z.infer<typeof evidenceEntrySchema>;
export type WaiversFile = z.infer<typeof waiversFileSchema>;
export type Waiver = WaiversFile['waivers'][number];

/** Lines of the keys of a YAML file: 'answers', 'answers/C1.1', 'waivers/0'. */
export type KeyLines = Record<string, number>;

/** A dossier as read: every file checked, the optional ones null when they are not there. */
export type Dossier = {
  school: SchoolFile;
  answers: AnswersFile;
  register: RegisterFile;
  waivers: WaiversFile | null;
  audit: AuditFile | null;
  /** The files of other auditors, by the word in their name; '' is audit.yaml itself, for who works in another. */
  otherAudits: Record<string, AuditFile>;
  reply: ReplyFile | null;
  signOffs: SignOffFile | null;
  /** SHA-256 of each file as it stands on disk, in hexadecimal. */
  digests: Record<string, string>;
  /** Where the keys of each file stand, for whoever has to mend something. */
  lines: Partial<Record<DossierFileName, KeyLines>>;
  /** The lines of namen.txt: names that may not stand in evidence. They are never printed, written or packed. */
  names: string[];
};
