import { describe, expect, it } from 'vitest';
import { auditRenderers } from '../../../src/report/index.ts';
import { troubleInViews } from '../../support/pages/accessibility.ts';
import { browserOfFile } from '../../support/pages/browser.ts';
import { openPage } from '../../support/pages/report-page.ts';
import { auditedResult, everyAudit } from '../../support/results/audits.ts';

const browser = browserOfFile();

/** The pages for others have the parts of the team's: there the audit as usual and the hostile one tell enough. */
const resultsFor = (audience: string) =>
  everyAudit.filter(([name]) => audience === 'team' || name === 'an audit' || name === 'a hostile audit');

describe.each(['team', 'bestuur', 'ouders'] as const)('the audit report for %s', (audience) => {
  it.each(resultsFor(audience))(
    'of %s is accessible in every view, asks nothing from outside, and never scrolls sideways',
    async (_name, make) => {
      const html = (await auditRenderers.html())(await make(), audience);
      expect(await troubleInViews(browser(), html)).toEqual([]);
    },
  );

  it.each([
    ['the head of a table', 'thead th', Number.POSITIVE_INFINITY],
    // A key or the name of a file may be longer than its cell.
    ['the cells of a table', 'tbody :is(th, td)', 14],
  ])('breaks no word in %s', async (_place, cells, longest) => {
    const result = await auditedResult();
    const line = { auditor: '', at: '2026-11-23', clock: '2026-11-30', why: 'Alleen het antwoord vraagt nog werk.' };
    const decided = { ...line, criterion: 'advice', from: 'none', to: 'conditional', via: 'file' } as const;
    const logged = { ...result, audit: { ...result.audit, log: [...result.audit.log, decided] } };
    const { page } = await openPage(browser(), (await auditRenderers.html())(logged, audience), {});
    await page.setViewportSize({ width: 1000, height: 800 });
    const broken = await page.evaluate<string[]>(`[...document.querySelectorAll('${cells}')].flatMap((cell) => {
      const text = cell.firstChild;
      if (text?.nodeType !== Node.TEXT_NODE) return [];
      return [...text.data.matchAll(/\\S+/g)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return word.length <= ${longest} && range.getClientRects().length > 1 ? [word] : [];
      });
    })`);
    expect(broken).toEqual([]);
    await page.context().close();
  });

  it('leads from its contents to each of its parts', async () => {
    const { page } = await openPage(browser(), (await auditRenderers.html())(await auditedResult(), audience), {});
    const targets = await page.evaluate<string[]>(
      "[...document.querySelectorAll('.audit-contents a')].map((link) => link.getAttribute('href'))",
    );
    expect(targets.length).toBeGreaterThan(4);
    for (const target of targets) expect(await page.locator(`section${target}`).count()).toBe(1);
    await page.context().close();
  });
});
