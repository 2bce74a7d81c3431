import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { View } from './report-page.ts';

/** The judge of access (axe-core, WCAG 2.2 AA), and the ways in which people see a page. */

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const views: [string, View][] = [
  ['in daylight', { viewport: { width: 1280, height: 900 } }],
  ['in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
  ['on a phone', { viewport: { width: 320, height: 640 } }],
  ['on a phone in the dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
  ['on paper', { viewport: { width: 800, height: 1100 }, media: 'print' }],
];

/** What axe finds. Nobody points at paper: there the size of targets says nothing. */
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
