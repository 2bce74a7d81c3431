import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { markdownNodes } from '../support/results/markdown.ts';
import { emptyResult, HOSTILE, hostileResult, perfectResult } from '../support/results/results.ts';
import { withOtherFramework, withoutMoves, withTrend } from '../support/results/trend.ts';

const typesIn = (text: string) => new Set(markdownNodes(text).map(({ type }) => type));

describe('Markdown', () => {
  it('keeps hostile texts inside their cells: no HTML, no links, no table that breaks', async () => {
    const text = renderMarkdown(await hostileResult());
    expect(
      [...typesIn(text)].filter((type) => ['html', 'link', 'image', 'inlineCode', 'code', 'definition'].includes(type)),
    ).toEqual([]);
    const tables = markdownNodes(text).filter(({ type }) => type === 'table');
    expect(tables.length).toBeGreaterThan(4);
    for (const { children = [] } of tables) {
      expect(new Set(children.map((row) => row.children?.length)).size).toBe(1);
    }
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
    expect(text).not.toContain('undefined');
  });

  it('keeps earlier rounds with hostile texts, what was accepted and what has a date in whole tables', async () => {
    const text = renderMarkdown(withTrend(await hostileResult(), HOSTILE));
    const tables = markdownNodes(text).filter(({ type }) => type === 'table');
    for (const { children = [] } of tables) {
      expect(new Set(children.map((row) => row.children?.length)).size).toBe(1);
    }
    for (const part of [
      '| ▲ beter |',
      '| niet meer genoemd |',
      '### Voor een tijd aanvaard',
      '## Kalender',
      '| ◆ te laat |',
    ]) {
      expect(text).toContain(part);
    }
    expect([...typesIn(text)].filter((type) => ['html', 'link', 'image', 'inlineCode', 'code'].includes(type))).toEqual(
      [],
    );
  });

  it('says when nothing moved, and when an earlier round cannot be compared', async () => {
    expect(renderMarkdown(withoutMoves(await perfectResult()))).toContain(
      'Geen enkel criterium kreeg een andere uitkomst.',
    );
    const other = renderMarkdown(withOtherFramework(await perfectResult()));
    expect(other).toContain('zijn niet met deze te vergelijken');
    expect(other).not.toContain('Wat er veranderde');
  });

  it.each([
    [
      'an empty dossier',
      emptyResult,
      ['0 van 1', 'Er zijn nog geen afspraken gemaakt.', 'Bij dit criterium is nog geen bewijs.'],
    ],
    [
      'a perfect one',
      perfectResult,
      ['1 van 1', 'Er zijn geen bevindingen.', 'Alles wat bij deze standaard hoort, is op orde.'],
    ],
  ])('tells the story of %s', async (_name, result, parts) => {
    const text = renderMarkdown(await result());
    for (const part of parts) expect(text).toContain(part);
    expect(text).not.toMatch(/undefined|\[object|null/);
  });

  it('says of a question of the round before that it has to be looked at again', async () => {
    const result = await emptyResult();
    const criteria = result.criteria.map((criterion) => ({
      ...criterion,
      questions: criterion.questions.map((question) => ({ ...question, earlier: 2 as const })),
    }));
    expect(renderMarkdown({ ...result, criteria })).toContain('opnieuw te beoordelen (vorige ronde: 2.0)');
    expect(renderMarkdown(result)).not.toContain('opnieuw te beoordelen');
  });
});
