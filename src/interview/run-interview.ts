import { isUserError, UserError } from '../base/user-error.ts';
import type { Criterion } from '../framework/quality-mark.ts';
import { roleTitle, roleTitles } from '../framework/roles.ts';
import { askQuestion, type Step } from './ask-question.ts';
import { endCriterion } from './end-criterion.ts';
import { countDue, nextDue, planQuestions } from './interview-plan.ts';
import { chooseStart, sitDown } from './sit-down.ts';
import { answersOf, type InterviewEnd, type InterviewInput, type Scope, type Sitting } from './sitting.ts';

const ALL: Scope = { criterion: null, start: 'all' };

const showCriterion = ({ plan, mark, interviewer }: Sitting, index: number, shown: string | null): string | null => {
  const criterion = plan[index]?.criterion;
  if (criterion === undefined || criterion.id === shown) return shown;
  const serves = criterion.links.map(({ standard, link }) => ({
    title: `${standard} ${mark.standards.find(({ id }) => id === standard)?.title ?? ''}`.trim(),
    primary: link === 'primary',
  }));
  const { id, title, summary, partOfMark } = criterion;
  const place = mark.criteria.indexOf(criterion) + 1;
  interviewer.show({ kind: 'criterion', id, title, summary, place, of: mark.criteria.length, serves, partOfMark });
  return id;
};

/** Lists that go from one criterion to the next question after question are no walk through a criterion. */
const walksThrough = ({ scope }: Sitting): boolean => scope.start === 'open' || scope.start === 'all';

/** What comes after an answer: back to where the team looked over its answers, the end of a criterion, or the next question. */
const goOn = async (sitting: Sitting, criterion: Criterion, to: number): Promise<Step> => {
  const { returnTo, plan } = sitting;
  sitting.returnTo = null;
  if (returnTo?.kind === 'question') return { kind: 'go', to: returnTo.index, onward: false };
  if (returnTo?.kind === 'end') return await endCriterion(sitting, returnTo.criterion, returnTo.to);
  const leaves = plan[to]?.criterion !== criterion && walksThrough(sitting);
  return leaves ? await endCriterion(sitting, criterion, to) : { kind: 'go', to, onward: true };
};

/** Asks everything that the scope stops at. @returns false when the team left */
const askAll = async (sitting: Sitting, scope: Scope): Promise<boolean> => {
  sitting.scope = scope;
  sitting.plan = planQuestions(sitting.mark, scope);
  let shown: string | null = null;
  let index = nextDue(sitting, 0);
  for (let planned = sitting.plan[index]; planned !== undefined; planned = sitting.plan[index]) {
    shown = showCriterion(sitting, index, shown);
    const asked = await askQuestion(sitting, index);
    const step = asked.kind === 'go' && asked.onward ? await goOn(sitting, planned.criterion, asked.to) : asked;
    if (step.kind === 'stop') return false;
    index = step.to;
  }
  return true;
};

/** One part after another, as the team chooses, until nothing is open or it has had enough. */
const askByChoice = async (sitting: Sitting): Promise<InterviewEnd> => {
  for (;;) {
    const scope = await chooseStart(sitting);
    const nothingOpen = () => countDue('open', answersOf(sitting), sitting.mark) === 0;
    if (scope === null) return nothingOpen() ? 'finished' : 'stopped';
    if (!(await askAll(sitting, scope))) return 'stopped';
    if (nothingOpen()) return 'finished';
  }
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

/** Offers to bring together what lies in the dossier in other versions. @returns false when the team left */
const offerCopies = async (sitting: Sitting): Promise<boolean> => {
  const { copies, interviewer, store, mark } = sitting;
  const { fresh: files, unreadable } = await copies.find();
  if (unreadable.length > 0) interviewer.show({ kind: 'copies-unreadable', files: unreadable, folder: store.folder });
  if (files.length === 0) return true;
  const wanted = await interviewer.confirm({ kind: 'merge-copies', files });
  if (wanted === 'stop') return false;
  if (!wanted) return true;
  try {
    interviewer.show({ kind: 'copies-merged', ...(await copies.merge(files)) });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    interviewer.show({ kind: 'refused', error });
  }
  sitting.dossier = await store.read(mark);
  return true;
};

const isNothingDue = (sitting: Sitting, scope: Scope): boolean => {
  const plan = planQuestions(sitting.mark, scope);
  return nextDue({ ...sitting, plan, scope }, 0) >= plan.length;
};

const hold = async (sitting: Sitting, scope: Scope | null): Promise<InterviewEnd> => {
  const { interviewer, mark, store, order, as, dossier } = sitting;
  if (!(await offerCopies(sitting))) return 'stopped';
  if (scope !== null && isNothingDue(sitting, scope)) {
    interviewer.show({ kind: 'nothing-open', folder: store.folder });
    return 'finished';
  }
  const open = countDue('open', answersOf(sitting), mark);
  const role = as === null ? null : roleTitle(as, roleTitles(mark.roles));
  interviewer.show({ kind: 'welcome', school: dossier.school.school.name, open, of: order.length, as: role });
  if (!(await sitDown(sitting))) return 'stopped';
  if (scope === null) return await askByChoice(sitting);
  return (await askAll(sitting, scope)) ? 'finished' : 'stopped';
};

/**
 * Keeps others out. From a sitting on another computer, whose process nobody here can see, the team may take the dossier over.
 * @returns null when the team leaves it there
 */
const takeDossier = async ({ store, interviewer }: InterviewInput): Promise<(() => Promise<void>) | null> => {
  try {
    return await store.lock();
  } catch (error) {
    if (!isUserError(error, 'locked') || error.params.sameHost) throw error;
    const { host, since } = error.params;
    const wanted = await interviewer.confirm({ kind: 'take-over', host, since });
    return wanted === true ? await store.lock(true) : null;
  }
};

/** A sitting from "who is here" to the last question, with everything on disk before the next question comes. */
export const runInterview = async (input: InterviewInput): Promise<InterviewEnd> => {
  const release = await takeDossier(input);
  if (release === null) return 'stopped';
  try {
    const sitting = await openSitting(input);
    const end = await hold(sitting, input.scope);
    if (end !== 'stopped' || sitting.lost === null) return end;
    return sitting.lost === 'unsaved' ? 'stopped-unsaved' : sitting.lost;
  } finally {
    await release();
  }
};
