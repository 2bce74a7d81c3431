import * as z from 'zod';
import { VOICE_GROUPS, VOICES_FLOOR, type VoiceGroup } from './dossier-values.ts';
import { shapes } from './shapes.ts';

/** stemmen/<group>.yaml: how many people of a group gave each answer to each item. Never what one person answered. */

const { text, isoDate, formatVersion, sha256 } = shapes;

/** The survey systems whose exports are told apart; `other` is any other table with our codes. */
export const SOURCE_KINDS = [
  'microsoft-forms',
  'google-forms',
  'limesurvey',
  'qualtrics',
  'xlsform',
  'kiosk',
  'paper',
  'other',
] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];

const people = z.int().min(0);

const countsSchema = z.strictObject({
  '0': people,
  '1': people,
  '2': people,
  '3': people,
  unknown: people,
  notApplicable: people,
});

/** How many people gave each answer to one item. */
export type Counts = z.infer<typeof countsSchema>;

export const LEVEL_KEYS = ['0', '1', '2', '3'] as const;

/** How many people answered an item with one of the four levels. */
export const answersIn = (counts: Counts): number => LEVEL_KEYS.reduce((sum, key) => sum + counts[key], 0);

/** How many people gave any answer to an item. */
export const peopleIn = (counts: Counts): number => answersIn(counts) + counts.unknown + counts.notApplicable;

const voicesFile = <Group extends VoiceGroup>(group: z.ZodType<Group, Group>) =>
  z
    .strictObject({
      formatVersion,
      group,
      /** The day on which the survey closed: an open one is never read. */
      closed: isoDate,
      invited: z.int().min(VOICES_FLOOR),
      /** Sheets with an answer. */
      responses: z.int().min(VOICES_FLOOR),
      sources: z.array(z.strictObject({ kind: z.enum(SOURCE_KINDS), date: isoDate, sha256, responses: people })).min(1),
      /** An item with too few answers 0 to 3 is left out. */
      items: z.record(text.regex(/^[A-Za-z]+\d*[a-z]$/), countsSchema),
    })
    .check(({ value, issues }) => {
      const refuse = (message: string, path: (string | number)[], expected: number) =>
        issues.push({ code: 'custom', message, path, params: { expected: String(expected) }, input: value });
      const { responses, invited, sources, items } = value;
      if (responses > invited) refuse('morePeople', ['responses'], invited);
      const given = sources.reduce((sum, source) => sum + source.responses, 0);
      if (given !== responses) refuse('otherSum', ['responses'], given);
      for (const [code, counts] of Object.entries(items)) {
        if (answersIn(counts) < VOICES_FLOOR) refuse('fewAnswers', ['items', code], VOICES_FLOOR);
        else if (peopleIn(counts) > responses) refuse('morePeople', ['items', code], responses);
      }
    });

/** The file of any group, for who has yet to write one. */
export const voicesFileSchema = voicesFile(z.enum(VOICE_GROUPS));

export const voicesFileSchemas = {
  'stemmen/ouder.yaml': voicesFile(z.literal('ouder')),
  'stemmen/leerling.yaml': voicesFile(z.literal('leerling')),
  'stemmen/leraar.yaml': voicesFile(z.literal('leraar')),
} as const;

/** What a group answered. */
export type VoicesFile = z.infer<typeof voicesFileSchema>;
