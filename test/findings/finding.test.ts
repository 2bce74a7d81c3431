import { describe, expect, it } from 'vitest';
import { isAtLeast, type Severity, type Subject, subjectKey } from '../../src/findings/finding.ts';

describe('a severity', () => {
  it.each<[Severity, Severity, boolean]>([
    ['error', 'error', true],
    ['error', 'warning', true],
    ['error', 'note', true],
    ['warning', 'error', false],
    ['warning', 'warning', true],
    ['warning', 'note', true],
    ['note', 'error', false],
    ['note', 'warning', false],
    ['note', 'note', true],
  ])('%s is at least %s: %s', (severity, bar, expected) => {
    expect(isAtLeast(severity, bar)).toBe(expected);
  });
});

describe('what a waiver calls a subject', () => {
  it.each<[Subject, string]>([
    [{ kind: 'file', path: 'C1/visie.pdf' }, 'C1/visie.pdf'],
    [{ kind: 'file', path: 'C1/visie.pdf', id: 'visie-2026' }, 'C1/visie.pdf'],
    [{ kind: 'question', id: 'C1.2', criterion: 'C1' }, 'C1.2'],
    [{ kind: 'criterion', criterion: 'C1' }, 'C1'],
    [{ kind: 'dossier' }, 'dossier'],
  ])('%j is %s', (subject, key) => {
    expect(subjectKey(subject)).toBe(key);
  });
});
