import type { Answer } from '../dossier/dossier.ts';
import type { Criterion } from '../framework/quality-mark.ts';
import { type Answers, stateOfAnswer } from '../judging/verdict.ts';
import { isToAgree, rangeOf } from '../judging/votes.ts';
import { type ListedQuestion, overviewPrompt, pickCriterionPrompt, pickQuestionPrompt } from './prompts.ts';
import { answersOf, type Sitting } from './sitting.ts';

export const countAnswered = ({ questions }: Criterion, answers: Answers): number =>
  questions.filter(({ id }) => stateOfAnswer(answers[id]) !== 'open').length;

const besideAnswer = ({ remark, minority, votes = {} }: Answer): ListedQuestion['beside'] => ({
  remark: remark ?? null,
  minority: minority ?? null,
  votes: rangeOf(votes),
});

/** The questions of a criterion with their answers. @param all whether what stands beside an answer is shown too */
const listQuestions = ({ questions }: Criterion, answers: Answers, all: boolean): ListedQuestion[] =>
  questions.map(({ id, text }) => {
    const answer = answers[id];
    const state = stateOfAnswer(answer);
    return {
      ...{ id, text },
      answer: { state, level: answer?.level ?? null, later: answer?.later === true, toAgree: isToAgree(answer) },
      // Votes on a question that is still open are shown when it is talked about.
      beside: all && answer !== undefined && state !== 'open' ? besideAnswer(answer) : null,
    };
  });

/** One of these criteria, by its id. */
export const pickCriterion = async (sitting: Sitting, criteria: readonly Criterion[]): Promise<string> => {
  const answers = answersOf(sitting);
  const listed = criteria.map((criterion) => ({
    id: criterion.id,
    title: criterion.title,
    answered: countAnswered(criterion, answers),
    of: criterion.questions.length,
  }));
  return await sitting.desk.ask(pickCriterionPrompt(listed));
};

/** Another question of this sitting: first its criterion, then the question. @returns its place in the plan */
export const pickQuestion = async (sitting: Sitting): Promise<number | null> => {
  const { plan, desk } = sitting;
  const criteria = [...new Set(plan.map(({ criterion }) => criterion))];
  const id = criteria.length === 1 ? criteria[0]?.id : await pickCriterion(sitting, criteria);
  const criterion = criteria.find((each) => each.id === id);
  if (criterion === undefined) return null;
  const picked = await desk.ask(pickQuestionPrompt(criterion, listQuestions(criterion, answersOf(sitting), false)));
  return plan.findIndex(({ question }) => question.id === picked);
};

/**
 * All answers of a criterion on one page, to change any of them.
 * @returns the place in the plan of the question to change; null when all is well
 */
export const lookOver = async (sitting: Sitting, criterion: Criterion): Promise<number | null> => {
  const listed = listQuestions(criterion, answersOf(sitting), true);
  const chosen = await sitting.desk.ask(overviewPrompt(criterion, listed));
  return chosen === null ? null : sitting.plan.findIndex(({ question }) => question.id === chosen);
};
