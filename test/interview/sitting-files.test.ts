import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import type { Answer, Dossier } from '../../src/dossier/dossier.ts';
import type { InterviewEnd } from '../../src/interview/sitting.ts';
import { holdSitting, type Script } from '../support/dossiers/sitting.ts';
import { ALL_OF_C1, dossierWith, level, OPEN, twoCriteria } from '../support/dossiers/two-criteria.ts';
import { anEntry, TODAY } from '../support/results/builders.ts';

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
      const held = await holdSitting(
        twoCriteria,
        { answers: [level(2)], troubles, ...structuredClone(script) },
        seated,
        {
          scope: OPEN,
        },
      );
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
    const held = await holdSitting(twoCriteria, script, dossier, { scope: OPEN });
    expect(held.end).toEqual({ file: 'bewijs.yaml', path: '/elders' });
    expect(held.said).toContain('De hele lijst met bewijs staat nu in: /elders');
  });

  it('is no place for an error of ours', async () => {
    const bug = new UserError('invalid-files', { problems: [] });
    await expect(
      holdSitting(twoCriteria, { answers: [level(2)], troubles: [bug] }, seated, { scope: OPEN }),
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
      twoCriteria,
      {
        answers: [level(1), level(2)],
        texts: ['Samen.'],
        confirm: [true],
        troubles: [changed()],
        meanwhile: [theirs('C1.1', { level: 3, remark: 'Hun.', votes: { ib: 3 } })],
      },
      seated({}),
      { scope: ALL_OF_C1 },
    );
    expect(held.asked).toEqual(['C1.1', 'C1.1', 'C1.2']);
    expect(held.said).toEqual(expect.arrayContaining(['  1.0', '  3.0. "Hun."']));
    expect(held.requests[0]).toEqual({ name: 'remark', preset: 'Hun.' });
    expect(held.answers['C1.1']).toMatchObject({ level: 2, votes: { ib: 3 } });
  });

  it('while a remark is typed: that answer and ours wait together, with the remark', async () => {
    const held = await holdSitting(
      twoCriteria,
      {
        answers: [level(1)],
        texts: ['Dat zagen wij.'],
        confirm: [true],
        troubles: [undefined, changed()],
        meanwhile: [theirs('C1.1', { level: 3, remark: 'Hun.' })],
      },
      seated({}),
      { scope: ALL_OF_C1 },
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
    const held = await holdSitting(twoCriteria, script, dossier, { scope: ALL_OF_C1 });
    expect(held.dossier.register.evidence).toEqual({ visie: { ...entry, criteria: ['C2', 'C3', 'C1'] } });
  });
});

describe('copies of the answers', () => {
  const copies = (merged: string[]) => ({
    find: async () => ({ fresh: ['a.yaml'], unreadable: ['b.yaml'] }),
    merge: async () => {
      merged.push('a.yaml');
      return { names: ['a.yaml'], to: 'samengevoegd' };
    },
    spreads: async () => new Map(),
  });

  it.each<[string, (boolean | 'stop')[], string[], string]>([
    ['are merged when the team wants that', [true], ['a.yaml'], 'stopped'],
    ['are left when it does not', [false], [], 'stopped'],
    ['can be left', ['stop'], [], 'stopped'],
  ])('%s', async (_name, confirm, wanted, end) => {
    const merged: string[] = [];
    const held = await holdSitting(twoCriteria, { confirm }, undefined, { scope: OPEN, copies: copies(merged) });
    expect({ merged, end: held.end }).toEqual({ merged: wanted, end });
  });

  it('that cannot be merged are told, and the sitting goes on', async () => {
    const spreads = async () => new Map();
    const refuse = async () => {
      throw new UserError('copy-other-framework', { file: 'a.yaml', given: 'k 1', own: 'k 2' });
    };
    const held = await holdSitting(twoCriteria, { confirm: [true] }, undefined, {
      scope: OPEN,
      copies: { find: async () => ({ fresh: ['a.yaml'], unreadable: [] }), merge: refuse, spreads },
    });
    expect(held.said.join(' ')).toContain('a.yaml hoort bij een ander keurmerk');
    expect(held.asked).toEqual(['C1.1']);
    const bug = async () => {
      throw new Error('boom');
    };
    const copies = { find: async () => ({ fresh: ['a.yaml'], unreadable: [] }), merge: bug, spreads };
    await expect(holdSitting(twoCriteria, { confirm: [true] }, undefined, { scope: OPEN, copies })).rejects.toThrow(
      'boom',
    );
  });

  it('that cannot be read are named, also to a role that fills in its own', async () => {
    const merged: string[] = [];
    const held = await holdSitting(twoCriteria, { confirm: [true], answers: [level(0)], texts: ['Nee.'] }, undefined, {
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
