import { describe, expect, it } from 'vitest';
import { type Subject, subjectKey } from '../../src/findings/finding.ts';

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
