import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addRows,
  bySchoolName,
  type Measure,
  type MeasuredRound,
  measuredRound,
  measuresOf,
  newestRounds,
} from '../../src/portfolio/measures.ts';
import { aCard, cardOfSchool } from '../support/portfolio/cards.ts';

const roundsIn = (rows: Iterable<Measure>): MeasuredRound[] => {
  const rounds = new Map<string, MeasuredRound>();
  addRows(rounds, rows);
  return [...rounds.values()];
};

describe('the rows of a card', () => {
  it('say all that the card says, and lead back to it, in whatever order the kinds come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 2000, max: 2030 }), (school, year) => {
        const round = measuredRound(cardOfSchool(school, year), 3, 7);
        const rows = measuresOf(round);
        expect(roundsIn(rows)).toEqual([round]);
        const byKind = [...rows].sort((one, other) => (one.kind < other.kind ? -1 : one.kind > other.kind ? 1 : 0));
        expect(roundsIn(byKind)).toEqual([round]);
      }),
    );
  });

  it('have a number or a score only where there is one', () => {
    const rows = measuresOf(measuredRound(aCard({ response: [{ group: 'leraar', responses: 9 }] }), 1, 1));
    expect(rows.find(({ kind }) => kind === 'mark')).toMatchObject({ number: 4, of_number: 10, score: null });
    expect(rows.find(({ id }) => id === 'C10')).toMatchObject({
      kind: 'criterion',
      score: 2.5,
      verdict: 'met',
      number: null,
    });
    expect(rows.find(({ kind }) => kind === 'response')).toMatchObject({ id: 'leraar', number: 9, of_number: null });
    expect(rows.find(({ kind }) => kind === 'lapse')).toMatchObject({ id: '2027-07', number: 2 });
    expect(rows.find(({ id }) => id === 'actions-done')).toMatchObject({ kind: 'count', number: 2 });
  });

  it('keep a framework that was altered apart by its version', () => {
    const framework = { id: 'keurmerk', version: '1.0.0', digest: 'abcdef012345' };
    expect(measuredRound(aCard({ framework }), 1, 1).version).toBe('1.0.0+abcdef012345');
  });

  it('know a school by its BRIN, else by its name and its board', () => {
    const idOf = (school: Parameters<typeof aCard>[0]) => measuredRound(aCard(school), 1, 1).schoolId;
    expect(idOf({})).toBe('10AA');
    expect(idOf({ school: { name: 'De Brug' } })).toBe('naam:de brug');
    expect(idOf({ school: { name: 'De Brug', board: { name: 'Water' } } })).toBe('naam:de brug | water');
  });
});

describe('of more cards of one school and round', () => {
  const at = (made_on: string, part: number, place: number) => measuredRound(aCard({ made_on }), part, place);

  it.each([
    ['the day counts first', at('2026-11-02', 1, 1), at('2026-11-01', 9, 9)],
    ['then the run', at('2026-11-02', 10, 1), at('2026-11-02', 9, 2)],
    ['then the place in it', at('2026-11-02', 1, 10), at('2026-11-02', 1, 9)],
  ])('the newest stays: %s', (_name, newest, older) => {
    expect(newestRounds([newest, older])).toEqual([newest]);
    expect(newestRounds([older, newest])).toEqual([newest]);
  });

  it('none gets in the way of another school or another round', () => {
    const rounds = [cardOfSchool(1, 2025), cardOfSchool(1, 2026), cardOfSchool(2, 2026)].map((card) =>
      measuredRound(card, 1, 1),
    );
    expect(newestRounds(rounds)).toHaveLength(3);
  });
});

it('puts schools in the order of a Dutch list, and those with one name by their ids', () => {
  const named = (school: string, schoolId: string) => ({ school, schoolId });
  const sorted = [named('Zon', '1'), named('école', '2'), named('De Brug', '4'), named('De Brug', '3')].sort(
    bySchoolName,
  );
  expect(sorted.map(({ schoolId }) => schoolId)).toEqual(['3', '4', '2', '1']);
});
