import { describe, expect, it } from 'vitest';
import type { Counts, VoicesFile } from '../../src/dossier/voices-file-shape.ts';
import { voiceRulesOf } from '../../src/framework/voice-rules.ts';
import { type Settling, settleImport } from '../../src/voices/settle-import.ts';
import { noTotals, type Totals } from '../../src/voices/small-groups/totals.ts';
import { counts } from '../support/results/voices.ts';

const rules = voiceRulesOf({});

const bringing = (sheets: number, items: Record<string, Counts>, hash = 'a'): Settling['brought'] => ({
  group: 'ouder',
  closed: '2026-11-20',
  invited: 180,
  sources: [{ kind: 'paper', date: '2026-11-21', sha256: hash.repeat(64), responses: sheets }],
  items,
});

const settling = (more: Partial<Settling> & Pick<Settling, 'brought'>): Settling => ({
  before: null,
  replace: false,
  samePeople: true,
  totals: noTotals(),
  published: [],
  rules,
  ...more,
});

/** What is kept of an import. */
const keepOf = (all: Settling) => {
  const outcome = settleImport(all);
  if (outcome.kind !== 'kept') throw new Error('not kept');
  return outcome;
};

/** Imports one lot after the other, each beside the one before. */
const settleAll = (lots: readonly Settling['brought'][]) => {
  let [before, totals]: [VoicesFile | null, Totals] = [null, noTotals()];
  const told: VoicesFile[] = [];
  const outcomes = lots.map((lot, at) => {
    const sources = lot.sources.map((source) => ({ ...source, sha256: String(at).repeat(64) }));
    const brought = { ...lot, sources };
    const outcome = settleImport(settling({ brought, before, totals }));
    if (outcome.kind === 'kept') {
      [before, totals] = [outcome.voices, outcome.totals];
      told.push(outcome.voices);
    }
    return outcome;
  });
  return { outcomes, told, before: told.at(-1) ?? null };
};

