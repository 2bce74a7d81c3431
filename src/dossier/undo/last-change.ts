import type { FileContent } from '../../base/output.ts';

/** How a file was or is: its hash, and the name of the copy of its bytes, where one is kept; null for no file. */
export type KeptFile = { sha256: string; copy: string | null } | null;

/**
 * The last change that a command made: each file as it was before and after, in the order of the change; no files for a change that
 * cannot be taken back.
 */
export type LastChange = {
  formatVersion: 1;
  /** The command, such as 'evidence add'. */
  command: string;
  /** YYYY-MM-DD */
  day: string;
  /** Whether this change was taken back, so that taking it back again does it anew. */
  undone: boolean;
  files: { path: string; before: KeptFile; after: KeptFile }[];
};

/** Keeps how files are before a command changes them, so that one command can take it back. */
export type Undo = {
  /**
   * Keeps a file before its change. A file that no command may take back makes all of this change so.
   * @param path in the dossier, with '/'
   * @param after what it will hold, a text as UTF-8; null when it goes
   */
  keep: (path: string, after: FileContent | null) => void;
  /** Tells of a file that was not there before. @param after what it holds */
  keepNew: (path: string, after: FileContent) => void;
  /**
   * Forgets the last change and keeps nothing of this one but which command it was, because what goes has to be gone.
   * @throws UserError 'file-unwritable' when something of it stays
   */
  forbid: () => void;
  /** Whether what this command did can be taken back. */
  isKept: () => boolean;
};

/** For what changes no dossier, and for tests. */
export const noUndo: Undo = {
  keep: () => undefined,
  keepNew: () => undefined,
  forbid: () => undefined,
  isKept: () => false,
};
