import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import type { Answer } from '../../src/dossier/dossier.ts';
import type { AnswerChoice, VoteChoice } from '../../src/interview/level-prompts.ts';
import { holdSitting, type Script } from '../support/dossiers/sitting.ts';
import { ALL_OF_C1, dossierWith, level, OPEN, twoCriteria } from '../support/dossiers/two-criteria.ts';
import { levels } from '../support/results/builders.ts';

describe('a dossier that somebody works in', () => {
  const lockedBy = (sameHost: boolean) =>
    new UserError('locked', { folder: '.', pid: 1, host: 'pc', sameHost, lockFile: 'lock', since: '2026-11-02 09:05' });

  it('on another computer is taken over only when the team says that nobody is at work there', async () => {
    const taken = await holdSitting(twoCriteria, { lockedBy: lockedBy(false), confirm: [true] }, undefined, {
      scope: OPEN,
    });
    expect({ asked: taken.asked, released: taken.released }).toEqual({ asked: ['C1.1'], released: 1 });
    for (const answer of [false, 'stop' as const]) {
      const left = await holdSitting(twoCriteria, { lockedBy: lockedBy(false), confirm: [answer] });
      expect({ end: left.end, said: left.said, released: left.released }).toEqual({
        ...{ end: 'stopped', said: [], released: 0 },
      });
    }
  });

  it('on this computer is not offered', async () => {
    await expect(holdSitting(twoCriteria, { lockedBy: lockedBy(true), confirm: [true] })).rejects.toThrow('locked');
  });
});

describe('where a sitting starts', () => {
  const mixed = dossierWith({
    ...levels('C1', [0, 3, 'open', 'open']),
    'C1.3': { later: true },
    'C2.1': { votes: { ib: 3, ouder: 0 } },
  });

  it('offers what there is to do, and nothing else', async () => {
    const { menus } = await holdSitting(twoCriteria, {}, mixed);
    expect(menus[0]).toEqual(['start', ['open', 'agree', 'low', 'later', 'criterion', 'leave']]);
    const fresh = await holdSitting(twoCriteria, {});
    expect(fresh.menus[0]).toEqual(['start', ['open', 'criterion', 'leave']]);
  });

  it.each<[string, string[]]>([
    ['low', ['C1.1']],
    ['later', ['C1.3']],
    ['agree', ['C2.1']],
  ])('asks only those of "%s", and then what is next', async (start, asked) => {
    const held = await holdSitting(
      twoCriteria,
      { menus: { start: [start, 'leave'] }, answers: [level(2)], texts: ['', ''] },
      mixed,
    );
    expect(held.asked).toEqual(asked);
    expect(held.end).toBe('stopped');
    expect(held.menus.filter(([kind]) => kind === 'start')).toHaveLength(2);
  });

  it('takes one criterion with all its questions', async () => {
    const held = await holdSitting(twoCriteria, { menus: { start: ['criterion'], 'pick-criterion': ['C2'] } }, mixed);
    expect(held.asked).toEqual(['C2.1']);
    expect((await holdSitting(twoCriteria, { menus: { start: ['criterion'] } }, mixed)).end).toBe('stopped');
  });

  it('looks everything over when nothing is open, and ends well when that is enough', async () => {
    const all = dossierWith({ ...levels('C1', [3, 3, 3, 3]), ...levels('C2', [3, 3, 3, 3]) });
    const held = await holdSitting(twoCriteria, { menus: { start: ['leave'] } }, all);
    expect(held.menus[0]).toEqual(['start', ['all', 'criterion', 'leave']]);
    expect(held.end).toBe('finished');
  });

  it('ends when the last open question is answered', async () => {
    const one = dossierWith({ ...levels('C1', [3, 3, 3, 3]), ...levels('C2', [3, 3, 3, 'open']) });
    const held = await holdSitting(twoCriteria, { answers: [level(3)], texts: [''] }, one);
    expect(held.end).toBe('finished');
  });
});

