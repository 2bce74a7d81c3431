import { describe, expect, it } from 'vitest';
import { audienceRenderers, checkRenderers, loadSummary, loadWorkflow, renderers } from '../../src/report/index.ts';

describe('every format that can be asked for', () => {
  it.each([...Object.entries(renderers), ...Object.entries(checkRenderers)])(
    'has what renders it: %s',
    async (_name, load) => {
      expect(await load()).toBeTypeOf('function');
    },
  );

  it('is there for every audience, for the end of an interview and for a workflow', async () => {
    expect(Object.keys(audienceRenderers)).toEqual(['html', 'md']);
    for (const load of Object.values(audienceRenderers)) expect(await load()).toBeTypeOf('function');
    expect(Object.keys(await loadSummary())).toEqual(['renderSummary', 'renderNextSteps']);
    expect(await loadWorkflow()).toBeTypeOf('function');
  });
});
