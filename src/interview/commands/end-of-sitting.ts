import type { InterviewEnd } from '../sitting.ts';
import { closingWords as words } from '../words/interview.ts';

/** How the sitting was held: it goes on in the same way. */
type How = { as?: string | undefined; plain: boolean };

/** What is said to a team that left its sitting: what is kept, and how to go on. */
export const endLines = (end: Exclude<InterviewEnd, 'finished'>, folder: string, { as, plain }: How): string[] => {
  if (end === 'stopped') return [words.stopped, words.goOn(folder, as, plain)];
  if (end === 'stopped-unsaved') return [words.stoppedUnsaved, words.goOn(folder, as, plain)];
  const isRegister = end.file === 'bewijs.yaml';
  const next = isRegister ? words.bringBackRegister(folder, end.path) : words.bringBackAnswers(folder, end.path, as);
  return [words.stoppedElsewhere(isRegister), next];
};
