import type { UserErrorCode, UserErrorParams } from '../user-error.ts';

/** What went wrong, and what to do: the first line says what, the rest helps. */
export type ErrorWords = { what: string; details: string[]; next: string };

export type ErrorCatalogue = { [Code in UserErrorCode]: (params: UserErrorParams[Code]) => ErrorWords };

export const say = (what: string, next: string, details: string[] = []): ErrorWords => ({ what, next, details });

/** A proposal for a name that was typed wrong. */
export const meant = (nearest: string | null) => (nearest === null ? '' : ` Bedoelt u "${nearest}"?`);
