import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/assessment/audit-result.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { stepsOf } from '../../src/report/sections/summary.ts';
import { criterionWords } from '../../src/report/words/team.ts';
import { htmlErrors } from '../support/pages/judge-of-html.ts';
import { aCriterion, aDossier, aMark, levels } from '../support/results/builders.ts';
import { exampleResult } from '../support/results/checked-dossiers.ts';
import { fiveStates } from '../support/results/five-states.ts';
import { crowdedResult, largeResult } from '../support/results/large-results.ts';
import { emptyResult, hostileResult, judge, perfectResult } from '../support/results/results.ts';
import { withOtherFramework, withoutMoves, withTrend } from '../support/results/trend.ts';

const results: [string, () => Promise<AuditResult>][] = [
  ...fiveStates,
  ['a hostile dossier without earlier rounds', hostileResult],
  ['one with 300 findings', crowdedResult],
  ['one with 400 files and three rounds', largeResult],
  ['one whose earlier round cannot be compared', async () => withOtherFramework(await perfectResult())],
  ['one in which nothing moved', async () => withoutMoves(await perfectResult())],
];

const captured = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

/** Two standards that share two criteria, each first for one of them. */
const sharedResult = async (): Promise<AuditResult> => {
  const link = (standard: string, kind: 'primary' | 'secondary') => ({ standard, link: kind, reason: 'Hoort erbij.' });
  const standards = ['S1', 'S2'].map((id) => ({ id, title: `Standaard ${id}`, summary: 'Samen.', source: 'ours' }));
  const criteria = [
    aCriterion('C1', { links: [link('S1', 'primary'), link('S2', 'secondary')] }),
    aCriterion('C2', { links: [link('S2', 'primary'), link('S1', 'secondary')], partOfMark: false }),
    aCriterion('C3', { links: [link('S2', 'secondary')] }),
  ];
  const answers = {
    ...levels('C1', [1, 0, 2, 1]),
    ...levels('C2', [1, 2, 'unknown', 'open']),
    ...levels('C3', [3, 3, 3, 'notApplicable']),
    'C1.1': {
      level: 1 as const,
      votes: { leraar: 1 as const, 'leraar-2': 1 as const, ouder: 0 as const },
      answeredOn: '2026-11-02',
    },
  };
  return await judge(
    aMark({ standards, criteria }),
    aDossier({
      answers: {
        answers,
        actions: [
          { criterion: 'C1', action: 'Klaar werk', due: '2026-10-01', done: true },
          { criterion: 'C1', action: 'Zonder datum' },
          { criterion: 'weg', action: 'Te laat werk', owner: 'leraar', due: '2026-10-02' },
        ],
      },
    }),
    [],
  );
};

