import * as z from 'zod';
import { isDate } from '../domain/dates.ts';
import { FAIL_ON, isSchoolYear, SECTORS } from '../domain/dossier.ts';
import { UserError } from '../domain/user-error.ts';
import { optionWords } from '../messages/nl-help.ts';
import type { GlobalOptions } from './global-options.ts';

/** The flags of each command, as checked; defaults come from school.yaml or from the command itself. */

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
const folder = z.string();
const date = z.iso.date();
const filled = z.string().trim().min(1);

export const globalOptions: z.ZodType<GlobalOptions> = z.object({
  framework: folder.optional(),
  today: date.optional(),
  color: z.boolean().default(true),
  quiet: z.boolean().default(false),
  debug: z.boolean().default(false),
});

export const initOptions = z.object({
  name: filled.optional(),
  city: filled.optional(),
  sector: z.enum(SECTORS).optional(),
  schoolYear: z.string().refine(isSchoolYear).optional(),
});

export const assessOptions = z.object({
  criterion: z.string().optional(),
  open: z.boolean().default(false),
  review: z.boolean().default(false),
  answers: z.string().optional(),
});

export const addOptions = z.object({
  dossier: folder.default('.'),
  id: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u)
    .optional(),
  document: z.string().optional(),
  criteria: list.pipe(z.array(z.string()).min(1)).optional(),
  date: date.optional(),
  title: filled.optional(),
  confidential: z.boolean().default(false),
  consent: z
    .string()
    .refine((text) => /^(mr|oudergeleding):/.test(text) && isDate(text.slice(text.indexOf(':') + 1)))
    .optional(),
});

export const checkOptions = z.object({
  format: z.enum(['text', 'json']).default('text'),
  output: z.string().optional(),
  failOn: z.enum(FAIL_ON).optional(),
  cache: z.boolean().default(true),
});

export const reportOptions = z.object({
  cache: z.boolean().default(true),
  format: list.pipe(z.array(z.enum(['md', 'html', 'json'])).min(1)).default(['md', 'html', 'json']),
  from: z.string().optional(),
});

/** What may stand behind an option, for the message. */
const ALLOWED: Record<string, string[]> = {
  sector: [...SECTORS],
  schoolYear: [optionWords.schoolYear],
  today: [optionWords.date],
  date: [optionWords.date],
  consent: ['mr:2026-03-01', 'oudergeleding:2026-03-01'],
  failOn: [...FAIL_ON],
  id: [optionWords.id],
  name: [optionWords.text],
  city: [optionWords.text],
  title: [optionWords.text],
  criteria: [optionWords.criteria],
};

const FORMATS: Record<string, string[]> = { check: ['text', 'json'], report: ['md', 'html', 'json'] };

const flagName = (key: string) => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/**
 * Checks the flags of a command.
 * @throws UserError 'option-invalid', which names the flag and what may stand behind it
 */
export const parseOptions = <Schema extends z.ZodType>(schema: Schema, raw: unknown, command = ''): z.infer<Schema> => {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const key = String(parsed.error.issues[0]?.path[0] ?? '');
  const value = (raw as Record<string, unknown>)[key];
  const allowed = key === 'format' ? (FORMATS[command] ?? []) : (ALLOWED[key] ?? []);
  throw new UserError('option-invalid', { option: flagName(key), value: String(value), allowed });
};
