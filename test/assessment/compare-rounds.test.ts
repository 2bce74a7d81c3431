import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/assessment/audit-result.ts';
import { compareRounds, earlierLevels, pushOf, withEarlierLevels } from '../../src/assessment/trend.ts';
import type { EarlierResult } from '../../src/assessment/trend-types.ts';
import type { Verdict } from '../../src/judging/verdict.ts';
import { aDossier, aMark, anEntry, fileFacts, levels } from '../support/results/builders.ts';
import { judge } from '../support/results/results.ts';

const visie = { register: { evidence: { visie: anEntry({ title: 'Onze visie' }) } } };

const judged = async (values: Parameters<typeof levels>[1], more: Parameters<typeof aDossier>[0] = visie) =>
  await judge(aMark(), aDossier({ answers: { answers: levels('C1', values) }, ...more }), [fileFacts('visie.pdf')]);

const earlier = (result: AuditResult, more: Partial<EarlierResult> = {}): EarlierResult => ({
  ...result,
  date: '2025-11-20',
  round: { schoolYear: '2025-2026' },
  ...more,
});

const moveOf = (now: AuditResult, before: EarlierResult) => compareRounds(now, [before]).moves[0];

describe('a round beside earlier ones', () => {
  it('has them in order, the oldest first, whatever order they came in', async () => {
    const result = await judged([3, 3, 3, 3]);
    const rounds = ['2024-2025', '2022-2023', '2023-2024'].map((schoolYear) =>
      earlier(result, { round: { schoolYear } }),
    );
    expect(compareRounds(result, rounds).rounds.map(({ schoolYear }) => schoolYear)).toEqual([
      '2022-2023',
      '2023-2024',
      '2024-2025',
    ]);
  });

  it('tells what groups answered in the last comparable round', async () => {
    const result = await judged([3, 3, 3, 3]);
    const voices = [
      { group: 'ouder' as const, closed: '2025-11-20', items: { C1a: { state: 'few', criterion: 'C1' } } },
    ];
    expect(compareRounds(result, [earlier(result, { voices })]).voices).toEqual({
      schoolYear: '2025-2026',
      groups: voices,
    });
    expect(compareRounds(result, [earlier(result)])).not.toHaveProperty('voices');
  });

  it('tells which criterion moved, from what to what, and by which answers', async () => {
    const [before, now] = [await judged([2, 2, 2, 2]), await judged([3, 3, 2, 3])];
    expect(moveOf(now, earlier(before))).toEqual({
      criterion: 'C1',
      title: 'Criterium C1',
      from: { verdict: 'partlyMet', score: 2 },
      to: { verdict: 'met', score: 2.75 },
      direction: 'better',
      reasons: [
        { kind: 'answer', question: 'C1.1', from: 2, to: 3, fromState: 'level', toState: 'level' },
        { kind: 'answer', question: 'C1.2', from: 2, to: 3, fromState: 'level', toState: 'level' },
        { kind: 'answer', question: 'C1.4', from: 2, to: 3, fromState: 'level', toState: 'level' },
      ],
    });
    expect(moveOf(before, earlier(now))?.direction).toBe('worse');
    expect(moveOf(now, earlier(now))).toMatchObject({ direction: 'same', reasons: [] });
  });

  it.each<[Verdict, Verdict, string]>([
    ['notMet', 'partlyMet', 'better'],
    ['met', 'partlyMet', 'worse'],
    ['unanswered', 'notMet', 'nowKnown'],
    ['undetermined', 'partlyMet', 'nowKnown'],
    ['undetermined', 'met', 'nowKnown'],
    ['partlyMet', 'undetermined', 'notComparable'],
    ['unanswered', 'undetermined', 'notComparable'],
    ['notApplicable', 'met', 'notComparable'],
    ['met', 'notApplicable', 'notComparable'],
    ['undetermined', 'undetermined', 'same'],
    ['notApplicable', 'notApplicable', 'same'],
  ])('says of %s that became %s: %s', async (from, to, direction) => {
    const result = await judged([3, 3, 3, 3]);
    const as = (verdict: Verdict) => ({ ...result, criteria: result.criteria.map((each) => ({ ...each, verdict })) });
    expect(moveOf(as(to), earlier(as(from)))?.direction).toBe(direction);
  });

  it('cannot compare two that could not be told, with other scores', async () => {
    const result = await judged([3, 3, 3, 3]);
    const as = (score: number) => ({
      ...result,
      criteria: result.criteria.map((each) => ({ ...each, verdict: 'undetermined' as const, score })),
    });
    expect(moveOf(as(2), earlier(as(3)))?.direction).toBe('notComparable');
  });

  it('does not say of what is not answered again yet that it moved, but tells what happened to its evidence', async () => {
    const before = earlier(await judged([3, 3, 3, 3]));
    const open = ['open', 3, 3, 3] as const;
    expect(compareRounds(await judged(open), [before])).toMatchObject({
      moves: [],
      waiting: [{ criterion: 'C1', title: 'Criterium C1', reasons: [] }],
    });
    const old = { register: { evidence: { visie: anEntry({ title: 'Onze visie', date: '2020-01-01' }) } } };
    expect(compareRounds(await judged(open, old), [before]).waiting).toMatchObject([
      { reasons: [{ kind: 'evidence-lapsed', title: 'Onze visie' }] },
    ]);
  });

  it('tells answers without a level apart: unknown, not applicable and open', async () => {
    const states = ['unknown', 'notApplicable', 3, 3] as const;
    const reasons = moveOf(
      await judged(['notApplicable', 'notApplicable', 'unknown', 3]),
      earlier(await judged(states)),
    );
    expect(reasons?.reasons).toEqual([
      { kind: 'answer', question: 'C1.1', from: null, to: null, fromState: 'unknown', toState: 'notApplicable' },
      { kind: 'answer', question: 'C1.3', from: 3, to: null, fromState: 'level', toState: 'unknown' },
    ]);
    expect(reasons?.reasons.map(pushOf)).toEqual([null, null]);
  });

  it('knows which way a reason pushes', async () => {
    const [low, high] = [await judged([1, 3, 3, 3]), await judged([3, 1, 3, 3])];
    expect(moveOf(high, earlier(low))?.reasons.map(pushOf)).toEqual(['better', 'worse']);
    expect(pushOf({ kind: 'evidence-added', title: 'x' })).toBe('better');
    expect(pushOf({ kind: 'evidence-unexamined', title: 'x' })).toBe('worse');
  });

  it('tells of evidence that lapsed, came and went', async () => {
    const old = await judged([3, 3, 3, 3]);
    const lapsed = await judged([3, 3, 3, 3], {
      register: { evidence: { visie: anEntry({ title: 'Onze visie', date: '2020-01-01' }) } },
    });
    expect(moveOf(lapsed, earlier(old))?.reasons).toEqual([{ kind: 'evidence-lapsed', title: 'Onze visie' }]);
    const other = await judged([3, 3, 3, 3], { register: { evidence: { nieuw: anEntry() } } });
    expect(moveOf(other, earlier(old))?.reasons).toEqual([
      { kind: 'evidence-removed', title: 'Onze visie' },
      { kind: 'evidence-added', title: 'visie.pdf' },
    ]);
    expect(moveOf(old, earlier(lapsed))?.reasons).toEqual([{ kind: 'evidence-added', title: 'Onze visie' }]);
  });

  it('tells of evidence that nobody could look at any more, and that it is confidential', async () => {
    const more = { register: { evidence: { visie: anEntry({ title: 'Onze visie', confidential: true }) } } };
    const old = await judged([3, 3, 3, 3], more);
    const evidence = old.evidence.map((item) => ({ ...item, state: 'unexamined' as const, valid: false }));
    expect(moveOf({ ...old, evidence }, earlier(old))?.reasons).toEqual([
      { kind: 'evidence-unexamined', title: 'Onze visie', confidential: true },
    ]);
  });

  it('says nothing of a list of helping parents, which never counted', async () => {
    const helpers = { register: { evidence: { hulp: anEntry({ document: 'hulplijst' }) } } };
    const [without, beside] = [await judged([3, 3, 3, 3], {}), await judged([3, 3, 3, 3], helpers)];
    expect(moveOf(beside, earlier(without))?.reasons).toEqual([]);
    expect(moveOf(without, earlier(beside))?.reasons).toEqual([]);
  });

  it('knows another quality mark from another version of the same', async () => {
    const result = await judged([3, 3, 3, 3]);
    const marks = [
      { id: 'proefkeurmerk', version: '0.9.0' },
      { id: 'ander-keurmerk', version: '1.0.0' },
    ];
    const { rounds } = compareRounds(
      result,
      marks.map((qualityMark) => earlier(result, { qualityMark })),
    );
    expect(rounds.map(({ sameMark }) => sameMark)).toEqual([true, false]);
  });

  it('does not compare what another version of the framework judged, and says so', async () => {
    const result = await judged([3, 3, 3, 3]);
    const other = earlier(result, { qualityMark: { id: 'proefkeurmerk', version: '0.9.0' } });
    const trend = compareRounds(result, [other]);
    expect(trend).toMatchObject({ since: null, moves: [] });
    expect(trend.rounds[0]).toMatchObject({ comparable: false, framework: 'proefkeurmerk 0.9.0' });
    const older = earlier(result, { round: { schoolYear: '2024-2025' } });
    expect(compareRounds(result, [other, older]).since).toBe('2024-2025');
  });

  it('leaves out criteria and questions that were not there', async () => {
    const result = await judged([3, 3, 3, 3]);
    expect(compareRounds(result, [earlier(result, { criteria: [] })]).moves).toEqual([]);
    const bare = result.criteria.map((each) => ({ ...each, questions: [] }));
    expect(moveOf(result, earlier(result, { criteria: bare }))?.reasons).toEqual([]);
  });

  it('says what became of each promise', async () => {
    const promise = (action: string) => ({ criterion: 'C1', action, owner: 'ib', due: '2026-02-01' });
    const before = earlier(await judged([1, 1, 1, 1]), {
      actions: [promise('Lezen'), promise('Praten'), promise('Vragen'), { ...promise('Klaar'), done: true }],
    });
    const now = { ...(await judged([3, 3, 3, 3])), actions: [{ ...promise('Lezen'), done: true }, promise('Praten')] };
    expect(compareRounds(now, [before]).promises.map(({ action, done }) => [action, done])).toEqual([
      ['Lezen', true],
      ['Praten', false],
      ['Vragen', null],
    ]);
  });
});

describe('the levels of the round before', () => {
  it('are those of the last year before this one that can be compared', async () => {
    const result = await judged([3, 2, 'unknown', 1]);
    const framework = { id: 'proefkeurmerk', version: '1.0.0' };
    const rounds = [
      earlier(await judged([0, 0, 0, 0]), { round: { schoolYear: '2023-2024' } }),
      earlier(result),
      earlier(await judged([1, 1, 1, 1]), { round: { schoolYear: '2026-2027' } }),
    ];
    const found = earlierLevels(framework, '2026-2027', rounds);
    expect([...found]).toEqual([
      ['C1.1', 3],
      ['C1.2', 2],
      ['C1.4', 1],
    ]);
    expect(earlierLevels({ ...framework, version: '2.0.0' }, '2026-2027', rounds).size).toBe(0);
    const open = withEarlierLevels(await judged(['open', 'open', 'open', 'open']), found);
    expect(open.criteria[0]?.questions.map(({ earlier: level }) => level)).toEqual([3, 2, null, 1]);
    expect(open.criteria[0]?.verdict).toBe('unanswered');
  });
});
