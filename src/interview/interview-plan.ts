import { isToDiscuss, saysOtherwise } from '../answers/spread-by-role.ts';
import type { Answer } from '../dossier/dossier.ts';
import { levelText } from '../framework/framework-lookups.ts';
import type { Criterion, QualityMark, Question } from '../framework/quality-mark.ts';
import { baseRole, roleTitles } from '../framework/roles.ts';
import { stateOfAnswer } from '../judging/score.ts';
import type { StartKind, StillOpen } from './prompts.ts';
import type { QuestionOnScreen } from './screens.ts';
import { answersOf, type PlannedQuestion, type Scope, type Sitting, spreadsOf } from './sitting.ts';
import { minutesLeft } from './time-left.ts';

/** All questions that a sitting may visit, in the order of the framework. */
export const planQuestions = (
  { criteria }: Pick<Sitting, 'criteria'>,
  { criterion: only }: Pick<Scope, 'criterion'>,
): PlannedQuestion[] =>
  criteria
    .filter(({ id }) => only === null || id === only)
    .flatMap((criterion) => criterion.questions.map((question) => ({ criterion, question })));

const isLow = (answer: Answer | undefined, mark: QualityMark): boolean =>
  answer?.level !== undefined && answer.level <= mark.answers.action.uptoLevel;

type Known = Pick<Sitting, 'dossier' | 'mark' | 'spreads' | 'criteria' | 'present'>;

/** Whether somebody is here whom this question is for. */
const isForPresent = ({ roles }: Question, { mark, present }: Pick<Sitting, 'mark' | 'present'>): boolean =>
  present.some((role) => roles.includes(baseRole(role, Object.keys(mark.roles))));

/** Whether a sitting that began with `start` asks this question by itself. */
const isDue = (start: StartKind, question: Question, sitting: Known): boolean => {
  const { id } = question;
  const [answer, spreads, { mark }] = [answersOf(sitting)[id], spreadsOf(sitting, id), sitting];
  if (start === 'present') return stateOfAnswer(answer) === 'open' && isForPresent(question, sitting);
  if (start === 'low') return isLow(answer, mark);
  if (start === 'later') return answer?.later === true && stateOfAnswer(answer) === 'open';
  if (start === 'agree') return isToDiscuss(answer, spreads);
  if (start === 'otherwise') return saysOtherwise(answer, spreads);
  return start === 'all' || stateOfAnswer(answer) === 'open';
};

/** How many questions a start asks. */
export const countDue = (start: StartKind, sitting: Known): number =>
  planQuestions(sitting, { criterion: null }).filter(({ question }) => isDue(start, question, sitting)).length;

/** The place of the next question to ask, from `from` on; the length of the plan when there is none. */
export const nextDue = (sitting: Known & Pick<Sitting, 'plan' | 'scope'>, from: number): number => {
  const { plan, scope } = sitting;
  const found = plan.findIndex(({ question }, index) => index >= from && isDue(scope.start, question, sitting));
  return found === -1 ? plan.length : found;
};

/** The criteria with the questions of a quick look; none in a framework that names none. */
export const quickCriteria = ({ criteria }: Pick<QualityMark, 'criteria'>): Criterion[] =>
  criteria
    .map((criterion) => ({ ...criterion, questions: criterion.questions.filter(({ quick }) => quick === true) }))
    .filter(({ questions }) => questions.length > 0);

/** Those of these criteria where an answer to one of their questions is low. */
export const lowCriteria = (criteria: readonly Criterion[], sitting: Pick<Sitting, 'dossier' | 'mark'>): Criterion[] =>
  criteria.filter(({ questions }) => questions.some(({ id }) => isLow(answersOf(sitting)[id], sitting.mark)));

/** The titles of the roles that the open questions are for, while nobody of them is here; none where somebody is. */
export const missingRoles = (sitting: Known): string[] => {
  const open = planQuestions(sitting, { criterion: null }).filter(({ question }) => isDue('open', question, sitting));
  if (open.some(({ question }) => isForPresent(question, sitting))) return [];
  const titles = roleTitles(sitting.mark.roles);
  return [...new Set(open.flatMap(({ question }) => question.roles))].map((role) => titles[role] ?? role);
};

/** What is open, and the time that it takes at the pace of this team. */
export const leftOver = (sitting: Known & Pick<Sitting, 'pace'>): StillOpen => {
  const questions = countDue('open', sitting);
  return {
    questions,
    minutes: minutesLeft(questions, sitting.pace, sitting.mark.interview?.minutesPerQuestion ?? null),
  };
};

/** A question as the screen shows it, with its current answer. */
export const questionAt = (
  sitting: Sitting,
  index: number,
  { question, criterion }: PlannedQuestion,
): QuestionOnScreen => {
  const { plan, mark, earlier } = sitting;
  const answer = answersOf(sitting)[question.id];
  return {
    id: question.id,
    text: question.text,
    roles: question.roles.map((role) => mark.roles[role]?.title ?? role),
    explanation: question.explanation,
    example: question.example,
    levels: mark.scale.map(({ level, label, meaning }) => ({
      level,
      label,
      text: levelText(question, criterion, level),
      meaning,
    })),
    place: index + 1,
    of: plan.length,
    left: leftOver(sitting),
    justShown: false,
    unanimous: null,
    canGoBack: index > 0,
    earlier: earlier.get(question.id) ?? null,
    current: {
      level: answer?.level ?? null,
      unknown: answer?.unknown === true,
      notApplicable: answer?.notApplicable !== undefined,
    },
  };
};
