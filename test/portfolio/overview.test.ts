import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/dossier/card-shape.ts';
import { measuredRound } from '../../src/portfolio/measures.ts';
import { compareSchools } from '../../src/portfolio/overview.ts';
import { aCard } from '../support/portfolio/cards.ts';

const card = (brin: string, more: Partial<Card> = {}) => aCard({ school: { name: `School ${brin}`, brin }, ...more });

const overview = (cards: readonly Card[], wantsPairs = false) =>
  compareSchools(
    cards.map((each, index) => measuredRound(each, 1, index + 1)),
    wantsPairs,
  );

const criterion = (verdict: Card['criteria'][number]['verdict'], score: number | null = null) => [
  { id: 'C1', verdict, score },
];

const BEFORE = { round: '2025-2026', made_on: '2025-11-01' };

describe('schools together', () => {
  it('have an average only from five scores up, rounded as people round', () => {
    const scored = (scores: (number | null)[]) =>
      overview(scores.map((score, index) => card(`1${index}AA`, { standards: [{ id: 'S1', score }] }))).together[0]
        ?.standards[0];
    expect(scored([1, 2, 3, 2, null])).toEqual({ id: 'S1', scored: 4, average: null });
    expect(scored([1.11, 1.11, 1.11, 1.11, 1.12, null])).toEqual({ id: 'S1', scored: 5, average: 1.11 });
    expect(scored([2.13, 2.14, 2.13, 2.14, 2.13, 2.14])).toEqual({ id: 'S1', scored: 6, average: 2.14 });
  });

  it('are never put together across versions of a quality mark', () => {
    const framework = { id: 'keurmerk-ouderbetrokkenheid', version: '1.10.0' };
    const { together } = overview([card('10AA', { framework }), card('10BA'), card('10CA')]);
    expect(together.map(({ version, schools }) => [version, schools.length])).toEqual([
      ['1.3.0', 2],
      ['1.10.0', 1],
    ]);
  });

  it('are those with a card of the newest round; the others are named with their last', () => {
    const { round, together, absent } = overview([card('10AA'), card('10BA', BEFORE)]);
    expect([round, together[0]?.schools.length]).toEqual(['2026-2027', 1]);
    expect(absent).toEqual([{ school: 'School 10BA', round: '2025-2026' }]);
  });

  it('are those of the newest round that half of the schools have, whoever is early', () => {
    const early = { round: '2027-2028', made_on: '2027-09-01' };
    const cards = [
      card('10AA', BEFORE),
      card('10AA'),
      card('10AA', early),
      card('10BA'),
      card('10CA', BEFORE),
      card('10DA', early),
      card('10EA'),
    ];
    const { round, together, absent, ahead, earlier, moves } = overview(cards);
    expect([round, ahead]).toEqual(['2026-2027', 2]);
    expect(together[0]?.schools.map(({ schoolId, round }) => [schoolId, round])).toEqual([
      ['10AA', '2026-2027'],
      ['10BA', '2026-2027'],
      ['10EA', '2026-2027'],
    ]);
    expect(absent).toEqual([
      { school: 'School 10CA', round: '2025-2026' },
      { school: 'School 10DA', round: '2027-2028' },
    ]);
    expect(earlier.get('10AA')?.map(({ round }) => round)).toEqual(['2025-2026']);
    expect(moves.get('10AA')).toMatchObject({ since: '2025-2026' });
    expect(overview([...cards, card('10BA', early)]).round).toBe('2027-2028');
  });

  it('are those of the round that most have, where none has half of them', () => {
    const years = ['2024-2025', '2025-2026', '2025-2026', '2026-2027', '2027-2028'];
    expect(overview(years.map((round, index) => card(`1${index}AA`, { round }))).round).toBe('2025-2026');
    expect(
      overview(['2024-2025', '2025-2026', '2026-2027'].map((round, index) => card(`1${index}AA`, { round }))).round,
    ).toBe('2026-2027');
  });

  it.each([
    ['better', 'partlyMet', 'met', 'better'],
    ['worse', 'met', 'notMet', 'worse'],
    ['unknown before', 'undetermined', 'met', 'nowKnown'],
    ['not looked at', 'met', 'unanswered', 'notComparable'],
  ] as const)('tell what moved: %s', (_name, from, to, direction) => {
    const result = overview([
      card('10AA', { ...BEFORE, criteria: criterion(from, 2) }),
      card('10AA', { criteria: criterion(to, 2) }),
    ]);
    expect(result.moves.get('10AA')).toMatchObject({ since: '2025-2026', moves: [{ criterion: 'C1', direction }] });
    const [told] = result.together[0]?.criteria ?? [];
    expect([told?.better, told?.worse]).toEqual([direction === 'better' ? 1 : 0, direction === 'worse' ? 1 : 0]);
  });

  it('move also by score alone, and not since a round of another version', () => {
    const up = overview([
      card('10AA', { ...BEFORE, criteria: criterion('met', 2.6) }),
      card('10AA', { criteria: criterion('met', 2.8) }),
    ]);
    expect(up.together[0]?.criteria[0]?.better).toBe(1);
    const framework = { id: 'keurmerk-ouderbetrokkenheid', version: '1.0.0' };
    const other = overview([card('10AA', { ...BEFORE, framework }), card('10AA')]);
    expect(other.moves.get('10AA')).toEqual({ since: '2025-2026', moves: 'other-version' });
    expect(other.together[0]?.criteria[0]?.better).toBe(0);
  });

  it('can help each other where one is met and another is not, if somebody asks', () => {
    const cards = [
      card('10AA', { criteria: criterion('met') }),
      card('10BA', { criteria: criterion('notMet') }),
      card('10CA', { criteria: criterion('partlyMet') }),
    ];
    expect(overview(cards).together[0]?.pairs).toEqual([]);
    expect(overview(cards, true).together[0]?.pairs).toEqual([
      { criterion: 'C1', strong: ['School 10AA'], weak: ['School 10BA'] },
    ]);
    expect(overview(cards.slice(0, 1), true).together[0]?.pairs).toEqual([]);
  });

  it('count what lapses by month, and how many answered by group; who were asked only where all schools tell', () => {
    const { lapses, response } = overview([
      card('10AA', {
        lapses: { '2027-02': 1, '2027-01': 2 },
        response: [
          { group: 'leraar', responses: 9 },
          { group: 'ouder', responses: 40, invited: 80 },
        ],
      }),
      card('10BA', {
        lapses: { '2027-02': 3 },
        response: [
          { group: 'ouder', responses: 10, invited: 20 },
          { group: 'leraar', responses: 5, invited: 9 },
        ],
      }),
    ]);
    expect(lapses.map(({ month, number, schools }) => [month, number, schools.length])).toEqual([
      ['2027-01', 2, 1],
      ['2027-02', 4, 2],
    ]);
    expect(response).toEqual([
      { group: 'ouder', schools: 2, responses: 50, invited: 100 },
      { group: 'leraar', schools: 2, responses: 14, invited: null },
    ]);
  });
});
