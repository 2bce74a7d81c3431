import { describe, expect, it } from 'vitest';
import { audienceRenderers, renderers } from '../../src/report/index.ts';

describe('every format of a report', () => {
  it.each(Object.entries(renderers))('has what renders it: %s', async (_name, load) => {
    expect(await load()).toBeTypeOf('function');
  });

  it('is there for every audience', async () => {
    expect(Object.keys(audienceRenderers)).toEqual(['html', 'md']);
    for (const load of Object.values(audienceRenderers)) expect(await load()).toBeTypeOf('function');
  });
});
