import { describe, expect, it } from 'vitest';
import { findLongWaivers } from '../../src/dossier/last-waiver-day.ts';
import { aDossier, aMark } from '../support/results/builders.ts';

const waiver = {
  code: 'undated',
  subject: 'visie.pdf',
  reason: 'De datum staat in het verslag.',
  by: 'schoolleiding',
};

describe('waivers that last too long', () => {
  it('are those past the last day of the school year of the round', () => {
    const untils = ['2027-07-30', '2027-07-31', '2027-08-01', '2030-01-01'];
    const dossier = aDossier({ waivers: { waivers: untils.map((until) => ({ ...waiver, until })) } });
    expect(findLongWaivers(dossier, aMark())).toEqual([
      { index: 2, lastDay: '2027-07-31' },
      { index: 3, lastDay: '2027-07-31' },
    ]);
    expect(findLongWaivers(aDossier(), aMark())).toEqual([]);
  });
});
