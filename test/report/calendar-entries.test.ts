import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/dossier/dossier.ts';
import type { JudgedEvidence } from '../../src/evidence/evidence.ts';
import { calendarOf } from '../../src/report/calendar-entries.ts';
import { evidence, TODAY } from '../support/results/builders.ts';
import { perfectResult } from '../support/results/results.ts';

const { qualityMark } = await perfectResult();

const datesOf = (items: Partial<JudgedEvidence>[], actions: Action[] = [], schoolYearStart = '08-01') =>
  calendarOf(
    {
      date: TODAY,
      evidence: items.map((item) => evidence(item)),
      actions,
      qualityMark: { ...qualityMark, schoolYearStart },
    },
    { retention: true },
  );

const action = (more: Partial<Action> = {}): Action => ({
  criterion: 'C1',
  action: 'Vragen',
  due: '2027-01-15',
  ...more,
});

describe('the calendar', () => {
  it.each<[string, Partial<JudgedEvidence>, boolean]>([
    ['evidence that lapses later', { validUntil: '2027-07-31' }, true],
    ['evidence that counts today for the last time', { validUntil: TODAY }, true],
    ['evidence that nobody could look at', { validUntil: '2027-07-31', state: 'unexamined' }, true],
    ['evidence that lapsed before today', { validUntil: '2026-11-22' }, false],
    ['evidence that keeps', { validUntil: null }, false],
    ['evidence that does not count anyway', { validUntil: '2027-07-31', state: 'invalid' }, false],
    ['evidence of a type that never counts', { validUntil: '2027-07-31', counts: false }, false],
    ['evidence that belongs to no criterion', { validUntil: '2027-07-31', criteria: [] }, false],
  ])('knows of %s', (_what, item, isThere) => {
    expect(datesOf([item])).toHaveLength(isThere ? 1 : 0);
  });

  it.each<[string, Partial<Action>, boolean]>([
    ['an agreement with a date', {}, true],
    ['one that is late', { due: '2026-01-01' }, true],
    ['one that is not done', { done: false }, true],
    ['one that is done', { done: true }, false],
  ])('knows of %s', (_what, more, isThere) => {
    expect(datesOf([], [action(more)])).toHaveLength(isThere ? 1 : 0);
  });

  it.each<[string, Partial<JudgedEvidence>, string[]]>([
    [
      'that may be kept for a while',
      { retention: { until: '2028-07-31', whileInForce: false, basis: 'project' } },
      ['2028-07-31'],
    ],
    [
      'that should be gone',
      { retention: { until: '2020-07-31', whileInForce: false, basis: 'project' } },
      ['2020-07-31'],
    ],
    [
      'that does not count',
      { state: 'invalid', retention: { until: '2028-07-31', whileInForce: false, basis: 'law' } },
      ['2028-07-31'],
    ],
    ['that may be kept while it applies', { retention: { until: null, whileInForce: true, basis: 'project' } }, []],
    ['that is gone', { bytes: null, retention: { until: '2028-07-31', whileInForce: false, basis: 'project' } }, []],
    ['of which nobody says how long', { retention: null }, []],
  ])('has the day on which a file should go: one %s', (_what, item, days) => {
    const years = datesOf([{ validUntil: null, ...item }]);
    const entries = years.flatMap((year) => year.entries);
    expect(entries.map(({ kind, date }) => `${kind} ${date}`)).toEqual(days.map((day) => `retention ${day}`));
  });

  it('leaves those days out where only what has to be done is asked for', () => {
    const items = [
      evidence({ validUntil: null, retention: { until: '2028-07-31', whileInForce: false, basis: 'project' } }),
    ];
    const result = { date: TODAY, evidence: items, actions: [], qualityMark };
    expect(calendarOf(result, { retention: false })).toEqual([]);
  });

  it('leaves out an agreement without a date', () => {
    expect(datesOf([], [{ criterion: 'C1', action: 'Ooit' }])).toEqual([]);
  });

  it.each([
    ['2027-07-31', '08-01', '2026-2027'],
    ['2027-08-01', '08-01', '2027-2028'],
    ['2027-08-15', '08-16', '2026-2027'],
    ['2027-12-31', '01-01', '2027-2028'],
  ])('puts %s, where school years begin on %s, in %s', (date, start, year) => {
    expect(datesOf([{ validUntil: date }], [], start).map(({ schoolYear }) => schoolYear)).toEqual([year]);
  });

  it('is in order of date, agreements before evidence of the same day, by school year', () => {
    const years = datesOf(
      [{ validUntil: '2028-01-01' }, { validUntil: '2027-01-15' }, { validUntil: '2027-01-01' }],
      [action(), action({ due: '2026-12-01' })],
    );
    expect(
      years.map(({ schoolYear, entries }) => [schoolYear, entries.map(({ kind, date }) => `${kind} ${date}`)]),
    ).toEqual([
      ['2026-2027', ['action 2026-12-01', 'evidence 2027-01-01', 'action 2027-01-15', 'evidence 2027-01-15']],
      ['2027-2028', ['evidence 2028-01-01']],
    ]);
  });

  it('says who and what, and what is confidential', () => {
    const [year] = datesOf(
      [
        { id: 'visie', title: 'Onze visie', validUntil: '2027-07-31', confidential: true },
        { id: null, title: null, file: 'C1/los.pdf', validUntil: '2027-07-31' },
      ],
      [action({ owner: 'ouder' })],
    );
    expect(year?.entries).toMatchObject([
      { kind: 'action', criterion: 'C1', action: 'Vragen', owner: 'ouder' },
      { kind: 'evidence', name: 'visie', title: 'Onze visie', confidential: true },
      { kind: 'evidence', name: 'C1/los.pdf', title: 'C1/los.pdf', confidential: false },
    ]);
  });
});
