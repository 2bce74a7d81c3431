import { mergedScreen, unreadableScreen } from '../answers/screens.ts';
import { UserError } from '../base/user-error.ts';
import type { Criterion } from '../framework/quality-mark.ts';
import { roleTitle, roleTitles } from '../framework/roles.ts';
import { LEFT } from '../terminal/ask.ts';
import { untilLeft } from '../terminal/desk.ts';
import { askQuestion, type Step } from './ask-question.ts';
import { endCriterion } from './end-criterion.ts';
import { countDue, nextDue, planQuestions } from './interview-plan.ts';
import { pickCriterion } from './pick-question.ts';
import { mergeCopiesPrompt, type StartKind, startPrompt } from './prompts.ts';
import { criterionScreen, nothingOpenScreen, refusedScreen, welcomeScreen } from './screens.ts';
import { answersOf, type InterviewEnd, type InterviewInput, type Scope, type Sitting } from './sitting.ts';
import { takeDossier } from './take-over-lock.ts';
import { sitDown } from './who-is-present.ts';

const ALL: Scope = { criterion: null, start: 'all' };

const showCriterion = ({ desk, mark }: Sitting, criterion: Criterion): void => {
  const titleOf = (standard: string) => mark.standards.find(({ id }) => id === standard)?.title ?? '';
  const serves = criterion.links.map(({ standard }) => `${standard} ${titleOf(standard)}`.trim());
  desk.show(criterionScreen(criterion, mark.criteria.indexOf(criterion) + 1, mark.criteria.length, serves));
};

/** Whether the sitting goes through whole criteria; the other starts jump between questions of many. */
const walksThrough = ({ scope }: Sitting): boolean => scope.start === 'open' || scope.start === 'all';

/** Where to go after an answer: back to the overview that the team came from, to the end of a criterion, or to the next question. */
const goOn = async (sitting: Sitting, criterion: Criterion, to: number): Promise<Step> => {
  const { returnTo, plan } = sitting;
  sitting.returnTo = null;
  if (returnTo?.kind === 'question') return { to: returnTo.index, onward: false };
  if (returnTo?.kind === 'end') return await endCriterion(sitting, returnTo.criterion, returnTo.to);
  const leaves = plan[to]?.criterion !== criterion && walksThrough(sitting);
  return leaves ? await endCriterion(sitting, criterion, to) : { to, onward: true };
};

/** Asks every question of a scope. */
const askAll = async (sitting: Sitting, scope: Scope): Promise<void> => {
  sitting.scope = scope;
  sitting.plan = planQuestions(sitting.mark, scope);
  let shown: Criterion | null = null;
  let index = nextDue(sitting, 0);
  for (let planned = sitting.plan[index]; planned !== undefined; planned = sitting.plan[index]) {
    if (planned.criterion !== shown) showCriterion(sitting, planned.criterion);
    shown = planned.criterion;
    const asked = await askQuestion(sitting, index, planned);
    const step = asked.onward ? await goOn(sitting, planned.criterion, asked.to) : asked;
    index = step.to;
  }
};

/** Lets the team choose one part after another, until nothing is open or the team stops. */
const askByChoice = async (sitting: Sitting): Promise<InterviewEnd> => {
  const nothingOpen = () => countDue('open', answersOf(sitting), sitting.mark) === 0;
  do {
    const scope = await untilLeft(chooseStart(sitting));
    if (scope === LEFT) return nothingOpen() ? 'finished' : 'stopped';
    await askAll(sitting, scope);
  } while (!nothingOpen());
  return 'finished';
};

const openSitting = async (input: InterviewInput): Promise<Sitting> => {
  const { store, mark, scope } = input;
  const plan = planQuestions(mark, ALL);
  return {
    ...input,
    dossier: await store.read(mark),
    scope: scope ?? ALL,
    plan,
    order: plan.map(({ question }) => question.id),
    present: [],
    pace: [],
    begun: null,
    returnTo: null,
    turns: new Set(),
    votedOn: null,
    lost: null,
  };
};

/** Offers to merge other copies of the answers that lie in the dossier. */
const offerCopies = async (sitting: Sitting): Promise<void> => {
  const { copies, desk, store, mark } = sitting;
  const { fresh: files, unreadable } = await copies.find();
  if (unreadable.length > 0) desk.show(unreadableScreen(unreadable, store.folder));
  if (files.length === 0 || !(await desk.ask(mergeCopiesPrompt(files)))) return;
  try {
    desk.show(mergedScreen(await copies.merge(files)));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    desk.show(refusedScreen(error, sitting.describeError));
  }
  sitting.dossier = await store.read(mark);
};

const isNothingDue = (sitting: Sitting, scope: Scope): boolean => {
  const plan = planQuestions(sitting.mark, scope);
  return nextDue({ ...sitting, plan, scope }, 0) >= plan.length;
};

const hold = async (sitting: Sitting, scope: Scope | null): Promise<InterviewEnd> => {
  const { desk, mark, store, order, as, dossier } = sitting;
  await offerCopies(sitting);
  if (scope !== null && isNothingDue(sitting, scope)) {
    desk.show(nothingOpenScreen(store.folder));
    return 'finished';
  }
  const open = countDue('open', answersOf(sitting), mark);
  const role = as === null ? null : roleTitle(as, roleTitles(mark.roles));
  desk.show(welcomeScreen(dossier.school.school.name, open, order.length, role));
  await sitDown(sitting);
  if (scope === null) return await askByChoice(sitting);
  await askAll(sitting, scope);
  return 'finished';
};

/** Holds a sitting, from "who is here" to the last question. Each answer is on disk before the next question comes. */
export const runInterview = async (input: InterviewInput): Promise<InterviewEnd> => {
  const release = await untilLeft(takeDossier(input));
  if (release === LEFT) return 'stopped';
  try {
    const sitting = await openSitting(input);
    const end = await untilLeft(hold(sitting, input.scope));
    return end === LEFT ? (sitting.lost ?? 'stopped') : end;
  } finally {
    await release();
  }
};

const STARTS: readonly StartKind[] = ['open', 'agree', 'low', 'later', 'all'];

/** Asks where to start. Offers only starts with questions in them, and all questions only when none is open. */
export const chooseStart = async (sitting: Sitting): Promise<Scope> => {
  const { mark, desk } = sitting;
  const answers = answersOf(sitting);
  const nothingOpen = countDue('open', answers, mark) === 0;
  const starts = STARTS.map((start) => ({ start, count: countDue(start, answers, mark) })).filter(({ start, count }) =>
    start === 'all' ? nothingOpen : count > 0,
  );
  const chosen = await desk.ask(startPrompt(starts, nothingOpen));
  if (chosen !== 'criterion') return { criterion: null, start: chosen };
  return { criterion: await pickCriterion(sitting, mark.criteria), start: 'all' };
};
