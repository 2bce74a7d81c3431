import type { Answer } from '../dossier/dossier.ts';
import type { Criterion, QualityMark } from '../framework/quality-mark.ts';
import { type Answers, stateOfAnswer } from '../judging/verdict.ts';
import { isToAgree, rangeOf } from '../judging/votes.ts';
import type { Interviewer } from './interviewer.ts';
import type { Beside, MenuLabel, ShownAnswer } from './menu.ts';
import { answersOf, type Sitting } from './sitting.ts';

export const countAnswered = ({ questions }: Criterion, answers: Answers): number =>
  questions.filter(({ id }) => stateOfAnswer(answers[id]) !== 'open').length;

const shownAnswer = (id: string, answers: Answers): ShownAnswer => {
  const answer = answers[id];
  return {
    state: stateOfAnswer(answer),
    level: answer?.level ?? null,
    later: answer?.later === true,
    toAgree: isToAgree(answer),
  };
};

const besideAnswer = ({ remark, minority, votes = {} }: Answer): Beside => ({
  remark: remark ?? null,
  minority: minority ?? null,
  votes: rangeOf(votes),
});

/** The questions of a criterion with their answers, as options. @param all whether what stands beside an answer is shown too */
const questionOptions = (
  { questions }: Criterion,
  answers: Answers,
  all: boolean,
): { key: string; label: MenuLabel }[] =>
  questions.map(({ id, text }) => {
    const answer = answers[id];
    // Votes on a question that is still open are shown when it is talked about.
    const beside = all && answer !== undefined && stateOfAnswer(answer) !== 'open' ? besideAnswer(answer) : null;
    return { key: id, label: { kind: 'question', id, text, answer: shownAnswer(id, answers), beside } };
  });

/** One criterion of all, by its id. */
export const pickCriterion = async (
  mark: QualityMark,
  answers: Answers,
  interviewer: Interviewer,
): Promise<string | 'stop'> =>
  await interviewer.choose({
    title: { kind: 'pick-criterion' },
    options: mark.criteria.map((criterion) => ({
      key: criterion.id,
      label: {
        kind: 'criterion',
        id: criterion.id,
        title: criterion.title,
        answered: countAnswered(criterion, answers),
        of: criterion.questions.length,
      },
    })),
  });

/** Another question of this sitting: first its criterion, then the question. @returns its place in the plan */
export const pickQuestion = async (sitting: Sitting): Promise<number | 'stop'> => {
  const { mark, plan, interviewer } = sitting;
  const answers = answersOf(sitting);
  const criteria = [...new Set(plan.map(({ criterion }) => criterion))];
  const [only] = criteria;
  const id =
    criteria.length === 1 ? (only?.id ?? '') : await pickCriterion({ ...mark, criteria }, answers, interviewer);
  const criterion = criteria.find((each) => each.id === id);
  if (id === 'stop' || criterion === undefined) return 'stop';
  const picked = await interviewer.choose({
    title: { kind: 'pick-question', criterion },
    options: questionOptions(criterion, answers, false),
  });
  return picked === 'stop' ? 'stop' : plan.findIndex(({ question }) => question.id === picked);
};

/**
 * All answers of a criterion on one page, to change any of them.
 * @returns the place in the plan of the question to change; null when all is well
 */
export const lookOver = async (sitting: Sitting, criterion: Criterion): Promise<number | null | 'stop'> => {
  const chosen = await sitting.interviewer.choose({
    title: { kind: 'overview', criterion },
    options: [{ key: '', label: { kind: 'ready' } }, ...questionOptions(criterion, answersOf(sitting), true)],
  });
  if (chosen === 'stop') return 'stop';
  return chosen === '' ? null : sitting.plan.findIndex(({ question }) => question.id === chosen);
};
