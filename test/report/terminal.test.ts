import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/domain/audit-result.ts';
import type { CheckContext } from '../../src/report/check-renderer.ts';
import { renderCheckText } from '../../src/report/check-text.ts';
import { aDossier, aMark, levels } from '../support/builders.ts';
import { emptyResult, hostileResult, judge, perfectResult } from '../support/results.ts';

const same = (text: string) => text;
const context = (width: number): CheckContext => ({
  width,
  style: { strong: same, quiet: same, good: same, bad: same, plain: same },
});

const renderTerminal = (result: AuditResult, { width }: CheckContext) =>
  renderCheckText([{ folder: 'mijn school', root: '', result }], context(width));

const longestWord = (line: string) => Math.max(...line.split(' ').map((word) => word.length));

describe('the result on a terminal', () => {
  it.each([40, 59, 60, 80, 110])('fits %d columns', async (width) => {
    for (const result of [await emptyResult(), await perfectResult()]) {
      for (const line of renderTerminal(result, context(width)).split('\n')) {
        if (longestWord(line) < width - 4 && !line.includes('ouder-audit'))
          expect(line.length, line).toBeLessThanOrEqual(width);
      }
    }
  });

  it('never hands a control character of anybody else to the terminal', async () => {
    const text = renderTerminal(await hostileResult(), context(80));
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
  });

  it('ends with steps whose commands work as they stand', async () => {
    const text = renderTerminal(await emptyResult(), context(80));
    expect(text).toContain('Wat nu?');
    expect(text).toContain('ouder-audit assess "mijn school" --open');
  });

  it('names the thresholds that were missed', async () => {
    const school = { check: { requireMet: ['C1'], minScore: { S1: 2.9 } } };
    const low = await judge(aMark(), aDossier({ school, answers: { answers: levels('C1', [2, 2, 2, 2]) } }), []);
    expect(renderTerminal(low, context(100))).toContain('C1 moet voldaan zijn en is: deels voldaan.');
    expect(renderTerminal(low, context(100))).toContain('S1 moet ten minste 2,9 zijn en is: 2,00.');
    const none = await judge(aMark(), aDossier({ school }), []);
    expect(renderTerminal(none, context(100))).toContain('S1 moet ten minste 2,9 zijn en is: –.');
    const cause = {
      kind: 'threshold' as const,
      threshold: { kind: 'requireMet' as const, criterion: 'C9', verdict: null, reached: false },
    };
    expect(
      renderTerminal({ ...none, run: { failOn: 'error', failed: true, causes: [cause] } }, context(100)),
    ).toContain('C9 moet voldaan zijn en is: onbekend.');
  });
});
