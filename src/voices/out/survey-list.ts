import {
  dutchOf,
  printAnswer,
  printStatement,
  SURVEY_ANSWERS,
  type Survey,
  type SurveyAnswer,
  type SurveyLanguage,
} from '../../framework/survey.ts';
import type { SurveyGroup } from '../../framework/survey-groups.ts';

/** The survey for one group as the files that leave the tool need it: every text of every language, in the order of the list. */

type ListAnswer = {
  answer: SurveyAnswer;
  /** As it is printed: '3 Her zaman'. */
  text: string;
  /** The Dutch beside it, without its sign; null where no Dutch has to stand beside it. */
  beside: string | null;
};

type ListItem = {
  code: string;
  /** As it is printed: '[C3a] Okula girdiğimde biri bana yardımcı oluyor.' */
  text: string;
  beside: string | null;
  picture: { svg: string; alt: string } | null;
};

export type ListLanguage = Pick<
  SurveyLanguage,
  'id' | 'language' | 'name' | 'dutchName' | 'direction' | 'concept' | 'words'
> & {
  title: string;
  intro: string;
  mark: string;
  handIn: string;
  thanks: string;
  /** The Dutch of the title and of the beginning; null where no Dutch has to stand beside them. */
  beside: { title: string; intro: string; mark: string } | null;
  answers: ListAnswer[];
  items: ListItem[];
};

export type SurveyList = {
  group: SurveyGroup;
  /** Null for a list without a dossier. */
  school: string | null;
  languages: ListLanguage[];
};

/** Who is spoken to on the list itself. */
const readerOf = (group: SurveyGroup): 'adult' | 'pupil' => (group === 'leerling' ? 'pupil' : 'adult');

const listLanguage = (own: SurveyLanguage, dutch: SurveyLanguage, survey: Survey, group: SurveyGroup): ListLanguage => {
  const { id, language, name, dutchName, direction, concept, words } = own;
  const reader = readerOf(group);
  // What nobody checked stands beside the Dutch that it comes from.
  const needsDutch = concept !== null && language !== dutch.language;
  const beside = (text: string | undefined): string | null => (needsDutch ? (text ?? null) : null);
  return {
    id,
    language,
    name,
    dutchName,
    direction,
    concept,
    title: words.title[group],
    intro: words.intro[reader],
    mark: words.mark[reader],
    handIn: words.handIn[reader],
    thanks: words.thanks[reader],
    beside: needsDutch
      ? { title: dutch.words.title[group], intro: dutch.words.intro[reader], mark: dutch.words.mark[reader] }
      : null,
    answers: SURVEY_ANSWERS.map((answer) => ({
      answer,
      text: printAnswer(answer, own),
      beside: beside(dutch.answers[answer]),
    })),
    items: survey.items.map(({ code, criterion }) => ({
      code,
      text: printStatement(code, own.items[code]?.[group] ?? ''),
      beside: beside(dutch.items[code]?.[group]),
      picture: own.pictures?.[criterion] ?? null,
    })),
    words,
  };
};

/** Puts a list together. @param languages those to be on it, the first as the one that a system calls its own */
export const makeSurveyList = (
  survey: Survey,
  languages: readonly SurveyLanguage[],
  { group, school }: { group: SurveyGroup; school: string | null },
): SurveyList => {
  const dutch = dutchOf(survey);
  return { group, school, languages: languages.map((own) => listLanguage(own, dutch, survey, group)) };
};

/** The Dutch of a list, also when it is not one of its languages. */
export const dutchOfList = (survey: Survey, group: SurveyGroup): ListLanguage => {
  const dutch = dutchOf(survey);
  return listLanguage(dutch, dutch, survey, group);
};

/** A text with the Dutch behind it, for systems that show one text: 'Her zaman / Altijd'. */
export const withBeside = ({ text, beside }: { text: string; beside: string | null }): string =>
  beside === null ? text : `${text} / ${beside}`;

/** Fills in what stands between braces: '{n}'. */
export const fillIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? whole) : whole));

/**
 * The code of an answer in systems where a code has only letters and digits: its sign, and 'w' in the place of the dash. Reading an
 * export back knows both.
 */
export const ANSWER_CODES: Record<SurveyAnswer, string> = {
  '3': '3',
  '2': '2',
  '1': '1',
  '0': '0',
  unknown: 'w',
  notApplicable: 'x',
};
