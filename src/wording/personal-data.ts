import { listWords } from '../base/words/words.ts';
import type { PersonalDataKind } from '../privacy/personal-data-match.ts';
import { peopleWords, personalWords } from '../privacy/words.ts';

const NAMED: ReadonlySet<PersonalDataKind> = new Set(['name', 'person']);

/** What somebody is asked about personal data in a text that they typed. */
export const personalDataQuestion = (kinds: readonly PersonalDataKind[]): string => {
  const found = [...new Set(kinds.map((kind) => personalWords[kind]))];
  const rather = kinds.some((kind) => NAMED.has(kind)) ? `${peopleWords.rather} ` : '';
  return `Hierin ${found.length === 1 ? 'staat' : 'staan'} ${listWords(found, 'en')}. Een ander kan dit lezen. ${rather}Wat wilt u doen?`;
};

/** The answers to that question. */
export const typedAgain = {
  again: 'Verbeteren wat u typte, zonder gegevens van personen',
  keep: 'Zo laten staan',
};
