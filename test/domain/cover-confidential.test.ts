import { describe, expect, it } from 'vitest';
import { coverConfidential } from '../../src/domain/cover-confidential.ts';

const item = (id: string | null, title: string | null, confidential: boolean) => ({
  id,
  title,
  confidential,
  documentTitle: 'Overig',
});

describe('the title of confidential evidence', () => {
  it('stands nowhere in a covered result; its id stands there', () => {
    const result = {
      evidence: [item('brief', 'Brief over een gezin', true), item('visie', 'Onze visie', false)],
      criteria: [{ sources: [{ title: 'Brief over een gezin' }, { title: 'Onze visie' }] }],
    };
    const covered = coverConfidential(result);
    expect(covered.evidence.map(({ title }) => title)).toEqual(['brief', 'Onze visie']);
    expect(covered.criteria).toEqual([{ sources: [{ title: 'brief' }, { title: 'Onze visie' }] }]);
  });

  it('stays where it tells nothing, or where there is none', () => {
    const result = { evidence: [item('a', 'Overig', true), item('b', null, true), item(null, 'Los', true)] };
    expect(coverConfidential(result)).toBe(result);
  });
});
