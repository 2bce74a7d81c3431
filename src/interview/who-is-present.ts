import { baseRole } from '../framework/roles.ts';
import { goOnWithoutPrompt, presentPrompt } from './prompts.ts';
import { save } from './save-answer.ts';
import type { Sitting } from './sitting.ts';

/** Asks who is here, until a parent and a pupil are, or the team says to go on without them. */
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

/** Records who is at the table. In a copy of one role that is this role, and nobody is asked. */
export const sitDown = async (sitting: Sitting): Promise<void> => {
  const present = sitting.as === null ? await askWhoIsPresent(sitting) : [sitting.as];
  sitting.present = present;
  const date = sitting.clock.today();
  const last = sitting.dossier.answers.sessions?.at(-1);
  if (last?.date === date && JSON.stringify(last.present) === JSON.stringify(present)) return;
  await save(sitting, () => [{ kind: 'append', path: ['sessions'], value: { date, present } }]);
};
