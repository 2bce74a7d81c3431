import { describe, expect, it } from 'vitest';
import { coverConfidential } from '../../src/evidence/cover-confidential.ts';

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

  it('stands in no story of what changed since an earlier round, of evidence that is gone', () => {
    const told = (title: string) => ({
      reasons: [
        { kind: 'evidence-removed', title, confidential: true },
        { kind: 'evidence-added', title: 'Onze visie' },
      ],
    });
    const result = {
      evidence: [item('brief', 'Brief', true), { ...item('lijst', null, true), file: 'lijst.txt' }],
      compare: {
        moves: [told('Brief'), told('Oud gezin'), { reasons: [{ kind: 'answer' }] }],
        waiting: [told('Nog een')],
      },
    };
    const { compare } = coverConfidential(result);
    expect(JSON.stringify(compare)).not.toMatch(/Brief|gezin|Nog een/);
    expect(compare.moves[0]).toEqual(told('brief'));
    expect(compare.waiting).toEqual([told('…')]);
    const byFile = { evidence: result.evidence.slice(1), compare: { moves: [told('lijst.txt')] } };
    expect(coverConfidential(byFile)).toBe(byFile);
  });

  it('is covered too where it was marked later, and where the same bytes have another name', () => {
    const later = { evidence: [item('brief', 'Brief', false), item('visie', 'Onze visie', false)] };
    expect(coverConfidential(later, ['brief']).evidence.map(({ title }) => title)).toEqual(['brief', 'Onze visie']);
    const sha256 = 'a'.repeat(64);
    const twice = {
      evidence: [
        { ...item('brief', 'Brief', true), sha256 },
        { ...item('kopie', 'Brief over een gezin', false), sha256 },
        { ...item('weg', 'Onze visie', false), sha256: null },
      ],
    };
    expect(coverConfidential(twice).evidence.map(({ title }) => title)).toEqual(['brief', 'kopie', 'Onze visie']);
  });

  it('stays where it tells nothing, or where there is none', () => {
    const result = { evidence: [item('a', 'Overig', true), item('b', null, true), item(null, 'Los', true)] };
    expect(coverConfidential(result)).toBe(result);
  });
});
