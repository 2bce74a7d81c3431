import { describe, expect, it } from 'vitest';
import type { Spreads } from '../../src/answers/spread-by-role.ts';
import type { Answer } from '../../src/dossier/dossier.ts';
import type { Level } from '../../src/framework/quality-mark.ts';
import type { Vote } from '../../src/interview/level-prompts.ts';
import { holdSitting } from '../support/dossiers/sitting.ts';
import { ALL_OF_C1, dossierWith, level, OPEN, twoCriteria } from '../support/dossiers/two-criteria.ts';
import { TODAY } from '../support/results/builders.ts';

describe('votes', () => {
  const vote = { scope: OPEN, vote: true };
  const levelVote = (value: 0 | 1 | 2 | 3) => ({ kind: 'level' as const, level: value });
  const TALK = 'Dat verschilt veel. Praat er even over: wat ziet u dat de ander niet ziet?';

  it('are asked of each role, kept, and shown before the team agrees', async () => {
    const held = await holdSitting(
      twoCriteria,
      {
        votes: [{ kind: 'level', level: 3 }, { kind: 'level', level: 1 }, { kind: 'unknown' }, { kind: 'no-vote' }],
        present: [['ouder', 'ouder-2', 'leerling', 'leraar']],
        answers: [level(2)],
        texts: ['Zo.', 'Niet allen.'],
      },
      undefined,
      vote,
    );
    expect(held.asked.slice(0, 5)).toEqual(['C1.1 Ouder', 'C1.1 Ouder (2)', 'C1.1 Leerling', 'C1.1 Leraar', 'C1.1']);
    expect(held.answers['C1.1']).toEqual({
      level: 2,
      remark: 'Zo.',
      votes: { ouder: 3, 'ouder-2': 1 },
      contributions: { leerling: { unknown: true } },
      minority: 'Niet allen.',
      answeredOn: TODAY,
    });
    expect(held.said).toContain('Dit gaf ieder: Ouder 3.0, Ouder (2) 1.0, Leerling weet ik niet');
    expect(held.said).toContain('Het loopt van 1.0 tot 3.0. Er is geen gemiddelde: kies samen.');
    expect(held.said).toContain(TALK);
    expect(held.starts).toEqual([null]);
  });

  it.each<[string, Vote[], Answer, string | null]>([
    ['where all gave the same', [levelVote(3), levelVote(3)], {}, '3'],
    ['where one gave no vote', [levelVote(3), levelVote(3), { kind: 'no-vote' }], {}, '3'],
    ['nothing where they differ', [levelVote(3), levelVote(2)], {}, null],
    ['nothing where one does not know', [levelVote(3), levelVote(3), { kind: 'unknown' }], {}, null],
    ['nothing where only one voted', [levelVote(3), { kind: 'no-vote' }], {}, null],
    ['nothing where a copy says otherwise', [levelVote(3), levelVote(3)], { proposals: [{ level: 1 }] }, null],
    ['nothing where somebody elsewhere says otherwise', [levelVote(2), levelVote(2)], {}, null],
  ])('let Enter take the level %s', async (name, votes, before, wanted) => {
    const roles = ['ouder', 'leerling', 'leraar'].slice(0, votes.length);
    const told: Spreads = new Map([
      ['C1.1', [{ role: 'ouder', given: [{ state: 'level', level: 1, count: 1 }], remarks: [] }]],
    ]);
    const copies = {
      find: async () => ({ fresh: [], unreadable: [] }),
      merge: async () => ({ names: [], to: '' }),
      spreads: async () => (name.includes('elsewhere') ? told : new Map()),
    };
    const held = await holdSitting(
      twoCriteria,
      { votes, present: [roles], confirm: [true] },
      dossierWith({ 'C1.1': before }),
      {
        ...vote,
        copies,
      },
    );
    expect(held.starts).toEqual([wanted]);
  });

  it('let Enter take nothing where the team agreed on another level and only looks at it again', async () => {
    const agreed: Answer = { level: 2, votes: { ouder: 3, leerling: 3 } };
    const held = await holdSitting(twoCriteria, { confirm: [false] }, dossierWith({ 'C1.1': agreed }), {
      scope: ALL_OF_C1,
      vote: true,
    });
    expect(held.starts).toEqual([null]);
  });

  it.each<[string, Record<string, Level>, Level, boolean]>([
    ['of a parent who chose otherwise', { leraar: 3, leerling: 3, ouder: 2 }, 3, true],
    ['of a second pupil who chose otherwise', { leraar: 3, 'leerling-2': 3 }, 2, true],
    ['of a teacher who chose something far from it', { leraar: 3, ouder: 1 }, 1, true],
    ['not of a teacher who chose the level beside it', { leraar: 3, ouder: 2 }, 2, false],
  ])('ask for a word %s', async (_name, votes, chosen, asks) => {
    const held = await holdSitting(
      twoCriteria,
      { answers: [level(chosen)], texts: ['', ''] },
      dossierWith({ 'C1.1': { votes } }),
      { scope: { criterion: null, start: 'agree' } },
    );
    expect(held.requests.map(({ name }) => name)).toEqual(asks ? ['remark', 'minority'] : ['remark']);
  });

  it('ask nothing of the minority where all agree, and for no talk where the framework does not', async () => {
    const { interview: _none, ...bare } = twoCriteria;
    const same = await holdSitting(
      twoCriteria,
      {
        votes: [
          { kind: 'level', level: 3 },
          { kind: 'level', level: 3 },
        ],
        answers: [level(3)],
        texts: [''],
      },
      undefined,
      vote,
    );
    expect(same.requests).toEqual([{ name: 'remark', preset: null }]);
    const apart = await holdSitting(
      bare,
      {
        votes: [
          { kind: 'level', level: 3 },
          { kind: 'level', level: 0 },
        ],
      },
      undefined,
      vote,
    );
    expect(apart.said).toContain('Het loopt van 0 tot 3.0. Er is geen gemiddelde: kies samen.');
    expect(apart.said).not.toContain(TALK);
  });

  it('are asked for again on a question that the team comes back to after another one', async () => {
    const held = await holdSitting(
      twoCriteria,
      {
        votes: [levelVote(3), levelVote(2), { kind: 'back' }],
        present: [['ouder', 'leerling']],
        answers: [level(2)],
        texts: ['', ''],
        confirm: [true],
      },
      undefined,
      vote,
    );
    expect(held.confirmed).toEqual([expect.stringContaining('C1.1')]);
  });

  it('that went wrong are taken back by the next voter, who gives the one before another turn', async () => {
    const held = await holdSitting(
      twoCriteria,
      {
        votes: [{ kind: 'level', level: 3 }, { kind: 'vote-before' }, { kind: 'no-vote' }, { kind: 'level', level: 1 }],
        present: [['ouder', 'leerling']],
      },
      undefined,
      vote,
    );
    expect(held.asked.slice(0, 4)).toEqual(['C1.1 Ouder', 'C1.1 Leerling', 'C1.1 Ouder', 'C1.1 Leerling']);
    expect(held.answers['C1.1']).toEqual({ votes: { leerling: 1 } });
  });

  it('come in one line, are taken back from the agreement, and can be given apart instead', async () => {
    const three = [levelVote(3), { kind: 'unknown' }, { kind: 'no-vote' }] as const;
    const held = await holdSitting(
      twoCriteria,
      {
        lines: [
          { kind: 'votes', votes: [levelVote(0), levelVote(0), levelVote(0)] },
          { kind: 'hidden' },
          { kind: 'votes', votes: three },
          { kind: 'apart' },
        ],
        present: [['ouder', 'leerling', 'leraar']],
        answers: [{ kind: 'vote-again' }, level(3)],
        texts: [''],
        votes: [{ kind: 'in-line' }],
      },
      undefined,
      vote,
    );
    expect(held.asked).toEqual(['C1.1 all', 'C1.1', 'C1.1 all', 'C1.1', 'C1.2 Ouder', 'C1.2 Ouder']);
    expect(held.answers['C1.1']).toEqual({
      level: 3,
      votes: { ouder: 3 },
      contributions: { leerling: { unknown: true } },
      answeredOn: TODAY,
    });
  });

  it('are asked once: who had a turn is not asked again, nor is an answered question that nobody left', async () => {
    const held = await holdSitting(
      twoCriteria,
      {
        votes: [levelVote(3), { kind: 'no-vote' }],
        answers: [{ kind: 'more' }, level(3), { kind: 'more' }],
        menus: { more: ['more', 'more'] },
        texts: [''],
        confirm: [false],
      },
      dossierWith({ 'C1.2': { level: 1 } }),
      { scope: ALL_OF_C1, vote: true },
    );
    expect(held.asked).toEqual(['C1.1 Ouder', 'C1.1 Leerling', 'C1.1', 'C1.1', 'C1.2', 'C1.2']);
    expect(held.confirmed).toEqual(['Vraag C1.2 is al beantwoord. Wilt u opnieuw stemmen?']);
    const left = await holdSitting(twoCriteria, {}, dossierWith({ 'C1.1': { level: 1 } }), {
      scope: ALL_OF_C1,
      vote: true,
    });
    expect({ end: left.end, asked: left.asked }).toEqual({ end: 'stopped', asked: [] });
  });

  it('can be put off before the first: the question is left open, or the one before comes again', async () => {
    const held = await holdSitting(twoCriteria, { votes: [{ kind: 'later' }, { kind: 'back' }] }, undefined, vote);
    expect(held.asked).toEqual(['C1.1 Ouder', 'C1.2 Ouder', 'C1.1 Ouder']);
    expect(held.answers).toEqual({ 'C1.1': { later: true } });
  });

  it('of a talk that was broken off are shown to nobody', async () => {
    const half = dossierWith({ 'C1.1': { votes: { ib: 3 } } });
    const held = await holdSitting(twoCriteria, { menus: { start: ['open'] } }, half);
    expect(held.menus[0]).toEqual(['start', ['open', 'criterion', 'leave']]);
    expect(held.asked).toEqual(['C1.1']);
    expect(held.said.join('\n')).not.toContain('Dit gaf ieder:');
  });

  it('are taken anew on an answered question, and replace what a role gave, not what it wrote', async () => {
    const before: Answer = {
      level: 2,
      votes: { ouder: 0 },
      contributions: { ouder: { notApplicable: 'Nee.', remark: 'Ik.' } },
    };
    const held = await holdSitting(
      twoCriteria,
      {
        votes: [
          { kind: 'level', level: 2 },
          { kind: 'level', level: 2 },
        ],
        answers: [level(2)],
        texts: [''],
        confirm: [true],
      },
      dossierWith({ 'C1.1': before }),
      { scope: ALL_OF_C1, vote: true },
    );
    expect(held.answers['C1.1']).toMatchObject({
      votes: { ouder: 2, leerling: 2 },
      contributions: { ouder: { remark: 'Ik.\nNee.' } },
    });
  });

  it.each([
    [['leerling', 'ouder'], { level: 2, weighed: ['leerling'] }],
    [['ouder'], { level: 2 }],
  ])('anew are not what the team weighed before: %j', async (weighed, proposal) => {
    const waiting: Answer = {
      votes: { leerling: 0 },
      contributions: { ouder: { notApplicable: 'Geen klas.' } },
      proposals: [{ level: 2, weighed }],
    };
    const held = await holdSitting(twoCriteria, { votes: [levelVote(1)] }, dossierWith({ 'C1.1': waiting }), {
      ...vote,
      scope: { criterion: null, start: 'agree' },
    });
    expect(held.answers['C1.1']).toMatchObject({ votes: { leerling: 0, ouder: 1 } });
    expect(held.answers['C1.1']?.proposals).toEqual([proposal]);
  });

  it('can be left; what was given is kept', async () => {
    const held = await holdSitting(twoCriteria, { votes: [{ kind: 'level', level: 1 }] }, undefined, vote);
    expect(held.end).toBe('stopped');
    expect(held.answers).toEqual({ 'C1.1': { votes: { ouder: 1 } } });
    const lost = await holdSitting(
      twoCriteria,
      {
        votes: [{ kind: 'level', level: 1 }],
        troubles: [],
        present: [['ouder']],
        confirm: [true],
        menus: { 'not-saved': ['leave'] },
      },
      dossierWith({}, { sessions: [{ date: TODAY, present: ['ouder'] }] }),
      vote,
    );
    expect(lost.answers).toEqual({ 'C1.1': { votes: { ouder: 1 } } });
  });

  it('and proposals that wait are shown, and their texts are not lost', async () => {
    const waiting: Answer = {
      votes: { ib: 3 },
      contributions: { ouder: { notApplicable: 'Geen klas.' }, leerling: { remark: 'Ik weet het.' } },
      proposals: [
        { level: 1, remark: 'Eerst.', minority: 'Ouders zien dit minder.' },
        { level: 3, remark: 'Toen.' },
        { notApplicable: 'Niet hier.', remark: 'Nog niet.' },
      ],
    };
    const held = await holdSitting(
      twoCriteria,
      { answers: [level(3)], texts: ['Samen.'] },
      dossierWith({ 'C1.1': waiting }),
      {
        scope: { criterion: null, start: 'agree' },
      },
    );
    const from = held.said.indexOf('Dit gaf ieder: ib 3.0');
    expect(held.said.slice(from, from + 8)).toEqual([
      'Dit gaf ieder: ib 3.0',
      '  Ouder: niet van toepassing. "Geen klas."',
      '  Leerling. "Ik weet het."',
      '',
      'Deze antwoorden stonden in verschillende exemplaren:',
      '  1.0. "Eerst." Wie anders koos: "Ouders zien dit minder."',
      '  3.0. "Toen."',
      '  niet van toepassing. "Niet hier. Nog niet."',
    ]);
    expect(held.requests).toEqual([
      { name: 'remark', preset: 'Eerst. Toen. Nog niet. Niet hier.' },
      { name: 'minority', preset: 'Ouders zien dit minder.' },
    ]);
    expect(held.answers['C1.1']).toMatchObject({ level: 3, remark: 'Samen.', minority: 'Ouders zien dit minder.' });
    expect(held.answers['C1.1']?.proposals).toBeUndefined();
  });
});
