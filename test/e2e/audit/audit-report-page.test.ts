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

  it('breaks no word in the head of a table', async () => {
    const { page } = await openPage(browser(), (await auditRenderers.html())(await auditedResult(), audience), {});
    const broken = await page.evaluate<string[]>(`[...document.querySelectorAll('thead th')].flatMap((cell) => {
      const text = cell.firstChild;
      return [...text.data.matchAll(/\\S+/g)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return range.getClientRects().length > 1 ? [word] : [];
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
