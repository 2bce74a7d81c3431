import type { Answer } from '../dossier/dossier.ts';
import { levelText } from '../framework/framework-lookups.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { criteriaForRole, roleTitle, roleTitles } from '../framework/roles.ts';
import type { PersonalDataRules } from '../framework/word-lists.ts';
import type { Answers } from '../judging/score.ts';
import type { SchoolContact } from '../privacy/school-contact.ts';

/** The questions as renderers need them: for paper, a spreadsheet or a form. */

/** An answer as people write it: a level, w (unknown), n (not applicable), l (later). */
export const CHOICES = ['0', '1', '2', '3', 'w', 'n', 'l'] as const;
export type SheetChoice = (typeof CHOICES)[number];

type SheetQuestion = {
  id: string;
  text: string;
  roles: string[];
  explanation: string;
  /** What an answer looks like at each level, from 0 to 3. */
  levels: { choice: SheetChoice; label: string; text: string }[];
  choice: SheetChoice | null;
  remark: string;
};

type SheetCriterion = {
  id: string;
  title: string;
  summary: string;
  questions: SheetQuestion[];
};

export type QuestionSheet = {
  qualityMark: { id: string; version: string; title: string };
  /** Null for a sheet without a dossier. */
  school: string | null;
  /** The role whose copy it is; null for the team. */
  as: { id: string; title: string } | null;
  /** Whether it holds only the questions of that role. */
  own: boolean;
  /** By what a form warns of personal data: the rules, and what is the school's own. Names are not in it: a form goes to everybody. */
  guard: { rules: PersonalDataRules; contact: Pick<SchoolContact, 'domains' | 'phones'> };
  criteria: SheetCriterion[];
};

/** Whose sheet it is, and of what. */
export type SheetScope = {
  school: string | null;
  as: string | null;
  /** The criterion that the sheet is about; null for all. */
  only: string | null;
  /** Whether it holds only the questions of its role; needs `as`. */
  own?: boolean;
  contact?: Pick<SchoolContact, 'domains' | 'phones'>;
};

const choiceOf = (answer: Answer | undefined): SheetChoice | null => {
  if (answer?.level !== undefined) return String(answer.level) as SheetChoice;
  if (answer?.notApplicable !== undefined) return 'n';
  if (answer?.unknown === true) return 'w';
  return answer?.later === true ? 'l' : null;
};

/**
 * Makes the sheet that the renderers of lists/ turn into a file.
 * @param answers the answers to fill in; empty for a blank sheet
 */
export const makeQuestionSheet = (mark: QualityMark, about: SheetScope, answers: Answers): QuestionSheet => {
  const titles = roleTitles(mark.roles);
  const { id, version, title } = mark;
  const own = about.own === true && about.as !== null;
  return {
    qualityMark: { id, version, title },
    school: about.school,
    as: about.as === null ? null : { id: about.as, title: roleTitle(about.as, titles) },
    own,
    guard: { rules: mark.personalData, contact: about.contact ?? { domains: [], phones: [] } },
    criteria: (own && about.as !== null ? criteriaForRole(mark, about.as) : mark.criteria)
      .filter((criterion) => about.only === null || criterion.id === about.only)
      .map((criterion) => ({
        id: criterion.id,
        title: criterion.title,
        summary: criterion.summary,
        questions: criterion.questions.map((question) => ({
          id: question.id,
          text: question.text,
          roles: question.roles.map((role) => titles[role] ?? role),
          explanation: question.explanation,
          levels: mark.scale.map(({ level, label }) => ({
            choice: String(level) as SheetChoice,
            label,
            text: levelText(question, criterion, level),
          })),
          choice: choiceOf(answers[question.id]),
          remark: answers[question.id]?.notApplicable ?? answers[question.id]?.remark ?? '',
        })),
      })),
  };
};
