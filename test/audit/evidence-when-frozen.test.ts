import { describe, expect, it } from 'vitest';
import { evidenceWhenFrozen } from '../../src/audit/evidence-when-frozen.ts';
import type { JudgedEvidence } from '../../src/evidence/evidence.ts';
import { aMark, evidence } from '../support/results/builders.ts';

const FROZEN = '2026-11-23';
const mark = aMark();

const stateOf = (item: Partial<JudgedEvidence>, frozenOn: string | null = FROZEN, of = mark) =>
  evidenceWhenFrozen([evidence({ state: 'invalid', validUntil: '2027-07-31', ...item })], frozenOn, of).map(
    ({ state, valid, reasons }) => [state, valid, reasons],
  )[0];

describe('evidence that became too old after the dossier was frozen', () => {
  it.each<[string, Partial<JudgedEvidence>, ReturnType<typeof stateOf>]>([
    ['counts for the audit, by law', { reasons: ['legally-expired'] }, ['valid', true, []]],
    ['counts on its last day', { reasons: ['outdated'], validUntil: FROZEN }, ['valid', true, []]],
    ['keeps what else is against it', { reasons: ['outdated', 'wrong-type'] }, ['invalid', false, ['wrong-type']]],
    [
      'is only not examined where nobody could look',
      { reasons: ['outdated', 'encrypted-file'] },
      ['unexamined', false, ['encrypted-file']],
    ],
  ])('%s', (_name, item, expected) => {
    expect(stateOf(item)).toEqual(expected);
  });

  it.each<[string, Partial<JudgedEvidence>, string | null]>([
    ['was too old already', { reasons: ['outdated'], validUntil: '2026-11-22' }, FROZEN],
    ['has another fault', { reasons: ['wrong-type'] }, FROZEN],
    ['lies in a dossier that is not frozen yet', { reasons: ['outdated'] }, null],
  ])('is not what %s', (_name, item, frozenOn) => {
    expect(stateOf(item, frozenOn)).toEqual(['invalid', false, item.reasons]);
  });

  it.each([
    ['2026-11-23', 'invalid'],
    ['2026-11-24', 'valid'],
  ])('counts where its type was still asked for: until %s', (until, state) => {
    const { visie } = mark.documents;
    if (visie === undefined) throw new Error('no such type');
    const of = aMark({ documents: { ...mark.documents, visie: { ...visie, inForce: { until, note: 'Vervalt.' } } } });
    expect(stateOf({ reasons: ['outdated'], validUntil: null }, FROZEN, of)?.[0]).toBe(state);
  });
});
