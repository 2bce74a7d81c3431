import { describe, expect, it } from 'vitest';
import type { CheckedDossier } from '../../src/assessment/checked-dossier.ts';
import type { CheckFormat } from '../../src/assessment/flags.ts';
import type { CheckContext } from '../../src/ci/check-renderer.ts';
import { checkRenderers } from '../../src/ci/check-renderers.ts';
import { checked, inTrouble, plainContext } from '../support/results/checked-dossiers.ts';
import { perfectResult } from '../support/results/results.ts';

const FORMATS = Object.keys(checkRenderers) as CheckFormat[];

const collect = async (format: CheckFormat, dossiers: readonly CheckedDossier[], context: CheckContext) => {
  const collector = (await checkRenderers[format]())(context);
  for (const dossier of dossiers) collector.add(dossier);
  return collector;
};

describe('the formats of a check', () => {
  it.each(FORMATS)('all tell of one dossier, of several, and of none: %s', async (format) => {
    const one = checked(await perfectResult());
    for (const dossiers of [[one], [one, inTrouble()], []])
      expect((await collect(format, dossiers, plainContext)).text()).toEqual(expect.any(String));
  });

  it.each(FORMATS)('tell in a part what they would tell of that part alone: %s', async (format) => {
    const all = [checked(await perfectResult(), 'a'), inTrouble('b'), checked(await perfectResult(), 'c')];
    const context = { ...plainContext, several: true };
    const part = (await collect(format, all, context)).text(1, 3);
    expect(part).toBe((await collect(format, all.slice(1), context)).text());
  });

  it.each(FORMATS)('do not hold on to what they were told of: %s', async (format) => {
    const result = await perfectResult();
    const collector = await collect(format, [checked(result)], plainContext);
    const text = collector.text();
    // Whoever kept the result would now tell something else.
    Object.assign(result, { school: { ...result.school, name: 'Anders' }, findings: [], criteria: [], standards: [] });
    expect(collector.text()).toBe(text);
  });

  it.each([
    ['text', /=== scholen\/de-boog ===/],
    ['json', /"dossiers": \[/],
    ['github', /1 dossier/],
    ['markdown', /\| Dossier \|/],
  ] as const)('tells one dossier as several in %s when all in a folder were asked for', async (format, shape) => {
    const one = { ...checked(await perfectResult()), folder: 'scholen/de-boog' };
    expect((await collect(format, [one], { ...plainContext, several: true })).text()).toMatch(shape);
    expect((await collect(format, [one], plainContext)).text()).not.toMatch(shape);
  });
});
