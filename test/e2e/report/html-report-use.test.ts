import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { toOneLine } from '../../../src/base/plain-text.ts';
import { readContent } from '../../../src/documents/read-content.ts';
import { renderHtml } from '../../../src/report/html.ts';
import { browserOfFile } from '../../support/pages/browser.ts';
import { exampleHtml, exampleReport, openPage, type View } from '../../support/pages/report-page.ts';
import { crowdedResult } from '../../support/results/large-results.ts';

const browser = browserOfFile({ oneFont: true });

const open = async (html: string, view: View = {}) => await openPage(browser(), html, view);

const focused = async (page: Page): Promise<string> =>
  await page.evaluate(
    "(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent).trim()",
  );

describe('the keyboard in the HTML report', () => {
  it('goes through the page from top to bottom, with the way to the content first', async () => {
    const { page } = await open(await exampleHtml(), { viewport: { width: 1280, height: 900 } });
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Naar de inhoud');
    const order = (await page.evaluate(`[...document.querySelectorAll('a[href],button,select,input,summary')]
      .filter((part) => part.checkVisibility() && part.tabIndex === 0).length`)) as number;
    await page.evaluate("window.seen = []; addEventListener('focusin', ({ target }) => seen.push(target))");
    for (let step = 1; step < order; step += 1) await page.keyboard.press('Tab');
    const backwards = await page.evaluate(
      'seen.filter((part, index) => index > 0 && (seen[index - 1].compareDocumentPosition(part) & 4) === 0).length',
    );
    expect(backwards).toBe(0);
    expect(await page.evaluate('new Set(seen).size')).toBe(order - 1);
    await page.context().close();
  });

  it('opens and closes all parts', async () => {
    const { page } = await open(await exampleHtml());
    const closed = async () => await page.locator('details:not([open])').count();
    await page.getByRole('button', { name: 'Alles openklappen' }).focus();
    await page.keyboard.press('Enter');
    expect(await closed()).toBe(0);
    await page.getByRole('button', { name: 'Alles dichtklappen' }).focus();
    await page.keyboard.press('Space');
    expect(await closed()).toBe(await page.locator('details').count());
    await page.context().close();
  });

  it('filters criteria by verdict, says how many are left, and makes room for a link', async () => {
    const { page } = await open(await exampleHtml());
    await page.getByLabel('Toon').focus();
    await page.keyboard.type('deels');
    expect(await page.locator('.criterion:visible h3').allTextContents()).toEqual([
      'C4 Eén lijn thuis en op school',
      'C5 Praten als partners',
      'C10 Duidelijke regels',
      'A6 Samen met de buurt',
    ]);
    expect(await page.locator('#criteria [data-filter-count]').textContent()).toBe('te zien: 4 van 11');
    await page.evaluate("location.hash = 'c1'");
    await expect.poll(async () => await page.locator('#c1 h3').isVisible()).toBe(true);
    await page.context().close();
  });

  it('searches the findings, also those that stand together and closed', async () => {
    const { page } = await open(renderHtml(await crowdedResult()));
    await page.getByLabel('Zoek in bevindingen').focus();
    await page.keyboard.type('LOS-123-');
    const left = await page.locator('.places > li:visible').allTextContents();
    expect(left.filter((text) => text.includes('los-123-')).length).toBe(left.length);
    expect(left.length).toBeGreaterThan(0);
    expect(await page.locator('#bevindingen-answers').count()).toBe(1);
    expect(await page.locator('#bevindingen-answers:visible').count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('dit staat nergens');
    expect(await page.locator('.findings:visible').count()).toBe(0);
    expect(await page.locator('#bevindingen [data-filter-count]').textContent()).toMatch(/^te zien: 0 van [1-9]\d\d$/);
    await page.context().close();
  });

  it('copies the link to a heading and says so', async () => {
    const { page } = await open(await exampleHtml(), { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Kopieer de link naar S2 Effectief communiceren' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => await page.locator('#melding').textContent()).toBe('De link is gekopieerd.');
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/rapport\.html#s2$/);
    await page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('mag niet'))");
    await page.getByRole('button', { name: 'Kopieer de link naar Actieplan' }).press('Enter');
    await expect.poll(async () => await page.locator('#melding').textContent()).toBe('De link staat in de adresbalk.');
    expect(new URL(page.url()).hash).toBe('#actieplan');
    await page.context().close();
  });
});

type Box = { left: number; right: number; top: number; bottom: number; width: number };

const boxesOf = async (page: Page, selector: string): Promise<Box[]> =>
  await page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((part) => part.getBoundingClientRect().toJSON())`,
  );

describe('the measures of the HTML report', () => {
  it('are those of a page to read: the contents beside it, lines not too long, numbers under each other', async () => {
    const { page } = await open(await exampleHtml(), { viewport: { width: 1280, height: 900 } });
    const [main, toc] = [(await boxesOf(page, 'main'))[0], (await boxesOf(page, '.toc'))[0]];
    expect(main?.width).toBeLessThanOrEqual(46 * 16);
    expect(toc?.right).toBeLessThan(main?.left ?? 0);
    for (const column of [2, 3]) {
      const cells = await boxesOf(page, `#samenvatting .profile tbody tr > :nth-child(${column})`);
      expect(cells).toHaveLength(6);
      expect(new Set(cells.map(({ right }) => Math.round(right))).size).toBe(1);
    }
    const strip = await boxesOf(page, '.strip li');
    expect(new Set(strip.map(({ top }) => Math.round(top))).size).toBe(2);
    await page.context().close();
  });

  it('draw a score as long as it is, and the gap up to the target', async () => {
    const { page } = await open(await exampleHtml(), { viewport: { width: 1280, height: 900 } });
    const [back] = await boxesOf(page, '#samenvatting .bar .bar-back');
    const fills = await boxesOf(page, '#samenvatting .bar .bar-fill');
    const gaps = await boxesOf(page, '#samenvatting .bar .bar-gap');
    const scores = (await exampleReport()).result.standards.flatMap(({ score }) => (score === null ? [] : [score]));
    expect(fills.map(({ width }) => Math.round((width / (back?.width ?? 1)) * 300))).toEqual(
      scores.map((score) => Math.round(score * 100)),
    );
    for (const gap of gaps) expect(Math.abs(gap.right - (back?.right ?? 0))).toBeLessThan(1);
    await page.context().close();
  });

  it('bring the example on at most 12 sheets, all of it open, and its first page on the first', async () => {
    const { page } = await open(await exampleHtml());
    const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
    const printed = await readContent(bytes, 'pdf', () => undefined);
    const pages = printed?.pages ?? 0;
    expect(pages).toBeLessThanOrEqual(12);
    const texts = Array.from({ length: pages }, (_, index) =>
      toOneLine(
        (printed?.parts ?? [])
          .filter(({ place }) => place.page === index + 1 && place.part === undefined)
          .map(({ text }) => text)
          .join(' '),
      ),
    );
    expect(texts[0]).toMatch(
      /De Voorbeeldschool.*4 van 10.*C10 Duidelijke regels.*S6 Samen met de omgeving.*Wat sterk is.*Wat haast heeft.*Wat nu\?.*Wat is afgesproken.*Schoolleiding.*12 maart 2027.*geen oordeel/,
    );
    expect(texts[0]).toContain(`1 / ${pages}`);
    for (const text of texts)
      expect(text).toContain('De Voorbeeldschool · schooljaar 2026-2027 · Concept: nog 1 vraag open');
    expect(texts[1]).toMatch(/^2 . \d+ Actieplan.*Bijlage Hier staat.*De standaarden/);
    const all = texts.join(' ');
    expect(all).toContain('(https://wetten.overheid.nl/');
    expect(all).not.toContain('Alles openklappen');
    const { criteria } = (await exampleReport()).result;
    const isPrinted = (words: string) => all.replaceAll('- ', '-').split(words.replaceAll('- ', '-')).length > 1;
    for (const { text, remark } of criteria.flatMap(({ questions }) => questions)) {
      expect(isPrinted(text), text).toBe(true);
      expect(isPrinted(remark ?? ''), remark ?? '').toBe(true);
    }
    // Nobody reads codes in a row.
    expect(all.match(/[CAS]\d+(?:\.\d)?(?:,| en) [CAS]\d+/g)).toBeNull();
    await page.context().close();
  });
});
