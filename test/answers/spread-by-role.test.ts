import { describe, expect, it } from 'vitest';
import type { RoleCopy } from '../../src/answers/answers-copy.ts';
import { isToDiscuss, saysOtherwise, spreadByRole } from '../../src/answers/spread-by-role.ts';
import type { Answer } from '../../src/dossier/dossier.ts';

const copy = (role: string, Q: Answer): RoleCopy => ({
  from: `antwoorden.${role}.yaml`,
  role,
  id: '1a2b3c4d',
  answers: { formatVersion: 1, qualityMark: { id: 'k', version: '1.0.0' }, answers: { Q } },
});
const spread = (...copies: RoleCopy[]) => spreadByRole(copies, ['Q', 'R'], ['leraar', 'ouder']).get('Q') ?? [];

describe('the spread of what people of a role answered', () => {
  it('counts each answer, from low to high, and does not tell whose a remark is', () => {
    const copies = [
      copy('ouder', { level: 3, remark: 'Zo gaat het.' }),
      copy('ouder-2', { level: 0, remark: 'Nooit gezien.' }),
      copy('ouder-1a2b3c4d', { level: 3 }),
      copy('ouder-3', { unknown: true }),
      copy('leraar', { notApplicable: 'Ik heb geen eigen klas.' }),
    ];
    const wanted = [
      {
        role: 'leraar',
        given: [{ state: 'notApplicable', level: null, count: 1 }],
        remarks: ['Ik heb geen eigen klas.'],
      },
      {
        role: 'ouder',
        given: [
          { state: 'level', level: 0, count: 1 },
          { state: 'level', level: 3, count: 2 },
          { state: 'unknown', level: null, count: 1 },
        ],
        remarks: ['Nooit gezien.', 'Zo gaat het.'],
      },
    ];
    expect(spread(...copies)).toEqual(wanted);
    expect(spread(...copies.toReversed())).toEqual(wanted);
  });

  it('keeps a remark beside a question that somebody left open, and has nothing of who said nothing', () => {
    expect(spread(copy('ouder', { later: true, remark: 'Navragen.' }))).toEqual([
      { role: 'ouder', given: [], remarks: ['Navragen.'] },
    ]);
    expect(spread(copy('ouder', { later: true }))).toEqual([]);
  });

  it('is something to discuss where the team left the question open, and only there', () => {
    const spreads = spread(copy('ouder', { level: 2 }));
    expect(isToDiscuss(undefined, spreads)).toBe(true);
    expect(isToDiscuss({ later: true }, spreads)).toBe(true);
    expect(isToDiscuss({ later: true }, [])).toBe(false);
    expect(isToDiscuss({ level: 2 }, spreads)).toBe(false);
    expect(saysOtherwise(undefined, spreads)).toBe(false);
  });

  it('says otherwise than the team as soon as one person gave another answer', () => {
    const spreads = spread(copy('ouder', { level: 2 }), copy('ouder-2', { level: 1 }));
    expect(saysOtherwise({ level: 2 }, spreads)).toBe(true);
    expect(saysOtherwise({ level: 2 }, spread(copy('ouder', { level: 2 })))).toBe(false);
    expect(saysOtherwise({ level: 2 }, spread(copy('ouder', { unknown: true })))).toBe(true);
    expect(saysOtherwise({ level: 2 }, spread(copy('ouder', { later: true, remark: 'Navragen.' })))).toBe(false);
  });
});