describe('the HTML report', () => {
  it.each(results)('of %s is valid and accessible HTML', async (_name, result) => {
    expect(await htmlErrors(renderHtml(await result()))).toEqual([]);
  });

  it.each(results)(
    'of %s has places with names of their own, links that lead to them, and headings in order',
    async (_name, result) => {
      const html = renderHtml(await result());
      const ids = captured(html, /\sid="([^"]*)"/g);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      expect(captured(html, /href="#([^"]*)"/g).filter((id) => !ids.includes(id))).toEqual([]);
      const levelsOfHeadings = captured(html, /<h([1-6])[ >]/g).map(Number);
      expect(levelsOfHeadings.filter((level) => level === 1)).toEqual([1]);
      expect(levelsOfHeadings.filter((level, index) => level - (levelsOfHeadings[index - 1] ?? 0) > 1)).toEqual([]);
      expect(html).not.toMatch(/undefined|\[object|NaN/);
    },
  );

  it('holds no handler and no outside resource, and one script and one style that its policy knows by their digest', async () => {
    const html = renderHtml(await hostileResult());
    expect(html).not.toMatch(/<img|<b>|<link|<iframe|\sonerror=(?!a)|javascript:/i);
    expect(html).not.toMatch(/\s(?:src|on\w+)=["']/i);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202E]/);
    const digest = (text: string) => createHash('sha256').update(text).digest('base64');
    const [script, ...others] = captured(html, /<script>([\s\S]*?)<\/script>/g);
    const [style, ...more] = captured(html, /<style>([\s\S]*?)<\/style>/g);
    expect([others, more, html.match(/<script/g)?.length]).toEqual([[], [], 1]);
    const [policy] = captured(html, /Content-Security-Policy" content="([^"]*)"/g);
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${digest(style ?? '')}'; script-src 'sha256-${digest(script ?? '')}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('tells each next step once, at its question, to which all standards that wait for it lead', async () => {
    const html = renderHtml(await sharedResult());
    expect(html.match(/stap C1\.2 0/g)).toHaveLength(1);
    expect(html.split('id="c1-2"')[1]?.split('id="c1-3"')[0]).toContain('stap C1.2 0');
    for (const standard of ['id="s1"', 'id="s2"'])
      expect(html.split(standard)[1]?.split('</section>')[0]).toContain('href="#c1-2"');
  });

  it('says verdicts by shape and by word, and keeps supplements apart', async () => {
    const html = renderHtml(await sharedResult());
    const strip = html.split('class="strip"')[1]?.split('</ol>')[0] ?? '';
    expect(strip).toMatch(/#vorm-notMet"[\s\S]*C1 Criterium C1[\s\S]*niet voldaan/);
    expect(strip).not.toContain('C2 Criterium');
    expect(html).toMatch(/Aanvulling, telt niet mee[\s\S]{0,80}C2 Criterium C2/);
    expect(captured(html, /<symbol id="vorm-(\w+)"/g)).toEqual(
      expect.arrayContaining(captured(html, /<use href="#vorm-(\w+)"/g)),
    );
  });

  it('counts the answers that are there, not the questions', () => {
    expect(criterionWords.inside(0, 4, 0)).toBe('geen antwoorden en geen bewijs');
    expect(criterionWords.inside(3, 4, 1)).toBe('3 van 4 antwoorden en 1 bewijsstuk');
    expect(criterionWords.inside(4, 4, 2)).toBe('4 antwoorden en 2 bewijsstukken');
  });

  it('says of a criterion without answers that it has none', async () => {
    expect(renderHtml(await emptyResult())).toContain('<summary>geen antwoorden en geen bewijs</summary>');
  });

  it('leads from each next step to its place', async () => {
    expect(stepsOf(exampleResult()).map(({ anchor }) => anchor)).toEqual(['c6', 'bevindingen', 'actieplan']);
    const nothing = exampleResult().findings.filter(({ code }) => code !== 'missing-evidence');
    expect(stepsOf({ ...exampleResult(), findings: nothing }).map(({ anchor }) => anchor)[2]).toBe('c5');
    expect(renderHtml(exampleResult())).toContain('<a href="#bevindingen">Herstel ');
    const one = await perfectResult();
    const low = { code: 'low-level-without-action', severity: 'note', params: { questions: ['C1.1'] } } as const;
    const findings = [
      { ...low, subject: { kind: 'criterion', criterion: 'C1' } },
    ] as unknown as AuditResult['findings'];
    const anchors = stepsOf({ ...one, findings }).map(({ anchor }) => anchor);
    expect(anchors).toEqual(['actieplan', null, null]);
  });

  it('draws each vote as a dot, and says the same in words', async () => {
    const html = renderHtml(await sharedResult());
    const picture = html.split('class="votes"')[1]?.split('</div>')[0] ?? '';
    expect(picture.match(/<circle/g)).toHaveLength(3);
    expect(picture.match(/Stemmen: Leraar 1\.0, Leraar \(2\) 1\.0, Ouder 0/g)).toHaveLength(2);
  });

  it('puts what is to be done first on top, and says what has no owner or no date', async () => {
    const html = renderHtml(await sharedResult());
    const plan = html.split('id="actieplan"')[1]?.split('class="parting"')[0] ?? '';
    expect(captured(plan, /<p class="strong">(.*?)<\/p>/g)).toEqual(['Te laat werk', 'Zonder datum', 'Klaar werk']);
    expect(plan).toMatch(/te laat[\s\S]*geen datum[\s\S]*nog niemand[\s\S]*gedaan/);
  });

  it('puts many findings of one kind together, and accepted ones apart with reason and last day', async () => {
    const html = renderHtml(await crowdedResult());
    expect(html).toMatch(/Bestand staat niet in de lijst[^<]*<span class="meta">\(299\)/);
    expect(html).toContain('Nog 296 plekken');
    const accepted = html.split('id="bevindingen-aanvaard"')[1]?.split('</section>')[0] ?? '';
    expect(accepted).toContain('Aanvaard tot en met 31 juli 2027 door schoolleiding.');
    expect(accepted).toContain('Reden: &lt;/style&gt;');
  });

  it('shows earlier rounds as lines with a table, what moved and why, and what became of promises', async () => {
    const html = renderHtml(withTrend(await perfectResult()));
    const trend = html.split('id="ontwikkeling"')[1]?.split('id="standaarden"')[0] ?? '';
    expect(trend).toContain('aria-label="2024-2025: 2,20; 2025-2026: 2,70; nu: 3,00"');
    expect(captured(trend, /<th scope="col"[^>]*>(.*?)<\/th>/g)).toEqual(['Standaard', '2024-2025', '2025-2026', 'nu']);
    expect(trend).toContain('De ronde van 2023-2024 is beoordeeld met een andere versie');
    expect(trend).toMatch(
      /beter[\s\S]*Van niet voldaan \(1,25\) naar deels voldaan \(2,00\)[\s\S]*C1\.1 ging van niveau 1\.0 naar 3\.0/,
    );
    expect(trend).toMatch(/gedaan[\s\S]*nog niet gedaan[\s\S]*niet meer genoemd/);
  });

  it('stays small with 400 files and three rounds', async () => {
    const result = await largeResult();
    const html = renderHtml(result);
    expect(html.match(/class="strong">Verslag \d+ van/g)).toHaveLength(1200);
    expect(Buffer.byteLength(html)).toBeLessThan(1_500_000);
    expect(Buffer.byteLength(renderMarkdown(result))).toBeLessThan(1_500_000);
  });
});

it('leads from a standard without a score to the first question that keeps it from one', async () => {
  const answers = { 'C1.1': { level: 2 as const }, 'C1.2': { level: 2 as const }, 'C1.4': { level: 2 as const } };
  const html = renderHtml(await judge(aMark(), aDossier({ answers: { answers } }), []));
  expect(html).toMatch(/<a class="meta no-score" href="#c1-3">nog geen score/);
  expect(html).toContain('id="c1-3"');
  const apart = Object.fromEntries(
    [1, 2, 3, 4].map((number) => [`C1.${number}`, { notApplicable: 'Past niet bij ons.' }]),
  );
  expect(renderHtml(await judge(aMark(), aDossier({ answers: { answers: apart } }), []))).not.toContain(
    '<a class="meta no-score"',
  );
});
