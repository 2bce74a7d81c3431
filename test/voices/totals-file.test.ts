import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTotals, writeTotals } from '../../src/voices/io/totals-file.ts';
import { noTotals } from '../../src/voices/small-groups/totals.ts';
import { thisMachine } from '../support/run/machine.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

/** A list of a school year that was not kept before. */
const asking = (schoolYear: string, closed = `${schoolYear.slice(0, 4)}-11-20`, hashes: string[] = ['z']) => ({
  schoolYears: [schoolYear],
  closed,
  hashes,
});

const totals = { sheets: [20], items: { C3a: [{ people: 20, answers: 18, from: ['a'] }] } };

const withFile = (text: string): string => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '.ouder-audit'));
  writeFileSync(join(folder, '.ouder-audit/stemmen.json'), text);
  return folder;
};

describe('totals that were told of', () => {
  it('are kept by year and group, and no year goes away', () => {
    const folder = temporaryFolder();
    expect(readTotals(folder, 'ouder', asking('2025-2026'))).toEqual(noTotals());
    const parents = { group: 'ouder', totals, imported: '2025-11-21' } as const;
    const later = { sheets: [30], items: {} };
    writeTotals(folder, '2025-2026', parents, thisMachine);
    writeTotals(folder, '2026-2027', { ...parents, totals: later, imported: '2026-11-21' }, thisMachine);
    writeTotals(folder, '2026-2027', { ...parents, group: 'leraar', totals: noTotals() }, thisMachine);
    const all = (...about: Parameters<typeof asking>) => readTotals(folder, 'ouder', asking(...about)).sheets;
    expect(all('2026-2027')).toEqual([30]);
    expect(all('2027-2028')).toEqual([]);
  });

  it('are known of another year when the list closed before that was imported, or when a file is the same', () => {
    const folder = temporaryFolder();
    writeTotals(folder, '2026-2027', { group: 'ouder', totals, imported: '2026-11-21' }, thisMachine);
    expect(readTotals(folder, 'ouder', asking('2025-2026'))).toEqual(totals);
    expect(readTotals(folder, 'ouder', asking('2027-2028', '2027-11-20', ['z', 'a']))).toEqual(totals);
    expect(readTotals(folder, 'ouder', asking('2027-2028'))).toEqual(noTotals());
    expect(readTotals(folder, 'leraar', asking('2025-2026'))).toEqual(noTotals());
  });

  it('of an older version are still known', () => {
    const groups = { ouder: { sheets: [20], items: { C3a: [[20, 18]] } } };
    const folder = withFile(JSON.stringify({ formatVersion: 1, schoolYear: '2025-2026', groups }));
    expect(readTotals(folder, 'ouder', asking('2025-2026'))).toEqual({
      sheets: [20],
      items: { C3a: [{ people: 20, answers: 18, from: [] }] },
    });
  });

  it.each(['{"formatVersion":2', '{"formatVersion":2,"years":[]}', ''])(
    'that nobody can read are refused: %s',
    (text) => {
      const folder = withFile(text);
      expect(() => readTotals(folder, 'ouder', asking('2025-2026'))).toThrow('survey-totals');
      expect(() =>
        writeTotals(folder, '2025-2026', { group: 'ouder', totals, imported: '2025-11-21' }, thisMachine),
      ).toThrow('survey-totals');
      expect(readFileSync(join(folder, '.ouder-audit/stemmen.json'), 'utf8')).toBe(text);
    },
  );
});
