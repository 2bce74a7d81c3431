import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { View } from './report-page.ts';

/** The accessibility judge (axe-core, WCAG 2.2 AA), and the ways in which people view a page. */

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Colours and widths are tested separately: no style rule depends on both, so a phone in dark mode shows nothing new. */
export const views: [string, View][] = [
  ['in daylight', { viewport: { width: 1280, height: 900 } }],
  ['in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
  ['on a phone', { viewport: { width: 320, height: 640 } }],
  ['on paper', { viewport: { width: 800, height: 1100 }, media: 'print' }],
];

/** What axe finds. Target sizes do not matter on paper, because nobody points at it. */
export const axeFindings = async (page: Page, { media }: View): Promise<string[]> => {
  await page.evaluate(axeSource);
  const found = (await page.evaluate(
    `axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'target-size': { enabled: ${media !== 'print'} } },
    })`,
  )) as AxeResults;
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

export const sidewaysIn = async (page: Page): Promise<number> =>
  await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

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
