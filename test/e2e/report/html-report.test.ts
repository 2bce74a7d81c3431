import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../src/report/html.ts';
import { troubleInViews } from '../../support/pages/accessibility.ts';
import { browserOfFile } from '../../support/pages/browser.ts';
import { exampleHtml, openPage, type View } from '../../support/pages/report-page.ts';
import { fiveStates } from '../../support/results/five-states.ts';
import { crowdedResult } from '../../support/results/large-results.ts';

const browser = browserOfFile();

const open = async (html: string, view: View = {}) => await openPage(browser(), html, view);

const pages: [string, () => Promise<string>][] = [
  ...fiveStates.map(([name, make]): [string, () => Promise<string>] => [name, async () => renderHtml(await make())]),
  ['one with 300 findings', async () => renderHtml(await crowdedResult())],
];

describe('the HTML report in a browser', () => {
  it.each(pages)(
    'of %s is accessible (WCAG 2.2 AA by axe) in every view, closed and open, asks nothing from outside and never scrolls sideways',
    async (_name, html) => {
      expect(await troubleInViews(browser(), await html())).toEqual([]);
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

describe('the judge of these pages', () => {
  it('finds what is wrong in one view only, inside a closed part, and in what is asked for', async () => {
    const page = `<!doctype html><html lang="nl"><head><title>Proef</title><style>
      @media (prefers-color-scheme: dark) { h1 { background: #111; color: #222 } }
      @media (max-width: 24rem) { h1 { width: 500px } }
      @media print { a { color: #eee } }
      </style></head><body><main><h1>Proef</h1><p><a href="#">Een koppeling</a></p>
      <details><summary>Meer</summary><img src="http://127.0.0.1:1/x.png"></details></main></body></html>`;
    const found = (await troubleInViews(browser(), page)).map((line) => line.replace(/:? ?<.*/s, ''));
    expect(found.filter((line) => !line.includes('Failed to load'))).toEqual([
      'on a small phone, as it opens: 188 pixels wider than the screen',
      'in daylight, all open: image-alt',
      'in the dark, all open: color-contrast',
      'on a phone, all open: image-alt',
      'on a small phone, all open: image-alt',
      'on a small phone, all open: 188 pixels wider than the screen',
      'on paper, all open: color-contrast',
      'on paper, all open: image-alt',
      'asks for http://127.0.0.1:1/x.png',
    ]);
  });
});
