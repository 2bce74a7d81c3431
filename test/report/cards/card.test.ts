import { describe, expect, it } from 'vitest';
import { cardSchema } from '../../../src/dossier/card-shape.ts';
import { FINDING_CODES } from '../../../src/findings/find-record.ts';
import { type CardSource, cardFile, cardOf, renderCard } from '../../../src/report/card.ts';
import { understandResult } from '../../../src/report/saved-result.ts';
import { emptyResult, HOSTILE, hostileResult, perfectResult } from '../../support/results/results.ts';

const aSource = (more: Partial<CardSource> = {}): CardSource => ({
  tool: { name: 'ouder-audit', version: '1.0.0' },
  date: '2026-11-23',
  mark: { verdict: 'undetermined', met: 3, of: 10 },
  qualityMark: { id: 'keurmerk', version: '1.0.0' },
  school: { name: 'De Linde', brin: '99ZZ01', sector: 'po' },
  round: { schoolYear: '2026-2027' },
  standards: [{ id: 'S1', score: 2.33 }],
  criteria: [
    { id: 'C1', score: null, verdict: 'unanswered', questions: [{ state: 'open' }, { state: 'level' }] },
    { id: 'C2', score: 2.5, verdict: 'met', questions: [{ state: 'unknown' }] },
  ],
  evidence: [],
  findings: [],
  actions: [],
  ...more,
});

const evidence = (validUntil: string | null, more: Partial<CardSource['evidence'][number]> = {}) => ({
  state: 'valid' as const,
  criteria: ['C1'],
  validUntil,
  ...more,
});

