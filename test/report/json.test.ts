import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/report/json.ts';
import { hostileResult } from '../support/results/results.ts';

describe('the JSON result', () => {
  it('is the result itself, with Dutch words beside every finding', async () => {
    const result = await hostileResult();
    const parsed = JSON.parse(renderJson(result));
    expect({
      ...parsed,
      findings: parsed.findings.map(({ message, advice, ...finding }: Record<string, unknown>) => finding),
    }).toEqual(JSON.parse(JSON.stringify(result)));
    for (const { message, advice } of parsed.findings) {
      expect(message).not.toMatch(/undefined|\[object/);
      expect(message.length).toBeGreaterThan(0);
      expect(advice.length).toBeGreaterThan(0);
    }
  });
});
