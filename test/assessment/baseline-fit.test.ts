import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../src/assessment/baseline.ts';
import { fitBaseline } from '../../src/assessment/baseline.ts';
import { aDossier, aMark } from '../support/results/builders.ts';

const aBaseline = (more: Partial<Baseline> = {}): Baseline => ({
  date: '2026-09-01',
  qualityMark: { id: 'proefkeurmerk', version: '1.0.0' },
  school: { name: 'De Brug', brin: '01AB' },
  mark: { met: 0 },
  criteria: [],
  standards: [],
  findings: [],
  ...more,
});

const fitFor = (baseline: Baseline, brin?: string) =>
  fitBaseline(
    baseline,
    aDossier({ school: { school: { name: 'De Brug', sector: 'po', ...(brin === undefined ? {} : { brin }) } } }),
    aMark(),
  );

describe('a baseline', () => {
  it.each([
    ['01AB', '01AB'],
    ['01AB', undefined],
    [undefined, '01AB'],
    ['01AB', '01AB02'],
    ['01AB02', '01AB'],
  ])('of the same school fits: BRIN %s then and %s now', (then, now) => {
    expect(fitFor(aBaseline({ school: { name: 'De Brug', brin: then } }), now)).toEqual({ fit: 'good' });
  });

  it.each([
    ['02CD', '01AB'],
    ['01AB02', '01AB03'],
  ])('of another school does not, whatever its name: BRIN %s and %s', (then, now) => {
    expect(fitFor(aBaseline({ school: { name: 'De Brug', brin: then } }), now)).toEqual({
      fit: 'other-school',
      found: `De Brug (${then})`,
      loaded: `De Brug (${now})`,
    });
  });

  it('under another name may be of the same school: that is told', () => {
    const other = { fit: 'other-name', found: 'De Boog', loaded: 'De Brug' };
    expect(fitFor(aBaseline({ school: { name: 'De Boog', brin: '01AB' } }), '01AB')).toEqual(other);
    expect(fitFor(aBaseline({ school: { name: 'De Boog' } }))).toEqual(other);
  });

  it('of another framework, or another version of it, does not fit', () => {
    expect(fitFor(aBaseline({ qualityMark: { id: 'proefkeurmerk', version: '0.9.0' } }))).toEqual({
      fit: 'other-framework',
      found: 'proefkeurmerk 0.9.0',
      loaded: 'proefkeurmerk 1.0.0',
    });
  });
});
