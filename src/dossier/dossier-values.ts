import { SURVEY_GROUPS } from '../framework/survey-groups.ts';

/** Values that a dossier allows. Apart from the schemas, so that flags can be checked without loading zod. */

export const FORMAT_VERSION = 1;
/** The number that DUO gives a school: two digits and two capitals, and two digits more for a branch. */
export const BRIN = /^\d{2}[A-Z]{2}(\d{2})?$/;

/** The number that DUO gives a school board. */
export const BOARD_NUMBER = /^\d{5}$/;

export const FAIL_ON = ['error', 'warning', 'never'] as const;
/** Whether an action that was done helped; `unclear`: nobody can say yet. */
export const HELPED = ['fully', 'partly', 'not', 'unclear'] as const;
/** Whose voices a dossier can hold: the roles that a short survey asks. */
export const VOICE_GROUPS = SURVEY_GROUPS;

export type VoiceGroup = (typeof VOICE_GROUPS)[number];

/** About fewer people no file holds counts, whatever a framework says. */
export const VOICES_FLOOR = 5;

/** A reason for a waiver with fewer words is no sentence that somebody else can follow. */
export const REASON_WORDS = 4;
