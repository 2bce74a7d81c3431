import { describe, expect, it } from 'vitest';
import { checkRenderers } from '../../src/ci/check-renderers.ts';
import { checked, inTrouble, plainContext } from '../support/results/checked-dossiers.ts';
import { perfectResult } from '../support/results/results.ts';

describe('the formats of a check', () => {
  it('all render one dossier, several, and none', async () => {
    const one = checked(await perfectResult());
    for (const [format, load] of Object.entries(checkRenderers)) {
      const render = await load();
      for (const dossiers of [[one], [one, inTrouble()], []]) {
        expect({ format, text: render(dossiers, plainContext) }).toEqual({ format, text: expect.any(String) });
      }
    }
  });

  it.each([
    ['text', /=== scholen\/de-boog ===/],
    ['json', /"dossiers": \[/],
    ['github', /1 dossier/],
    ['markdown', /\| Dossier \|/],
  ] as const)('tells one dossier as several in %s when all in a folder were asked for', async (format, shape) => {
    const one = { ...checked(await perfectResult()), folder: 'scholen/de-boog' };
    const render = await checkRenderers[format]();
    expect(render([one], { ...plainContext, several: true })).toMatch(shape);
    expect(render([one], plainContext)).not.toMatch(shape);
  });
});
