import type { DocumentFacts } from '../documents/document-facts.ts';
import type { QuestionData } from '../documents/document-questions.ts';
import type { FileFacts } from '../evidence/evidence.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { TemplateFile } from '../report/own-template.ts';
import type { Dossier, DossierFileName } from './dossier.ts';

/** Everything outside that the app needs; adapters fill these, picked in cli/compose.ts. */

export type Clock = {
  /** Today as YYYY-MM-DD, in the user's own time zone. */
  today: () => string;
};

/** Seconds since some moment: for how long things take. */
export type Stopwatch = () => number;

/** One change in a YAML file: comments, order and layout of everything else stay as they are. */
export type Edit =
  | {
      kind: 'set';
      path: string[];
      value: unknown;
      /** Keys in the order they should stand in. */
      order?: string[];
      /**
       * How a new value that is a map is laid out: on one line, a line for each key, or a line for everything at every depth. On one
       * line unless told.
       */
      layout?: 'line' | 'block' | 'tree';
    }
  | { kind: 'append'; path: string[]; value: unknown }
  | { kind: 'remove'; path: string[] };

export type DossierStore = {
  /** The folder as the user named it, for messages. */
  folder: string;
  exists: () => Promise<boolean>;
  /** The folder that school.yaml names as its framework, as an absolute path; null when it names none. */
  frameworkFolder: () => Promise<string | null>;
  /**
   * Reads and checks every file, names in it against the framework too.
   * @throws UserError 'dossier-missing', 'dossier-incomplete', 'folder-unreadable' or 'invalid-files' with all problems at once
   */
  read: (mark: QualityMark) => Promise<Dossier>;
  /**
   * Writes a new dossier.
   * @throws UserError 'dossier-exists'
   */
  create: (files: Pick<Dossier, 'school' | 'answers' | 'register'>) => Promise<void>;
  /**
   * Changes a file that was read before; whole and on disk when it returns.
   * @throws UserError 'changed-elsewhere' when the file is no longer what was read: nothing is written then
   */
  edit: (file: DossierFileName, edits: Edit[]) => Promise<void>;
  /**
   * Writes what a file would be after these edits to another place, when its own place cannot be written.
   * @param path as the user typed it; never over a file that is there
   * @returns the path as the user may type it
   */
  saveElsewhere: (file: DossierFileName, edits: Edit[], path: string) => Promise<string>;
  /**
   * Moves the files of an audit, and copies of the answers, to rondes/<school year>/, beside the result that they are about.
   * @returns the names of those copies, as they are called there
   */
  archiveRound: (schoolYear: string) => Promise<string[]>;
  /** Removes the copy that was made before the first change. */
  forgetBackup: (file: DossierFileName) => Promise<void>;
  /** A place outside the dossier that can be proposed for it. */
  otherPlace: (file: DossierFileName) => string;
  /**
   * Keeps a second sitting out until released.
   * @param takeOver whether a sitting on another computer loses its lock, because nobody is at work there
   * @throws UserError 'locked'
   */
  lock: (takeOver?: boolean) => Promise<() => Promise<void>>;
};

export type EvidenceFolder = {
  /** Facts of every file below bewijs/ and of every registered path, sorted by path; nobody looked inside them yet. */
  gather: (registered: string[], limits: { maxBytes: number }) => Promise<FileFacts[]>;
  /** Facts of a file anywhere on this machine, under its own name. */
  inspect: (source: string, limits: { maxBytes: number }) => Promise<FileFacts>;
  /** Copies a file into bewijs/ under this name, or the next free one; returns the path below bewijs/. */
  copyIn: (source: string, name: string) => Promise<string>;
  /** Where a file below bewijs/, or one that the user named, is on this machine: for a reader. */
  locationOf: (path: string) => string;
  locationOfSource: (source: string) => string;
  /** The path below bewijs/ of a file that is there already; null for a file elsewhere. */
  pathInside: (source: string) => string | null;
  /** Removes a file below bewijs/; false when there was none to remove. */
  remove: (path: string) => Promise<boolean>;
};

/** A document to look inside: where it is, and what it was when it was hashed. */
export type DocumentToRead = { location: string; bytes: number; sha256: string; quotes: readonly string[] };

export type DocumentReader = {
  /**
   * Looks inside documents, in the order given. A document that cannot be read is a fact too, never an error.
   * @param onProgress hears how many are done, of how many that really have to be read
   */
  read: (
    documents: readonly DocumentToRead[],
    questions: QuestionData,
    onProgress: (done: number, of: number) => void,
  ) => Promise<DocumentFacts[]>;
};

/** The git repository that holds the dossier, or the dossier's own folder where there is none. */
export type Repository = {
  inGit: boolean;
  /** The folder of the dossier from the root, with '/': '.', or './' and the rest. */
  dossier: string;
  /** Whether anything stands at this path below the root. */
  holds: (path: string) => Promise<boolean>;
  /** The folder on the way to this path that is a link to a place outside the root; null where there is none. */
  leavesAt: (path: string) => Promise<string | null>;
  /** A path below the root as the user would type it. */
  show: (path: string) => string;
  /** Writes a file below the root, whole or not at all. Returns the path as the user would type it. */
  write: (path: string, text: string) => Promise<string>;
};

export type Output = {
  /** Writes a file whole or not at all; makes its folder. Returns the path as the user would type it. */
  write: (path: string, content: string | Uint8Array) => Promise<string>;
};

/** The folder in which a school keeps what it puts into the HTML report. */
export type TemplateFolder = {
  /** The folder as the user typed it. */
  folder: string;
  /**
   * Reads every file, in the order of their names.
   * @throws UserError 'file-unreadable', or 'templates-invalid' for what is no file that may stand there
   */
  read: () => Promise<TemplateFile[]>;
  /** SHA-256 in base64, for the Content-Security-Policy. */
  digest: (text: string) => string;
};
