import type { FileFacts } from './evidence.ts';

export type EvidenceFolder = {
  /** Facts of every file below bewijs/ and of every registered path, sorted by path; nobody looked inside them yet. */
  gather: (registered: string[], limits: { maxBytes: number }) => Promise<FileFacts[]>;
  /** Paths of what systems and office programs left behind below bewijs/, which is never evidence. */
  listClutter: (registered: string[]) => string[];
  /** Facts of a file anywhere on this machine, under its own name. */
  inspect: (source: string, limits: { maxBytes: number }) => Promise<FileFacts>;
  /** Copies a file into bewijs/ under this name, or the next free one; returns the path below bewijs/. */
  copyIn: (source: string, name: string) => Promise<string>;
  /**
   * Puts a file in the place of one below bewijs/, whole or not at all.
   * @returns a function that puts back what was there
   * @throws UserError 'file-unwritable', as when another program has the old file open; then nothing changed
   */
  replace: (source: string, path: string) => Promise<() => Promise<void>>;
  /** Where a file below bewijs/, or one that the user named, is on this machine: for a reader. */
  locationOf: (path: string) => string;
  locationOfSource: (source: string) => string;
  /** The path below bewijs/ of a file that is there already; null for a file elsewhere. */
  pathInside: (source: string) => string | null;
  /** Removes a file below bewijs/; false when there was none to remove. */
  remove: (path: string) => Promise<boolean>;
};
