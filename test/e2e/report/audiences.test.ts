import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderHtmlFor, renderPoster } from '../../../src/report/html.ts';
import { brokenWordsIn, troubleInViews } from '../../support/pages/accessibility.ts';
import { browserOfFile } from '../../support/pages/browser.ts';
import { exampleReport, openPage } from '../../support/pages/report-page.ts';
import { fiveStates } from '../../support/results/five-states.ts';
import { withTrend } from '../../support/results/trend.ts';
import { inOneLine } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { copyOfExample } from '../../support/run/temporary-folder.ts';

const browser = browserOfFile({ oneFont: true });

describe.each(['bestuur', 'ouders'] as const)('report --audience %s', (audience) => {
  it('writes a page and a text of its own, and leaves the report of the team alone', async () => {
    const folder = copyOfExample();
    const { code, stdout } = await runBuilt(['report', folder, '--audience', audience]);
    expect(code).toBe(0);
    expect(stdout).toContain(`rapport/rapport-${audience}.html`);
    expect(readFileSync(join(folder, 'rapport', `rapport-${audience}.md`), 'utf8')).toContain('De Voorbeeldschool');
    expect(existsSync(join(folder, 'rapport', 'audit.json'))).toBe(false);
    expect(existsSync(join(folder, 'rapport', 'rapport.html'))).toBe(false);
  });

  it('refuses formats that hold everything', async () => {
    const folder = copyOfExample();
    const { code, stderr } = await runBuilt(['report', folder, '--audience', audience, '--format', 'html,json,docx']);
    expect(code).toBe(2);
    expect(inOneLine(stderr)).toContain('In json en docx staat alles.');
    expect(existsSync(join(folder, 'rapport', `rapport-${audience}.html`))).toBe(false);
  });

  it.each(fiveStates)(
    'of %s is accessible in every view, asks nothing from outside, and never scrolls sideways',
    async (_name, make) => {
      expect(await troubleInViews(browser(), renderHtmlFor(await make(), audience))).toEqual([]);
    },
  );

  it('of the example school fits on two pages of paper', async () => {
    const html = renderHtmlFor(withTrend((await exampleReport()).result), audience);
    const { page } = await openPage(browser(), html);
    const pdf = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
    await page.context().close();
  });
});

describe('the poster for parents', () => {
  it('is written beside their page, and not without it', async () => {
    const folder = copyOfExample();
    const { stdout } = await runBuilt(['report', folder, '--audience', 'ouders']);
    expect(stdout).toContain('rapport/poster-ouders.html');
    expect(readFileSync(join(folder, 'rapport', 'poster-ouders.html'), 'utf8')).toContain('De Voorbeeldschool');
    const other = copyOfExample();
    await runBuilt(['report', other, '--audience', 'ouders', '--format', 'md']);
    await runBuilt(['report', other, '--audience', 'bestuur']);
    expect(existsSync(join(other, 'rapport', 'poster-ouders.html'))).toBe(false);
  });

  it.each(fiveStates)('of %s is one sheet of A4, accessible in every view', async (_name, make) => {
    const html = renderPoster(await make());
    expect(await troubleInViews(browser(), html)).toEqual([]);
    const { page } = await openPage(browser(), html);
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
    await page.context().close();
  });
});

it('breaks no word of a title, a head or a name on a phone of 320 px', async () => {
  const { html, result } = await exampleReport();
  const trend = withTrend(result);
  for (const each of [html, renderHtmlFor(trend, 'bestuur'), renderHtmlFor(trend, 'ouders')]) {
    const { page } = await openPage(browser(), each, { viewport: { width: 320, height: 640 } });
    expect(await brokenWordsIn(page)).toEqual([]);
    await page.context().close();
  }
});

it('says who a report can be for', async () => {
  const { code, stderr } = await runBuilt(['report', copyOfExample(), '--audience', 'inspectie']);
  expect(code).toBe(2);
  expect(inOneLine(stderr)).toContain('Kies uit: team, bestuur of ouders.');
});
