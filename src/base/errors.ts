import type { Problem } from './problem.ts';

/** Errors that any feature can throw: files that cannot be read or written, and options that are wrong. */
export type BaseErrors = {
  /**
   * `restoreIn`: the dossier of which a good version of these files is kept, as the user named it. `afterChange`: whether the command
   * changed something before it met them.
   */
  'invalid-files': { problems: Problem[]; restoreIn?: string; afterChange?: boolean };
  'target-exists': { path: string };
  'changed-elsewhere': { path: string };
  'file-unreadable': { path: string; reason: FileTrouble };
  /** Nothing in the folder was checked. */
  'folder-unreadable': { folder: string; reason: FileTrouble };
  'file-unwritable': { path: string; reason: FileTrouble };
  'output-failed': { full: boolean };
  'output-twice': { path: string };
  /** Options that exclude each other. */
  'options-apart': { options: string[] };
  /** `complaint`: a sentence that says more of what is the matter with the value. */
  'option-invalid': { option: string; value: string; allowed: string[]; complaint?: string };
};

export type FileTrouble =
  | 'missing'
  | 'not-folder'
  | 'elsewhere'
  | 'denied'
  | 'full'
  | 'read-only'
  | 'is-folder'
  | 'no-file'
  | 'busy'
  | 'colon'
  | 'other';
