import { baseRole } from '../framework/roles.ts';
import { countDue } from './interview-plan.ts';
import type { MenuLabel, StartKind } from './menu.ts';
import { pickCriterion } from './pick-question.ts';
import { answersOf, type Scope, type Sitting, save } from './sitting.ts';

/** Asks until the voices that matter are there, or until the team says to go on without them. */
const askWhoIsPresent = async (sitting: Sitting): Promise<string[] | null> => {
  const { interviewer, mark, dossier, clock } = sitting;
  const today = dossier.answers.sessions?.findLast(({ date }) => date === clock.today());
  let present = today?.present ?? [];
  for (;;) {
    const roles = Object.entries(mark.roles).map(([id, { title }]) => ({ id, title, present: present.includes(id) }));
    const chosen = await interviewer.askPresent(roles);
    if (chosen === 'stop') return null;
    present = chosen;
    const known = Object.keys(mark.roles);
    const { parent, pupil } = mark.answers.voices;
    const absent = [parent, pupil].filter((voice) => !chosen.some((role) => baseRole(role, known) === voice));
    if (absent.length === 0) return chosen;
    const voices = absent.map((voice) => mark.roles[voice]?.title ?? voice);
    const goOn = await interviewer.confirm({ kind: 'go-on-without', voices });
    if (goOn === 'stop') return null;
    if (goOn) return chosen;
  }
};

const recordSitting = async (sitting: Sitting): Promise<boolean> => {
  const { present } = sitting;
  const date = sitting.clock.today();
  const sessions = sitting.dossier.answers.sessions ?? [];
  const last = sessions.at(-1);
  if (last?.date === date && JSON.stringify(last.present) === JSON.stringify(present)) return true;
  return (await save(sitting, () => [{ kind: 'append', path: ['sessions'], value: { date, present } }])) === 'on';
};

/** Notes who is at the table: asked, or the one role whose copy this is. @returns false when the team left */
export const sitDown = async (sitting: Sitting): Promise<boolean> => {
  const present = sitting.as === null ? await askWhoIsPresent(sitting) : [sitting.as];
  if (present === null) return false;
  sitting.present = present;
  return await recordSitting(sitting);
};

const STARTS: readonly StartKind[] = ['open', 'agree', 'low', 'later', 'all'];

const ONE_CRITERION = 'criterion';

/** The places where there is something to do; all questions only when none is open. */
const startsOf = (sitting: Sitting): { key: StartKind; label: MenuLabel }[] => {
  const { mark } = sitting;
  const answers = answersOf(sitting);
  const open = countDue('open', answers, mark);
  return STARTS.map((start) => ({ start, count: countDue(start, answers, mark) }))
    .filter(({ start, count }) => (start === 'all' ? open === 0 : count > 0))
    .map(({ start, count }) => ({ key: start, label: { kind: 'start', start, count } }));
};

/** Where the team wants to start. @returns null when it has had enough */
export const chooseStart = async (sitting: Sitting): Promise<Scope | null> => {
  const { mark, interviewer } = sitting;
  const starts = startsOf(sitting);
  const chosen = await interviewer.choose({
    title: { kind: 'start', nothingOpen: countDue('open', answersOf(sitting), mark) === 0 },
    options: [
      ...starts,
      { key: ONE_CRITERION, label: { kind: 'pick-criterion' } },
      { key: 'leave', label: { kind: 'stop' } },
    ],
  });
  if (chosen === 'stop' || chosen === 'leave') return null;
  if (chosen !== ONE_CRITERION) return { criterion: null, start: chosen };
  const criterion = await pickCriterion(mark, answersOf(sitting), interviewer);
  return criterion === 'stop' ? null : { criterion, start: 'all' };
};
