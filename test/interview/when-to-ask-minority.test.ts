import { describe, expect, it } from 'vitest';
import type { RoleSpread } from '../../src/answers/spread-by-role.ts';
import type { Answer } from '../../src/dossier/dossier.ts';
import type { Level } from '../../src/framework/quality-mark.ts';
import { asksForMinority } from '../../src/interview/when-to-ask-minority.ts';
import { twoCriteria } from '../support/dossiers/two-criteria.ts';

const inCopies = (level: Level | null): RoleSpread[] => [
  { role: 'leraar', given: [{ state: level === null ? 'unknown' : 'level', level, count: 1 }], remarks: [] },
];

describe('the team is asked about the stance that differs', () => {
  it.each<[string, boolean, Answer, RoleSpread[]]>([
    ['not where all chose its level', false, { level: 2, votes: { leraar: 2, ouder: 2 } }, []],
    ['where a parent chose the level beside it', true, { level: 2, votes: { leraar: 2, 'ouder-2': 3 } }, []],
    ['not where a teacher chose the level beside it', false, { level: 2, votes: { leraar: 3 } }, []],
    ['where a teacher chose a level far from it', true, { level: 1, votes: { leraar: 3 } }, []],
    [
      'not where teachers lie far apart and it stands between them',
      false,
      { level: 2, votes: { leraar: 1, ib: 3 } },
      [],
    ],
    ['where somebody gave a level far from it in a copy', true, { level: 0 }, inCopies(2)],
    ['not where somebody did not know in a copy', false, { level: 0 }, inCopies(null)],
    ['where it wrote of that stance before', true, { level: 2, minority: 'Ouders zien dit minder.' }, []],
  ])('%s', (_name, asks, answer, spreads) => {
    expect(asksForMinority(answer, spreads, twoCriteria)).toBe(asks);
  });

  it('only by a parent or a pupil, where the framework does not say what lies far apart', () => {
    const { interview: _none, ...bare } = twoCriteria;
    expect(asksForMinority({ level: 0, votes: { leraar: 3 } }, [], bare)).toBe(false);
    expect(asksForMinority({ level: 0, votes: { ouder: 1 } }, [], bare)).toBe(true);
  });
});
