import { describe, expect, it } from 'vitest';
import { checkRenderers } from '../../src/report/index.ts';
import { checked, inTrouble, plainContext } from '../support/checked-dossiers.ts';
import { perfectResult } from '../support/results.ts';

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
});
