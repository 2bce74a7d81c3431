/** What went wrong, and what to do: the first line says what, the rest helps. */
export type ErrorWords = { what: string; details: string[]; next: string };

export const say = (what: string, next: string, details: string[] = []): ErrorWords => ({ what, next, details });
