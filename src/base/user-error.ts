import type { BaseErrors } from './errors.ts';

/**
 * The params of each error code. Every feature adds its codes in its `errors.ts` and their words in `words/errors.ts`;
 * `cli/error-catalogue.ts` joins the words and does not compile while a code has none.
 */
export interface UserErrorParams extends BaseErrors {}

export type UserErrorCode = keyof UserErrorParams;

/** An error that the user can solve. Only cli/main.ts catches it: it says it in Dutch and gives exit code 2. */
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

/** Whether an error has this code; narrows its params. */
export const isUserError = <Code extends UserErrorCode>(error: unknown, code: Code): error is UserError<Code> =>
  error instanceof UserError && error.code === code;
