import type { InterviewEnd } from '../app/interview/sitting.ts';
import { closingWords as words } from '../messages/nl-interview.ts';

/** What is said to a team that left its sitting: what is kept, and how to go on. */
export const endLines = (end: Exclude<InterviewEnd, 'finished'>, folder: string, as: string | undefined): string[] => {
  if (end === 'stopped') return [words.stopped, words.goOn(folder, as)];
  if (end === 'stopped-unsaved') return [words.stoppedUnsaved, words.goOn(folder, as)];
  const isRegister = end.file === 'bewijs.yaml';
  const next = isRegister ? words.bringBackRegister(folder, end.path) : words.bringBackAnswers(folder, end.path, as);
  return [words.stoppedElsewhere(isRegister), next];
};
