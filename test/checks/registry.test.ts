import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { aMark, facts } from '../support/results/builders.ts';

describe('the registry of checks', () => {
  it('names each check once, and each check asks only for facts that exist', () => {
    const ids = checks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { needs } of checks) expect(Object.keys(facts())).toEqual(expect.arrayContaining([...needs]));
  });

  it('finds nothing in an empty dossier that has not begun', () => {
    const found = checks.flatMap((check) => check.look(facts({ mark: aMark({ criteria: [] }) })));
    expect(found).toEqual([]);
  });
});
