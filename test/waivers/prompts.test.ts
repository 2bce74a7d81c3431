import { expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { LEFT } from '../../src/terminal/ask.ts';
import { acceptedFindingPrompt, oneOfKindPrompt } from '../../src/waivers/prompts.ts';

const open = (id: string): Finding =>
  ({
    code: 'unanswered-question',
    severity: 'warning',
    subject: { kind: 'question', id, criterion: 'C1' },
    params: {},
  }) as never;

const undated = (path: string): Finding =>
  ({ code: 'undated', severity: 'warning', subject: { kind: 'file', path }, params: {} }) as never;

it('many findings of one kind are one choice, of which one is picked next; there is a way back', () => {
  const questions = ['C1.1', 'C1.2', 'C1.3', 'C1.4'].map(open);
  const prompt = acceptedFindingPrompt([...questions, undated('a.pdf'), undated('b.pdf')]);
  if (prompt.kind !== 'select') throw new Error('no list');
  expect(prompt.choices.map(({ name }) => name)).toEqual([
    expect.stringMatching(/ \(4 keer\) \[unanswered-question\]$/),
    expect.stringMatching(/^a\.pdf: .* \[undated\]$/),
    expect.stringMatching(/^b\.pdf: .* \[undated\]$/),
    'Terug',
  ]);
  expect(prompt.choices.map(({ value }) => value)).toEqual([questions, [undated('a.pdf')], [undated('b.pdf')], LEFT]);
  const next = oneOfKindPrompt(questions);
  expect(next.kind === 'select' ? next.choices.map(({ value }) => value) : []).toEqual([...questions, LEFT]);
});
