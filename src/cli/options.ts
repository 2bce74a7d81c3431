// The small zod: the whole one takes longer to load than a short command may take.
import * as z from 'zod/mini';
import { CI_PLATFORMS } from '../domain/ci-platform.ts';
import { isDate } from '../domain/dates.ts';
import { FAIL_ON, isSchoolYear, SECTORS } from '../domain/dossier-values.ts';
import { UserError } from '../domain/user-error.ts';
import { optionWords } from '../messages/nl-help.ts';
import type { GlobalOptions } from './global-options.ts';

/** The flags of each command, as checked; defaults come from school.yaml or from the command itself. */

const splitList = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const list = z.pipe(z.string(), z.transform(splitList));
const folder = z.string();
const date = z.iso.date();
const filled = z.string().check(z.trim(), z.minLength(1));
const flag = z._default(z.boolean(), false);
const unlessOff = z._default(z.boolean(), true);

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
  answers: z.optional(z.string()),
});

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

export const checkOptions = z.object({
  format: z._default(z.enum(['text', 'json']), 'text'),
  output: z.optional(z.string()),
  failOn: z.optional(z.enum(FAIL_ON)),
  cache: unlessOff,
});

const reportFormats = z.array(z.enum(['md', 'html', 'json'])).check(z.minLength(1));

export const reportOptions = z.object({
  cache: unlessOff,
  format: z.optional(z.pipe(list, reportFormats)),
  from: z.optional(z.string()),
});

/** What may stand behind an option, for the message. */
const ALLOWED: Record<string, string[]> = {
  sector: [...SECTORS],
  schoolYear: [optionWords.schoolYear],
  ci: [...CI_PLATFORMS],
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
export const parseOptions = <Schema extends z.ZodMiniType>(
  schema: Schema,
  raw: unknown,
  command = '',
): z.infer<Schema> => {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const key = String(parsed.error.issues[0]?.path[0] ?? '');
  const value = (raw as Record<string, unknown>)[key];
  const allowed = key === 'format' ? (FORMATS[command] ?? []) : (ALLOWED[key] ?? []);
  throw new UserError('option-invalid', { option: flagName(key), value: String(value), allowed });
};
