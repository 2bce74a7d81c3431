import { listWords } from '../base/words/words.ts';
import type { PersonalDataKind } from '../privacy/personal-data-match.ts';
import { personalWords } from '../privacy/words.ts';

/** What somebody is asked about personal data in a text that they typed. */
export const personalDataQuestion = (kinds: readonly PersonalDataKind[]): string => {
  const found = [...new Set(kinds.map((kind) => personalWords[kind]))];
  return `Hierin ${found.length === 1 ? 'staat' : 'staan'} ${listWords(found, 'en')}. Een ander kan dit lezen. Wat wilt u doen?`;
};