describe('an import', () => {
  it('of fewer than five sheets leaves nothing', () => {
    expect(settleImport(settling({ brought: bringing(4, { C3a: counts(0, 0, 2, 2) }) }))).toEqual({
      kind: 'few',
      sheets: 4,
      least: 5,
    });
  });

  it('leaves an item out that fewer than five people answered with a level', () => {
    const outcome = settleImport(
      settling({ brought: bringing(9, { C3a: counts(1, 2, 3, 3), C3b: counts(0, 0, 2, 2, 5) }) }),
    );
    expect(outcome).toMatchObject({ kind: 'kept', few: ['C3b'], voices: { items: { C3a: counts(1, 2, 3, 3) } } });
    expect(JSON.stringify(outcome)).not.toContain('"C3b":{');
  });

  it('adds up beside an earlier one, from five new sheets on', () => {
    const lots = [bringing(6, { C3a: counts(1, 1, 2, 2) }), bringing(4, { C3a: counts(4, 0, 0, 0) })];
    expect(settleAll(lots).outcomes[1]).toEqual({ kind: 'few-new', sheets: 4, least: 5 });
    const enough = settleAll([bringing(6, { C3a: counts(1, 1, 2, 2) }), bringing(5, { C3a: counts(5, 0, 0, 0) })]);
    expect(enough.before).toMatchObject({ responses: 11, items: { C3a: counts(6, 1, 2, 2) } });
    expect(enough.before?.sources).toHaveLength(2);
  });

  it('leaves an item as it was when fewer than five people come to it', () => {
    const { outcomes, before } = settleAll([
      bringing(6, { C3a: counts(1, 1, 2, 2) }),
      bringing(9, { C3a: counts(0, 0, 0, 2) }),
    ]);
    expect(outcomes[1]).toMatchObject({ near: ['C3a'] });
    expect(before).toMatchObject({ responses: 15, items: { C3a: counts(1, 1, 2, 2) } });
  });

  it('in place of another is refused when a few sheets came, went or changed', () => {
    const first = settleImport(settling({ brought: bringing(20, { C3a: counts(5, 5, 5, 5) }) }));
    if (first.kind !== 'kept') throw new Error('not kept');
    const again = (sheets: number, table: Counts) =>
      settleImport(
        settling({
          brought: bringing(sheets, { C3a: table }),
          before: first.voices,
          totals: first.totals,
          replace: true,
        }),
      );
    expect(again(22, counts(5, 5, 5, 7))).toMatchObject({ kind: 'few-new', sheets: 2 });
    expect(again(18, counts(5, 5, 5, 3))).toMatchObject({ kind: 'few-new', sheets: 2 });
    expect(again(20, counts(4, 5, 5, 6))).toMatchObject({ kind: 'kept', near: ['C3a'], voices: { items: {} } });
    expect(again(26, counts(5, 5, 5, 11))).toMatchObject({ kind: 'kept', near: [] });
  });

  it('is held against every table of the round, also after a removal', () => {
    const first = settleImport(settling({ brought: bringing(20, { C3a: counts(5, 5, 5, 5) }) }));
    if (first.kind !== 'kept') throw new Error('not kept');
    const late = bringing(23, { C3a: counts(5, 5, 5, 8) });
    expect(settleImport(settling({ brought: late, totals: first.totals }))).toMatchObject({ kind: 'few-new' });
  });

  it('is held against what an earlier round published', () => {
    const published = [{ closed: '2025-11-20', items: { C3a: counts(5, 5, 5, 5) } }];
    const brought = bringing(22, { C3a: counts(5, 5, 5, 7) });
    expect(settleImport(settling({ brought, published }))).toMatchObject({ kind: 'kept', near: ['C3a'] });
  });

  it('is held against what the dossier has, also when nobody remembers totals', () => {
    const first = keepOf(settling({ brought: bringing(20, { C3a: counts(5, 5, 5, 5) }) }));
    const again = { before: first.voices, replace: true };
    const late = bringing(21, { C3a: counts(5, 5, 5, 6) }, 'b');
    expect(settleImport(settling({ ...again, brought: late }))).toMatchObject({ kind: 'few-new', sheets: 1 });
    const other = settleImport(settling({ ...again, brought: bringing(26, { C3a: counts(7, 5, 5, 9) }, 'b') }));
    if (other.kind !== 'kept') throw new Error('not kept');
    expect(other.totals.sheets).toEqual([20, 26]);
    expect(other.totals.items['C3a']?.map(({ people }) => people)).toEqual([20, 26]);
  });

  it('leaves an item as it was that a few more answered, also when nobody remembers totals', () => {
    const first = keepOf(settling({ brought: bringing(20, { C3a: counts(5, 5, 5, 5) }) }));
    const more = bringing(5, { C3a: counts(0, 0, 0, 1) }, 'b');
    const { voices, near } = keepOf(settling({ brought: more, before: first.voices }));
    expect([near, voices.items]).toEqual([['C3a'], { C3a: counts(5, 5, 5, 5) }]);
  });

  it('leaves an item out when as many answered as ever, but not the same', () => {
    const first = keepOf(settling({ brought: bringing(20, { C3a: counts(5, 5, 5, 5) }, 'a') }));
    const changed = bringing(20, { C3a: counts(4, 6, 5, 5) }, 'c');
    const other = bringing(30, { C3a: counts(5, 5, 10, 10) }, 'b');
    const second = keepOf(settling({ brought: other, before: first.voices, totals: first.totals, replace: true }));
    const third = keepOf(settling({ brought: changed, before: second.voices, totals: second.totals, replace: true }));
    expect([third.near, third.voices.items]).toEqual([['C3a'], {}]);
    expect(keepOf(settling({ brought: changed, totals: first.totals })).near).toEqual(['C3a']);
  });

  it('keeps the table of the same files, after another or a removal', () => {
    const brought = bringing(20, { C3a: counts(5, 5, 5, 5) });
    const first = keepOf(settling({ brought }));
    expect(keepOf(settling({ brought, totals: first.totals }))).toMatchObject({ near: [], voices: first.voices });
  });

  it('keeps an item when the new people all say that they cannot tell', () => {
    const first = keepOf(settling({ brought: bringing(20, { C3a: counts(5, 5, 5, 5) }) }));
    const more = bringing(6, { C3a: counts(0, 0, 0, 0, 6) }, 'b');
    const { before, totals } = { before: first.voices, totals: first.totals };
    expect(keepOf(settling({ brought: more, before, totals })).voices.items).toEqual({ C3a: counts(5, 5, 5, 5, 6) });
    const instead = bringing(26, { C3a: counts(4, 6, 5, 5, 6) }, 'c');
    expect(keepOf(settling({ brought: instead, before, totals, replace: true })).near).toEqual(['C3a']);
  });

  it('of other people is not held against an earlier table', () => {
    const first = keepOf(settling({ brought: bringing(12, { C3a: counts(1, 2, 4, 5) }) }));
    const again = { before: first.voices, replace: true, samePeople: false };
    const other = bringing(13, { C3a: counts(0, 4, 4, 5) }, 'b');
    expect(keepOf(settling({ ...again, brought: other }))).toMatchObject({ near: [], totals: { sheets: [13] } });
  });

  it('is held against what an earlier round told of an item without its table', () => {
    const published = [{ closed: '2025-11-20', items: { C3a: { answers: 7, level: 3 as const } } }];
    const nearOf = (table: Counts) => keepOf(settling({ brought: bringing(20, { C3a: table }), published })).near;
    expect(nearOf(counts(0, 0, 1, 8))).toEqual(['C3a']);
    expect(nearOf(counts(0, 0, 2, 5))).toEqual(['C3a']);
    expect(nearOf(counts(0, 0, 1, 6))).toEqual([]);
    expect(nearOf(counts(0, 0, 4, 8))).toEqual([]);
  });

  it('keeps of a small group that agrees, or all but one, the same', () => {
    const keptOf = (table: Counts) => keepOf(settling({ brought: bringing(9, { C3a: table }) })).voices.items['C3a'];
    expect(keptOf(counts(0, 0, 1, 6, 2))).toEqual(counts(0, 0, 0, 7, 2));
    expect(keptOf(counts(0, 0, 0, 7, 2))).toEqual(counts(0, 0, 0, 7, 2));
    expect(keptOf(counts(0, 0, 2, 5, 2))).toEqual(counts(0, 0, 2, 5, 2));
  });

  it('adds nothing to a small group that agrees, until all comes together in its place', () => {
    const first = keepOf(settling({ brought: bringing(7, { C3a: counts(0, 1, 0, 6) }) }));
    const { before, totals } = { before: first.voices, totals: first.totals };
    const more = bringing(6, { C3a: counts(2, 2, 1, 1) }, 'b');
    const second = keepOf(settling({ brought: more, before, totals }));
    expect([second.agreed, second.voices.items]).toEqual([['C3a'], { C3a: counts(0, 0, 0, 7) }]);
    const all = bringing(13, { C3a: counts(2, 3, 1, 7) }, 'c');
    const third = keepOf(settling({ brought: all, before: second.voices, totals: second.totals, replace: true }));
    expect([third.agreed, third.near, third.voices.items]).toEqual([[], [], { C3a: counts(2, 3, 1, 7) }]);
  });

  it('sends nobody to put all together where that would leave less than there is', () => {
    const first = keepOf(settling({ brought: bringing(8, { C3a: counts(0, 0, 0, 8) }) }));
    const brought = bringing(6, { C3a: counts(1, 1, 1, 0) }, 'b');
    const second = keepOf(settling({ brought, before: first.voices, totals: first.totals }));
    expect([second.agreed, second.near, second.voices.items]).toEqual([[], ['C3a'], { C3a: counts(0, 0, 0, 8) }]);
  });

  it('of more sheets than people were invited is refused', () => {
    const brought = { ...bringing(20, { C3a: counts(5, 5, 5, 5) }), invited: 12 };
    expect(settleImport(settling({ brought }))).toEqual({ kind: 'more-than-invited', sheets: 20, invited: 12 });
  });
});
