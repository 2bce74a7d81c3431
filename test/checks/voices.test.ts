import { expect, it } from 'vitest';
import type { VoicesFile } from '../../src/dossier/voices-file-shape.ts';
import { describeFinding } from '../../src/findings/describe-finding.ts';
import type { JudgedCriterion } from '../../src/judging/verdict.ts';
import { aDossier, aMark, aSurvey } from '../support/results/builders.ts';
import { runCheck } from '../support/results/run-check.ts';
import { counts, someVoices } from '../support/results/voices.ts';

const texts = { ouder: 'Iemand helpt mij.', leerling: 'Iemand helpt.', leraar: 'Ik help.' };
const survey = aSurvey({ items: [{ code: 'C1a', criterion: 'C1', texts }] });

const found = (voices: VoicesFile[], score: number | null = 2.5) =>
  runCheck('voices', {
    mark: aMark({ survey }),
    dossier: aDossier({ voices }),
    criteria: [{ id: 'C1', score } as JudgedCriterion],
  });

const few = counts(40, 20, 5, 5);

it('tells where a group certainly sees it otherwise than the team', () => {
  const [finding, ...others] = found([someVoices({ items: { C1a: few } })]);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    code: 'voices-differ',
    severity: 'note',
    subject: { criterion: 'C1' },
    params: { score: 2.5, views: [{ group: 'ouder', view: 'lower', items: ['C1a'] }] },
  });
  if (finding === undefined) throw new Error('nothing found');
  expect(describeFinding(finding).message).toContain('Ouders zien dit minder dan het team');
});

it('tells nothing where nobody can tell, or the team has no score', () => {
  expect(found([someVoices({ items: { C1a: counts(18, 18, 15, 15) } })])).toEqual([]);
  expect(found([someVoices({ items: { C1a: few } })], null)).toEqual([]);
});

it('tells of a group of which too few answered, and not how few', () => {
  expect(found([someVoices({ group: 'leraar', items: {} })])).toMatchObject([
    { code: 'voices-few', subject: { kind: 'dossier' }, params: { group: 'leraar', items: ['C1a'] } },
  ]);
});

it('tells of a survey from before the last school year', () => {
  const old = someVoices({ closed: '2025-06-30', items: { C1a: counts(3, 12, 30, 25) } });
  expect(found([old])).toMatchObject([
    { code: 'voices-old', severity: 'warning', params: { group: 'ouder', closed: '2025-06-30' } },
  ]);
});

it('has nothing to tell where nobody was asked', () => {
  expect(found([])).toEqual([]);
});
