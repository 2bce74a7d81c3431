import { UserError } from '../base/user-error.ts';
import { kindsInText } from '../documents/find-people.ts';
import type { LookInput } from './look-at-sources.ts';

/** Refuses a title in which a person's name or another personal detail stands. @throws UserError 'title-refused' */
export const checkTitle = (title: string | null | undefined, about: Pick<LookInput, 'mark' | 'dossier'>): void => {
  const kinds = typeof title === 'string' ? kindsInText(title, about) : [];
  if (kinds.length > 0) throw new UserError('title-refused', { kinds });
};
