import { stripControls, toOneLine } from '../plain-text.ts';
import type { UserError } from '../user-error.ts';

/** What went wrong, and what to do: the first line says what, the rest helps. */
export type ErrorWords = { what: string; details: string[]; next: string };

/** The words for each code of a list, such as those of one feature. */
export type ErrorWordsOf<Errors> = { [Code in keyof Errors]: (params: Errors[Code]) => ErrorWords };

/** Finds the words for an error of any feature. Only the cli knows all features, so it hands this to whoever shows errors. */
export type DescribeError = (error: UserError) => ErrorWords;

export const sayError = (what: string, next: string, details: string[] = []): ErrorWords => ({ what, next, details });

/** Suggests the name that was probably meant; '' without one. */
export const meant = (nearest: string | null | undefined): string =>
  typeof nearest === 'string' ? ` Bedoelt u "${nearest}"?` : '';

/**
 * An error as lines without control characters: what went wrong, the details, what to do next.
 * @param indent put before each detail
 */
export const errorLines = ({ what, details, next }: ErrorWords, indent = '  '): string[] =>
  [what, ...details.map((detail) => `${indent}${toOneLine(detail)}`), next].map((line) =>
    stripControls(line).replaceAll('\n', ' '),
  );
