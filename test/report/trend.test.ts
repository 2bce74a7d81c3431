import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/assessment/audit-result.ts';
import type { Move, Trend } from '../../src/assessment/trend-types.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { trendView } from '../../src/report/sections/trend.ts';
import { emptyResult, perfectResult } from '../support/results/results.ts';
import { withOtherFramework, withTrend } from '../support/results/trend.ts';

const withCompare = (result: AuditResult, more: Partial<Trend>): AuditResult => {
  const { compare } = withTrend(result);
  if (compare === undefined) throw new Error('no trend');
  return { ...result, compare: { ...compare, moves: [], waiting: [], ...more } };
};

const lapsed = { kind: 'evidence-lapsed' as const, title: 'Onze visie' };
const waiting = [{ criterion: 'C1', title: 'Criterium C1', reasons: [lapsed] }];
const move = (more: Partial<Move>): Move => ({
  criterion: 'C9',
  title: 'Negen',
  from: { verdict: 'partlyMet', score: 2 },
  to: { verdict: 'partlyMet', score: 2 },
  direction: 'same',
  reasons: [],
  ...more,
});

describe('a new round beside the one before', () => {
  it('says that nothing is answered again yet, never that nothing changed, and tells of evidence that lapsed', async () => {
    const result = withCompare(await emptyResult(), { waiting });
    const view = trendView(result);
    expect(view?.notes).toEqual([expect.stringMatching(/^Dit criterium is dit schooljaar nog niet helemaal opnieuw/)]);
    expect(view?.marks.at(-1)).toBe('nu: nog niet beoordeeld');
    for (const text of [renderMarkdown(result), renderHtml(result)]) {
      expect(text).toContain('nu: nog niet beoordeeld');
      expect(text).toContain('Bewijs dat niet meer telt: Onze visie.');
      expect(text).not.toContain('Geen enkel criterium kreeg een andere uitkomst.');
    }
  });

  it('says of the criteria that were answered whether any of them moved', async () => {
    const half = trendView(withCompare(await perfectResult(), { waiting, moves: [move({})] }));
    expect(half?.notes.at(-1)).toBe('Van de andere criteria kreeg er geen een andere uitkomst.');
    const moved = trendView(withCompare(await perfectResult(), { waiting, moves: [move({ direction: 'better' })] }));
    expect(moved?.notes).toHaveLength(1);
    const all = trendView(withCompare(await perfectResult(), { moves: [move({})] }));
    expect(all?.notes).toEqual(['Geen enkel criterium kreeg een andere uitkomst.']);
  });

  it('shows only those whose evidence changed, and leads to the criteria that are there', async () => {
    const more = [
      ...waiting,
      { criterion: 'weg', title: 'Weg', reasons: [lapsed] },
      { criterion: 'C2', title: '', reasons: [] },
    ];
    const view = trendView(withCompare(await emptyResult(), { waiting: more }));
    expect(view?.waiting.map(({ criterion, anchor }) => [criterion, anchor])).toEqual([
      ['C1', 'c1'],
      ['weg', null],
    ]);
  });
});

describe('the reasons of a move', () => {
  const down = { kind: 'answer' as const, question: 'C9.1', from: 3 as const, to: 1 as const };
  const states = { fromState: 'level' as const, toState: 'level' as const };
  const reasons = [
    { ...down, ...states },
    { kind: 'evidence-added' as const, title: 'Verslag' },
  ];

  it.each<[Move['direction'], string[]]>([
    [
      'better',
      ['Bewijs dat nu telt: Verslag.', 'Ook dit veranderde, de andere kant op: C9.1 ging van niveau 3.0 naar 1.0.'],
    ],
    [
      'worse',
      ['C9.1 ging van niveau 3.0 naar 1.0.', 'Ook dit veranderde, de andere kant op: Bewijs dat nu telt: Verslag.'],
    ],
    ['nowKnown', ['C9.1 ging van niveau 3.0 naar 1.0.', 'Bewijs dat nu telt: Verslag.']],
  ])('that went %s', async (direction, words) => {
    const view = trendView(withCompare(await perfectResult(), { moves: [move({ direction, reasons })] }));
    expect(view?.moved[0]?.reasons).toEqual(words);
  });
});

it('tells what was promised also when no earlier round can be compared', async () => {
  const other = withOtherFramework(await perfectResult());
  const { compare } = other;
  if (compare === undefined) throw new Error('no trend');
  const promises = [{ criterion: 'C1', action: 'Koffie met ouders', done: false }];
  const result = { ...other, compare: { ...compare, promises } };
  for (const text of [renderMarkdown(result), renderHtml(result)]) {
    expect(text).toContain('Wat er was afgesproken');
    expect(text).toContain('Koffie met ouders');
    expect(text).not.toContain('Wat er veranderde');
  }
});
