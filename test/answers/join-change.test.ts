import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinChange } from '../../src/answers/join-change.ts';
import type { Answer } from '../../src/dossier/dossier.ts';

const DAY = '2026-11-23';

describe('an answer that two people changed', () => {
  it.each<[string, Answer | undefined, Answer, Answer | undefined, Answer]>([
    ['is mine when nobody else touched it', { level: 1 }, { level: 2 }, { level: 1 }, { level: 2 }],
    ['is mine when somebody took theirs away', { level: 1 }, { level: 2 }, undefined, { level: 2 }],
    [
      'is both, to be agreed, when the answers differ',
      undefined,
      { level: 1, remark: 'Mijn.', answeredOn: DAY },
      { level: 3, remark: 'Hun.', votes: { ib: 3 } },
      {
        votes: { ib: 3 },
        proposals: [
          { level: 1, remark: 'Mijn.', answeredOn: DAY },
          { level: 3, remark: 'Hun.' },
        ],
      },
    ],
    [
      'is both when theirs differed already',
      { later: true },
      { level: 1 },
      { proposals: [{ level: 2 }, { level: 3, remark: 'Hun.' }] },
      { proposals: [{ level: 1 }, { level: 2 }, { level: 3, remark: 'Hun.' }] },
    ],
    [
      'is mine, with their remark, when they left the question open',
      undefined,
      { level: 1 },
      { later: true, remark: 'Vraag dit na.' },
      { level: 1, remark: 'Vraag dit na.' },
    ],
    [
      'is theirs, with my remark, when I left the question open',
      undefined,
      { later: true, remark: 'Vraag dit na.' },
      { level: 2, remark: 'Hun.', answeredOn: DAY },
      { level: 2, remark: 'Hun.\nVraag dit na.', answeredOn: DAY },
    ],
    [
      'is for later when both left it open',
      { unknown: true },
      { later: true },
      { remark: 'Hun.' },
      { later: true, remark: 'Hun.' },
    ],
    [
      'keeps the words of both when the answer is the same',
      { later: true },
      { level: 2, remark: 'Mijn.', answeredOn: DAY },
      { level: 2, remark: 'Hun.', minority: 'Een ouder niet.' },
      { level: 2, remark: 'Hun.\nMijn.', minority: 'Een ouder niet.', answeredOn: DAY },
    ],
    [
      'takes a text that only one changed',
      { level: 2, remark: 'Oud.', minority: 'Nee.' },
      { level: 2, remark: 'Nieuw.', minority: 'Nee.' },
      { level: 2, remark: 'Oud.', minority: 'Anders.' },
      { level: 2, remark: 'Nieuw.', minority: 'Anders.' },
    ],
    [
      'takes the votes of both, and the answer of who agreed',
      { votes: { ib: 3 } },
      { votes: { ib: 3, ouder: 1 }, contributions: { leerling: { unknown: true } } },
      { level: 2, votes: { ib: 2, leraar: 2 }, contributions: { ib: { remark: 'Zo.' } }, answeredOn: DAY },
      {
        level: 2,
        votes: { ib: 2, leraar: 2, ouder: 1 },
        contributions: { ib: { remark: 'Zo.' }, leerling: { unknown: true } },
        answeredOn: DAY,
      },
    ],
    [
      'takes the last vote of a role that voted twice, and not one that it took back',
      { votes: { ib: 3, leraar: 1 } },
      { votes: { ib: 1 } },
      { votes: { ib: 2, leraar: 1 } },
      { votes: { ib: 1 } },
    ],
    [
      'is what the team agreed meanwhile when I only took a vote anew',
      { votes: { ouder: 1 }, proposals: [{ level: 2, weighed: ['ouder'] }] },
      { votes: { ouder: 0 }, proposals: [{ level: 2 }] },
      { level: 3, votes: { ouder: 1 }, answeredOn: DAY },
      { level: 3, votes: { ouder: 0 }, answeredOn: DAY },
    ],
    [
      'is what the team agreed here when they only took a vote anew',
      { votes: { ouder: 1 }, proposals: [{ level: 2, weighed: ['ouder'] }] },
      { level: 3, votes: { ouder: 1 }, answeredOn: DAY },
      { votes: { ouder: 0 }, proposals: [{ level: 2 }] },
      { level: 3, votes: { ouder: 0 }, answeredOn: DAY },
    ],
    [
      'has weighed no vote that either of us took anew',
      { votes: { ib: 3, leraar: 0, ouder: 1 }, proposals: [{ level: 2, weighed: ['ib', 'leraar', 'ouder'] }] },
      { votes: { ib: 3, leraar: 0, ouder: 0 }, proposals: [{ level: 2, weighed: ['ib', 'leraar'] }] },
      { votes: { ib: 1, leraar: 0, ouder: 1 }, proposals: [{ level: 2, weighed: ['leraar', 'ouder'] }] },
      { votes: { ib: 1, leraar: 0, ouder: 0 }, proposals: [{ level: 2, weighed: ['leraar'] }] },
    ],
    [
      'knows from theirs that the team weighed a vote, not one that I took anew',
      { votes: { ib: 3, ouder: 1 }, proposals: [{ level: 2 }] },
      { votes: { ib: 3, ouder: 0 }, proposals: [{ level: 2 }] },
      { votes: { ib: 3, ouder: 1 }, proposals: [{ level: 2, weighed: ['ib', 'ouder'] }] },
      { votes: { ib: 3, ouder: 0 }, proposals: [{ level: 2, weighed: ['ib'] }] },
    ],
  ])('%s', (_name, before, mine, theirs, wanted) => {
    expect(joinChange(before, mine, theirs)).toEqual(wanted);
  });

  const level = fc.constantFrom(0, 1, 2, 3);
  const role = fc.constantFrom('ib', 'leraar', 'ouder');
  /** An answer that waits for the team, and whose votes the team weighed in part. */
  const waiting = fc
    .dictionary(role, level, { minKeys: 1 })
    .chain((votes) => fc.tuple(fc.constant(votes), fc.subarray(Object.keys(votes)), level))
    .map(([votes, weighed, of]): Answer => {
      const known = weighed.length === 0 ? {} : { weighed: weighed.sort() };
      return { votes: { ...votes }, proposals: [{ level: of, ...known }] };
    });
  const voteAnew = ({ votes, proposals = [] }: Answer, who: string, vote: 0 | 1 | 2 | 3): Answer => ({
    votes: { ...votes, [who]: vote },
    proposals: proposals.map(({ weighed = [], ...proposal }) => {
      const others = weighed.filter((each) => each !== who);
      return { ...proposal, ...(others.length === 0 ? {} : { weighed: others }) };
    }),
  });

  it('keeps what the team agreed, and both votes that were taken anew, whoever saved first', () => {
    fc.assert(
      fc.property(
        waiting,
        fc.subarray(['ib', 'leraar', 'ouder'], { minLength: 2 }),
        level,
        level,
        (before, who, a, b) => {
          const [one = '', other = ''] = who;
          const [mine, theirs] = [voteAnew(before, one, a), voteAnew(before, other, b)];
          expect(joinChange(before, mine, theirs)).toEqual(voteAnew(mine, other, b));
          expect(joinChange(before, theirs, mine)).toEqual(voteAnew(mine, other, b));
          const agreed: Answer = { level: b, votes: before.votes ?? {} };
          const both = { level: b, votes: mine.votes };
          expect([joinChange(before, mine, agreed), joinChange(before, agreed, mine)]).toEqual([both, both]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
