import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/assessment/audit-result.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { emptyResult, perfectResult } from '../support/results/results.ts';

const golden = JSON.parse(
  readFileSync(new URL('../golden/voorbeeldschool.json', import.meta.url), 'utf8'),
) as AuditResult;

/** The first page as text, and a part of it by its heading. */
const firstPage = (result: AuditResult): string => renderMarkdown(result).split('## Actieplan')[0] ?? '';

const under = (title: string, result: AuditResult): string =>
  firstPage(result).split(`### ${title}\n\n`)[1]?.split('\n\n### ')[0] ?? '';

const linesUnder = (title: string, result: AuditResult): string[] => under(title, result).split('\n');

describe('the first page', () => {
  it('shows the criteria as a strip and the standards as a profile, with a bar for each that has a score', () => {
    const html = renderHtml(golden).split('id="samenvatting"')[1]?.split('id="actieplan"')[0] ?? '';
    expect(html.match(/class="strip-title"/g)).toHaveLength(10);
    const profile = html.split('class="profile"')[1]?.split('</table>')[0] ?? '';
    expect(profile.match(/<tr><th scope="row">/g)).toHaveLength(6);
    expect(profile.match(/<svg class="bar"/g)).toHaveLength(
      golden.standards.filter(({ score }) => score !== null).length,
    );
    const told = firstPage(golden);
    expect(told).toContain('| C8 Leren van kritiek | ○ niet voldaan |');
    expect(told).toContain('| S2 Effectief communiceren | 2,45 |');
    expect(told).toContain('| S1 Welkom op school | nog geen score |');
  });

  it('names the three strongest criteria of the mark, with a sign of their own', () => {
    expect(linesUnder('Wat sterk is', golden)).toEqual([
      '- ★ **C1 Gedeelde visie:** voldaan, score 2,75',
      '- ★ **C3 Erbij horen:** voldaan, score 2,75',
      '- ★ **C9 Samen aan tafel:** voldaan, score 2,75',
    ]);
    const html = renderHtml(golden).split('Wat sterk is</h3>')[1]?.split('<h3>')[0] ?? '';
    expect(html.match(/#teken-strong/g)).toHaveLength(3);
  });

  it('puts what is met before what has a higher score, and calls nothing strong that parents and school do not do together', () => {
    const scores: Record<string, number> = { C4: 2.9, C5: 1.9, C9: 2.6 };
    const criteria = golden.criteria
      .filter(({ id }) => id in scores)
      .map((criterion) => ({ ...criterion, score: scores[criterion.id] ?? null }));
    const strong = linesUnder('Wat sterk is', { ...golden, criteria });
    expect(strong.map((line) => line.slice(6, 8))).toEqual(['C9', 'C4']);
  });

  it('names what is urgent, with a sign of its own: data of people, the law, what is late, what is not met', () => {
    const [finding] = golden.findings;
    if (finding === undefined) throw new Error('no finding');
    const people = {
      ...finding,
      code: 'personal-data-bsn',
      severity: 'error',
      subject: { kind: 'file', path: 'x.pdf' },
      params: { places: [] },
    } as unknown as AuditResult['findings'][number];
    const late = { criterion: 'C1', action: 'Ouders bellen', owner: 'ib', due: '2026-01-02' };
    expect(
      linesUnder('Wat haast heeft', { ...golden, findings: [people, ...golden.findings], actions: [late] }),
    ).toEqual([
      '- ◆ **Gegevens van personen:** staan in het dossier en moeten daaruit',
      '- ◆ **Schoolgids:** verlopen, en de wet vraagt een nieuwe',
      '- ◆ **Ouders bellen:** te laat, want dit was afgesproken voor 2 januari 2026',
    ]);
    expect(linesUnder('Wat haast heeft', golden)).toEqual([
      '- ◆ **Schoolgids:** verlopen, en de wet vraagt een nieuwe',
      '- ◆ **C8 Leren van kritiek:** niet voldaan, score 1,25',
    ]);
    expect(renderHtml(golden).match(/#teken-urgent"/g)).toHaveLength(2);
  });

  it('puts first what is furthest from the mark', () => {
    const criteria = golden.criteria.map((criterion) =>
      criterion.id === 'C4' ? { ...criterion, verdict: 'notMet' as const, score: 0.5 } : criterion,
    );
    const urgent = linesUnder('Wat haast heeft', { ...golden, findings: [], criteria });
    expect(urgent.map((line) => line.slice(6, 8))).toEqual(['C4', 'C8']);
  });

  it('names no data of people that somebody accepted for a while', async () => {
    const result = await perfectResult();
    expect(under('Wat haast heeft', result)).toBe('Er is nu niets dat haast heeft.');
  });

  it('names what was agreed with who and when, and fills up to three with what would bring most', () => {
    const agreed = under('Wat is afgesproken', golden);
    expect(agreed).toContain(
      '| C8 | Elke maand vertellen wat er met ideeën is gedaan | Schoolleiding | 29 januari 2027 | nog te doen |',
    );
    expect(agreed).not.toContain('De gezinnen bellen');
    expect(agreed).toMatch(/Hierover is nog niets afgesproken, en het levert veel op:\n\n1\. \*\*C4\.4 .*\*\* [^\n]+/);
    expect(agreed).not.toMatch(/\n2\. /);
  });

  it('says what to agree on first where nothing was agreed', () => {
    const none = under('Wat is afgesproken', { ...golden, actions: [] });
    expect(none).toContain('Er is nog niets afgesproken.');
    expect(none).toMatch(/Spreek dit als eerste af\. Het levert het meest op:\n\n1\. .*\n2\. .*\n3\. /);
  });

  it('needs nothing more where three things are agreed, and marks what is late', () => {
    const three = ['2026-01-01', '2027-02-01', '2027-03-01', '2027-04-01'].map((due) => ({
      criterion: 'C1',
      action: `Klaar op ${due}`,
      owner: 'ib',
      due,
    }));
    const agreed = under('Wat is afgesproken', { ...golden, actions: three });
    expect(agreed).not.toContain('nog niets afgesproken');
    expect(agreed).toContain('| ◆ te laat |');
    expect(agreed).not.toContain('2027-04-01');
    const html = renderHtml({ ...golden, actions: three });
    expect(html).toContain('<span aria-hidden="true">◆</span><span class="state urgent"> te laat</span>');
  });

  it('of an empty dossier says that nothing is strong yet, and of a perfect one that there is nothing to agree on', async () => {
    const empty = firstPage(await emptyResult());
    expect(empty).toContain('Nog geen enkel criterium heeft score 2 of hoger.');
    const perfect = under('Wat is afgesproken', await perfectResult());
    expect(perfect).toContain('Er is nog niets afgesproken.');
    expect(perfect).not.toContain('levert');
  });
});
