import { describe, expect, it } from 'vitest';
import { isAtLeast, type Severity } from '../../src/findings/severity.ts';

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
