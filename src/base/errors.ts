import type { Problem } from './problem.ts';

/** Errors that any feature can throw: files that cannot be read or written, and options that are wrong. */
export type BaseErrors = {
  'invalid-files': { problems: Problem[] };
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
  | 'busy'
  | 'other';
