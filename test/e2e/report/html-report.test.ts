import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../../src/report/html.ts';
import { axeFindings, sidewaysIn, views } from '../../support/pages/accessibility.ts';
import { openBrowser } from '../../support/pages/browser.ts';
import { exampleHtml, exampleReport, openPage, type View } from '../../support/pages/report-page.ts';
import { crowdedResult } from '../../support/results/large-results.ts';
import { emptyResult, HOSTILE, hostileResult, perfectResult } from '../../support/results/results.ts';
import { withTrend } from '../../support/results/trend.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

const open = async (html: string, view: View = {}) => await openPage(browser, html, view);

const pages: [string, () => Promise<string>][] = [
  ['the example school', exampleHtml],
  ['the example school with earlier rounds', async () => renderHtml(withTrend((await exampleReport()).result))],
  ['a hostile dossier', async () => renderHtml(withTrend(await hostileResult(), HOSTILE))],
  ['an empty dossier', async () => renderHtml(await emptyResult())],
  ['a perfect dossier', async () => renderHtml(await perfectResult())],
  ['one with 300 findings', async () => renderHtml(await crowdedResult())],
];

const openAll = async (page: Page) =>
  await page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true })");

describe('the HTML report in a browser', () => {
  it.each(pages.flatMap(([name, html]) => views.map(([where, view]) => [name, where, html, view] as const)))(
    'of %s %s is accessible (WCAG 2.2 AA by axe), closed and open, asks nothing from outside and never scrolls sideways',
    async (_name, _where, html, view) => {
      const { page, requests } = await open(await html(), view);
      expect(await axeFindings(page, view)).toEqual([]);
      expect(await sidewaysIn(page)).toBeLessThanOrEqual(0);
      await openAll(page);
      expect(await axeFindings(page, view)).toEqual([]);
      expect(await sidewaysIn(page)).toBeLessThanOrEqual(0);
      expect(requests).toEqual([]);
      await page.context().close();
    },
  );

  it('keeps its own style and script under its own policy, and lets no other script run', async () => {
    const html = (await exampleHtml()).replace('</main>', '<script>document.title = "gekaapt"</script></main>');
    const { page } = await open(html);
    expect(await page.title()).toContain('De Voorbeeldschool');
    expect(await page.locator('body').evaluate('(body) => getComputedStyle(body).maxWidth')).not.toBe('none');
    expect(await page.getByRole('button', { name: 'Alles openklappen' }).isVisible()).toBe(true);
    await page.context().close();
  });

  it('is whole without script: nothing that needs one shows, and parts open', async () => {
    const { page } = await open(await exampleHtml(), { javaScriptEnabled: false });
    expect(await page.locator('button:visible, select:visible, input:visible').count()).toBe(0);
    const question = page.locator('#c3-2 h4');
    expect(await question.isVisible()).toBe(false);
    await page.locator('#c3 summary').click();
    expect(await question.isVisible()).toBe(true);
    await page.context().close();
  });

  it('shows what a link leads to, also inside a closed part', async () => {
    const { page } = await open(await exampleHtml(), { viewport: { width: 1280, height: 900 } });
    await page.evaluate("location.hash = 'c8-2'");
    await expect.poll(async () => await page.locator('#c8-2 h4').isVisible()).toBe(true);
    await page.context().close();
  });
});
