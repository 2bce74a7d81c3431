import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { openPage } from './report-page.ts';

/** The accessibility judge (axe-core, WCAG 2.2 AA), and the ways in which people view a page. */

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What WCAG 2.2 AA asks, and what everybody agrees on besides. */
const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules about colours. They take three quarters of the time, so they look once at each set of colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

type View = {
  where: string;
  size: { width: number; height: number };
  colorScheme?: 'dark';
  media?: 'print';
  /** Whether it lays the page out in a way of its own, or in colours of its own (test/report/style-sheets.test.ts). */
  differsIn: { layout: boolean; colours: boolean };
};

const WIDE = { width: 1280, height: 900 };

const views: View[] = [
  { where: 'in daylight', size: WIDE, differsIn: { layout: true, colours: true } },
  { where: 'in the dark', size: WIDE, colorScheme: 'dark', differsIn: { layout: false, colours: true } },
  { where: 'on a phone', size: { width: 390, height: 844 }, differsIn: { layout: true, colours: false } },
  { where: 'on a small phone', size: { width: 320, height: 640 }, differsIn: { layout: true, colours: false } },
  {
    where: 'on paper',
    size: { width: 800, height: 1100 },
    media: 'print',
    differsIn: { layout: true, colours: true },
  },
];

/** The rules that a view may break where the views before it did not. Target sizes do not matter on paper: nobody points at it. */
const rulesFor = ({ media, differsIn }: View, colours: boolean): RunOptions => {
  const inColour = colours && differsIn.colours;
  if (!differsIn.layout) return { runOnly: { type: 'rule', values: COLOURS } };
  const off = [...(media === 'print' ? ['target-size'] : []), ...(inColour ? [] : COLOURS)];
  return { runOnly: ALL_RULES, rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])) };
};

/** What axe finds. Only violations come back, without a selector for each part of the page: those took half of the time. */
const axeFindings = async (page: Page, rules: RunOptions): Promise<string[]> => {
  const options: RunOptions = { ...rules, resultTypes: ['violations'], selectors: false };
  return await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)})
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  );
};

/** What axe finds on a page as it stands now. */
export const axeTroubleNow = async (page: Page): Promise<string[]> => {
  await page.evaluate(axeSource);
  return await axeFindings(page, { runOnly: ALL_RULES });
};

const sidewaysIn = async (page: Page): Promise<number> =>
  await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/**
 * Looks at a page in every view, as it opens and with all its parts open.
 * @returns what is wrong, one line each: what axe finds, what is wider than the screen, what asks for something from outside
 */
export const troubleInViews = async (browser: Browser, html: string): Promise<string[]> => {
  const { page, requests } = await openPage(browser, html, { viewport: WIDE });
  await page.evaluate(axeSource);
  const trouble: string[] = [];
  const lookAtAll = async (state: string, colours: boolean) => {
    for (const view of views) {
      await page.setViewportSize(view.size);
      await page.emulateMedia({ media: view.media ?? 'screen', colorScheme: view.colorScheme ?? 'light' });
      const found = view.differsIn.layout || colours ? await axeFindings(page, rulesFor(view, colours)) : [];
      const sideways = await sidewaysIn(page);
      if (sideways > 0) found.push(`${sideways} pixels wider than the screen`);
      trouble.push(...found.map((each) => `${view.where}, ${state}: ${each}`));
    }
  };
  // What can be read while its part is closed can be read when it is open, in the same colours.
  await lookAtAll('as it opens', false);
  await page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true");
  await lookAtAll('all open', true);
  await page.context().close();
  return [...trouble, ...requests.map((request) => `asks for ${request}`)];
};

/** Words in titles, heads and names that break over two lines, including where the browser has no hyphenation. */
export const brokenWordsIn = async (page: Page): Promise<string[]> =>
  await page.evaluate(`(() => {
    document.body.style.hyphens = 'manual';
    const found = [];
    for (const part of document.querySelectorAll('h1, h2, h3, h4, th, .kicker, .toc a, .strip-title, .members a')) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.parentElement.closest('.unseen, button') !== null) continue;
        for (const { 0: word, index } of node.data.matchAll(/\\d{4}-\\d{4}|[^\\s-]+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) found.push(word);
        }
      }
    }
    return found;
  })()`);
