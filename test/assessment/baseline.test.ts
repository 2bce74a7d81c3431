import { describe, expect, it } from 'vitest';
import { type Baseline, type Change, compareWithBaseline } from '../../src/assessment/baseline.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { Verdict } from '../../src/judging/verdict.ts';

const baseline = (more: Partial<Baseline> = {}): Baseline => ({
  date: '2026-09-01',
  qualityMark: { id: 'proefkeurmerk', version: '1.0.0' },
  school: { name: 'De Proefschool' },
  mark: { met: 0 },
  criteria: [{ id: 'C1', verdict: 'partlyMet', score: 2 }],
  standards: [{ id: 'S1', score: 2 }],
  findings: [],
  ...more,
});

const phones = (count: number, more: Partial<Finding> = {}): Finding =>
  ({
    code: 'personal-data-phone',
    severity: 'warning',
    subject: { kind: 'file', path: 'brief.pdf' },
    params: { count, places: [{ page: 1 }] },
    ...more,
  }) as Finding;

const waived = { reason: 'De ouder vindt dit goed.', by: 'ib', until: '2027-07-31' };

const compare = (now: Partial<Baseline> & { findings?: Finding[] }, before: Partial<Baseline> = {}, tolerance = 0.1) =>
  compareWithBaseline(
    { ...baseline(), findings: [], ...now } as Parameters<typeof compareWithBaseline>[0],
    baseline(before),
    tolerance,
  ).changes;

const found = (changes: Change[]) => changes.map(({ kind, change }) => `${kind} ${change}`);

describe('a result held against an earlier one', () => {
  it('without any difference has no changes', () => {
    expect(compare({ findings: [phones(1)] }, { findings: [phones(1)] })).toEqual([]);
  });

  it.each<[string, Finding[], Finding[], string[]]>([
    ['a finding that was not there', [], [phones(1)], ['finding new']],
    ['a finding that is gone', [phones(1)], [], ['finding gone']],
    ['more of the same', [phones(1)], [phones(2)], ['finding worse']],
    ['fewer of the same', [phones(2)], [phones(1)], ['finding better']],
    ['another place', [phones(1)], [phones(1, { params: { count: 1, places: [{ page: 9 }] } })], []],
    ['a higher severity', [phones(1)], [phones(1, { severity: 'error' })], ['finding worse']],
    ['a lower severity, though more of it', [phones(1)], [phones(9, { severity: 'note' })], ['finding better']],
    ['one that is now accepted', [phones(1)], [phones(1, { waived })], ['finding better']],
    ['one that is no longer accepted', [phones(1, { waived })], [phones(1)], ['finding worse']],
    ['one that stays accepted, though more of it', [phones(1, { waived })], [phones(5, { waived })], []],
  ])('tells of %s', (_name, before, now, expected) => {
    expect(found(compare({ findings: now }, { findings: before }))).toEqual(expected);
  });

  const order: Verdict[] = ['unanswered', 'notMet', 'partlyMet', 'undetermined', 'met'];
  it.each(order.flatMap((from, index) => order.map((to, place) => [from, to, Math.sign(place - index)] as const)))(
    'says of %s that became %s which way it went (%d)',
    (from, to, way) => {
      const changes = compare(
        { criteria: [{ id: 'C1', verdict: to, score: null }] },
        { criteria: [{ id: 'C1', verdict: from, score: null }] },
      );
      // From no answer to not met is no way up: what was hidden came out.
      const better = to === 'notMet' ? [] : ['verdict better'];
      const expected = { '-1': ['verdict worse'], '0': [], '1': better }[String(way)];
      expect(found(changes)).toEqual(expected);
    },
  );

  it.each(order)('takes not applicable for neither better nor worse than %s', (verdict) => {
    const one = [{ id: 'C1', verdict, score: null }];
    const other = [{ id: 'C1', verdict: 'notApplicable' as const, score: null }];
    expect(compare({ criteria: one }, { criteria: other })).toEqual([]);
    expect(compare({ criteria: other }, { criteria: one })).toEqual([]);
  });

  it.each<[number | null, number | null, string[]]>([
    [2, 1.9, []],
    [2.3, 2.2, []],
    [2, 1.89, ['score worse']],
    [2, 2.1, []],
    [2, 2.11, ['score better']],
    [2, null, []],
    [null, 2, []],
  ])('takes a tolerance of a tenth into account: from %s to %s', (from, to, expected) => {
    expect(
      found(compare({ standards: [{ id: 'S1', score: to }] }, { standards: [{ id: 'S1', score: from }] })),
    ).toEqual(expected);
  });

  it('does not speak of criteria and standards that were not there', () => {
    expect(compare({}, { criteria: [], standards: [] })).toEqual([]);
  });
});
