import type { Edit } from '../base/edit.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { Dossier, DossierFileName } from './dossier.ts';
import type { VoicesFile } from './voices-file-shape.ts';

/** Names of copies of the answers: those that moved to the folder of their round, and those that are gone. */
export type ArchivedCopies = { moved: string[]; deleted: string[] };

export type DossierStore = {
  /** The folder as the user named it. */
  folder: string;
  exists: () => Promise<boolean>;
  /** The absolute path of the framework that school.yaml names; null when it names none. */
  frameworkFolder: () => Promise<string | null>;
  /**
   * Reads and checks every file, including its names against the framework.
   * @throws UserError 'dossier-missing', 'dossier-incomplete', 'folder-unreadable' or 'invalid-files' with all problems at once
   */
  read: (mark: QualityMark) => Promise<Dossier>;
  /**
   * Reads the dossier as a package would hold it: with the content of some files changed, or gone (null), and without the list of
   * names, which is never packed. Writes nothing.
   * @throws UserError as `read`
   */
  readWith: (mark: QualityMark, changed: ReadonlyMap<DossierFileName, Uint8Array | null>) => Promise<Dossier>;
  /**
   * Writes a new dossier.
   * @throws UserError 'dossier-exists'
   */
  create: (files: Pick<Dossier, 'school' | 'answers' | 'register'>) => Promise<void>;
  /**
   * Changes a file that was read before; the change is on disk when it returns. A list of waivers that is not there yet is made.
   * @throws UserError 'changed-elsewhere' when the file changed since it was read, and then nothing is written
   */
  edit: (file: DossierFileName, edits: Edit[]) => Promise<void>;
  /**
   * Writes the counts of a group in place of what it had. What it had is gone for good: no backup and no `undo` has it, because two
   * tables side by side tell of the few people between them. `undo` removes the file.
   * @throws UserError 'changed-elsewhere' when the file changed since it was read
   */
  writeVoices: (voices: VoicesFile) => Promise<void>;
  /**
   * Writes the edited file to another place, for when its own place cannot be written.
   * @param path as the user typed it; never overwrites a file
   * @returns the path as the user may type it
   */
  saveElsewhere: (file: DossierFileName, edits: Edit[], path: string) => Promise<string>;
  /** Moves the files of an audit and the copies of the answers to rondes/<school year>/; deletes the copies of some roles instead. */
  archiveRound: (schoolYear: string, deletedRoles: readonly string[]) => Promise<ArchivedCopies>;
  /** Keeps the answers in rondes/<school year>/, so that the round can open again. */
  keepAnswers: (schoolYear: string) => Promise<void>;
  /** Removes the backup from before the first change. */
  forgetBackup: (file: DossierFileName) => Promise<void>;
  /**
   * Forgets the last change, and keeps nothing of this one: what goes has to be gone.
   * @throws UserError 'file-unwritable' when something of it stays
   */
  forbidUndo: () => Promise<void>;
  /** Proposes a path outside the dossier for `saveElsewhere`. */
  otherPlace: (file: DossierFileName) => string;
  /**
   * Takes the lock, so that no second sitting can start.
   * @param takeOver whether to take it from another computer, because nobody works there any more
   * @returns a function that releases it
   * @throws UserError 'locked'
   */
  lock: (takeOver?: boolean) => Promise<() => Promise<void>>;
};
