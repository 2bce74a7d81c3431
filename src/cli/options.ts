// The small zod: the whole one takes longer to load than a short command may take.
import * as z from 'zod/mini';
import { CHECK_FORMATS } from '../assessment/commands/check-options.ts';
import { isDate } from '../base/dates.ts';
import { UserError } from '../base/user-error.ts';
import { CI_PLATFORMS } from '../ci/ci-platform.ts';
import { FAIL_ON, isSchoolYear, SECTORS } from '../dossier/dossier-values.ts';
import { SEVERITY_CHOICES } from '../findings/severity.ts';
import type { QuestionFormat, ReportFormat } from '../report/index.ts';
import type { GlobalOptions } from './global-options.ts';
import { filled, flag, list, unlessOff } from './option-texts.ts';
import { optionWords } from './words/help.ts';

/** The flags of each command, as checked; defaults come from school.yaml or from the command itself. */

const folder = z.string();
const date = z.iso.date();

export const globalOptions: z.ZodMiniType<GlobalOptions> = z.object({
  framework: z.optional(folder),
  today: z.optional(date),
  color: unlessOff,
  quiet: flag,
  debug: flag,
});

export const initOptions = z.object({
  name: z.optional(filled),
  city: z.optional(filled),
  sector: z.optional(z.enum(SECTORS)),
  schoolYear: z.optional(z.string().check(z.refine(isSchoolYear))),
  ci: z.optional(z.enum(CI_PLATFORMS)),
});

export const assessOptions = z.object({
  criterion: z.optional(z.string()),
  open: flag,
  review: flag,
  vote: flag,
  as: z.optional(filled),
  plain: flag,
  answers: z.optional(z.string()),
});

export const QUESTION_FORMATS = ['html', 'xlsx', 'csv', 'md'] as const satisfies readonly QuestionFormat[];

export const exportOptions = z.object({
  format: z._default(z.enum(QUESTION_FORMATS), 'html'),
  output: z.optional(filled),
  criterion: z.optional(filled),
  as: z.optional(filled),
  withAnswers: flag,
});

export const mergeOptions = z.object({ dossier: z._default(folder, '.') });

const isConsent = (text: string): boolean =>
  /^(mr|oudergeleding):/.test(text) && isDate(text.slice(text.indexOf(':') + 1));

export const addOptions = z.object({
  dossier: z._default(folder, '.'),
  id: z.optional(z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u))),
  document: z.optional(z.string()),
  criteria: z.optional(z.pipe(list, z.array(z.string()).check(z.minLength(1)))),
  date: z.optional(date),
  title: z.optional(filled),
  confidential: flag,
  consent: z.optional(z.string().check(z.refine(isConsent))),
});

export const removeOptions = z.object({
  deleteFile: flag,
  erase: flag,
  reason: z.optional(filled),
  by: z.optional(filled),
});

const REPORT_FORMATS = ['md', 'html', 'json', 'docx', 'ics'] as const satisfies readonly ReportFormat[];
const reportFormats = z.array(z.enum(REPORT_FORMATS)).check(z.minLength(1));

export const closeOptions = z.object({ incomplete: flag });

export const auditOptions = z.object({
  as: z.optional(z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u))),
  criterion: z.optional(filled),
  verdicts: z.optional(filled),
  freezeAgain: z.optional(filled),
  reply: flag,
  replies: z.optional(filled),
  plain: flag,
});

export const packOptions = z.object({ output: z.optional(filled), withoutConfidential: flag, force: flag });

const VERIFY_FORMATS = ['text', 'json'] as const;

export const verifyOptions = z.object({
  format: z._default(z.enum(VERIFY_FORMATS), 'text'),
  unpack: z.optional(filled),
});

export const signOptions = z.object({
  role: z.optional(filled),
  key: z.optional(filled),
  signature: z.optional(filled),
  publicKey: z.optional(filled),
  newKey: z.optional(filled),
});

export const REPORT_KINDS = ['self', 'audit'] as const;

export const AUDIENCES = ['team', 'bestuur', 'ouders'] as const;

export const reportOptions = z.object({
  kind: z._default(z.enum(REPORT_KINDS), 'self'),
  audience: z._default(z.enum(AUDIENCES), 'team'),
  compare: z.optional(filled),
  cache: unlessOff,
  format: z.optional(z.pipe(list, reportFormats)),
  from: z.optional(z.string()),
  templates: z.optional(filled),
});

/** What may stand behind an option, for the message; behind the others goes any text that is not empty. */
const ALLOWED: Record<string, string[]> = {
  kind: [...REPORT_KINDS],
  audience: [...AUDIENCES],
  sector: [...SECTORS],
  schoolYear: [optionWords.schoolYear],
  ci: [...CI_PLATFORMS],
  today: [optionWords.date],
  date: [optionWords.date],
  consent: ['mr:2026-03-01', 'oudergeleding:2026-03-01'],
  failOn: [...FAIL_ON],
  id: [optionWords.id],
  as: [optionWords.name],
  criteria: [optionWords.criteria],
  report: [...CHECK_FORMATS].map((format) => `${format}=<bestand>`),
  minScore: [optionWords.score('S1=2.0')],
  minMet: ['7'],
  severity: SEVERITY_CHOICES.map((choice) => `undated=${choice}`),
  tolerance: [optionWords.score('0.1')],
  baseline: [optionWords.baseline],
};

const FORMATS: Record<string, string[]> = {
  check: [...CHECK_FORMATS],
  report: [...REPORT_FORMATS],
  export: [...QUESTION_FORMATS],
  verify: [...VERIFY_FORMATS],
};

const flagName = (key: string) => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/**
 * Checks the flags of a command.
 * @throws UserError 'option-invalid', which names the flag and what may stand behind it
 */
export const parseOptions = <Schema extends z.ZodMiniType>(
  schema: Schema,
  raw: unknown,
  command = '',
): z.infer<Schema> => {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const key = String(parsed.error.issues[0]?.path[0] ?? '');
  const value = (raw as Record<string, unknown>)[key];
  const allowed = (key === 'format' ? FORMATS[command] : ALLOWED[key]) ?? [optionWords.text];
  throw new UserError('option-invalid', { option: flagName(key), value: String(value), allowed });
};
