import { textsIn } from '../base/plain-text.ts';
import type { AnswersFile, Dossier } from '../dossier/dossier.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { PersonalDataKind } from '../privacy/personal-data-match.ts';
import { openTextSearch, questionsFor } from './document-questions.ts';
import { examineName, examineTitle } from './examine-document.ts';

/** Personal data in what somebody typed or named, while they are still there to change it. */

/** By whose rules a text is searched, and which numbers and names are the school's own. */
type About = { mark: QualityMark; dossier: Pick<Dossier, 'school' | 'names'> };

const openSearch = ({ mark, dossier }: About) => openTextSearch(questionsFor(mark, dossier));

/** A path with personal data covered, fit to show. */
export const shownPath = (path: string, about: About): string => examineName(path, openSearch(about)).covered;

/** The kinds of personal data in a short text that somebody typed, such as the title of a document. */
export const kindsInText = (text: string, about: About): PersonalDataKind[] =>
  // A short text has no properties: no author, no place on earth.
  examineTitle(text, openSearch(about)).personal.map(({ kind }) => kind) as PersonalDataKind[];

/** A value that stands somewhere in data, with the nearest name above it. */
type Leaf = { key: string; text: string };

/** Every value in data, and every name in it: a name may be somebody's too. */
const leavesOf = (value: unknown, key = ''): Leaf[] => {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((each) => leavesOf(each, key));
  if (typeof value !== 'object') return [{ key, text: String(value) }];
  return Object.entries(value).flatMap(([name, each]) => [{ key: '', text: name }, ...leavesOf(each, name)]);
};

/**
 * Whether data held a value with personal data that stands in them no more: then somebody took it away or wrote it otherwise, and no
 * copy may keep it. A value that only moved is still there.
 */
export const losesPeople = (before: unknown, after: unknown, about: About): boolean => {
  const here = new Set(leavesOf(after).map(({ text }) => text));
  const gone = leavesOf(before).filter(({ text }) => !here.has(text));
  if (gone.length === 0) return false;
  const search = openSearch(about);
  return gone.some(({ key, text }) => examineTitle(key === '' ? text : `${key}: ${text}`, search).personal.length > 0);
};

/** A place where a text may identify somebody; never the text itself. */
export type PeopleAt = { place: string | null; kinds: PersonalDataKind[] };

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
      ...actions.map(
        ({ criterion, action, owner, helps, hinders }) => [criterion, [action, owner, helps, hinders]] as const,
      ),
    ],
    about,
  );
