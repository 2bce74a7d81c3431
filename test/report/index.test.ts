import { describe, expect, it } from 'vitest';
import { checkRenderers, loadAudiences, loadSummary, loadWorkflow, renderers } from '../../src/report/index.ts';

describe('every format that can be asked for', () => {
  it.each([...Object.entries(renderers), ...Object.entries(checkRenderers)])(
    'has what renders it: %s',
    async (_name, load) => {
      expect(await load()).toBeTypeOf('function');
    },
  );

  it('is there for every audience, for the end of an interview and for a workflow', async () => {
    for (const pages of Object.values(await loadAudiences())) {
      expect(Object.keys(pages)).toEqual(['html', 'md']);
    }
    expect(Object.keys(await loadSummary())).toEqual(['renderSummary', 'renderNextSteps']);
    expect(await loadWorkflow()).toBeTypeOf('function');
  });
});
