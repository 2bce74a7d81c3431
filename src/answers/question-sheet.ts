import type { Answer } from '../dossier/dossier.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { roleTitle, roleTitles } from '../framework/roles.ts';
import type { Answers } from '../judging/verdict.ts';

/** The questions on paper, in a spreadsheet or in a form: what a renderer needs of them. */

/** An answer as somebody writes it: a level, w (I do not know), n (does not apply), l (later). */
export const CHOICES = ['0', '1', '2', '3', 'w', 'n', 'l'] as const;
export type Choice = (typeof CHOICES)[number];

export type SheetQuestion = {
  id: string;
  text: string;
  roles: string[];
  explanation: string;
  choice: Choice | null;
  remark: string;
};

export type SheetCriterion = {
  id: string;
  title: string;
  summary: string;
  anchors: { choice: Choice; label: string; text: string }[];
  questions: SheetQuestion[];
};

export type QuestionSheet = {
  qualityMark: { id: string; version: string; title: string };
  /** Null for a sheet without a dossier. */
  school: string | null;
  /** The role whose copy it is; null for the team. */
  as: { id: string; title: string } | null;
  criteria: SheetCriterion[];
};

const choiceOf = (answer: Answer | undefined): Choice | null => {
  if (answer?.level !== undefined) return String(answer.level) as Choice;
  if (answer?.notApplicable !== undefined) return 'n';
  if (answer?.unknown === true) return 'w';
  return answer?.later === true ? 'l' : null;
};

/**
 * @param only the criterion that the sheet is about; null for all
 * @param answers those to fill in beforehand; empty for a blank sheet
 */
export const makeQuestionSheet = (
  mark: QualityMark,
  about: { school: string | null; as: string | null; only: string | null },
  answers: Answers,
): QuestionSheet => {
  const titles = roleTitles(mark.roles);
  const { id, version, title } = mark;
  return {
    qualityMark: { id, version, title },
    school: about.school,
    as: about.as === null ? null : { id: about.as, title: roleTitle(about.as, titles) },
    criteria: mark.criteria
      .filter((criterion) => about.only === null || criterion.id === about.only)
      .map((criterion) => ({
        id: criterion.id,
        title: criterion.title,
        summary: criterion.summary,
        anchors: mark.scale.map(({ level, label }) => ({
          choice: String(level) as Choice,
          label,
          text: criterion.anchors[level],
        })),
        questions: criterion.questions.map((question) => ({
          id: question.id,
          text: question.text,
          roles: question.roles.map((role) => titles[role] ?? role),
          explanation: question.explanation,
          choice: choiceOf(answers[question.id]),
          remark: answers[question.id]?.notApplicable ?? answers[question.id]?.remark ?? '',
        })),
      })),
  };
};
