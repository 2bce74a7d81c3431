import type { Problem } from './problem.ts';

/** What can stop every feature: files that cannot be read or written, and options that cannot be. */
export type BaseErrors = {
  'invalid-files': { problems: Problem[] };
  'target-exists': { path: string };
  'changed-elsewhere': { path: string };
  'file-unreadable': { path: string; reason: FileTrouble };
  /** Nothing in it was looked at. */
  'folder-unreadable': { folder: string; reason: FileTrouble };
  'file-unwritable': { path: string; reason: FileTrouble };
  'output-failed': { full: boolean };
  'output-twice': { path: string };
  /** Options that each do something else, and cannot be given together. */
  'options-apart': { options: string[] };
  'option-invalid': { option: string; value: string; allowed: string[] };
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
