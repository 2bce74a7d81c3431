import type { Answer } from '../dossier/dossier.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { type Answers, stateOfAnswer } from '../judging/score.ts';
import { isToAgree } from '../judging/votes.ts';
import type { StartKind } from './prompts.ts';
import type { QuestionOnScreen } from './screens.ts';
import type { PlannedQuestion, Scope, Sitting } from './sitting.ts';
import { minutesLeft } from './time-left.ts';

/** All questions that a sitting may visit, in the order of the framework. */
export const planQuestions = (mark: QualityMark, { criterion: only }: Pick<Scope, 'criterion'>): PlannedQuestion[] =>
  mark.criteria
    .filter(({ id }) => only === null || id === only)
    .flatMap((criterion) => criterion.questions.map((question) => ({ criterion, question })));

const isLow = (answer: Answer | undefined, mark: QualityMark): boolean =>
  answer?.level !== undefined && answer.level <= mark.answers.action.uptoLevel;

/** Whether a sitting that began with `start` asks this question by itself. */
export const isDue = (start: StartKind, answer: Answer | undefined, mark: QualityMark): boolean => {
  if (start === 'low') return isLow(answer, mark);
  if (start === 'later') return answer?.later === true && stateOfAnswer(answer) === 'open';
  if (start === 'agree') return isToAgree(answer);
  return start === 'all' || stateOfAnswer(answer) === 'open';
};

/** How many questions a start asks. */
export const countDue = (start: StartKind, answers: Answers, mark: QualityMark): number =>
  planQuestions(mark, { criterion: null }).filter(({ question }) => isDue(start, answers[question.id], mark)).length;

type Where = Pick<Sitting, 'plan' | 'scope' | 'dossier' | 'mark'>;

/** The place of the next question to ask, from `from` on; the length of the plan when there is none. */
export const nextDue = ({ plan, scope, dossier, mark }: Where, from: number): number => {
  const answers = dossier.answers.answers ?? {};
  const found = plan.findIndex(
    ({ question }, index) => index >= from && isDue(scope.start, answers[question.id], mark),
  );
  return found === -1 ? plan.length : found;
};

/** A question as the screen shows it, with its current answer. */
export const questionAt = (
  { plan, mark, earlier, pace, dossier }: Sitting,
  index: number,
  { question, criterion }: PlannedQuestion,
): QuestionOnScreen => {
  const answers = dossier.answers.answers ?? {};
  const answer = answers[question.id];
  const questions = countDue('open', answers, mark);
  return {
    id: question.id,
    text: question.text,
    roles: question.roles.map((role) => mark.roles[role]?.title ?? role),
    explanation: question.explanation,
    example: question.example,
    anchors: mark.scale.map(({ level, label, meaning }) => ({
      level,
      label,
      text: criterion.anchors[level],
      meaning,
    })),
    place: index + 1,
    of: plan.length,
    left: { questions, minutes: minutesLeft(questions, pace, mark.interview?.minutesPerQuestion ?? null) },
    justShown: false,
    canGoBack: index > 0,
    earlier: earlier.get(question.id) ?? null,
    current: {
      level: answer?.level ?? null,
      unknown: answer?.unknown === true,
      notApplicable: answer?.notApplicable !== undefined,
    },
  };
};
