import { describe, expect, it } from 'vitest';
import { justificationIn, replaceAnswer, takeOverAnswer } from '../../src/answers/agree-answer.ts';
import { isSame } from '../../src/base/records.ts';
import type { Answer } from '../../src/dossier/dossier.ts';

const DAY = '2026-11-23';

describe('an answer that takes the place of another', () => {
  const differing: Answer = {
    votes: { ib: 3, ouder: 0 },
    contributions: { ouder: { remark: 'Ik zie het niet.' } },
    proposals: [
      { level: 2, remark: 'Zo was het.', minority: 'Ouders zien dit minder.' },
      { notApplicable: 'Omdat wij net beginnen.', minority: 'De leraar ook.' },
    ],
  };

  it.each<[string, Answer | undefined, Answer, Answer]>([
    ['is itself where nothing stood', undefined, { level: 2 }, { level: 2 }],
    [
      'keeps every word of the answers that differed',
      differing,
      { level: 2, answeredOn: DAY },
      {
        level: 2,
        remark: 'Zo was het.\nOmdat wij net beginnen.',
        votes: { ib: 3, ouder: 0 },
        contributions: { ouder: { remark: 'Ik zie het niet.' } },
        minority: 'Ouders zien dit minder.\nDe leraar ook.',
        answeredOn: DAY,
      },
    ],
    [
      'needs no remark for the reason that it gives itself',
      differing,
      { notApplicable: 'Omdat wij net beginnen.' },
      {
        notApplicable: 'Omdat wij net beginnen.',
        remark: 'Zo was het.',
        votes: { ib: 3, ouder: 0 },
        contributions: { ouder: { remark: 'Ik zie het niet.' } },
        minority: 'Ouders zien dit minder.\nDe leraar ook.',
      },
    ],
    [
      'brings its own votes and words, beside those of others',
      { level: 1, remark: 'Oud.', votes: { ib: 1 }, minority: 'Nee.', fromCopies: true },
      { level: 2, remark: 'Nieuw.', votes: { ouder: 2 } },
      { level: 2, remark: 'Nieuw.', votes: { ib: 1, ouder: 2 }, minority: 'Nee.' },
    ],
    [
      'keeps the reason why it did not apply, as a remark',
      { notApplicable: 'Geen bovenbouw.', remark: 'Dat komt nog.' },
      { level: 1 },
      { level: 1, remark: 'Dat komt nog.\nGeen bovenbouw.' },
    ],
    [
      'gives another remark in the place of all that explained the one before',
      { notApplicable: 'Geen bovenbouw.', remark: 'Dat komt nog.' },
      { level: 1, remark: 'Er is nu een bovenbouw.' },
      { level: 1, remark: 'Er is nu een bovenbouw.' },
    ],
    [
      'leaves a remark as it is that holds its own already',
      { level: 1, remark: 'Een.\nTwee.' },
      { level: 2, remark: 'Een.' },
      { level: 2, remark: 'Een.\nTwee.' },
    ],
  ])('%s', (_name, before, given, wanted) => {
    expect(replaceAnswer(before, given)).toEqual(wanted);
    expect(replaceAnswer(replaceAnswer(before, given), given)).toEqual(wanted);
  });

  it('may begin with the reason that somebody gave', () => {
    expect(justificationIn(differing)).toBe('Omdat wij net beginnen.');
    expect(justificationIn({ notApplicable: 'Een.', proposals: [{ notApplicable: 'Twee.' }] })).toBe('Een.\nTwee.');
    expect(justificationIn({ level: 2 })).toBeNull();
  });
});

describe('an answer of a file', () => {
  it('keeps what people said beside the answer that it replaces', () => {
    const before: Answer = { level: 2, remark: 'Zo.', minority: 'Nee.', votes: { ib: 3 } };
    expect(takeOverAnswer(before, { level: 2 })).toEqual(before);
    expect(takeOverAnswer(before, { level: 1 })).toEqual({ ...before, level: 1 });
  });

  it('that leaves a question open takes no answer away, and comes beside what waits', () => {
    expect(takeOverAnswer({ level: 2 }, { later: true })).toEqual({ level: 2 });
    expect(takeOverAnswer(undefined, { later: true })).toEqual({ later: true });
    expect(takeOverAnswer({ votes: { ib: 3 } }, { votes: { ouder: 1 } })).toEqual({ votes: { ib: 3, ouder: 1 } });
  });
});

describe('the same', () => {
  it('does not depend on the order of keys, at any depth', () => {
    expect(isSame({ a: 1, b: [{ c: 1, d: 2 }] }, { b: [{ d: 2, c: 1 }], a: 1 })).toBe(true);
    expect(isSame({ a: 1 }, { a: 2 })).toBe(false);
    expect(isSame([1, 2], [2, 1])).toBe(false);
    expect(isSame(undefined, null)).toBe(false);
  });
});
