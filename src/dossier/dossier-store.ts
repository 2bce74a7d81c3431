import type { Edit } from '../base/edit.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { Dossier, DossierFileName } from './dossier.ts';

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
   * Changes a file that was read before; the change is on disk when it returns.
   * @throws UserError 'changed-elsewhere' when the file changed since it was read, and then nothing is written
   */
  edit: (file: DossierFileName, edits: Edit[]) => Promise<void>;
  /**
   * Writes the edited file to another place, for when its own place cannot be written.
   * @param path as the user typed it; never overwrites a file
   * @returns the path as the user may type it
   */
  saveElsewhere: (file: DossierFileName, edits: Edit[], path: string) => Promise<string>;
  /**
   * Moves the files of an audit and the copies of the answers to rondes/<school year>/.
   * @returns the names of the copies there
   */
  archiveRound: (schoolYear: string) => Promise<string[]>;
  /** Removes the backup from before the first change. */
  forgetBackup: (file: DossierFileName) => Promise<void>;
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
