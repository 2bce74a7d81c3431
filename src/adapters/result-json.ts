import { readFileSync } from 'node:fs';
import type { AuditResult } from '../domain/audit-result.ts';
import { UserError } from '../domain/user-error.ts';
import { fileTrouble } from './file-trouble.ts';

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

/**
 * Reads a result that was saved as JSON.
 * @throws UserError 'file-unreadable' or 'result-invalid'
 */
export const readResult = (path: string, shown: string): AuditResult => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError('file-unreadable', { path: shown, reason: fileTrouble(error) ?? 'other' }, error);
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (isResult(value)) return value;
  } catch {
    // No JSON at all: the same words.
  }
  throw new UserError('result-invalid', { path: shown });
};
