import type { BaseErrors } from './errors.ts';

/**
 * What stops the tool, by code. Each feature adds its own codes in its `errors.ts` and their words in `words/errors.ts`;
 * `cli/error-catalogue.ts` joins the words, and does not compile while a code has none.
 */
export interface UserErrorParams extends BaseErrors {}

export type UserErrorCode = keyof UserErrorParams;

/** Something the user can mend: caught once, in cli/main.ts, which says it in Dutch and gives exit code 2. */
export class UserError<Code extends UserErrorCode = UserErrorCode> extends Error {
  readonly code: Code;
  readonly params: UserErrorParams[Code];

  constructor(code: Code, params: UserErrorParams[Code], cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'UserError';
    this.code = code;
    this.params = params;
  }
}

/** Whether an error is the one with this code; its params are then of that code. */
export const isUserError = <Code extends UserErrorCode>(error: unknown, code: Code): error is UserError<Code> =>
  error instanceof UserError && error.code === code;
