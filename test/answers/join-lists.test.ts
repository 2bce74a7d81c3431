import { describe, expect, it } from 'vitest';
import { actionEdits, joinActions, listEdits } from '../../src/answers/join-lists.ts';

describe('an action in two files', () => {
  const agreed = { criterion: 'C1', action: 'Bellen.', due: '2027-01-01' };
  const toDo = { ...agreed, done: false };
  const other = { criterion: 'C2', action: 'Lezen.' };
  const told = { ...agreed, done: true, effect: { helped: 'partly' as const, on: '2027-01-02' } };

  it('is one action, as far as it came in either, at its own place', () => {
    expect(joinActions([toDo, other], [told])).toEqual([told, other]);
    expect(joinActions([told, other], [toDo, { ...agreed, done: true }])).toEqual([told, other]);
  });

  it('stays twice where both say another effect, or another day', () => {
    const otherwise = { ...told, effect: { helped: 'not' as const, on: '2027-01-03' } };
    expect(joinActions([told], [otherwise])).toHaveLength(2);
    expect(joinActions([toDo], [{ ...toDo, due: '2027-02-01' }])).toHaveLength(2);
  });

  it('changes nothing else in the file', () => {
    expect(actionEdits([toDo, other], joinActions([toDo, other], [told]))).toEqual([
      { kind: 'set', path: ['actions', '0', 'done'], value: true },
      { kind: 'set', path: ['actions', '0', 'effect'], value: told.effect },
    ]);
  });
});

describe('a list in the file of the team', () => {
  it.each([
    ['is left alone when nothing is new', ['a', 'b'], ['a', 'b'], []],
    [
      'grows at its end, so that its layout stays',
      ['a'],
      ['a', 'b', 'c'],
      [
        { kind: 'append', path: ['sessions'], value: 'b' },
        { kind: 'append', path: ['sessions'], value: 'c' },
      ],
    ],
    [
      'is written anew when something comes in between',
      ['a', 'c'],
      ['a', 'b', 'c'],
      [{ kind: 'set', path: ['sessions'], value: ['a', 'b', 'c'], layout: 'block' }],
    ],
  ])('%s', (_name, before, after, edits) => {
    expect(listEdits('sessions', before, after)).toEqual(edits);
  });
});
