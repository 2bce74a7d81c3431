import { isToDiscuss } from '../answers/spread-by-role.ts';
import type { Answer } from '../dossier/dossier.ts';
import type { Criterion } from '../framework/quality-mark.ts';
import { type Answers, stateOfAnswer } from '../judging/score.ts';
import { rangeOf } from '../judging/votes.ts';
import { LEFT } from '../terminal/ask.ts';
import { untilLeft } from '../terminal/desk.ts';
import { type ListedQuestion, overviewPrompt, pickCriterionPrompt, pickQuestionPrompt } from './prompts.ts';
import { answersOf, type Sitting, spreadsOf } from './sitting.ts';

export const countAnswered = ({ questions }: Criterion, answers: Answers): number =>
  questions.filter(({ id }) => stateOfAnswer(answers[id]) !== 'open').length;

const besideAnswer = ({ remark, minority, votes = {} }: Answer): ListedQuestion['beside'] => ({
  remark: remark ?? null,
  minority: minority ?? null,
  votes: rangeOf(votes),
});

/** The questions of a criterion with their answers. @param all whether to show remarks, minority and votes as well */
const listQuestions = ({ questions }: Criterion, sitting: Sitting, all: boolean): ListedQuestion[] =>
  questions.map(({ id, text }) => {
    const answer = answersOf(sitting)[id];
    const state = stateOfAnswer(answer);
    return {
      ...{ id, text },
      answer: {
        state,
        level: answer?.level ?? null,
        later: answer?.later === true,
        toAgree: isToDiscuss(answer, spreadsOf(sitting, id)),
      },
      // Votes on an open question are only shown when the team talks about it.
      beside: all && answer !== undefined && state !== 'open' ? besideAnswer(answer) : null,
    };
  });

/** Asks for one of the criteria. @returns its id; LEFT when the team goes back */
export const pickCriterion = async (
  sitting: Sitting,
  criteria: readonly Criterion[],
): Promise<string | typeof LEFT> => {
  const answers = answersOf(sitting);
  const listed = criteria.map((criterion) => ({
    id: criterion.id,
    title: criterion.title,
    answered: countAnswered(criterion, answers),
    of: criterion.questions.length,
  }));
  return await untilLeft(sitting.desk.ask(pickCriterionPrompt(listed)));
};

/** Asks for another question of this sitting, first by its criterion. @returns its place in the plan; null when the team goes back */
export const pickQuestion = async (sitting: Sitting): Promise<number | null> => {
  const { plan, desk } = sitting;
  const criteria = [...new Set(plan.map(({ criterion }) => criterion))];
  const id = criteria.length === 1 ? criteria[0]?.id : await pickCriterion(sitting, criteria);
  const criterion = criteria.find((each) => each.id === id);
  if (criterion === undefined) return null;
  const picked = await untilLeft(desk.ask(pickQuestionPrompt(criterion, listQuestions(criterion, sitting, false))));
  if (picked === LEFT) return criteria.length === 1 ? null : await pickQuestion(sitting);
  return plan.findIndex(({ question }) => question.id === picked);
};

/**
 * Shows all answers of a criterion on one page.
 * @returns the place in the plan of the question to change; null when the team changes none
 */
export const lookOver = async (sitting: Sitting, criterion: Criterion): Promise<number | null> => {
  const listed = listQuestions(criterion, sitting, true);
  const chosen = await sitting.desk.ask(overviewPrompt(criterion, listed));
  return chosen === null ? null : sitting.plan.findIndex(({ question }) => question.id === chosen);
};
