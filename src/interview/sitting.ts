import { joinChange } from '../answers/join-change.ts';
import type { Progress } from '../assessment/gather-evidence.ts';
import { isSame } from '../base/is-same.ts';
import { UserError } from '../base/user-error.ts';
import type { DescribeError } from '../base/words/error-words.ts';
import type { Answer, Dossier, DossierFileName } from '../dossier/dossier.ts';
import type { Clock, DocumentReader, DossierStore, Edit, EvidenceFolder, Stopwatch } from '../dossier/ports.ts';
import type { Criterion, Level, QualityMark, Question } from '../framework/quality-mark.ts';
import { type Answers, stateOfAnswer } from '../judging/verdict.ts';
import { type Desk, Left } from '../terminal/desk.ts';
import { elsewherePrompt, notSavedPrompt, readAgainPrompt, type StartKind } from './prompts.ts';
import { refusedScreen, savedElsewhereScreen } from './screens.ts';

/** Which questions a sitting is about: of one criterion or of all, and at which of those it stops by itself. */
export type Scope = { criterion: string | null; start: StartKind };

export type PlannedQuestion = { criterion: Criterion; question: Question };

/** Other versions of the answers that lie in the dossier. */
export type OtherCopies = {
  /** Those that bring something new, by their name; what cannot be read is no reason to keep a team from its work. */
  find: () => Promise<{ fresh: string[]; unreadable: string[] }>;
  /** @returns what is no longer needed in the dossier, and the folder where it is now */
  merge: (files: readonly string[]) => Promise<{ names: string[]; to: string }>;
};

export type InterviewInput = {
  store: DossierStore;
  mark: QualityMark;
  desk: Desk;
  clock: Clock;
  stopwatch: Stopwatch;
  /** Null: the team chooses where to start. */
  scope: Scope | null;
  /** What was answered in the round before. */
  earlier: ReadonlyMap<string, Level>;
  /** The role that fills in a copy of its own; null for the team at the table. */
  as: string | null;
  /** Each role gives its own level first. */
  vote: boolean;
  /** Where evidence is looked at and kept. */
  evidence: { folder: EvidenceFolder; reader: DocumentReader; onProgress: Progress };
  copies: OtherCopies;
  /** The words of an error of any feature: only the command line knows them all. */
  describeError: DescribeError;
};

/** A file that could not be written in its place, and the path where it is now. */
export type KeptElsewhere = { file: DossierFileName; path: string };

/** How a sitting ended; what was answered is on disk, except for the last thing where it says so. */
export type InterviewEnd = 'finished' | 'stopped' | 'stopped-unsaved' | KeptElsewhere;

export type Sitting = InterviewInput & {
  dossier: Dossier;
  scope: Scope;
  plan: PlannedQuestion[];
  /** Ids of all questions, in the order in which they stand in the file. */
  order: string[];
  present: string[];
  /** Seconds that each question took that was answered. */
  pace: number[];
  /** The question that the team is at, and since when; null once it is answered. */
  begun: { id: string; at: number } | null;
  /** Where the team was when it chose a question to change: it goes back there. */
  returnTo: ReturnPlace | null;
  /** Who had a turn to vote, as '<question> <role>'; also who gave no vote. */
  turns: Set<string>;
  /** The question that the team voted on, or looked at, last. */
  votedOn: string | null;
  /** What becomes of the last thing when the team leaves now, while it cannot be written in its place. */
  lost: 'stopped-unsaved' | KeptElsewhere | null;
};

/** A question by its place, or the end of a criterion with the question that comes after it. */
export type ReturnPlace = { kind: 'question'; index: number } | { kind: 'end'; criterion: Criterion; to: number };

export const answersOf = ({ dossier }: Pick<Sitting, 'dossier'>): Answers => dossier.answers.answers ?? {};

/** The file or its folder cannot be reached now; other errors are no matter for the team. */
const isOutOfReach = (error: unknown): error is UserError =>
  error instanceof UserError &&
  ['file-unwritable', 'file-unreadable', 'folder-unreadable', 'dossier-missing', 'dossier-incomplete'].includes(
    error.code,
  );

/** Puts the answers in another place that the user names, with what was just given; the team leaves then. */
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
  throw new Left();
};

/**
 * What stood in the way of a write: says so, with a way out, and comes back when it is to be tried again. Somebody else's change is
 * read first.
 * @throws the error itself, when it is no matter for the team
 */
const face = async (sitting: Sitting, file: DossierFileName, edits: Edit[], error: unknown): Promise<void> => {
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
 * Writes edits and reads the dossier again, until it is done or the team leaves. What stands in the way (somebody else's change, a
 * full disk, a folder that went) is said, with a way out.
 * @param makeEdits the edits, from the dossier as it is now: somebody else may have changed the same place
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
      await face(sitting, file, edits, error);
    }
  }
};

/** `differs`: somebody else gave another answer meanwhile. Both are kept, and the team has to agree. */
export type Saved = 'saved' | 'differs';

/**
 * Saves the answer to a question.
 * @param before what stood there before the team began on it; somebody else may have answered the same question since
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
