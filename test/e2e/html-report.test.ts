import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html.ts';
import { openBrowser } from '../support/browser.ts';
import { emptyResult, hostileResult, perfectResult } from '../support/results.ts';
import { runBinary } from '../support/run-binary.ts';
import { copyOfExample, temporaryFolder } from '../support/temporary-folder.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

type View = { width: number; height: number; dark?: boolean; print?: boolean };

/** Opens a page with every request from outside listed; scripts of the page itself stay off. */
const open = async (
  html: string,
  { width, height, dark = false, print = false }: View,
): Promise<{ page: Page; requests: string[] }> => {
  const path = join(temporaryFolder(), 'rapport.html');
  writeFileSync(path, html);
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    bypassCSP: true,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  if (print) await page.emulateMedia({ media: 'print' });
  await page.goto(pathToFileURL(path).href);
  return { page, requests: requests.filter((url) => !url.startsWith('file:')) };
};

const exampleHtml = async (): Promise<string> => {
  const folder = copyOfExample();
  await runBinary(['report', folder]);
  return readFileSync(join(folder, 'rapport/rapport.html'), 'utf8');
};

const pages: [string, () => Promise<string>][] = [
  ['the example school', exampleHtml],
  ['a hostile dossier', async () => renderHtml(await hostileResult())],
  ['an empty dossier', async () => renderHtml(await emptyResult())],
  ['a perfect dossier', async () => renderHtml(await perfectResult())],
];

const views: [string, View][] = [
  ['in daylight', { width: 1200, height: 900 }],
  ['in the dark', { width: 1200, height: 900, dark: true }],
  ['on a phone', { width: 320, height: 640 }],
  ['on paper', { width: 800, height: 1100, print: true }],
];

describe('the HTML report in a browser', () => {
  it.each(pages.flatMap(([name, html]) => views.map(([where, view]) => [name, where, html, view] as const)))(
    'of %s %s is accessible (WCAG 2.2 AA by axe), asks nothing from outside and never scrolls sideways',
    async (_name, _where, html, view) => {
      const { page, requests } = await open(await html(), view);
      await page.evaluate(axeSource);
      const found = (await page.evaluate(
        "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
      )) as AxeResults;
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(requests).toEqual([]);
      const wide = (await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )) as number;
      expect(wide).toBeLessThanOrEqual(0);
      await page.context().close();
    },
  );

  it('keeps its own style sheet under its own policy, and lets no script run', async () => {
    const path = join(temporaryFolder(), 'rapport.html');
    writeFileSync(path, (await exampleHtml()).replace('</main>', '<script>document.title = "gekaapt"</script></main>'));
    const page = await browser.newPage();
    await page.goto(pathToFileURL(path).href);
    expect(await page.title()).toContain('De Voorbeeldschool');
    expect(await page.locator('body').evaluate('(body) => getComputedStyle(body).maxWidth')).not.toBe('none');
    await page.close();
  });

  it('leads from every link in it to a place in it', async () => {
    const { page } = await open(await exampleHtml(), { width: 1200, height: 900 });
    const dead = await page.evaluate(
      "[...document.querySelectorAll('a[href^=\"#\"]')].map((a) => a.getAttribute('href')).filter((href) => !document.getElementById(href.slice(1)))",
    );
    expect(dead).toEqual([]);
    await page.context().close();
  });
});
