import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/dossier/card-shape.ts';
import { measuredRound } from '../../src/portfolio/measures.ts';
import {
  findFuture,
  type PortfolioProblem,
  sharedBrins,
  sharedNames,
  splitBrins,
  withoutBrin,
} from '../../src/portfolio/problems.ts';
import { describePortfolioProblem } from '../../src/portfolio/words/problems.ts';
import { aCard } from '../support/portfolio/cards.ts';
import { HOSTILE } from '../support/results/results.ts';

describe('what keeps a school from the page', () => {
  it('is a card of a day or a round that has not come yet', () => {
    const at = (round: string, made_on: string) => findFuture({ round, made_on }, '2026-12-01');
    expect(at('2026-2027', '2026-12-01')).toBeNull();
    expect(at('2026-2027', '2026-12-02')).toMatchObject({ what: 'date', value: '2026-12-02' });
    expect(at('2027-2028', '2026-11-01')).toMatchObject({ what: 'round', value: '2027-2028' });
    // Whoever prepares the next school year in spring is not too early.
    const ofNextYear = (today: string) => findFuture({ round: '2026-2027', made_on: '2026-01-01' }, today);
    expect(ofNextYear('2026-04-30')).toMatchObject({ what: 'round', value: '2026-2027' });
    expect(ofNextYear('2026-05-01')).toBeNull();
  });

  const named = (name: string, round = '2026-2027', brin: string | undefined = '10AA') =>
    aCard({ round, school: { name, ...(brin === undefined ? {} : { brin }) } });
  const rounds = (...cards: Card[]) => cards.map((card, index) => measuredRound(card, 1, index + 1));

  it('is a BRIN that two schools share in one round, told once', () => {
    expect(sharedBrins(rounds(named('Een'), named('een'), named('Twee', '2025-2026')))).toEqual([]);
    const shared = [named('Een'), named('Twee'), named('Een', '2025-2026'), named('Twee', '2025-2026')];
    expect(sharedBrins(rounds(...shared))).toEqual([
      { place: '10AA', kind: 'brin-shared', brin: '10AA', schools: ['Een', 'Twee'] },
    ]);
    const nameless = [aCard({ school: { name: 'Zonder' } }), aCard({ school: { name: 'Zonder' } })];
    expect(sharedBrins(rounds(...nameless))).toEqual([]);
    expect(withoutBrin([...nameless, named('Een')])).toEqual([{ place: 'Zonder', kind: 'no-brin' }]);
  });

  it('is one school under a BRIN with and without 00', () => {
    const of = (...brins: string[]) => splitBrins(rounds(...brins.map((brin) => named('Een', '2026-2027', brin))));
    expect(of('15AA', '15AA00', '15AA00')).toEqual([
      { place: '15AA', kind: 'brin-split', brin: '15AA', branch: '15AA00' },
    ]);
    expect(of('15AA', '15AA01', '15BA00')).toEqual([]);
  });

  it('is a name that two schools without a BRIN share in one round, told once', () => {
    const nameless = (name: string, more: Partial<Card> = {}) => aCard({ ...more, school: { name } });
    const told = [{ place: 'De Brug', kind: 'name-shared' }];
    expect(sharedNames([nameless('De Brug'), nameless('De Brug', { open: 3 }), nameless('de brug')])).toEqual(told);
    const again = { made_on: '2026-11-02', tool: { name: 'ouder-audit', version: '1.1.0' } };
    expect(sharedNames([nameless('De Brug'), nameless('De Brug', again)])).toEqual([]);
    expect(sharedNames([nameless('De Brug'), nameless('De Brug', { round: '2025-2026', open: 3 })])).toEqual([]);
    expect(sharedNames([named('De Brug'), aCard({ open: 3, school: { name: 'De Brug', brin: '10AA' } })])).toEqual([]);
  });

  const problems: PortfolioProblem[] = [
    { place: HOSTILE, kind: 'trouble', lines: ['Er ontbreekt iets.', '  Doe dit.'] },
    { place: 'a', kind: 'not-recognised' },
    { place: 'a', kind: 'card-invalid' },
    { place: 'a', kind: 'result-invalid' },
    { place: 'a', kind: 'package-changed' },
    { place: 'a', kind: 'too-large' },
    { place: 'a', kind: 'part-damaged' },
    { place: 'a', kind: 'other-framework', found: HOSTILE, loaded: 'x' },
    { place: 'a', kind: 'future', what: 'date', value: '2027-01-01' },
    { place: 'a', kind: 'future', what: 'round', value: '2099-2100' },
    { place: 'a', kind: 'no-brin' },
    { place: 'a', kind: 'brin-shared', brin: '10AA', schools: [HOSTILE, 'b'] },
    { place: 'a', kind: 'brin-split', brin: '15AA', branch: '15AA00' },
    { place: HOSTILE, kind: 'name-shared' },
  ];

  it.each(problems.map((problem) => [problem.kind, problem] as const))(
    'is told in a line of Dutch: %s',
    (_kind, problem) => {
      expect(describePortfolioProblem(problem)).toMatch(/^.+: [A-Z].*\.|edit --brin$/);
      expect(describePortfolioProblem(problem)).not.toMatch(/[\n\u0000-\u001f\u202e]|undefined/);
    },
  );
});
