import { expect, it } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';

it('what the user can mend has a code and its facts, and is an error like others', () => {
  const error = new UserError('dossier-missing', { folder: 'weg' });
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name: 'UserError', code: 'dossier-missing', params: { folder: 'weg' } });
  expect('cause' in error).toBe(false);
});

it('keeps what caused it, for --debug', () => {
  const cause = new Error('EACCES');
  expect(new UserError('file-unreadable', { path: 'a', reason: 'denied' }, cause).cause).toBe(cause);
});
