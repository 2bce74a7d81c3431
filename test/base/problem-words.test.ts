import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/base/problem.ts';
import { describeProblem } from '../../src/base/words/problems.ts';
import { LEAKS } from '../support/leaks.ts';

const kinds: { [Kind in Problem['kind']]: Partial<Problem>[] } = {
  syntax: [{}],
  tab: [{}],
  'special-space': [{}],
  'curly-quote': [{}],
  'open-quote': [{}],
  'needs-quotes': [{}],
  'no-space': [{}],
  'decimal-comma': [{}],
  'collection-key': [{}],
  'no-sentence': [{}],
  'fixed-severity': [{ expected: 'check-failed, waiver-expired' }],
  'reply-reason': [{}],
  'reply-kind': [{}],
  'one-basis': [{}],
  'survey-code': [{ expected: 'C3a' }],
  placeholder: [{ expected: '{school}' }],
  'second-reader': [{}],
  'few-answers': [{ expected: '5' }],
  'more-people': [{ expected: '74' }],
  'other-sum': [{ expected: '60' }],
  'waiver-too-long': [{ expected: '2027-07-31' }],
  'duplicate-key': [{ path: ['C1.1'] }],
  alias: [{}],
  'too-large': [{ line: null, column: null }],
  'too-deep': [{ line: null, column: null }],
  'not-utf8': [{ line: null }],
  empty: [{}],
  'not-a-mapping': [{}],
  'unknown-key': [
    { path: ['rond'], nearest: 'round' },
    { path: ['x'], nearest: null, expected: 'a, b' },
    { path: ['x'], nearest: null, expected: '' },
  ],
  'missing-key': [
    { path: ['round'], expected: 'object' },
    { path: ['sector'], expected: 'po, vo' },
  ],
  'wrong-type': [{ expected: 'string' }, { expected: 'int' }, { expected: 'array' }],
  'wrong-choice': [
    { expected: '0, 1', nearest: null },
    { expected: '1', nearest: null },
  ],
  'impossible-date': [{}],
  'wrong-format': [
    { expected: 'date' },
    { expected: 'month-day' },
    { expected: '/^\\d+\\.\\d+\\.\\d+$/' },
    { expected: '/^\\d{2}[A-Z]{2}$/' },
    { expected: '/^\\d{2}-\\d{2}$/' },
    { expected: '/^x$/' },
    { expected: '' },
  ],
  'too-small': [
    { expected: 'string 1' },
    { expected: 'string 10' },
    { expected: 'array 1' },
    { expected: 'array 4' },
    { expected: 'number 0' },
  ],
  'too-big': [{ expected: 'number 3' }, {}],
  'wrong-answer': [{}],
  'wrong-school-year': [{}],
  'newer-format': [{ expected: '1' }],
  'duplicate-id': [{ expected: 'C1' }],
  'unknown-reference': [
    { expected: 'criterion', given: 'C88', path: ['check', 'requireMet', 1], nearest: 'C8' },
    { path: ['x'] },
  ],
  'standard-unreached': [{ expected: 'S6' }],
  'level-missing': [{ expected: '3' }],
  more: [{ line: null, expected: '12' }],
  invalid: [{}],
};

it('does not ask to choose where only one thing will do', () => {
  const problem: Problem = { file: 'school.yaml', line: 1, column: 1, path: ['formatVersion'], kind: 'wrong-choice' };
  expect(describeProblem({ ...problem, expected: '1' })).toContain('Hier hoort 1.');
  expect(describeProblem({ ...problem, expected: 'po, vo' })).toContain('Kies uit: po, vo.');
});

describe('the words of a problem in a file', () => {
  it.each(Object.keys(kinds) as Problem['kind'][])('%s: where, and what is wrong, in Dutch', (kind) => {
    for (const more of kinds[kind]) {
      const text = describeProblem({ file: 'school.yaml', line: 3, column: 5, path: ['a', 0, 'b'], kind, ...more });
      expect(text).toContain(more.line === null ? 'school.yaml' : 'school.yaml, regel 3, kolom');
      // Keys of the file stand in quotes, and are English.
      expect(text.replace(/"[^"]*"/g, '')).not.toMatch(LEAKS);
    }
  });

  it('names the way to it as a person counts: from one', () => {
    expect(
      describeProblem({ file: 'f', line: 1, column: null, path: ['sessions', 0, 'present', 1], kind: 'invalid' }),
    ).toContain('(sessions[1].present[2])');
    expect(
      describeProblem({
        file: 'f',
        line: 1,
        column: 1,
        path: [],
        kind: 'unknown-reference',
        expected: 'criterion',
        given: 'C88',
        nearest: 'C8',
      }),
    ).toContain('"C88" is geen bekend criterium. Bedoelt u "C8"?');
  });

  it('says what can stand there, or where that is told', () => {
    const at = { file: 'f', line: 1, column: 1, nearest: null };
    const unknown = { ...at, kind: 'unknown-reference' as const };
    const role = { ...unknown, path: ['by'], expected: 'role', given: 'Jan de Vries', choices: ['bestuur', 'mr'] };
    expect(describeProblem(role)).toContain('Deze naam is geen bekende rol. Kies uit: bestuur of mr.');
    expect(describeProblem({ ...unknown, path: ['code'], expected: 'finding', given: 'x' })).toContain(
      '"x" is geen bekende code van een bevinding. Alle codes staan in docs/findings.md.',
    );
    const list = { ...at, kind: 'wrong-type' as const, expected: 'array' };
    expect(describeProblem({ ...list, path: ['check', 'requireMet'] })).toContain(
      'Hier hoort een lijst, zoals [C1, C7].',
    );
    expect(describeProblem({ ...list, path: ['waivers'] })).toContain('Hier hoort een lijst.');
    const most = { ...at, kind: 'too-big' as const, path: ['minMet'] };
    expect(describeProblem({ ...most, expected: 'number 10' })).toContain('Dit mag niet hoger zijn dan 10.');
    expect(describeProblem({ ...most, expected: 'string 9' })).toContain('Hier hoort ten hoogste: 9 tekens.');
  });
});
