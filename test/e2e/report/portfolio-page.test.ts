import { describe, expect, it } from 'vitest';
import { renderHtmlPage } from '../../../src/page/render-html.ts';
import { measuredRound } from '../../../src/portfolio/measures.ts';
import { compareSchools } from '../../../src/portfolio/overview.ts';
import { portfolioPage } from '../../../src/portfolio/portfolio-page.ts';
import type { PortfolioProblem } from '../../../src/portfolio/problems.ts';
import { listSchools } from '../../../src/portfolio/school-list.ts';
import { brokenWordsIn, troubleInViews } from '../../support/pages/accessibility.ts';
import { browserOfFile } from '../../support/pages/browser.ts';
import { htmlErrors } from '../../support/pages/judge-of-html.ts';
import { openPage } from '../../support/pages/report-page.ts';
import { CRITERIA, cardOfSchool, STANDARDS } from '../../support/portfolio/cards.ts';
import { HOSTILE } from '../../support/results/results.ts';

const browser = browserOfFile();

const named = (ids: readonly string[], title: string) => new Map(ids.map((id) => [id, title]));

const TITLES = {
  id: 'keurmerk-ouderbetrokkenheid',
  version: '1.3.0',
  title: 'Keurmerk ouderbetrokkenheid',
  criteria: named(CRITERIA, 'Meedenken over beleid'),
  standards: named(STANDARDS, 'Effectief communiceren'),
  target: 3,
};

const PROBLEMS: PortfolioProblem[] = [
  { place: 'kaarten/x.json', kind: 'card-invalid' },
  { place: HOSTILE, kind: 'other-framework', found: 'iets-anders', loaded: 'keurmerk' },
];

/** The page of made-up schools in three rounds; a name of its own for each, if given. */
const pageOf = (schools: number, nameOf: (index: number) => string | null = () => null, version = '1.3.0') => {
  const cards = [2024, 2025, 2026].flatMap((year) =>
    Array.from({ length: schools }, (_, index) => {
      const card = cardOfSchool(index, year);
      const name = nameOf(index) ?? card.school.name;
      const framework = { ...card.framework, version: index === 1 ? version : card.framework.version };
      return { ...card, framework, school: { ...card.school, name } };
    }),
  );
  const rounds = cards.map((card, index) => measuredRound(card, 1, index + 1));
  const page = portfolioPage(compareSchools(rounds, true), {
    titles: TITLES,
    problems: PROBLEMS,
    schools: listSchools(
      rounds,
      new Map([['10AA', { name: 'x', municipality: HOSTILE, denomination: null, board: null, size: '100 tot 200' }]]),
    ),
    wantsPairs: true,
    made: { by: 'ouder-audit', on: '2026-11-23' },
  });
  return renderHtmlPage(page);
};

describe.each([
  ['a board of seven', () => pageOf(7)],
  ['schools with hostile names and two versions', () => pageOf(3, (index) => `${HOSTILE} ${index}`, '1.1.0')],
  ['one school', () => pageOf(1)],
  ['more schools than it names', () => pageOf(260)],
])('the page of %s', (_name, make) => {
  it('is valid HTML, with every identifier once', async () => {
    expect(await htmlErrors(make())).toEqual([]);
  });

  it('is accessible in every view, asks nothing from outside, and never scrolls sideways', async () => {
    expect(await troubleInViews(browser(), make())).toEqual([]);
  });
});

it('works without a script, because there is none', () => {
  expect(pageOf(7)).not.toContain('<script');
});

it('leads from the row of a school to its own part', async () => {
  const { page } = await openPage(browser(), pageOf(7));
  await page.click('.matrix a >> text=School 3');
  expect(await page.evaluate('document.querySelector(":target h3").textContent.trim()')).toBe('School 3');
  await page.context().close();
});

it('breaks no word of a title, a head or a name on a phone of 320 px, nor between 320 and 1280', async () => {
  const { page } = await openPage(
    browser(),
    pageOf(7, () => 'De Wilgenroos'),
  );
  for (const width of [320, 700, 980, 1130, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect([width, await brokenWordsIn(page)]).toEqual([width, []]);
  }
  await page.context().close();
});

it('prints the shapes of a board of eleven schools beside each other on sheets that lie', async () => {
  const { page } = await openPage(browser(), pageOf(11));
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 84[12][.\d]* 59[45]/);
  await page.context().close();
});

it('stays under 2 MB, with as many schools as it names and with the whole country', () => {
  expect(Buffer.byteLength(pageOf(200))).toBeLessThan(2 * 1024 * 1024);
  expect(Buffer.byteLength(pageOf(2000))).toBeLessThan(200 * 1024);
});
