import type { AuditResult } from '../../../src/assessment/audit-result.ts';
import type { EarlierRound, Trend } from '../../../src/assessment/trend-types.ts';

/** Earlier rounds beside a result: two that can be compared and one that cannot. */

const aRound = (result: AuditResult, schoolYear: string, lower: number, comparable = true): EarlierRound => ({
  schoolYear,
  date: `${schoolYear.slice(0, 4)}-11-20`,
  comparable,
  framework: 'Proefkeurmerk, versie 0.9.0',
  mark: { ...result.mark, met: Math.max(0, result.mark.met - 1) },
  standards: result.standards.map(({ id, score }, index) => ({
    id,
    score: index === 1 || score === null ? null : Math.max(0, score - lower),
  })),
  criteria: result.criteria.map(({ id, verdict, score }) => ({ id, verdict, score })),
});

export const withTrend = (result: AuditResult, text = 'Elke maand koffie met ouders'): AuditResult => {
  const ids = result.criteria.map(({ id, title }) => ({ id, title }));
  const moveOf = (index: number, direction: 'better' | 'worse' | 'same'): Trend['moves'] => {
    const { id, title } = ids[index % ids.length] ?? { id: 'weg', title: text };
    const low = { verdict: 'notMet', score: 1.25 } as const;
    const high = { verdict: 'partlyMet', score: 2 } as const;
    const [from, to] = direction === 'better' ? [low, high] : [high, direction === 'same' ? high : low];
    return [
      {
        criterion: id,
        title,
        from,
        to,
        direction,
        reasons: [
          { kind: 'answer', question: `${id}.1`, from: 1, to: 3, fromState: 'level', toState: 'level' },
          { kind: 'answer', question: `${id}.2`, from: 2, to: null, fromState: 'level', toState: 'unknown' },
          { kind: 'evidence-lapsed', title: text },
          { kind: 'evidence-added', title: text },
          { kind: 'evidence-removed', title: text },
        ],
      },
    ];
  };
  return {
    ...result,
    compare: {
      rounds: [
        aRound(result, '2023-2024', 1, false),
        aRound(result, '2024-2025', 0.8),
        aRound(result, '2025-2026', 0.3),
      ],
      since: '2025-2026',
      moves: [...moveOf(0, 'better'), ...moveOf(3, 'worse'), ...moveOf(5, 'same')],
      waiting: [{ criterion: 'wacht', title: text, reasons: [{ kind: 'evidence-lapsed', title: text }] }],
      promises: [
        { criterion: ids[0]?.id ?? 'C1', action: text, owner: 'leraar', due: '2026-03-01', done: true },
        { criterion: ids[0]?.id ?? 'C1', action: text, done: false },
        { criterion: ids[0]?.id ?? 'C1', action: text, owner: 'ouder', due: '2026-05-01', done: null },
      ],
    },
  };
};

/** An earlier round that cannot be compared, with no promises. */
export const withOtherFramework = (result: AuditResult): AuditResult => ({
  ...result,
  compare: { rounds: [aRound(result, '2024-2025', 0.5, false)], since: null, moves: [], promises: [] },
});

/** An earlier round that is the same in every way, with no promises. */
export const withoutMoves = (result: AuditResult): AuditResult => ({
  ...result,
  compare: { rounds: [aRound(result, '2025-2026', 0)], since: '2025-2026', moves: [], promises: [] },
});