describe('moving through a sitting', () => {
  it('goes on without an answer, back, to another question, and to the overview', async () => {
    const held = await holdSitting(
      twoCriteria,
      {
        answers: [
          { kind: 'next' },
          { kind: 'back' },
          { kind: 'jump' },
          { kind: 'overview' },
          { kind: 'overview' },
          { kind: 'jump' },
        ],
        menus: { 'pick-criterion': ['C2', 'stop'], 'pick-question': ['C2.4'], overview: ['', 'C2.2'] },
      },
      undefined,
      { scope: OPEN },
    );
    expect(held.asked).toEqual(['C1.1', 'C1.2', 'C1.1', 'C2.4', 'C2.4', 'C2.2', 'C2.2']);
    expect(held.end).toBe('stopped');
  });

  it('goes back to the question that was asked before, past one that was answered long ago', async () => {
    const held = await holdSitting(
      twoCriteria,
      { answers: [level(2), { kind: 'back' }], texts: [''] },
      dossierWith({ 'C1.2': { level: 2 } }),
      { scope: OPEN },
    );
    expect(held.asked).toEqual(['C1.1', 'C1.3', 'C1.1']);
  });

  it('shows in the overview what stands beside an answer, and no votes on a question that is open', async () => {
    const answers: Record<string, Answer> = {
      'C1.1': { level: 2, remark: 'Zo.', votes: { ib: 3, ouder: 1 }, minority: 'Nee.' },
      'C1.2': { votes: { ib: 3 } },
    };
    const script: Script = { answers: [{ kind: 'overview' }], menus: { overview: [''] } };
    const held = await holdSitting(twoCriteria, script, dossierWith(answers), { scope: ALL_OF_C1 });
    const besides = held.offered.flatMap((name) => /^C1\.\d .*?\](.*)$/.exec(name)?.[1] ?? []);
    expect(besides).toEqual([' · stemmen: 1.0 tot 3.0 · toelichting: "Zo." · wie anders koos: "Nee."', '', '', '']);
  });

  it('picks a question at once where there is one criterion', async () => {
    const held = await holdSitting(
      twoCriteria,
      { answers: [{ kind: 'jump' }], menus: { 'pick-question': ['C1.3'] } },
      undefined,
      { scope: ALL_OF_C1 },
    );
    expect(held.asked).toEqual(['C1.1', 'C1.3']);
  });

  it('goes back from the list of questions to that of the criteria, and from there to the question', async () => {
    const held = await holdSitting(
      twoCriteria,
      {
        answers: [{ kind: 'jump' }, { kind: 'next' }],
        menus: { 'pick-criterion': ['C2', 'stop'], 'pick-question': ['stop'] },
      },
      undefined,
      { scope: OPEN },
    );
    expect(held.asked).toEqual(['C1.1', 'C1.1', 'C1.2']);
    expect(held.offered).toContain('Terug');
  });

  it('explains on demand, and comes back to the question', async () => {
    const held = await holdSitting(
      twoCriteria,
      { answers: [{ kind: 'more' }], menus: { more: ['explain', 'more'] } },
      undefined,
      { scope: OPEN },
    );
    expect(held.said).toContain('Uitleg:');
    expect(held.asked).toEqual(['C1.1', 'C1.1']);
    const left = await holdSitting(twoCriteria, { answers: [{ kind: 'more' }] }, undefined, { scope: OPEN });
    expect(left.end).toBe('stopped');
  });

  it('tells at the end of a criterion what was said, and can change it, or stop', async () => {
    const script: Script = {
      answers: [level(3), level(2), level(3), { kind: 'unknown' }, level(1)],
      texts: ['', '', '', ''],
      menus: {
        'criterion-end': ['overview', 'overview', 'go-on'],
        overview: ['', 'C1.2'],
        'propose-action': ['not-now'],
      },
    };
    const held = await holdSitting(twoCriteria, script, undefined, { scope: ALL_OF_C1 });
    expect(held.end).toBe('finished');
    expect(held.screens.find(([, heading]) => heading?.startsWith('C1 '))).toEqual([
      '',
      'C1 Criterium C1: 4 van 4 beantwoord, gemiddeld 2,67.',
      'Bewijs: visie staat nog niet in de lijst.',
    ]);
    expect(held.answers['C1.2']?.level).toBe(1);
    for (const choice of ['leave', 'stop']) {
      const left = await holdSitting(
        twoCriteria,
        {
          ...script,
          answers: [level(3), level(2), level(3), { kind: 'later' }],
          texts: script.texts?.slice() ?? [],
          menus: { 'criterion-end': [choice] },
        },
        undefined,
        { scope: ALL_OF_C1 },
      );
      expect(left.end).toBe('stopped');
    }
    const gone = await holdSitting(
      twoCriteria,
      {
        ...script,
        answers: [level(3), level(2), level(3), { kind: 'later' }],
        texts: ['', '', ''],
        menus: { 'criterion-end': ['overview'] },
      },
      undefined,
      { scope: ALL_OF_C1 },
    );
    expect(gone.end).toBe('stopped');
  });

  it('counts minutes at the pace of the team', async () => {
    const lefts: unknown[] = [];
    const held = await holdSitting(
      twoCriteria,
      { answers: [level(2), level(2), level(2), level(2), level(2)], texts: Array.from({ length: 5 }, () => '') },
      undefined,
      { scope: OPEN },
    );
    lefts.push(...held.lefts);
    // Two minutes a question at first; then slowly towards the half minute that the team took.
    expect(lefts.slice(0, 4)).toEqual([
      { questions: 8, minutes: 15 },
      { questions: 7, minutes: 15 },
      { questions: 6, minutes: 10 },
      { questions: 5, minutes: 9 },
    ]);
  });

  it('counts what a team votes and reads before it answers as time for that question', async () => {
    const more: AnswerChoice = { kind: 'more' };
    const { lefts } = await holdSitting(
      twoCriteria,
      {
        answers: Array.from({ length: 4 }, () => [more, level(2)]).flat(),
        votes: Array.from({ length: 8 }, (): VoteChoice => ({ kind: 'level', level: 2 })),
        menus: { more: Array.from({ length: 4 }, () => ['explain', 'more']).flat() },
        texts: Array.from({ length: 4 }, () => ''),
      },
      undefined,
      { scope: OPEN, vote: true },
    );
    // Two votes, a look at the explanation, and the answer: two minutes for each of the five that are open.
    expect(lefts[6]).toEqual({ questions: 5, minutes: 10 });
  });
});
