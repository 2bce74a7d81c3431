import { mergedScreen, unreadableScreen } from '../answers/screens.ts';
import { isUserError, UserError } from '../base/user-error.ts';
import type { Criterion } from '../framework/quality-mark.ts';
import { roleTitle, roleTitles } from '../framework/roles.ts';
import { LEFT } from '../terminal/ask.ts';
import { untilLeft } from '../terminal/desk.ts';
import { askQuestion, type Step } from './ask-question.ts';
import { endCriterion } from './end-criterion.ts';
import { countDue, nextDue, planQuestions } from './interview-plan.ts';
import { mergeCopiesPrompt, takeOverPrompt } from './prompts.ts';
import { criterionScreen, nothingOpenScreen, refusedScreen, welcomeScreen } from './screens.ts';
import { chooseStart, sitDown } from './sit-down.ts';
import { answersOf, type InterviewEnd, type InterviewInput, type Scope, type Sitting } from './sitting.ts';

const ALL: Scope = { criterion: null, start: 'all' };

const showCriterion = ({ desk, mark }: Sitting, criterion: Criterion): void => {
  const titleOf = (standard: string) => mark.standards.find(({ id }) => id === standard)?.title ?? '';
  const serves = criterion.links.map(({ standard }) => `${standard} ${titleOf(standard)}`.trim());
  desk.show(criterionScreen(criterion, mark.criteria.indexOf(criterion) + 1, mark.criteria.length, serves));
};

/** Lists that go from one criterion to the next question after question are no walk through a criterion. */
const walksThrough = ({ scope }: Sitting): boolean => scope.start === 'open' || scope.start === 'all';

/** What comes after an answer: back to where the team looked over its answers, the end of a criterion, or the next question. */
const goOn = async (sitting: Sitting, criterion: Criterion, to: number): Promise<Step> => {
  const { returnTo, plan } = sitting;
  sitting.returnTo = null;
  if (returnTo?.kind === 'question') return { to: returnTo.index, onward: false };
  if (returnTo?.kind === 'end') return await endCriterion(sitting, returnTo.criterion, returnTo.to);
  const leaves = plan[to]?.criterion !== criterion && walksThrough(sitting);
  return leaves ? await endCriterion(sitting, criterion, to) : { to, onward: true };
};

/** Asks everything that the scope stops at. */
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

/** One part after another, as the team chooses, until nothing is open or it has had enough. */
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

/** Offers to bring together what lies in the dossier in other versions. */
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

/** Keeps others out. From a sitting on another computer, whose process nobody here can see, the team may take the dossier over. */
const takeDossier = async ({ store, desk }: InterviewInput): Promise<() => Promise<void>> => {
  try {
    return await store.lock();
  } catch (error) {
    if (!isUserError(error, 'locked') || error.params.sameHost) throw error;
    await desk.ask(takeOverPrompt(error.params.host, error.params.since));
    return await store.lock(true);
  }
};

/** A sitting from "who is here" to the last question, with everything on disk before the next question comes. */
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
