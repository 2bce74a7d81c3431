import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/dossier/dossier.ts';
import { isToAgree, rangeOf, spreadOf } from '../../src/judging/votes.ts';

describe('a question to agree on', () => {
  it.each<[string, Answer | undefined, boolean]>([
    ['has no answer', undefined, false],
    ['has an answer', { level: 2, votes: { ib: 3, ouder: 1 } }, false],
    ['is left for later', { later: true }, false],
    ['has the vote of one', { votes: { ib: 3 } }, false],
    ['has one who does not know', { contributions: { ib: { unknown: true } } }, false],
    ['has one with a vote and a remark', { votes: { ib: 3 }, contributions: { ib: { remark: 'Zo.' } } }, false],
    ['has a remark that nobody talked about', { contributions: { ib: { remark: 'Zo.' } } }, true],
    ['has two votes', { votes: { ib: 3, ouder: 3 } }, true],
    ['has a vote, and one who does not know', { votes: { ib: 3 }, contributions: { ouder: { unknown: true } } }, true],
    ['has answers of several versions', { proposals: [{ level: 2 }, { level: 3 }] }, true],
  ])('that %s', (_name, answer, wanted) => {
    expect(isToAgree(answer)).toBe(wanted);
  });
});

describe('votes', () => {
  it('lie as far apart as the lowest and the highest', () => {
    expect(rangeOf({})).toBeNull();
    expect(rangeOf({ ib: 2 })).toEqual({ lowest: 2, highest: 2 });
    expect(rangeOf({ ib: 3, ouder: 0, leraar: 2 })).toEqual({ lowest: 0, highest: 3 });
    expect([spreadOf(undefined), spreadOf({ ib: 2 }), spreadOf({ ib: 3, ouder: 1 })]).toEqual([0, 0, 2]);
  });
});
