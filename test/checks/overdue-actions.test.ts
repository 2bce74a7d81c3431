import { expect, it } from 'vitest';
import { aDossier, TODAY } from '../support/results/builders.ts';
import { runCheck } from '../support/results/run-check.ts';

const lateFor = (due: string | undefined, done = false) => {
  const agreed = { criterion: 'C1', action: 'Bellen.', done, ...(due === undefined ? {} : { due }) };
  const actions = [{ criterion: 'C1', action: 'Later.', due: '2099-01-01' }, agreed];
  return runCheck('overdue-actions', { dossier: aDossier({ answers: { actions } }), today: TODAY });
};

it('tells of an action whose day has passed, by its number', () => {
  expect(lateFor('2026-01-01')).toMatchObject([
    {
      code: 'action-overdue',
      severity: 'warning',
      subject: { criterion: 'C1' },
      params: { actions: [{ number: 2, due: '2026-01-01' }] },
    },
  ]);
});

it.each([
  ['is due today', TODAY, false],
  ['has no date', undefined, false],
  ['is done', '2026-01-01', true],
])('says nothing of one that %s', (_name, due, done) => {
  expect(lateFor(due, done)).toEqual([]);
});
