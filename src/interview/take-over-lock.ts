import { isUserError } from '../base/user-error.ts';
import { takeOverPrompt } from './prompts.ts';
import type { InterviewInput } from './sitting.ts';

/** Locks the dossier. If a sitting on another computer holds the lock, nobody can tell whether it still runs: the team may take over. */
export const takeDossier = async ({ store, desk }: InterviewInput): Promise<() => Promise<void>> => {
  try {
    return await store.lock();
  } catch (error) {
    if (!isUserError(error, 'locked') || error.params.sameHost) throw error;
    await desk.ask(takeOverPrompt(error.params.host, error.params.since));
    return await store.lock(true);
  }
};
