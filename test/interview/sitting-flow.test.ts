import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import type { Answer, Dossier } from '../../src/dossier/dossier.ts';
import type { AnswerChoice, VoteChoice } from '../../src/interview/level-prompts.ts';
import type { InterviewEnd } from '../../src/interview/sitting.ts';
import { holdSitting, type Script } from '../support/dossiers/sitting.ts';
import { aCriterion, aDossier, aMark, anEntry, levels, TODAY } from '../support/results/builders.ts';

const mark = {
  ...aMark({ criteria: [aCriterion('C1'), aCriterion('C2')] }),
  interview: { minutesPerQuestion: 2, talkFrom: 2, dueMonths: 3 },
};

const level = (value: 0 | 1 | 2 | 3): AnswerChoice => ({ kind: 'level', level: value });
const dossierWith = (answers: Record<string, Answer>, more = {}): Dossier =>
  aDossier({ answers: { answers, sessions: [], ...more } });
const OPEN = { criterion: null, start: 'open' } as const;
const C1 = { criterion: 'C1', start: 'all' } as const;

describe('a dossier that somebody works in', () => {
  const lockedBy = (sameHost: boolean) =>
    new UserError('locked', { folder: '.', pid: 1, host: 'pc', sameHost, lockFile: 'lock', since: '2026-11-02 09:05' });

  it('on another computer is taken over only when the team says that nobody is at work there', async () => {
    const taken = await holdSitting(mark, { lockedBy: lockedBy(false), confirm: [true] }, undefined, { scope: OPEN });
    expect({ asked: taken.asked, released: taken.released }).toEqual({ asked: ['C1.1'], released: 1 });
    for (const answer of [false, 'stop' as const]) {
      const left = await holdSitting(mark, { lockedBy: lockedBy(false), confirm: [answer] });
      expect({ end: left.end, said: left.said, released: left.released }).toEqual({
        ...{ end: 'stopped', said: [], released: 0 },
      });
    }
  });

  it('on this computer is not offered', async () => {
    await expect(holdSitting(mark, { lockedBy: lockedBy(true), confirm: [true] })).rejects.toThrow('locked');
  });
});

describe('where a sitting starts', () => {
  const mixed = dossierWith({
    ...levels('C1', [0, 3, 'open', 'open']),
    'C1.3': { later: true },
    'C2.1': { votes: { ib: 3, ouder: 0 } },
  });

  it('offers what there is to do, and nothing else', async () => {
    const { menus } = await holdSitting(mark, {}, mixed);
    expect(menus[0]).toEqual(['start', ['open', 'agree', 'low', 'later', 'criterion', 'leave']]);
    const fresh = await holdSitting(mark, {});
    expect(fresh.menus[0]).toEqual(['start', ['open', 'criterion', 'leave']]);
  });

  it.each<[string, string[]]>([
    ['low', ['C1.1']],
    ['later', ['C1.3']],
    ['agree', ['C2.1']],
  ])('asks only those of "%s", and then what is next', async (start, asked) => {
    const held = await holdSitting(
      mark,
      { menus: { start: [start, 'leave'] }, answers: [level(2)], texts: ['', ''] },
      mixed,
    );
    expect(held.asked).toEqual(asked);
    expect(held.end).toBe('stopped');
    expect(held.menus.filter(([kind]) => kind === 'start')).toHaveLength(2);
  });

  it('takes one criterion with all its questions', async () => {
    const held = await holdSitting(mark, { menus: { start: ['criterion'], 'pick-criterion': ['C2'] } }, mixed);
    expect(held.asked).toEqual(['C2.1']);
    expect((await holdSitting(mark, { menus: { start: ['criterion'] } }, mixed)).end).toBe('stopped');
  });

  it('looks everything over when nothing is open, and ends well when that is enough', async () => {
    const all = dossierWith({ ...levels('C1', [3, 3, 3, 3]), ...levels('C2', [3, 3, 3, 3]) });
    const held = await holdSitting(mark, { menus: { start: ['leave'] } }, all);
    expect(held.menus[0]).toEqual(['start', ['all', 'criterion', 'leave']]);
    expect(held.end).toBe('finished');
  });

  it('ends when the last open question is answered', async () => {
    const one = dossierWith({ ...levels('C1', [3, 3, 3, 3]), ...levels('C2', [3, 3, 3, 'open']) });
    const held = await holdSitting(mark, { answers: [level(3)], texts: [''] }, one);
    expect(held.end).toBe('finished');
  });
});

