import { readNamedFile } from '../../base/io/read-file.ts';
import { UserError } from '../../base/user-error.ts';
import type { AuditResult } from '../audit-result.ts';

const LISTS = ['standards', 'criteria', 'evidence', 'findings', 'actions', 'sessions', 'thresholds'] as const;
const RECORDS = ['tool', 'qualityMark', 'school', 'round', 'mark'] as const;

const isResult = (value: unknown): value is AuditResult => {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Record<string, unknown>;
  return (
    record['formatVersion'] === 1 &&
    typeof record['date'] === 'string' &&
    LISTS.every((key) => Array.isArray(record[key])) &&
    RECORDS.every((key) => typeof record[key] === 'object' && record[key] !== null)
  );
};

/** The value in a text; null when it is no JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
};

/** The value in a JSON file; null when it is no JSON. @throws UserError 'file-unreadable' */
export const readJson = (path: string, shown: string): unknown =>
  parseJson(readNamedFile(path, shown).toString('utf8'));

/**
 * Reads a result that was saved as JSON.
 * @throws UserError 'file-unreadable' or 'result-invalid'
 */
export const readResult = (path: string, shown: string): AuditResult => {
  const value = readJson(path, shown);
  if (isResult(value)) return value;
  throw new UserError('result-invalid', { path: shown });
};
