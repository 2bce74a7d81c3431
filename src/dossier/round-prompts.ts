import { cautiousPrompt, confirmPrompt, type Prompt } from '../terminal/ask.ts';
import { closeAsks, reopenWords, restoreWords, undoWords } from './words/round.ts';

/** Whether a round may close with open questions; Enter leaves it open. */
export const closeIncompletePrompt = (): Prompt<boolean> =>
  cautiousPrompt({ name: 'close-incomplete', message: closeAsks.sure, yes: closeAsks.yes, no: closeAsks.no });

/** Whether a round may open again, though the next one has answers; Enter leaves everything as it is. */
export const reopenPrompt = (): Prompt<boolean> =>
  cautiousPrompt({ name: 'reopen', message: reopenWords.sure, yes: reopenWords.yes, no: reopenWords.no });

/** Whether the last change is taken back, or done anew; Enter leaves everything as it is. */
export const undoPrompt = (again: boolean): Prompt<boolean> =>
  cautiousPrompt({ name: 'undo', message: undoWords.sure(again), yes: undoWords.yes(again), no: undoWords.no });

/** Whether the last good version of files may come back; Enter takes it: without it the dossier is of no use. */
export const restorePrompt = (): Prompt<boolean> =>
  confirmPrompt({ name: 'restore', message: restoreWords.sure, yes: restoreWords.yes, no: restoreWords.no });
