import { describe, expect, it } from 'vitest';
import { aDossier, aMark, levels, TODAY } from '../support/results/builders.ts';
import { codesOf, runCheck } from '../support/results/run-check.ts';

describe('the answers', () => {
  const answered = (answers: ReturnType<typeof levels>, more = {}) => ({
    dossier: aDossier({ answers: { answers, ...more } }),
  });

  it('are told when open, unknown, or thin where a remark is needed', () => {
    const answers = {
      'C1.1': { level: 2 as const, remark: 'Gaat goed.' },
      'C1.2': { level: 1 as const },
      'C1.3': { unknown: true as const },
    };
    expect(codesOf(runCheck('question-answers', answered(answers)))).toEqual([
      'thin-remark C1.1',
      'unknown-answer C1.3',
      'unanswered-question C1.4',
    ]);
  });

  it('are told when "not applicable" has too few words to follow', () => {
    const answers = { ...levels('C1', [3, 3, 'notApplicable', 3]), 'C1.4': { notApplicable: 'nvt' } };
    expect(runCheck('question-answers', answered(answers))).toMatchObject([
      { code: 'thin-justification', severity: 'warning', params: { words: 1, minWords: 4 } },
    ]);
  });

  it.each([
    ['five words', 'Een twee drie vier vijf', []],
    ['four words', 'Een twee drie vier', ['thin-remark']],
    ['no words', undefined, ['thin-remark']],
  ])('need a remark: %s', (_name, remark, expected) => {
    const first = { level: 3 as const, ...(remark === undefined ? {} : { remark }) };
    const answers = { ...levels('C1', [3, 3, 3, 3]), 'C1.1': first };
    expect(runCheck('question-answers', answered(answers)).map(({ code }) => code)).toEqual(expected);
  });

  it('need no remark of the team where the roles wrote enough in their own copies', () => {
    const told = {
      level: 3 as const,
      contributions: { ouder: { remark: 'Wij belden' }, ib: { remark: 'elkaar steeds op' } },
    };
    const answers = { ...levels('C1', [3, 3, 3, 3]), 'C1.1': told, 'C1.2': { ...told, contributions: {} } };
    const thin = codesOf(runCheck('question-answers', answered(answers)));
    expect(thin).not.toContain('thin-remark C1.1');
    expect(thin).toContain('thin-remark C1.2');
  });

  it.each<[string, Record<string, 0 | 1 | 2 | 3> | undefined, number | undefined, string[]]>([
    ['two apart', { ib: 3, ouder: 1 }, 2, ['vote-spread C1.1']],
    ['one apart', { ib: 3, ouder: 2 }, 2, []],
    ['one apart, where that is much', { ib: 3, ouder: 2 }, 1, ['vote-spread C1.1']],
    ['one vote', { ib: 3 }, 1, []],
    ['no votes', undefined, 1, []],
    ['a framework that says nothing of it', { ib: 3, ouder: 0 }, undefined, []],
  ])('show votes that lie far apart: %s', (_name, votes, talkFrom, expected) => {
    const interview = talkFrom === undefined ? undefined : { minutesPerQuestion: 2, talkFrom, dueMonths: 3 };
    const answers = { 'C1.1': { level: 2 as const, ...(votes === undefined ? {} : { votes }) } };
    const { interview: _own, ...bare } = aMark();
    const mark = interview === undefined ? bare : { ...bare, interview };
    const found = runCheck('vote-spread', { ...answered(answers), mark });
    expect(codesOf(found)).toEqual(expected);
    if (found.length > 0)
      expect(found[0]?.params).toEqual({ lowest: Math.min(...Object.values(votes ?? {})), highest: 3 });
  });

  it('want an action for a low level, unless the criterion has one', () => {
    const low = levels('C1', [1, 0, 2, 3]);
    const found = runCheck('low-levels', answered(low));
    expect(found).toMatchObject([{ code: 'low-level-without-action', params: { questions: ['C1.1', 'C1.2'] } }]);
    expect(runCheck('low-levels', answered(low, { actions: [{ criterion: 'C1', action: 'Bellen' }] }))).toEqual([]);
    expect(runCheck('low-levels', answered(levels('C1', [2, 2, 2, 2])))).toEqual([]);
  });

  it('want a parent at the table once there are answers', () => {
    const some = levels('C1', [3, 3, 3, 3]);
    const present = (...roles: string[]) =>
      runCheck('sitting', answered(some, { sessions: [{ date: TODAY, present: roles }] })).map(({ code }) => code);
    expect(present('leraar')).toEqual(['no-parent-present']);
    expect(present('ouder')).toEqual([]);
    expect(present('ouder-mr')).toEqual([]);
    expect(present('ouderraad')).toEqual(['no-parent-present']);
    expect(runCheck('sitting', answered(some, { sessions: [] }))).toMatchObject([{ params: { sessions: 0 } }]);
    expect(runCheck('sitting', answered({}, { sessions: [] }))).toEqual([]);
  });

  it('hear a parent whose role has a hyphen of its own', () => {
    const { answers } = aMark();
    const roles = { 'mr-ouder': { title: 'Ouder in de MR' } };
    const mark = aMark({ roles, answers: { ...answers, voices: { parent: 'mr-ouder', pupil: 'mr-ouder' } } });
    const sessions = [{ date: TODAY, present: ['mr-ouder'] }];
    expect(runCheck('sitting', { mark, ...answered(levels('C1', [3, 3, 3, 3]), { sessions }) })).toEqual([]);
  });
});
