import { describe, expect, it } from 'vitest';
import type { RoleSpread, Spreads } from '../../src/answers/spread-by-role.ts';
import type { OtherCopies } from '../../src/interview/sitting.ts';
import { holdSitting } from '../support/dossiers/sitting.ts';
import { ALL_OF_C1, dossierWith, level, OPEN, twoCriteria } from '../support/dossiers/two-criteria.ts';

const PARENTS: RoleSpread = {
  role: 'ouder',
  given: [
    { state: 'level', level: 0, count: 1 },
    { state: 'level', level: 2, count: 3 },
  ],
  remarks: ['Ik zie het niet.', 'Wij bellen elke week.'],
};

const withSpreads = (spreads: Spreads): OtherCopies => ({
  find: async () => ({ fresh: [], unreadable: [] }),
  merge: async () => ({ names: [], to: '' }),
  spreads: async () => spreads,
});

const copies = withSpreads(new Map([['C1.1', [PARENTS]]]));
const SHOWN = 'Dit vulden anderen in, ieder voor zich:';

describe('what people answered in copies of their own', () => {
  it('is offered to talk about, and shown as a spread with the remarks before the team decides', async () => {
    const held = await holdSitting(
      twoCriteria,
      { menus: { start: ['agree'] }, answers: [level(3)], texts: ['Zo.', 'Een ouder ziet het niet.'] },
      undefined,
      { copies },
    );
    expect(held.menus[0]).toEqual(['start', ['open', 'agree', 'criterion', 'leave']]);
    expect(held.asked[0]).toBe('C1.1');
    const at = held.said.indexOf(SHOWN);
    expect(held.said.slice(at, at + 4)).toEqual([
      SHOWN,
      '  Ouder: 0, 2.0 (3 keer)',
      '    "Ik zie het niet."',
      '    "Wij bellen elke week."',
    ]);
    expect(held.requests.map(({ name }) => name)).toEqual(['remark', 'minority']);
    expect(held.answers['C1.1']).toMatchObject({ level: 3, remark: 'Zo.', minority: 'Een ouder ziet het niet.' });
    expect(held.answers['C1.1']).not.toHaveProperty('votes');
  });

  it('never becomes the answer by itself, and leaves that of the team as it stands', async () => {
    const known = { 'C1.1': { level: 3 as const } };
    const held = await holdSitting(twoCriteria, { menus: { start: ['otherwise'] } }, dossierWith(known), { copies });
    expect(held.menus[0]?.[1]).toContain('otherwise');
    expect(held.asked).toEqual(['C1.1']);
    expect(held.said).toContain(SHOWN);
    expect(held.answers).toEqual(known);
  });

  it('is nothing to look at again where all say what the team said', async () => {
    const same = { ...PARENTS, given: [{ state: 'level' as const, level: 2 as const, count: 4 }] };
    const held = await holdSitting(
      twoCriteria,
      { answers: [level(2)], texts: [''] },
      dossierWith({ 'C1.1': { level: 2 } }),
      {
        copies: withSpreads(new Map([['C1.1', [same]]])),
      },
    );
    expect(held.menus[0]?.[1]).not.toContain('otherwise');
  });

  it('is shown after the votes, so that it steers nobody', async () => {
    const held = await holdSitting(
      twoCriteria,
      {
        votes: [
          { kind: 'level', level: 1 },
          { kind: 'level', level: 1 },
        ],
        answers: [level(1)],
        texts: ['', ''],
      },
      undefined,
      { scope: OPEN, vote: true, copies },
    );
    expect(held.asked.slice(0, 3)).toEqual(['C1.1 Ouder', 'C1.1 Leerling', 'C1.1']);
    expect(held.said.indexOf(SHOWN)).toBeGreaterThan(held.said.findIndex((line) => line.startsWith('Dit gaf ieder:')));
  });

  it('is shown at its own question only', async () => {
    const held = await holdSitting(twoCriteria, { answers: [{ kind: 'next' }] }, undefined, {
      scope: ALL_OF_C1,
      copies,
    });
    expect(held.asked).toEqual(['C1.1', 'C1.2']);
    expect(held.said.filter((line) => line === SHOWN)).toHaveLength(1);
  });
});
