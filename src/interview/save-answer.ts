import { joinChange } from '../answers/join-change.ts';
import type { Edit } from '../base/edit.ts';
import { isSame } from '../base/records.ts';
import { UserError } from '../base/user-error.ts';
import type { Answer, Dossier, DossierFileName } from '../dossier/dossier.ts';
import { stateOfAnswer } from '../judging/score.ts';
import { UserLeft } from '../terminal/desk.ts';
import { elsewherePrompt, notSavedPrompt, readAgainPrompt } from './prompts.ts';
import { refusedScreen, savedElsewhereScreen } from './screens.ts';
import { answersOf, type Sitting } from './sitting.ts';

/** Whether a file or its folder cannot be reached now, which the team can do something about. */
const isOutOfReach = (error: unknown): error is UserError =>
  error instanceof UserError &&
  ['file-unwritable', 'file-unreadable', 'folder-unreadable', 'dossier-missing', 'dossier-incomplete'].includes(
    error.code,
  );

/** Saves the file, with the last answer in it, to a place that the user names; then the sitting ends. */
const keepElsewhere = async (sitting: Sitting, file: DossierFileName, edits: Edit[]): Promise<void> => {
  const { desk, store } = sitting;
  const named = await desk.ask(elsewherePrompt(store.otherPlace(file)));
  try {
    const path = await store.saveElsewhere(file, edits, named);
    sitting.lost = { file, path };
    desk.show(savedElsewhereScreen(file, path));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    desk.show(refusedScreen(error, sitting.describeError));
    return;
  }
  throw new UserLeft();
};

/**
 * Tells the team why a write failed and offers ways out; returns when the write should be tried again. If somebody else changed the
 * file, reads it first.
 * @throws the error itself, when the team can do nothing about it
 */
const recover = async (sitting: Sitting, file: DossierFileName, edits: Edit[], error: unknown): Promise<void> => {
  const { desk, store, mark } = sitting;
  const isChanged = error instanceof UserError && error.code === 'changed-elsewhere';
  if (!isChanged && !isOutOfReach(error)) throw error;
  sitting.lost = 'stopped-unsaved';
  if (isChanged) {
    await desk.ask(readAgainPrompt(file));
    sitting.dossier = await store.read(mark);
  } else {
    desk.show(refusedScreen(error, sitting.describeError));
    if ((await desk.ask(notSavedPrompt())) === 'elsewhere') await keepElsewhere(sitting, file, edits);
  }
  sitting.lost = null;
};

/**
 * Writes edits and reads the dossier again, until that works or the team leaves. Somebody else's change, a full disk or a folder that
 * went away do not end the sitting: the team gets a way out.
 * @param makeEdits makes the edits from the current dossier; called again after a failure, when somebody else may have changed it
 */
export const save = async (
  sitting: Sitting,
  makeEdits: (dossier: Dossier) => Edit[],
  file: DossierFileName = 'antwoorden.yaml',
): Promise<void> => {
  for (;;) {
    const edits = makeEdits(sitting.dossier);
    if (edits.length === 0) return;
    try {
      await sitting.store.edit(file, edits);
      sitting.dossier = await sitting.store.read(sitting.mark);
      return;
    } catch (error) {
      await recover(sitting, file, edits, error);
    }
  }
};

/** `differs`: somebody else gave another answer meanwhile. Both are kept until the team agrees. */
export type Saved = 'saved' | 'differs';

/**
 * Saves the answer to a question.
 * @param before the answer when the team began; somebody else may have answered the same question since
 */
export const saveAnswer = async (
  sitting: Sitting,
  id: string,
  given: Answer,
  before: Answer | undefined,
): Promise<Saved> => {
  const known = answersOf(sitting)[id];
  const makeEdits = (dossier: Dossier): Edit[] => {
    const now = answersOf({ dossier })[id];
    const value = isSame(now, known) ? given : joinChange(before, given, now);
    return [{ kind: 'set', path: ['answers', id], value, order: sitting.order }];
  };
  await save(sitting, makeEdits);
  const isOpen = stateOfAnswer(answersOf(sitting)[id]) === 'open';
  return isOpen && stateOfAnswer(given) !== 'open' ? 'differs' : 'saved';
};
