import type { Criterion, Level, QualityMark, Question } from '../domain/quality-mark.ts';
import type { Answers } from '../domain/verdict.ts';
import { stateOfAnswer } from '../domain/verdict.ts';
import type { QuestionOnScreen } from './ports.ts';

/** Which questions a sitting is about: of one criterion or of all, and also those that have an answer or only the open ones. */
export type InterviewScope = { criterion: string | null; answeredToo: boolean };

export type PlannedQuestion = { criterion: Criterion; question: Question };

/** All questions a sitting may move through, in the order of the framework. */
export const planQuestions = (mark: QualityMark, scope: InterviewScope): PlannedQuestion[] =>
  mark.criteria
    .filter(({ id }) => scope.criterion === null || id === scope.criterion)
    .flatMap((criterion) => criterion.questions.map((question) => ({ criterion, question })));

/** Whether a sitting stops at a question by itself: an answered one only when the team looks at those too. */
export const isDue = ({ question }: PlannedQuestion, answers: Answers, scope: InterviewScope): boolean =>
  scope.answeredToo || stateOfAnswer(answers[question.id]) === 'open';

/** The next question to stop at, from a place on; the number of questions when there is none. */
export const nextDue = (plan: PlannedQuestion[], from: number, answers: Answers, scope: InterviewScope): number => {
  const found = plan.findIndex((planned, index) => index >= from && isDue(planned, answers, scope));
  return found === -1 ? plan.length : found;
};

/** Levels of the round before, by question: shown, never taken over. */
export type EarlierLevels = ReadonlyMap<string, Level>;

/** A question as it is shown, with the answer that is there now. */
export const showQuestion = (
  plan: PlannedQuestion[],
  index: number,
  answers: Answers,
  mark: QualityMark,
  earlier: EarlierLevels,
): QuestionOnScreen | null => {
  const planned = plan[index];
  if (planned === undefined) return null;
  const { question, criterion } = planned;
  const answer = answers[question.id];
  return {
    id: question.id,
    text: question.text,
    roles: question.roles.map((role) => mark.roles[role]?.title ?? role),
    explanation: question.explanation,
    example: question.example,
    anchors: mark.scale.map(({ level, label }) => ({ level, label, text: criterion.anchors[level] })),
    place: index + 1,
    of: plan.length,
    canGoBack: index > 0,
    earlier: earlier.get(question.id) ?? null,
    current: {
      level: answer?.level ?? null,
      unknown: answer?.unknown === true,
      notApplicable: answer?.notApplicable !== undefined,
    },
  };
};