describe('the card of a school', () => {
  it('holds ids, scores, verdicts and counts, and fits its own schema', () => {
    const card = cardOf(aSource());
    expect(cardSchema.parse(JSON.parse(renderCard(card)))).toEqual(card);
    expect(card).toMatchObject({
      kind: 'schoolkaart',
      made_on: '2026-11-23',
      school: { name: 'De Linde', brin: '99ZZ01', sector: 'po' },
      round: '2026-2027',
      framework: { id: 'keurmerk', version: '1.0.0' },
      standards: [{ id: 'S1', score: 2.33 }],
      criteria: [
        { id: 'C1', score: null, verdict: 'unanswered' },
        { id: 'C2', score: 2.5, verdict: 'met' },
      ],
      open: 1,
    });
    expect(cardFile(card)).toBe('schoolkaart-2026-2027.json');
  });

  it('tells a framework that holds other things than its version apart, by a digest', () => {
    const cardOfMark = (more: Partial<CardSource['qualityMark']>) =>
      cardOf(aSource({ qualityMark: { id: 'keurmerk', version: '1.0.0', ...more } }));
    const sha256 = 'abcdef012345'.padEnd(64, '6');
    expect(cardOfMark({ content: 'original' }).framework).toEqual({ id: 'keurmerk', version: '1.0.0' });
    for (const content of ['altered', 'unknown'] as const) {
      const card = cardOfMark({ content, sha256 });
      expect(card.framework.digest).toBe('abcdef012345');
      expect(cardSchema.parse(JSON.parse(renderCard(card)))).toEqual(card);
    }
    // Results of older versions say that, and not into what.
    expect(cardOfMark({ content: 'altered' }).framework.digest).toBe('000000000000');
    expect(cardOfMark({ content: 'unknown' }).framework).not.toHaveProperty('digest');
  });

  it('counts agreements: with a day to come, late, without a day, done', () => {
    const actions = [
      { due: '2026-11-23' },
      { due: '2027-02-01', done: false },
      { due: '2026-11-22' },
      {},
      { due: '2026-01-01', done: true },
    ];
    expect(cardOf(aSource({ actions })).actions).toEqual({ due: 2, late: 1, undated: 1, done: 1 });
  });

  it('counts by month what stops counting, of evidence that counts now, a year ahead', () => {
    const items = [
      evidence('2027-07-31'),
      evidence('2027-07-01'),
      evidence('2026-11-23'),
      evidence('2026-11-22'),
      evidence('2027-12-01'),
      evidence(null),
      evidence('2027-07-31', { state: 'invalid' }),
      evidence('2027-07-31', { criteria: [] }),
      evidence('2027-07-31', { counts: false }),
      evidence('2027-08-31', { counts: true }),
    ];
    expect(cardOf(aSource({ evidence: items })).lapses).toEqual({ '2026-11': 1, '2027-07': 2, '2027-08': 1 });
  });

  it('counts the findings that nobody accepted, by severity and by code', () => {
    const findings: CardSource['findings'] = [
      { code: 'undated', severity: 'warning' },
      { code: 'undated', severity: 'warning' },
      { code: 'missing-evidence', severity: 'error' },
      { code: 'thin-remark', severity: 'note', waived: { until: '2027-01-01' } },
    ];
    expect(cardOf(aSource({ findings })).findings).toEqual({
      error: 1,
      warning: 2,
      note: 0,
      kinds: { 'missing-evidence': 1, undated: 2 },
    });
  });

  it('leaves out findings about voices: of those a card tells how many answered and no more', () => {
    const findings: CardSource['findings'] = [
      { code: 'undated', severity: 'warning' },
      ...FINDING_CODES.filter((code) => code.startsWith('voices-')).map(
        (code) => ({ code, severity: 'warning' }) as const,
      ),
      { code: 'voices-of-later', severity: 'note' },
    ];
    expect(findings.length).toBeGreaterThan(3);
    expect(cardOf(aSource({ findings })).findings).toEqual({ error: 0, warning: 1, note: 0, kinds: { undated: 1 } });
  });

  it('says of the voices how many answered and nothing else, and nothing of a group under the floor', () => {
    const closed = '2026-11-01';
    const voices = [
      { group: 'ouder' as const, closed, invited: 180, responses: 74, items: { C3a: { 0: 3 } } },
      { group: 'leerling' as const, closed, responses: 5 },
      { group: 'leraar' as const, closed, invited: 9, responses: 4 },
    ];
    expect(cardOf(aSource({ voices })).response).toEqual([
      { group: 'ouder', invited: 180, responses: 74 },
      { group: 'leerling', responses: 5 },
    ]);
    const forged = { ...cardOf(aSource()), response: [{ group: 'leraar', invited: 9, responses: 4 }] };
    expect(cardSchema.safeParse(forged).success).toBe(false);
  });

  it('tells how many answered in this round, and not in the one before', () => {
    const of = (closed: string | undefined, schoolYearStart?: string) =>
      cardOf(
        aSource({
          qualityMark: {
            id: 'keurmerk',
            version: '1.0.0',
            ...(schoolYearStart === undefined ? {} : { schoolYearStart }),
          },
          voices: [{ group: 'ouder', ...(closed === undefined ? {} : { closed }), responses: 74 }],
        }),
      ).response.length;
    expect([of('2026-07-31'), of('2026-08-01'), of('2027-07-31'), of('2027-08-01')]).toEqual([0, 1, 1, 0]);
    expect([of('2026-08-01', '09-01'), of('2027-08-01', '09-01')]).toEqual([0, 1]);
    // Of a result that does not say when, nobody knows of which round it is.
    expect(of(undefined)).toBe(0);
  });

  it('names the school and its board on one line, and cuts a name that is too long between characters', () => {
    const board = { name: `Stichting\n${'😀'.repeat(200)}`, number: '12345' };
    const card = cardOf(aSource({ school: { name: HOSTILE, board } }));
    expect(card.school.name).not.toMatch(/[\n\u0000-\u001f\u202e]/);
    expect(card.school.board?.name).toBe(`Stichting ${'😀'.repeat(35)}`);
    expect(card.school.board?.number).toBe('12345');
    expect(cardSchema.safeParse(card).success).toBe(true);
    expect(cardOf(aSource({ school: { name: '\u0007', board: { name: 'Wijd' } } })).school).toEqual({
      name: '?',
      board: { name: 'Wijd' },
    });
  });

  it.each([
    ['a standard twice', { standards: [1, 2].map((score) => ({ id: 'S1', score })) }],
    ['a criterion twice', { criteria: [1, 2].map((score) => ({ id: 'C1', score, verdict: 'met' })) }],
    ['a group twice', { response: [5, 6].map((responses) => ({ group: 'ouder', responses })) }],
    ['a name of nothing', { school: { name: ' \u202e\n' } }],
    ['a version that is none', { framework: { id: 'keurmerk', version: '=1+1' } }],
    ['a version that is too long', { framework: { id: 'keurmerk', version: `1.0.${'0'.repeat(20)}` } }],
  ])('is refused with %s', (_name, more) => {
    expect(cardSchema.safeParse(cardOf(aSource())).success).toBe(true);
    expect(cardSchema.safeParse({ ...cardOf(aSource()), ...more }).success).toBe(false);
  });

  it('has names on one line, whoever made it', () => {
    const school = { name: ' De\n\u202eLinde\t\u001b[31m ', board: { name: 'Stichting\r\nBrug' } };
    expect(cardSchema.parse({ ...cardOf(aSource()), school }).school).toEqual({
      name: 'De Linde',
      board: { name: 'Stichting Brug' },
    });
  });

  it('names the school as it is called now on the card of an earlier round', () => {
    expect(cardOf(aSource(), { name: 'De Nieuwe Linde' }).school).toEqual({ name: 'De Nieuwe Linde' });
  });

  it('takes at most 3 kB, also with every finding there is and the longest names', () => {
    const ids = Array.from({ length: 11 }, (_, index) => `C${index + 1}`);
    const questions: [] = [];
    const card = cardOf(
      aSource({
        school: {
          name: 'é'.repeat(80),
          brin: '99ZZ01',
          sector: 'po',
          board: { name: 'é'.repeat(80), number: '12345' },
        },
        qualityMark: { id: 'keurmerk-ouderbetrokkenheid', version: '10.20.30' },
        standards: [1, 2, 3, 4, 5, 6].map((number) => ({ id: `S${number}`, score: 2.33 })),
        criteria: ids.map((id) => ({ id, score: 2.33, verdict: 'undetermined', questions })),
        findings: FINDING_CODES.map((code) => ({ code, severity: 'warning' })),
        evidence: Array.from({ length: 24 }, (_, index) =>
          evidence(`${2026 + Math.floor((index + 10) / 12)}-${String(((index + 10) % 12) + 1).padStart(2, '0')}-28`),
        ),
        voices: (['ouder', 'leerling', 'leraar'] as const).map((group) => ({
          group,
          closed: '2026-11-01',
          invited: 1000,
          responses: 999,
        })),
      }),
    );
    expect(Object.keys(card.lapses)).toHaveLength(13);
    expect(Buffer.byteLength(renderCard(card))).toBeLessThanOrEqual(3 * 1024);
  });

  it.each([
    ['a hostile one', hostileResult],
    ['an empty one', emptyResult],
    ['a perfect one', perfectResult],
  ])('is the same from a result that was saved: %s', async (_name, make) => {
    const result = await make();
    const saved = understandResult(JSON.parse(JSON.stringify(result)));
    expect(saved).not.toBeNull();
    if (saved !== null) expect(cardOf(saved)).toEqual(cardOf(result));
    expect(renderCard(cardOf(result))).not.toContain('visie.pdf');
  });

  it.each([
    ['no object', null],
    ['a school year that leads elsewhere', { round: { schoolYear: '../../x' } }],
    ['a standard twice', { standards: [1, 2].map((score) => ({ id: 'S1', score })) }],
    ['a criterion twice', { criteria: [1, 2].map((score) => ({ id: 'C1', score, verdict: 'met', questions: [] })) }],
    ['a group twice', { voices: [5, 6].map((responses) => ({ group: 'ouder', responses })) }],
    ['a version that is none', { qualityMark: { id: 'keurmerk', version: '=1+1' } }],
    ['a score off the scale', { standards: [{ id: 'S1', score: 12 }] }],
  ])('is not made of what is no result: %s', async (_name, more) => {
    const value = more === null ? null : { ...JSON.parse(JSON.stringify(await perfectResult())), ...more };
    expect(understandResult(value)).toBeNull();
  });
});
