import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/assessment/audit-result.ts';
import { renderPoster } from '../../src/report/html.ts';
import { renderMarkdownFor } from '../../src/report/markdown.ts';
import { htmlErrors } from '../support/pages/judge-of-html.ts';
import { emptyResult, HOSTILE, hostileResult, perfectResult } from '../support/results/results.ts';
import { withTrend } from '../support/results/trend.ts';

const golden = JSON.parse(
  readFileSync(new URL('../golden/voorbeeldschool.json', import.meta.url), 'utf8'),
) as AuditResult;

const pageOf = (result: AuditResult): string => renderMarkdownFor(result, 'ouders');

const under = (title: string, result: AuditResult): string =>
  pageOf(result).split(`## ${title}\n\n`)[1]?.split('\n\n## ')[0] ?? '';

describe('the page for parents', () => {
  it('says what was agreed, by which role and for when, what comes first, first', () => {
    expect(under('Wat wij hebben afgesproken', golden).split('\n')).toEqual([
      '- **Elke maand vertellen wat er met ideeën is gedaan.** Wie: schoolleiding. Klaar op 29 januari 2027.',
      '- **Met tien ouders lezen of de nieuwe schoolgids duidelijk is.** Wie: intern begeleider. Klaar op 12 maart 2027.',
    ]);
  });

  it('says of whom is no role nothing, and of what is late that it is', () => {
    const actions = [
      { criterion: 'C1', action: 'Met naam', owner: 'Jan Jansen' },
      { criterion: 'C1', action: 'Te laat', due: '2026-01-02' },
      { criterion: 'weg', action: 'Van een ander keurmerk' },
    ];
    expect(under('Wat wij hebben afgesproken', { ...golden, actions })).toBe(
      '- **Te laat.** Dit moest op 2 januari 2026 klaar zijn.\n- **Met naam.**',
    );
  });

  it('says what was done and whether it helped, and what went better and worse since the last round', () => {
    expect(under('Wat er is veranderd', golden)).toContain(
      '- **De gezinnen bellen die bij het startgesprek ontbraken.** Het hielp voor een deel.',
    );
    const changed = under('Wat er is veranderd', withTrend(golden));
    expect(changed).toContain('Dit gaat beter dan in 2025-2026: Gedeelde visie.');
    expect(changed).toContain('Dit gaat minder goed dan in 2025-2026: Eén lijn thuis en op school.');
  });

  it('says nothing of changes where there are none', async () => {
    expect(pageOf(await perfectResult())).not.toMatch(/Wat er is veranderd|Wat wij hebben afgesproken/);
  });

  it('leaves out agreements of a criterion in whose texts the guard found data of people', () => {
    const [finding] = golden.findings;
    if (finding === undefined) throw new Error('no finding');
    const found = {
      ...finding,
      code: 'personal-data-name',
      severity: 'error',
      subject: { kind: 'criterion', criterion: 'C8' },
      params: { count: 1, places: [] },
    } as unknown as AuditResult['findings'][number];
    const page = pageOf({ ...golden, findings: [found] });
    expect(page).not.toContain('Elke maand vertellen');
    expect(page).toContain('Met tien ouders lezen');
    const untold = pageOf({ ...golden, findings: [], untold: ['C8'] });
    expect(untold).not.toContain('Elke maand vertellen');
  });

  it('says when there is more news and whom to ask, as the school is reached', () => {
    expect(under('Vragen, en wanneer u meer hoort', golden)).toBe(
      [
        'Hebt u een vraag? Ga naar de leraar van uw kind.',
        'U kunt ook bellen met 030-1234567 of kijken op voorbeeldschool.nl.',
        'U hoort meer na 29 januari 2027. Dan moet de eerste afspraak klaar zijn.',
        'De school kijkt elk schooljaar opnieuw. De volgende keer is in 2027-2028.',
      ].join('\n\n'),
    );
    const { contact: _, ...school } = golden.school;
    const bare = under('Vragen, en wanneer u meer hoort', { ...golden, school, actions: [] });
    expect(bare).not.toMatch(/bellen|kijken op|U hoort meer/);
    expect(bare).toContain('Ga naar de leraar');
  });
});

describe('the poster for parents', () => {
  it.each([
    ['the example school', async () => withTrend(golden)],
    ['a hostile dossier', async () => withTrend(await hostileResult(), HOSTILE)],
    ['an empty dossier', emptyResult],
    ['a perfect dossier', perfectResult],
  ])('of %s is valid HTML, without script or anything from outside', async (_name, make) => {
    const html = renderPoster(await make());
    expect(await htmlErrors(html)).toEqual([]);
    expect(html).not.toMatch(/<script|<img|<link|<iframe|\son\w+=/);
  });

  it('tells what goes well, what was agreed and whom to ask', () => {
    const poster = renderPoster(golden);
    expect(poster.match(/#teken-strong"/g)).toHaveLength(3);
    for (const words of ['Gedeelde visie', 'Elke maand vertellen', 'Klaar op 29 januari 2027', '030-1234567'])
      expect(poster).toContain(words);
    expect(poster).not.toContain('Leren van kritiek');
  });

  it('tells what is worked on where nothing was agreed, and nothing of what is not known yet', async () => {
    const poster = renderPoster({ ...golden, actions: [] });
    expect(poster).toMatch(/Waar wij aan werken[\s\S]*Eén lijn thuis en op school/);
    expect(renderPoster(await emptyResult())).not.toMatch(/Wat gaat goed|Waar wij aan werken/);
  });

  it('has the logo and the colours of the school', () => {
    const page = {
      own: { css: ':root{--accent:#123456}', cssSha256: 'x' },
      logo: { src: 'data:image/png;base64,AA==', alt: 'Ons logo' },
      introduction: { heading: 'Welkom', paragraphs: ['Lees mee.'] },
    };
    const poster = renderPoster(golden, { page });
    expect(poster).toContain('alt="Ons logo"');
    expect(poster).toContain('--accent:#123456');
    expect(poster).not.toContain('Lees mee.');
  });
});
