import type { Answer } from '../dossier/dossier.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { roleTitle, roleTitles } from '../framework/roles.ts';
import type { Answers } from '../judging/score.ts';

/** The questions as renderers need them: for paper, a spreadsheet or a form. */

/** An answer as people write it: a level, w (unknown), n (not applicable), l (later). */
export const CHOICES = ['0', '1', '2', '3', 'w', 'n', 'l'] as const;
export type SheetChoice = (typeof CHOICES)[number];

type SheetQuestion = {
  id: string;
  text: string;
  roles: string[];
  explanation: string;
  choice: SheetChoice | null;
  remark: string;
};

type SheetCriterion = {
  id: string;
  title: string;
  summary: string;
  anchors: { choice: SheetChoice; label: string; text: string }[];
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

const choiceOf = (answer: Answer | undefined): SheetChoice | null => {
  if (answer?.level !== undefined) return String(answer.level) as SheetChoice;
  if (answer?.notApplicable !== undefined) return 'n';
  if (answer?.unknown === true) return 'w';
  return answer?.later === true ? 'l' : null;
};

/**
 * Makes the sheet that the renderers of lists/ turn into a file.
 * @param about `only`: the criterion that the sheet is about; null for all
 * @param answers the answers to fill in; empty for a blank sheet
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
          choice: String(level) as SheetChoice,
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
