import { expect, it } from 'vitest';
import { findPeopleIn } from '../../src/audit/sitting/take-over-verdicts.ts';
import { auditClosing } from '../../src/audit/words/desk.ts';
import { aCriterion, aDossier, aMark } from '../support/results/builders.ts';

const about = { mark: aMark({ criteria: [aCriterion('C1')] }), dossier: aDossier() };
const BSN = 'Zijn BSN is 111222333.';

it('tells of each talk, verdict, agreement and advice that somebody may be known by it', () => {
  const found = findPeopleIn(
    {
      talks: { G1: { date: '2026-11-20', method: 'talk', notes: BSN } },
      verdicts: { C1: { reason: BSN } },
      agreed: { C1: { verdict: 'met', reason: 'Wij spraken erover.' } },
      advice: { decision: 'grant', on: '2026-11-23', reason: BSN },
    },
    about,
  );
  expect(found).toEqual([
    { place: 'G1', kinds: ['bsn'] },
    { place: 'C1', kinds: ['bsn'] },
    { place: null, kinds: ['bsn'] },
  ]);
  const lines = found.map(auditClosing.people);
  expect(lines[1]).toMatch(/^Let op: bij C1 staat misschien /);
  expect(lines[2]).toMatch(/^Let op: bij het advies staat misschien /);
  expect(lines.join()).not.toContain('111222333');
});

it('tells nothing where nobody is named', () => {
  expect(findPeopleIn({}, about)).toEqual([]);
});
