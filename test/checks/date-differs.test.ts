import { describe, expect, it } from 'vitest';
import { judgeEvidence } from '../../src/evidence/judge-evidence.ts';
import { describeFinding } from '../../src/findings/describe-finding.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { compareRules } from '../../src/judging/rule-changes.ts';
import { lookedWords } from '../../src/wording/evidence.ts';
import { aDocument, aMark, anItem, dateRules, fileFacts, levels } from '../support/results/builders.ts';
import { runCheck } from '../support/results/run-check.ts';

const mark = aMark({ evidence: { ...aMark().evidence, aheadMonths: 3 }, dates: dateRules });

const check = (more: Partial<ReturnType<typeof anItem>>, dates: string[] = [], file = 'visie.pdf'): Finding[] =>
  runCheck('date-differs', {
    mark,
    items: [anItem({ id: 'visie', file, date: '2026-02-14', dateSource: 'register', title: null, ...more })],
    files: [fileFacts(file, { document: aDocument({ dates }) })],
  });

describe('a date in the register that differs from the document', () => {
  it.each<[string, Partial<ReturnType<typeof anItem>>, string[], string]>([
    ['its first page', {}, ['2014-09-15'], 'visie.pdf'],
    ['the school year of its first page', {}, ['2018-2019'], 'visie.pdf'],
    ['the name of its file', {}, [], 'visie-15-jan-2018.pdf'],
    ['its title', { title: 'Visie 2018/2019' }, [], 'visie.pdf'],
    ['all of them, also where they disagree', { title: 'Visie 2018/2019' }, ['2014-09-15'], 'visie-2016-01-01.pdf'],
  ])('is told when it differs from %s', (_what, more, dates, file) => {
    expect(check(more, dates, file).map(({ code }) => code)).toEqual(['date-differs']);
  });

  it.each<[string, Partial<ReturnType<typeof anItem>>, string[], string]>([
    ['the document says nothing', {}, [], 'visie.pdf'],
    ['one of its dates is of that school year', { title: 'Visie 2018/2019' }, ['2025-10-01'], 'visie.pdf'],
    ['it is made ahead of its school year', { date: '2026-06-15' }, [], 'visie-2026-2027.pdf'],
    ['the register has no date', { date: '2014-09-15', dateSource: 'firstPage' }, ['2014-09-15'], 'visie.pdf'],
    ['it says nothing of a day', { date: null, dateSource: null }, ['2014-09-15'], 'visie.pdf'],
    ['nobody registered it', { id: null }, ['2014-09-15'], 'visie.pdf'],
    ['a period of years is no date', {}, [], 'visie-2018-2022.pdf'],
  ])('is not told when %s', (_what, more, dates, file) => {
    expect(check(more, dates, file)).toEqual([]);
  });

  it('is not told of a file that is not there', () => {
    const item = anItem({ id: 'visie', file: 'visie-2014-09-15.pdf', date: '2026-02-14' });
    const gone = fileFacts('visie-2014-09-15.pdf', { bytes: null, document: null });
    expect(runCheck('date-differs', { mark, items: [item], files: [gone] })).toEqual([]);
    expect(runCheck('date-differs', { mark, items: [item], files: [] })).toEqual([]);
  });

  it('names each date once with where it stands, and the commands that mend it', () => {
    const [finding] = check({ title: 'Visie van 15 september 2014' }, ['2014-09-15']);
    expect(finding).toMatchObject({
      severity: 'warning',
      subject: { kind: 'file', path: 'visie.pdf', id: 'visie' },
      params: { says: [{ by: 'firstPage' }, { by: 'title' }] },
    });
    const told = describeFinding(finding as Finding, 'mijn school');
    expect(told.message).toBe(
      'In de lijst staat 14 februari 2026. Het document zelf noemt een ander schooljaar: ' +
        '15 september 2014 (op de eerste bladzijde en in de titel).',
    );
    expect(told.advice).toContain('ouder-audit evidence edit visie "mijn school" --date 2014-09-15');
    expect(told.advice).toContain('ouder-audit evidence edit visie "mijn school" --looked-by <rol>');
  });

  it('leaves the day open where the document names a school year, or more than one date', () => {
    const advice = (dates: string[]) => describeFinding(check({}, dates)[0] as Finding, '.').advice;
    expect(advice(['2018-2019'])).toContain('--date <datum>');
    expect(advice(['2014-09-15', '2016-01-01'])).toContain('--date <datum>');
    expect(describeFinding(check({}, ['2018-2019'])[0] as Finding, '.').message).toContain('schooljaar 2018-2019');
  });
});

describe('a file whose date differs', () => {
  const findings = check({}, ['2014-09-15']);
  const item = anItem({ id: 'visie', date: '2026-02-14', file: 'visie.pdf' });

  it('is unexamined until somebody looked at these bytes', () => {
    const by = { by: 'ib', date: '2026-11-02' };
    const states = [item, { ...item, looked: { ...by, holds: true } }, { ...item, looked: { ...by, holds: false } }];
    expect(judgeEvidence(states, findings).map(({ state, reasons }) => [state, reasons])).toEqual([
      ['unexamined', ['date-differs']],
      ['valid', []],
      ['unexamined', ['date-differs']],
    ]);
  });

  it('was searched for personal data all the same, whoever looked at it', () => {
    const [judged] = judgeEvidence([{ ...item, looked: { by: 'ib', date: '2026-11-02', holds: true } }], findings);
    expect(judged && lookedWords(judged, { ib: 'Intern begeleider' })).toBe(
      'bekeken door intern begeleider op 2 november 2026',
    );
  });

  it('is told of on the first check by the new rule', () => {
    const { basis: _basis, ...rule } = mark.rule;
    const judged = { mark, answers: levels('C1', [3, 3, 3, 3]), items: [item], findings };
    expect(compareRules(judged, { rule, without: ['date-differs'] })).toEqual([
      { criterion: 'C1', from: 'met', to: 'undetermined', by: ['date-differs'] },
    ]);
  });
});
