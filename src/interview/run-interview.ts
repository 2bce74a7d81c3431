import { mergedScreen, unreadableScreen } from '../answers/screens.ts';
import { UserError } from '../base/user-error.ts';
import type { Criterion } from '../framework/quality-mark.ts';
import { criteriaForRole, roleTitle, roleTitles } from '../framework/roles.ts';
import { LEFT } from '../terminal/ask.ts';
import { untilLeft } from '../terminal/desk.ts';
import { askQuestion, type Step } from './ask-question.ts';
import { endCriterion } from './end-criterion.ts';
import { countDue, lowCriteria, missingRoles, nextDue, planQuestions, quickCriteria } from './interview-plan.ts';
import { pickCriterion } from './pick-question.ts';
import { mergeCopiesPrompt, type StartKind, startPrompt, wholeCriterionPrompt } from './prompts.ts';
import {
  criterionScreen,
  lookedScreen,
  missingScreen,
  noneForRoleScreen,
  nothingOpenScreen,
  refusedScreen,
  welcomeScreen,
} from './screens.ts';
import { answersOf, type InterviewEnd, type InterviewInput, type Scope, type Sitting } from './sitting.ts';
import { takeDossier } from './take-over-lock.ts';
import { sitDown } from './who-is-present.ts';

const ALL: Scope = { criterion: null, start: 'all' };

const showCriterion = ({ desk, mark, criteria }: Sitting, criterion: Criterion): void => {
  const titleOf = (standard: string) => mark.standards.find(({ id }) => id === standard)?.title ?? '';
  const serves = criterion.links.map(({ standard }) => `${standard} ${titleOf(standard)}`.trim());
  desk.show(criterionScreen(criterion, criteria.indexOf(criterion) + 1, criteria.length, serves));
};

/** Whether the sitting goes through whole criteria; the other starts jump between questions of many. */
const walksThrough = ({ scope, quick }: Sitting): boolean => !quick && ['present', 'open', 'all'].includes(scope.start);

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
  sitting.plan = planQuestions(sitting, scope);
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

/** A quick look: the few questions that tell most, and where the answer was low the rest of that criterion. */
const lookQuickly = async (sitting: Sitting): Promise<InterviewEnd> => {
  const { mark, desk } = sitting;
  const looked = sitting.criteria;
  await askAll(sitting, { criterion: null, start: 'open' });
  const low = lowCriteria(looked, sitting);
  desk.show(lookedScreen(looked, answersOf(sitting)));
  sitting.quick = false;
  sitting.criteria = mark.criteria;
  for (const { id, title } of low) {
    if (await desk.ask(wholeCriterionPrompt({ id, title }))) await askAll(sitting, { criterion: id, start: 'open' });
  }
  return 'finished';
};

/** Lets the team choose one part after another, until nothing is open or the team stops. */
const askByChoice = async (sitting: Sitting): Promise<InterviewEnd> => {
  const nothingOpen = () => countDue('open', sitting) === 0;
  do {
    const scope = await untilLeft(chooseStart(sitting));
    if (scope === LEFT) return nothingOpen() ? 'finished' : 'stopped';
    await askAll(sitting, scope);
  } while (!nothingOpen());
  return 'finished';
};

const openSitting = async (input: InterviewInput): Promise<Sitting> => {
  const { store, mark, scope, as } = input;
  const criteria = input.quick ? quickCriteria(mark) : as === null ? mark.criteria : criteriaForRole(mark, as);
  return {
    ...input,
    dossier: await store.read(mark),
    spreads: new Map(),
    scope: scope ?? ALL,
    criteria,
    plan: planQuestions({ criteria }, ALL),
    order: mark.criteria.flatMap(({ questions }) => questions.map(({ id }) => id)),
    present: [],
    beganAt: input.stopwatch(),
    openAtStart: 0,
    stopOffered: false,
    pace: [],
    begun: null,
    trail: [],
    returnTo: null,
    turns: new Set(),
    voting: 'in-line',
    voteAgain: null,
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
  const plan = planQuestions(sitting, scope);
  return nextDue({ ...sitting, plan, scope }, 0) >= plan.length;
};

const hold = async (sitting: Sitting, scope: Scope | null): Promise<InterviewEnd> => {
  const { desk, mark, store, plan, as, dossier } = sitting;
  await offerCopies(sitting);
  sitting.spreads = await sitting.copies.spreads();
  if (!sitting.quick && scope !== null && isNothingDue(sitting, scope)) {
    desk.show(planQuestions(sitting, scope).length === 0 ? noneForRoleScreen() : nothingOpenScreen(store.folder));
    return 'finished';
  }
  const open = countDue('open', sitting);
  sitting.openAtStart = open;
  const role = as === null ? null : roleTitle(as, roleTitles(mark.roles));
  desk.show(welcomeScreen(dossier.school.school.name, open, plan.length, role, sitting.quick));
  await sitDown(sitting);
  if (sitting.quick) return await lookQuickly(sitting);
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

const STARTS: readonly StartKind[] = ['present', 'open', 'agree', 'otherwise', 'low', 'later', 'all'];

/** Asks where to start. Offers only starts with questions in them, and all questions only when none is open. */
export const chooseStart = async (sitting: Sitting): Promise<Scope> => {
  const { criteria, desk, as } = sitting;
  const nothingOpen = countDue('open', sitting) === 0;
  const isOffered = ({ start, count }: { start: StartKind; count: number }): boolean => {
    if (start === 'all') return nothingOpen;
    return count > 0 && (start !== 'present' || count < countDue('open', sitting));
  };
  const starts = STARTS.map((start) => ({ start, count: countDue(start, sitting) })).filter(isOffered);
  const missing = as === null ? missingRoles(sitting) : [];
  if (missing.length > 0) desk.show(missingScreen(missing));
  const chosen = await desk.ask(startPrompt(starts, nothingOpen ? 'none' : missing.length > 0 ? 'of-others' : 'some'));
  if (chosen !== 'criterion') return { criterion: null, start: chosen };
  const criterion = await pickCriterion(sitting, criteria);
  return criterion === LEFT ? await chooseStart(sitting) : { criterion, start: 'all' };
};
