import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/assessment/audit-result.ts';
import type { CheckedDossier } from '../../src/assessment/checked-dossier.ts';
import { checkRenderers } from '../../src/ci/check-renderers.ts';
import { renderChangeComment } from '../support/ci/renderers.ts';
import {
  checked,
  comparedResult,
  everyInput,
  inTrouble,
  plainContext,
  waivedResult,
} from '../support/results/checked-dossiers.ts';
import { headingsOf, markdownNodes, tablesOf } from '../support/results/markdown.ts';

const rowsOf = (text: string) => tablesOf(text).flat();

const render = (dossiers: CheckedDossier[], several = false) =>
  renderChangeComment(dossiers, { ...plainContext, several });

/** As the golden comparison, with how it was then. */
const withBefore = async (): Promise<AuditResult> => {
  const result = await comparedResult();
  if (result.baseline === undefined) throw new Error('this result was compared');
  const before = {
    met: 2,
    standards: [
      { id: 'S1', score: 2.5 },
      { id: 'S9', score: 1 },
    ],
  };
  return { ...result, baseline: { ...result.baseline, before } };
};

/** As if it was compared with a result that was the same. */
const unchanged = async (): Promise<AuditResult> => ({
  ...(await waivedResult()),
  baseline: { date: '2026-09-01', tolerance: 0.1, changes: [], before: { met: 1, standards: [] } },
});

describe('the comment for a pull request', () => {
  it('tells what fails, what is new and mended, and how verdicts and scores went', async () => {
    const text = render([checked(await withBefore(), 'scholen/a')]);
    expect(headingsOf(text)).toEqual([
      '✗ De Proefschool: niet geslaagd (4 redenen)',
      'Wat houdt de controle tegen? (4)',
      'Nieuw (1)',
      'Beter (1)',
      'Opgelost (1)',
      'Oordelen',
      'Scores',
    ]);
    expect(text).toContain('Voldaan: 0 van 3 criteria. Eerst waren het er 2.');
    expect(rowsOf(text)).toContainEqual(['C1 Criterium C1', '● voldaan', '○ niet voldaan']);
    const scores = rowsOf(text).filter(([name]) => name?.startsWith('S'));
    expect(scores.slice(1)).toEqual([['S1 Standaard een', '2,50', '1,67', '↓ 0,83']]);
  });

  it('has a marker in its first line that is the same in every run, and names the dossier', async () => {
    const first = (text: string) => text.split('\n')[0];
    expect(first(render([checked(await withBefore(), 'de brug -->x--y')]))).toBe(
      '<!-- ouder-audit:de%20brug%20-%2D%3Ex-%2Dy -->',
    );
    expect(first(render([inTrouble('a')]))).toBe('<!-- ouder-audit:a -->');
    expect(first(render([checked(await unchanged())]))).toBe('<!-- ouder-audit:. -->');
    expect(first(render([checked(await unchanged())], true))).toBe('<!-- ouder-audit:* -->');
  });

  it('keeps every text inside its place, whatever was found', async () => {
    for (const [name, dossiers] of await everyInput()) {
      for (const several of [false, true]) {
        const text = render(dossiers, several);
        const nodes = markdownNodes(text);
        const foreign = nodes.filter(({ type }) => /^(link|image|inlineCode|code|definition|thematicBreak)/.test(type));
        expect({ name, foreign }).toEqual({ name, foreign: [] });
        const html = nodes.flatMap(({ type, value }) => (type === 'html' ? [value] : []));
        expect(html).toEqual([text.split('\n')[0]]);
        expect(text).not.toMatch(/undefined|\[object|null/);
      }
    }
  });

  it('says that nothing changed', async () => {
    const text = render([checked(await unchanged())]);
    expect(text).toContain('Vergeleken met 1 september 2026: er is niets veranderd.');
    expect(text).toContain('Dat is gelijk gebleven.');
    expect(headingsOf(text)).toHaveLength(1);
  });

  it('shows ten lines of a long list, and says how many more there are', async () => {
    const result = await withBefore();
    const [change] = result.baseline?.changes.filter(({ kind }) => kind === 'finding') ?? [];
    if (change === undefined || result.baseline === undefined) throw new Error('there is a finding');
    const many = { ...result, baseline: { ...result.baseline, changes: Array(30).fill(change) } };
    const text = render([checked(many)]);
    expect(headingsOf(text)).toContain('Nieuw (30)');
    expect(text).toContain('En nog 20. De hele lijst staat in het rapport.');
    const eleven = { ...result, baseline: { ...result.baseline, changes: Array(11).fill(change) } };
    expect(render([checked(eleven)])).toContain('En nog 1. De hele lijst staat in het rapport.');
  });

  it('names all dossiers in a table, and tells more only of those that changed or fail', async () => {
    const text = render([checked(await withBefore(), 'a'), checked(await unchanged(), 'b'), inTrouble('c')], true);
    expect(rowsOf(text).filter((row) => /^(a|b|c)|Proefschool/.test(row[0] ?? ''))).toHaveLength(3);
    expect(headingsOf(text).filter((heading) => /^[✓✗]/.test(heading))).toHaveLength(2);
  });

  it('fits in a comment on GitHub, also of 200 schools', async () => {
    const result = await withBefore();
    const text = render(
      Array.from({ length: 200 }, (_, number) => checked(result, `scholen/${number}`)),
      true,
    );
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain('Daarom staat hier alleen het overzicht.');
    expect(rowsOf(text).length).toBeGreaterThan(200);
  });

  it('is what Markdown says when there is something to compare with, and the summary else', async () => {
    const open = await checkRenderers.markdown();
    const [comment, summary] = [open({ ...plainContext, compared: true }), open(plainContext)];
    const dossier = checked(await unchanged());
    for (const collector of [comment, summary]) collector.add(dossier);
    expect(comment.text()).toBe(render([dossier]));
    expect(summary.text()).toContain('### De standaarden');
  });

  it('shows scores of criteria where nobody knows how the standards were', async () => {
    const text = render([checked(await comparedResult())]);
    expect(text).toContain('Voldaan: 0 van 3 criteria.\n');
    expect(rowsOf(text).filter(([, from]) => from === '2,50')).toHaveLength(1);
  });
});
