import { textsIn } from '../base/plain-text.ts';
import type { AnswersFile } from '../dossier/dossier.ts';
import type { PersonalDataKind } from '../privacy/personal-data-match.ts';
import { kindsInText, type ReviewInput } from './review-evidence.ts';

/** A place where a text may identify somebody; never the text itself. */
export type PeopleAt = { place: string | null; kinds: PersonalDataKind[] };

type About = Pick<ReviewInput, 'mark' | 'dossier'>;

/** @param entries what was written, with the name of its place */
export const findPeopleAt = (entries: readonly (readonly [string | null, unknown])[], about: About): PeopleAt[] =>
  entries.flatMap(([place, entry]) => {
    const kinds = [...new Set(textsIn(entry).flatMap((text) => kindsInText(text, about)))];
    return kinds.length === 0 ? [] : [{ place, kinds }];
  });

/** In answers that were handed in: by question, and agreements by criterion. */
export const findPeopleInAnswers = (
  { answers = {}, actions = [] }: Pick<AnswersFile, 'answers' | 'actions'>,
  about: About,
): PeopleAt[] =>
  findPeopleAt(
    [
      ...Object.entries(answers),
      ...actions.map(({ criterion, action, owner }) => [criterion, [action, owner]] as const),
    ],
    about,
  );
