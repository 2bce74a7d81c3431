import { baseRole } from '../framework/roles.ts';
import { countDue } from './interview-plan.ts';
import { pickCriterion } from './pick-question.ts';
import { goOnWithoutPrompt, presentPrompt, type StartKind, startPrompt } from './prompts.ts';
import { answersOf, type Scope, type Sitting, save } from './sitting.ts';

/** Asks until the voices that matter are there, or until the team says to go on without them. */
const askWhoIsPresent = async (sitting: Sitting): Promise<string[]> => {
  const { desk, mark, dossier, clock } = sitting;
  const today = dossier.answers.sessions?.findLast(({ date }) => date === clock.today());
  let present = today?.present ?? [];
  for (;;) {
    const roles = Object.entries(mark.roles).map(([id, { title }]) => ({ id, title, present: present.includes(id) }));
    present = await desk.ask(presentPrompt(roles));
    const known = Object.keys(mark.roles);
    const { parent, pupil } = mark.answers.voices;
    const absent = [parent, pupil].filter((voice) => !present.some((role) => baseRole(role, known) === voice));
    const voices = absent.map((voice) => mark.roles[voice]?.title ?? voice);
    if (absent.length === 0 || (await desk.ask(goOnWithoutPrompt(voices)))) return present;
  }
};

/** Notes who is at the table: asked, or the one role whose copy this is. */
export const sitDown = async (sitting: Sitting): Promise<void> => {
  const present = sitting.as === null ? await askWhoIsPresent(sitting) : [sitting.as];
  sitting.present = present;
  const date = sitting.clock.today();
  const last = sitting.dossier.answers.sessions?.at(-1);
  if (last?.date === date && JSON.stringify(last.present) === JSON.stringify(present)) return;
  await save(sitting, () => [{ kind: 'append', path: ['sessions'], value: { date, present } }]);
};

const STARTS: readonly StartKind[] = ['open', 'agree', 'low', 'later', 'all'];

/** Where the team wants to start, of the places where there is something to do; all questions only when none is open. */
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
