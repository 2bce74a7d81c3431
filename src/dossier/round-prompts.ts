import { confirmPrompt, type Prompt } from '../terminal/ask.ts';
import { closeAsks, reopenWords, restoreWords, undoWords } from './words/round.ts';

const carefulPrompt = (name: string, words: { sure: string; yes: string; no: string }): Prompt<boolean> => ({
  kind: 'select',
  name,
  message: words.sure,
  choices: [
    { name: words.no, value: false },
    { name: words.yes, value: true },
  ],
  usual: false,
});

/** Whether a round may close with open questions; Enter leaves it open. */
export const closeIncompletePrompt = (): Prompt<boolean> => carefulPrompt('close-incomplete', closeAsks);

/** Whether a round may open again, though the next one has answers; Enter leaves everything as it is. */
export const reopenPrompt = (): Prompt<boolean> => carefulPrompt('reopen', reopenWords);

/** Whether the last change is taken back, or done anew; Enter leaves everything as it is. */
export const undoPrompt = (again: boolean): Prompt<boolean> =>
  carefulPrompt('undo', { sure: undoWords.sure(again), yes: undoWords.yes(again), no: undoWords.no });

/** Whether the last good version of files may come back; Enter takes it: without it the dossier is of no use. */
export const restorePrompt = (): Prompt<boolean> =>
  confirmPrompt({ name: 'restore', message: restoreWords.sure, yes: restoreWords.yes, no: restoreWords.no });