describe('moving through a sitting', () => {
  it('goes on without an answer, back, to another question, and to the overview', async () => {
    const held = await holdSitting(
      mark,
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
    expect(held.asked).toEqual(['C1.1', 'C1.2', 'C1.1', 'C2.4', 'C2.4', 'C2.2']);
    expect(held.end).toBe('stopped');
  });

  it('shows in the overview what stands beside an answer, and no votes on a question that is open', async () => {
    const answers: Record<string, Answer> = {
      'C1.1': { level: 2, remark: 'Zo.', votes: { ib: 3, ouder: 1 }, minority: 'Nee.' },
      'C1.2': { votes: { ib: 3 } },
    };
    const script: Script = { answers: [{ kind: 'overview' }], menus: { overview: [''] } };
    const held = await holdSitting(mark, script, dossierWith(answers), { scope: C1 });
    const besides = held.offered.flatMap((name) => /^C1\.\d .*?\](.*)$/.exec(name)?.[1] ?? []);
    expect(besides).toEqual([' · stemmen: 1.0 tot 3.0 · toelichting: "Zo." · minderheid: "Nee."', '', '', '']);
  });

  it('picks a question at once where there is one criterion', async () => {
    const held = await holdSitting(
      mark,
      { answers: [{ kind: 'jump' }], menus: { 'pick-question': ['C1.3'] } },
      undefined,
      { scope: C1 },
    );
    expect(held.asked).toEqual(['C1.1', 'C1.3']);
  });

  it('explains on demand, and comes back to the question', async () => {
    const held = await holdSitting(
      mark,
      { answers: [{ kind: 'more' }], menus: { more: ['explain', 'more'] } },
      undefined,
      { scope: OPEN },
    );
    expect(held.said).toContain('Uitleg:');
    expect(held.asked).toEqual(['C1.1', 'C1.1']);
    const left = await holdSitting(mark, { answers: [{ kind: 'more' }] }, undefined, { scope: OPEN });
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
    const held = await holdSitting(mark, script, undefined, { scope: C1 });
    expect(held.end).toBe('finished');
    expect(held.screens.find(([, heading]) => heading?.startsWith('C1 '))).toEqual([
      '',
      'C1 Criterium C1: 4 van 4 beantwoord, gemiddeld 2,67.',
      'Bewijs: visie staat nog niet in de lijst.',
    ]);
    expect(held.answers['C1.2']?.level).toBe(1);
    for (const choice of ['leave', 'stop']) {
      const left = await holdSitting(
        mark,
        {
          ...script,
          answers: [level(3), level(2), level(3), { kind: 'later' }],
          texts: script.texts?.slice() ?? [],
          menus: { 'criterion-end': [choice] },
        },
        undefined,
        { scope: C1 },
      );
      expect(left.end).toBe('stopped');
    }
    const gone = await holdSitting(
      mark,
      {
        ...script,
        answers: [level(3), level(2), level(3), { kind: 'later' }],
        texts: ['', '', ''],
        menus: { 'criterion-end': ['overview'] },
      },
      undefined,
      { scope: C1 },
    );
    expect(gone.end).toBe('stopped');
  });

  it('counts minutes at the pace of the team', async () => {
    const lefts: unknown[] = [];
    const held = await holdSitting(
      mark,
      { answers: [level(2), level(2), level(2), level(2), level(2)], texts: Array.from({ length: 5 }, () => '') },
      undefined,
      { scope: OPEN },
    );
    lefts.push(...held.lefts);
    // Two minutes a question at first; then half a minute, as the team took.
    expect(lefts.slice(0, 4)).toEqual([
      { questions: 8, minutes: 15 },
      { questions: 7, minutes: 15 },
      { questions: 6, minutes: 10 },
      { questions: 5, minutes: 3 },
    ]);
  });

  it('counts what a team votes and reads before it answers as time for that question', async () => {
    const more: AnswerChoice = { kind: 'more' };
    const { lefts } = await holdSitting(
      mark,
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

describe('an action', () => {
  const low = (more: Partial<Script>): Script => ({ answers: [level(0)], texts: [''], ...more });
  const advice = 'stap C1.1 0';

  it.each<[string, Script, object[] | undefined]>([
    [
      'as proposed',
      low({ menus: { 'propose-action': ['as-proposed'], owner: ['ouder'] }, texts: ['', '2027-02-01'] }),
      [{ criterion: 'C1', action: advice, owner: 'ouder', due: '2027-02-01', done: false }],
    ],
    [
      'in other words, without an owner or a date',
      low({
        menus: { 'propose-action': ['own-words'], owner: [''] },
        texts: ['', ' Bellen\u0007. ', ''],
      }),
      [{ criterion: 'C1', action: 'Bellen.', done: false }],
    ],
    ['not, after all', low({ menus: { 'propose-action': ['own-words'] }, texts: ['', ' '] }), undefined],
    ['not now', low({}), undefined],
    ['left at the words', low({ menus: { 'propose-action': ['own-words'] } }), undefined],
    ['left at the owner', low({ menus: { 'propose-action': ['as-proposed'] } }), undefined],
    ['left at the date', low({ menus: { 'propose-action': ['as-proposed'], owner: ['ouder'] } }), undefined],
    ['left at the proposal', low({ menus: { 'propose-action': ['stop'] } }), undefined],
  ])('after a low level is made %s', async (_name, script, actions) => {
    const { dossier } = await holdSitting(mark, script, undefined, { scope: OPEN });
    expect(dossier.answers.actions ?? []).toEqual(actions ?? []);
  });

  it('is proposed with a date, and not again while one is open', async () => {
    const held = await holdSitting(
      mark,
      low({ menus: { 'propose-action': ['as-proposed'], owner: ['ouder'] } }),
      undefined,
      { scope: OPEN },
    );
    expect(held.requests.at(-1)).toEqual({ name: 'due', preset: '2027-02-23' });
    const busy = dossierWith({}, { actions: [{ criterion: 'C1', action: 'Al bezig.' }] });
    expect((await holdSitting(mark, low({}), busy, { scope: OPEN })).menus.map(([kind]) => kind)).not.toContain(
      'propose-action',
    );
    const { interview: _none, ...bare } = mark;
    const plain = await holdSitting(
      bare,
      low({ menus: { 'propose-action': ['as-proposed'], owner: ['ouder'] } }),
      undefined,
      { scope: OPEN },
    );
    expect(plain.requests.at(-1)).toEqual({ name: 'due', preset: TODAY });
  });

  it('can be made at the end of a criterion', async () => {
    const script: Script = {
      answers: [level(3), level(3), level(3), level(3)],
      texts: ['', '', '', '', 'Samen doen.', '2027-01-01'],
      menus: { 'criterion-end': ['action', 'go-on'], owner: ['ouder'] },
    };
    const held = await holdSitting(mark, script, undefined, { scope: C1 });
    expect(held.said).toContain('Afgesproken: Samen doen. Wie: ouder. Voor 1 januari 2027.');
    expect(held.screens.at(-1)?.at(-1)).toBe('1 afspraak loopt.');
    const left = await holdSitting(
      mark,
      { ...script, texts: ['', '', '', ''], menus: { 'criterion-end': ['action'] } },
      undefined,
      { scope: C1 },
    );
    expect(left.end).toBe('stopped');
  });
});

describe('votes', () => {
  const vote = { scope: OPEN, vote: true };
  const TALK = 'Dat verschilt veel. Praat er even over: wat ziet u dat de ander niet ziet?';

  it('are asked of each role, kept, and shown before the team agrees', async () => {
    const held = await holdSitting(
      mark,
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
    expect(held.said).toContain('Het loopt van 1.0 tot 3.0. Er is geen gemiddelde: kies samen.');
    expect(held.said).toContain(TALK);
  });

  it('ask nothing of the minority where all agree, and for no talk where the framework does not', async () => {
    const { interview: _none, ...bare } = mark;
    const same = await holdSitting(
      mark,
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

  const levelVote = (value: 0 | 1 | 2 | 3) => ({ kind: 'level' as const, level: value });

  it('are asked once: who had a turn is not asked again, nor is an answered question that nobody left', async () => {
    const held = await holdSitting(
      mark,
      {
        votes: [levelVote(3), { kind: 'no-vote' }],
        answers: [{ kind: 'more' }, level(3), { kind: 'more' }],
        menus: { more: ['more', 'more'] },
        texts: [''],
        confirm: [false],
      },
      dossierWith({ 'C1.2': { level: 1 } }),
      { scope: C1, vote: true },
    );
    expect(held.asked).toEqual(['C1.1 Ouder', 'C1.1 Leerling', 'C1.1', 'C1.1', 'C1.2', 'C1.2']);
    expect(held.confirmed).toEqual(['Vraag C1.2 is al beantwoord. Wilt u opnieuw stemmen?']);
    const left = await holdSitting(mark, {}, dossierWith({ 'C1.1': { level: 1 } }), { scope: C1, vote: true });
    expect({ end: left.end, asked: left.asked }).toEqual({ end: 'stopped', asked: [] });
  });

  it('can be put off before the first: the question is left open, or the one before comes again', async () => {
    const held = await holdSitting(mark, { votes: [{ kind: 'later' }, { kind: 'back' }] }, undefined, vote);
    expect(held.asked).toEqual(['C1.1 Ouder', 'C1.2 Ouder', 'C1.1 Ouder']);
    expect(held.answers).toEqual({ 'C1.1': { later: true } });
  });

  it('of a talk that was broken off are shown to nobody', async () => {
    const half = dossierWith({ 'C1.1': { votes: { ib: 3 } } });
    const held = await holdSitting(mark, { menus: { start: ['open'] } }, half);
    expect(held.menus[0]).toEqual(['start', ['open', 'criterion', 'leave']]);
    expect(held.asked).toEqual(['C1.1']);
    expect(held.said).not.toContain('Dit gaf ieder:');
  });

  it('are taken anew on an answered question, and replace what a role gave', async () => {
    const before: Answer = {
      level: 2,
      votes: { ouder: 0 },
      contributions: { ouder: { notApplicable: 'Nee.', remark: 'Ik.' } },
    };
    const held = await holdSitting(
      mark,
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
      { scope: C1, vote: true },
    );
    expect(held.answers['C1.1']).toMatchObject({
      votes: { ouder: 2, leerling: 2 },
      contributions: { ouder: { remark: 'Ik.' } },
    });
  });

  it('can be left; what was given is kept', async () => {
    const held = await holdSitting(mark, { votes: [{ kind: 'level', level: 1 }] }, undefined, vote);
    expect(held.end).toBe('stopped');
    expect(held.answers).toEqual({ 'C1.1': { votes: { ouder: 1 } } });
    const lost = await holdSitting(
      mark,
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
    const held = await holdSitting(mark, { answers: [level(3)], texts: ['Samen.'] }, dossierWith({ 'C1.1': waiting }), {
      scope: { criterion: null, start: 'agree' },
    });
    const from = held.said.indexOf('Dit gaf ieder:');
    expect(held.said.slice(from, from + 9)).toEqual([
      'Dit gaf ieder:',
      '  ib: 3.0',
      '  Ouder: niet van toepassing. "Geen klas."',
      '  Leerling. "Ik weet het."',
      '',
      'Deze antwoorden stonden in verschillende exemplaren:',
      '  1.0. "Eerst." De minderheid: "Ouders zien dit minder."',
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

describe('evidence', () => {
  const register = (criteria: string[]): Dossier => ({
    ...dossierWith({}),
    register: {
      formatVersion: 1,
      evidence: { visie: { ...anEntry(), criteria }, verslag: { ...anEntry(), criteria: ['C2'], title: 'Verslag' } },
    },
  });
  const ask: AnswerChoice = { kind: 'evidence' };

  it('of the register is ticked for a criterion', async () => {
    const held = await holdSitting(
      mark,
      { answers: [ask], menus: { evidence: ['list', 'ready'] }, ticks: [['verslag']] },
      register(['C1']),
      { scope: OPEN },
    );
    expect(held.dossier.register.evidence?.['visie']?.criteria).toEqual([]);
    expect(held.dossier.register.evidence?.['verslag']?.criteria).toEqual(['C2', 'C1']);
    expect(held.said).toContain('Bij C1 hoort nu 1 stuk.');
    const same = await holdSitting(mark, { answers: [ask], menus: { evidence: ['list'] } }, register(['C1']), {
      scope: OPEN,
    });
    expect(same.dossier.register.evidence?.['visie']?.criteria).toEqual(['C1']);
  });

  it('is added from a file, unless the team has none after all', async () => {
    const none = await holdSitting(
      mark,
      { answers: [ask], menus: { evidence: ['file', 'ready'] }, files: [''] },
      undefined,
      { scope: OPEN },
    );
    expect(none.menus.filter(([kind]) => kind === 'evidence')).toEqual([
      ['evidence', ['file', 'ready']],
      ['evidence', ['file', 'ready']],
    ]);
    const left = await holdSitting(mark, { answers: [ask], menus: { evidence: ['file'] } }, undefined, { scope: OPEN });
    expect(left.end).toBe('stopped');
  });

  it('that is refused is told, and the sitting goes on', async () => {
    const refuse = () => {
      throw new UserError('file-unreadable', { path: 'weg.pdf', reason: 'missing' });
    };
    const folder = { gather: refuse } as never;
    const held = await holdSitting(
      mark,
      { answers: [ask], menus: { evidence: ['file', 'ready'] }, files: ['weg.pdf'] },
      undefined,
      {
        scope: OPEN,
        evidence: { folder, reader: {} as never, onProgress: {} as never },
      },
    );
    expect(held.said.join(' ')).toContain('"weg.pdf" is niet te lezen');
    expect(held.asked).toEqual(['C1.1', 'C1.1']);
    const broken = {
      gather: () => {
        throw new Error('boom');
      },
    } as never;
    await expect(
      holdSitting(mark, { answers: [ask], menus: { evidence: ['file'] }, files: ['x'] }, undefined, {
        scope: OPEN,
        evidence: { folder: broken, reader: {} as never, onProgress: {} as never },
      }),
    ).rejects.toThrow('boom');
  });

  it('can be arranged at the end of a criterion', async () => {
    const done = { answers: [level(3), level(3), level(3), level(3)], texts: ['', '', '', ''] };
    const held = await holdSitting(
      mark,
      { ...done, menus: { 'criterion-end': ['evidence', 'go-on'], evidence: ['ready'] } },
      register(['C1']),
      { scope: C1 },
    );
    expect(held.end).toBe('finished');
    expect(held.said).toContain('Bewijs: visie staat in de lijst.');
  });
});

describe('a place that cannot be written', () => {
  const full = () => new UserError('file-unwritable', { path: 'antwoorden.yaml', reason: 'full' });
  const gone = () => new UserError('dossier-missing', { folder: '.' });
  const seated = dossierWith({}, { sessions: [{ date: TODAY, present: ['ouder', 'leerling'] }] });

  it.each<[string, Script, InterviewEnd, string[], string[]]>([
    ['is tried again', { menus: { 'not-saved': ['retry'] }, texts: [''] }, 'stopped', ['C1.1'], []],
    ['is given up', { menus: { 'not-saved': ['leave'] } }, 'stopped-unsaved', [], []],
    ['is left', {}, 'stopped-unsaved', [], []],
    [
      'gives way to another place',
      { menus: { 'not-saved': ['elsewhere'] }, texts: ['/elders'] },
      { file: 'antwoorden.yaml', path: '/elders' },
      [],
      ['/elders'],
    ],
    [
      'gives way to a place that is free',
      { menus: { 'not-saved': ['elsewhere', 'elsewhere'] }, texts: ['taken', '/vrij'] },
      { file: 'antwoorden.yaml', path: '/vrij' },
      [],
      ['/vrij'],
    ],
    ['is left at the question where else', { menus: { 'not-saved': ['elsewhere'] } }, 'stopped-unsaved', [], []],
  ])('%s', async (_name, script, end, kept, elsewhere) => {
    for (const trouble of [full, gone]) {
      const troubles = [trouble(), ...(elsewhere.includes('/vrij') ? [trouble()] : [])];
      const held = await holdSitting(mark, { answers: [level(2)], troubles, ...structuredClone(script) }, seated, {
        scope: OPEN,
      });
      expect(held.end).toEqual(end);
      expect(Object.keys(held.answers)).toEqual(kept);
      expect(held.elsewhere).toEqual(elsewhere);
      expect(held.said.join(' ')).toMatch(/"antwoorden\.yaml" is niet te bewaren|staat geen dossier/);
    }
  });

  it('is told apart for the register of evidence', async () => {
    const dossier: Dossier = { ...seated, register: { formatVersion: 1, evidence: { visie: anEntry() } } };
    const script: Script = {
      answers: [{ kind: 'evidence' }],
      menus: { evidence: ['list'], 'not-saved': ['elsewhere'] },
      ticks: [[]],
      texts: ['/elders'],
      troubles: [full()],
    };
    const held = await holdSitting(mark, script, dossier, { scope: OPEN });
    expect(held.end).toEqual({ file: 'bewijs.yaml', path: '/elders' });
    expect(held.said).toContain('De hele lijst met bewijs staat nu in: /elders');
  });

  it('is no place for an error of ours', async () => {
    const bug = new UserError('invalid-files', { problems: [] });
    await expect(
      holdSitting(mark, { answers: [level(2)], troubles: [bug] }, seated, { scope: OPEN }),
    ).rejects.toThrow();
  });
});

describe('somebody else who changes the file', () => {
  const changed = () => new UserError('changed-elsewhere', { path: 'antwoorden.yaml' });
  const theirs = (id: string, value: Answer) => ({ kind: 'set' as const, path: ['answers', id], value });
  const seated = (answers: Record<string, Answer>) =>
    dossierWith(answers, { sessions: [{ date: TODAY, present: ['ouder', 'leerling'] }] });

  it('and answers the same question otherwise: both answers are kept and shown, and the team agrees', async () => {
    const held = await holdSitting(
      mark,
      {
        answers: [level(1), level(2)],
        texts: ['Samen.'],
        confirm: [true],
        troubles: [changed()],
        meanwhile: [theirs('C1.1', { level: 3, remark: 'Hun.', votes: { ib: 3 } })],
      },
      seated({}),
      { scope: C1 },
    );
    expect(held.asked).toEqual(['C1.1', 'C1.1']);
    expect(held.said).toEqual(expect.arrayContaining(['  1.0', '  3.0. "Hun."']));
    expect(held.requests[0]).toEqual({ name: 'remark', preset: 'Hun.' });
    expect(held.answers['C1.1']).toMatchObject({ level: 2, votes: { ib: 3 } });
  });

  it('while a remark is typed: that answer and ours wait together, with the remark', async () => {
    const held = await holdSitting(
      mark,
      {
        answers: [level(1)],
        texts: ['Dat zagen wij.'],
        confirm: [true],
        troubles: [undefined, changed()],
        meanwhile: [theirs('C1.1', { level: 3, remark: 'Hun.' })],
      },
      seated({}),
      { scope: C1 },
    );
    expect(held.answers['C1.1']).toEqual({
      proposals: [
        { level: 1, remark: 'Dat zagen wij.', answeredOn: TODAY },
        { level: 3, remark: 'Hun.' },
      ],
    });
  });

  it('and changes the same piece of evidence: the links of both stay, and what went stays away', async () => {
    const entry = { ...anEntry(), criteria: ['C2'] };
    const dossier: Dossier = {
      ...seated({}),
      register: { formatVersion: 1, evidence: { visie: entry, verslag: entry } },
    };
    const script: Script = {
      answers: [{ kind: 'evidence' }],
      menus: { evidence: ['list'] },
      ticks: [['visie', 'verslag']],
      confirm: [true, true],
      troubles: [changed(), changed()],
      meanwhile: [
        { file: 'bewijs.yaml', kind: 'set', path: ['evidence', 'visie', 'criteria'], value: ['C2', 'C3'] },
        { file: 'bewijs.yaml', kind: 'remove', path: ['evidence', 'verslag'] },
      ],
    };
    const held = await holdSitting(mark, script, dossier, { scope: C1 });
    expect(held.dossier.register.evidence).toEqual({ visie: { ...entry, criteria: ['C2', 'C3', 'C1'] } });
  });
});

describe('words of people', () => {
  const phone = 'Bel moeder op 06-12345678.';

  it('that are to be written otherwise stand there to be changed', async () => {
    const held = await holdSitting(
      mark,
      { answers: [level(2)], texts: [phone, 'Wij belden.'], menus: { 'personal-data': ['again'] } },
      undefined,
      { scope: OPEN },
    );
    expect(held.requests).toEqual([
      { name: 'remark', preset: null },
      { name: 'remark', preset: 'Bel moeder op 06-12345678.', editable: true },
    ]);
  });

  it.each<[string, Script, Answer]>([
    [
      'are asked again when somebody can be known by them',
      { texts: [phone, 'Wij belden.'], menus: { 'personal-data': ['again'] } },
      { level: 2, remark: 'Wij belden.', answeredOn: TODAY },
    ],
    [
      'are asked again when they name somebody',
      { texts: ['De moeder van Fenna belde.', 'Een moeder belde.'], menus: { 'personal-data': ['again'] } },
      { level: 2, remark: 'Een moeder belde.', answeredOn: TODAY },
    ],
    [
      'stay when the team says so',
      { texts: [phone], menus: { 'personal-data': ['keep'] } },
      { level: 2, remark: 'Bel moeder op 06-12345678.', answeredOn: TODAY },
    ],
    ['can be left', { texts: [phone] }, { level: 2, answeredOn: TODAY }],
  ])('%s', async (_name, script, expected) => {
    const { answers } = await holdSitting(mark, { answers: [level(2)], ...script }, undefined, { scope: OPEN });
    expect(answers['C1.1']).toEqual(expected);
  });

  it('that were there already are not asked about', async () => {
    const before = dossierWith({ 'C1.1': { level: 1, remark: phone } });
    const held = await holdSitting(mark, { answers: [level(2)], texts: [phone] }, before, { scope: C1 });
    expect(held.menus.map(([kind]) => kind)).not.toContain('personal-data');
  });
});

describe('copies of the answers', () => {
  const copies = (merged: string[]) => ({
    find: async () => ({ fresh: ['a.yaml'], unreadable: ['b.yaml'] }),
    merge: async () => {
      merged.push('a.yaml');
      return { names: ['a.yaml'], to: 'samengevoegd' };
    },
  });

  it.each<[string, (boolean | 'stop')[], string[], string]>([
    ['are merged when the team wants that', [true], ['a.yaml'], 'stopped'],
    ['are left when it does not', [false], [], 'stopped'],
    ['can be left', ['stop'], [], 'stopped'],
  ])('%s', async (_name, confirm, wanted, end) => {
    const merged: string[] = [];
    const held = await holdSitting(mark, { confirm }, undefined, { scope: OPEN, copies: copies(merged) });
    expect({ merged, end: held.end }).toEqual({ merged: wanted, end });
  });

  it('that cannot be merged are told, and the sitting goes on', async () => {
    const refuse = async () => {
      throw new UserError('copy-other-framework', { file: 'a.yaml', given: 'k 1', own: 'k 2' });
    };
    const held = await holdSitting(mark, { confirm: [true] }, undefined, {
      scope: OPEN,
      copies: { find: async () => ({ fresh: ['a.yaml'], unreadable: [] }), merge: refuse },
    });
    expect(held.said.join(' ')).toContain('a.yaml hoort bij een ander keurmerk');
    expect(held.asked).toEqual(['C1.1']);
    const bug = async () => {
      throw new Error('boom');
    };
    const copies = { find: async () => ({ fresh: ['a.yaml'], unreadable: [] }), merge: bug };
    await expect(holdSitting(mark, { confirm: [true] }, undefined, { scope: OPEN, copies })).rejects.toThrow('boom');
  });

  it('that cannot be read are named, also to a role that fills in its own', async () => {
    const merged: string[] = [];
    const held = await holdSitting(mark, { confirm: [true], answers: [level(0)], texts: ['Nee.'] }, undefined, {
      scope: OPEN,
      as: 'ouder-2',
      copies: copies(merged),
    });
    expect(held.screens[0]).toEqual([expect.stringMatching(/^Niet te lezen: b\.yaml\./)]);
    expect(held.screens[1]).toEqual(['Samengevoegd.', expect.stringContaining('"samengevoegd": a.yaml.')]);
    expect(merged).toEqual(['a.yaml']);
    expect(held.dossier.answers.sessions).toEqual([{ date: TODAY, present: ['ouder-2'] }]);
    expect(held.menus).toEqual([]);
    expect(held.screens[2]?.[0]).toContain('ingevuld als: ouder (2)');
  });
});
